"""Waar de site te vinden is; `make run` toont dit zodra de webserver antwoordt."""

import time
import urllib.error
import urllib.request
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from home.demo.accounts import ACCOUNTS
from participatie.infoborden.models import Infobord
from stadmaken.common.gemeente import absoluut
from stadmaken.common.models import Medewerker

GEDULD = 60  # seconden


class Command(BaseCommand):
    help = "Toont de adressen van de startpagina, een infobord en het beheer, en de demo-accounts."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--wacht", action="store_true", help="eerst wachten tot de webserver antwoordt")

    def handle(self, *args: Any, wacht: bool = False, **options: Any) -> None:
        regels = "\n".join(f"  {naam:<12}{waarde}" for naam, waarde in wegwijzer())
        if wacht:
            wacht_op_antwoord(absoluut("/gezond"))
        self.stdout.write(f"\nDe site draait. Stoppen: Ctrl-C.\n\n{regels}\n{accounts()}")


def wegwijzer() -> list[tuple[str, str]]:
    """Naam en adres van elke ingang."""
    ingangen = [("Startpagina", absoluut("/"))]
    if bord := Infobord.objects.filter(project__live=True).order_by("pk").first():
        ingangen.append(("Infobord", bord.adres))
    return [*ingangen, ("Beheer", absoluut("/cms/"))]


def accounts() -> str:
    """De accounts van de demo, met hun wachtwoord; alleen wat er is, en nooit in productie."""
    if not settings.GALERIJ:  # alleen bij ontwikkelen en testen
        return ""
    aanwezig = set(Medewerker.objects.values_list("username", flat=True))
    regels = [f"  {a.naam:<14}{a.wachtwoord:<26}{a.wat}" for a in ACCOUNTS if a.naam in aanwezig]
    return (
        "\n".join(["", "Demo-accounts voor het beheer (naam, wachtwoord, waarvoor):", "", *regels, ""])
        if regels
        else ""
    )


def wacht_op_antwoord(adres: str) -> None:
    """Kom terug zodra `adres` antwoordt."""
    einde = time.monotonic() + GEDULD
    while time.monotonic() < einde:
        try:
            with urllib.request.urlopen(adres, timeout=2):  # noqa: S310  eigen, ingesteld adres
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise CommandError(f"De webserver antwoordt na {GEDULD} seconden nog niet op {adres}.")
