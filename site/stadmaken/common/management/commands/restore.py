from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from stadmaken.common.reservekopie import kopieen, terugzetten, wachtstand
from stadmaken.common.reservekopie.fouten import ReserveError

WACHT = (
    "De site staat in de wachtstand: er gaat geen mail uit en er draaien geen taken. Start de site opnieuw, kijk of "
    "alles klopt, en geef dan: manage.py restore --bevestig"
)
ANDERE_SLEUTEL = (
    "Let op: SECRET_KEY is niet die van de kopie. Zonder de oude sleutel werken links, codes en tweede stappen niet, "
    "en vindt de wislijst niet alles terug. Zet eerst de oude SECRET_KEY terug, en bevestig dan pas."
)


class Command(BaseCommand):
    """Een reservekopie terugzetten; daarna wacht de site tot iemand bevestigt."""

    help = "Zet een reservekopie terug en houdt mail en taken op, tot --bevestig."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("kopie", nargs="?", help="Een bestand, een naam in BACKUP_DIR, of “laatste”.")
        parser.add_argument("--vervang", action="store_true", help="Ook als er al een site staat; die is dan weg.")
        parser.add_argument("--bevestig", action="store_true", help="Alles klopt: laat mail en taken weer gaan.")
        parser.add_argument(
            "--zonder-oude-mail",
            action="store_true",
            help="Bij --bevestig: mail die al wachtte toen de kopie werd gemaakt, niet (nog eens) versturen.",
        )

    def handle(
        self,
        *,
        kopie: str | None = None,
        vervang: bool = False,
        bevestig: bool = False,
        zonder_oude_mail: bool = False,
        **opties: Any,
    ) -> None:
        if bool(kopie) == bevestig:
            raise CommandError("Noem een kopie om terug te zetten (of “laatste”), of geef --bevestig.")
        if bevestig:
            self._bevestig(zonder_oude_mail=zonder_oude_mail)
            return
        try:
            pad = kopieen.zoek(str(kopie))
            klaar = terugzetten.zet_terug(pad, vervang=vervang, meld=self._meld)
        except ReserveError as fout:
            raise CommandError(str(fout)) from fout
        self._vertel(klaar)

    def _vertel(self, klaar: terugzetten.Teruggezet) -> None:
        bij = ", en bijgewerkt naar deze versie" if klaar.gemigreerd else ""
        self.stdout.write(f"Database teruggezet: {sum(klaar.inhoud['rijen'].values())} rijen{bij}.")
        self.stdout.write(f"Bestanden teruggezet: {klaar.bestanden}.")
        self._stappen(klaar.gedaan)
        self.stdout.write("Iedereen in het CMS moet opnieuw inloggen.")
        if klaar.oude_mail:
            self.stdout.write(
                f"Mail die in de kopie wachtte en misschien al weg is: {klaar.oude_mail}. Niet nog eens versturen? "
                "Geef bij het bevestigen --zonder-oude-mail."
            )
        if settings.ZOEKSERVER:
            self.stdout.write("Vul ook de zoekserver opnieuw: manage.py zoekindex --alles")
        if klaar.andere_sleutel:
            self.stderr.write(self.style.WARNING(ANDERE_SLEUTEL))
        self.stdout.write(WACHT)

    def _bevestig(self, *, zonder_oude_mail: bool) -> None:
        try:
            klaar = wachtstand.bevestig(zonder_oude_mail=zonder_oude_mail)
        except ReserveError as fout:
            raise CommandError(str(fout)) from fout
        if klaar is None:
            self.stdout.write("Deze site staat niet in de wachtstand. Er is niets veranderd.")
            return
        self._stappen(klaar.gedaan)
        if zonder_oude_mail:
            self.stdout.write(f"Mail die niet nog eens gaat: {klaar.vervallen}.")
        self.stdout.write(f"Bevestigd. Mail en taken gaan weer; er wacht {klaar.wachtend} mail.")

    def _stappen(self, gedaan: dict[str, int]) -> None:
        for naam, aantal in gedaan.items():
            self.stdout.write(f"{naam}: {aantal}.")

    def _meld(self, regel: str) -> None:
        self.stdout.write(regel)
        self.stdout.flush()
