from typing import Any

from django.core.management.base import CommandParser

from stadmaken.common.stad.opdrachten import StadOpdracht

from ...motoren import motor
from ...register.bijwerken import loop_na


class Command(StadOpdracht):
    """Loop de zoekindex na, of schrijf haar opnieuw."""

    help = "Loopt na of alles wat openbaar is, te vinden is, en niets anders."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--alles", action="store_true", help="schrijf ook opnieuw wat hetzelfde bleef")

    def handle(self, *args: Any, alles: bool, **options: Any) -> None:
        for soort, aantal in loop_na(alles=alles).items():
            self.stdout.write(f"{soort}: {aantal} bijgewerkt")
        motor().onderhoud()
        motor().maak_vlot()
