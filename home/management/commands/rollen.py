from typing import Any

from django.core.management.base import CommandParser

from home.rollen import zet_rollen
from home.rollen.overzicht import als_tabel
from participatie.inbreng.redenen import zet_eerste_redenen
from stadmaken.common.stad.opdrachten import StadOpdracht


class Command(StadOpdracht):
    help = "Maak de groepen van het CMS met hun rechten, en een eerste lijst redenen om niet te plaatsen. Mag vaker."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--tabel", action="store_true", help="toon alleen de tabel voor docs/rollen.md")

    def handle(self, *args: Any, tabel: bool = False, **options: Any) -> None:
        if tabel:
            self.stdout.write(als_tabel(), ending="")
            return
        rollen = zet_rollen()
        redenen = zet_eerste_redenen()
        if options["verbosity"]:
            for rol in rollen:
                self.stdout.write(f"{rol.naam:<20} {rol.uitleg}")
            if redenen:
                self.stdout.write(f"{redenen} redenen om inbreng niet te plaatsen; pas ze aan in het CMS")
