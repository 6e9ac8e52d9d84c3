from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from stadmaken.common.reservekopie import archief, controleren, kopieen, maken
from stadmaken.common.reservekopie.fouten import ReserveError

OPEN = "Let op: deze kopie is niet versleuteld, en er staan persoonsgegevens in. Zet een sleutel in BACKUP_KEY."


class Command(BaseCommand):
    """Een reservekopie van de hele site, nagekeken voordat zij haar naam krijgt."""

    help = "Maakt een reservekopie van database en bestanden in BACKUP_DIR, kijkt haar na en ruimt oude op."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--controleer", nargs="?", const="laatste", metavar="KOPIE", help="Kijk alleen een bestaande kopie na."
        )

    def handle(self, *, controleer: str | None = None, **opties: Any) -> None:
        try:
            if controleer:
                pad = kopieen.zoek(controleer)
                inhoud = controleren.kijk_na(pad)
                weg: list[str] = []
            else:
                gemaakt = maken.maak()
                pad, inhoud, weg = gemaakt.pad, gemaakt.inhoud, gemaakt.weg
            versleuteld = archief.is_versleuteld(pad)
        except ReserveError as fout:
            raise CommandError(str(fout)) from fout
        self.stdout.write(f"Nagekeken en heel: {pad}")
        self.stdout.write(f"Rijen in de database: {sum(inhoud['rijen'].values())} ({inhoud['soort']})")
        for deel in (archief.OPENBAAR, archief.BESLOTEN):
            cijfers = inhoud["delen"][deel]
            self.stdout.write(f"Bestanden {deel}: {cijfers['bestanden']}, samen {cijfers['bytes']} bytes")
        if weg:
            self.stdout.write(f"Oude kopieën weg: {len(weg)} (hooguit {settings.BACKUP_HOOGSTENS_DAGEN} dagen bewaard)")
        if not versleuteld:
            self.stderr.write(self.style.WARNING(OPEN))
