from typing import Any

from django.core.management.base import BaseCommand

from home.rollen import zet_rollen
from participatie.inbreng.redenen import zet_eerste_redenen


class Command(BaseCommand):
    help = "Maak de groepen van het CMS met hun rechten, en een eerste lijst redenen om niet te plaatsen. Mag vaker."

    def handle(self, *args: Any, **options: Any) -> None:
        rollen = zet_rollen()
        redenen = zet_eerste_redenen()
        if options["verbosity"]:
            for rol in rollen:
                self.stdout.write(f"{rol.naam:<20} {rol.uitleg}")
            if redenen:
                self.stdout.write(f"{redenen} redenen om inbreng niet te plaatsen; pas ze aan in het CMS")
