import sys
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import Error as DatabaseFout

from stadmaken.common import retour, retourbus

# Een mailserver die dit terugkrijgt, probeert het later weer (sysexits.h).
PROBEER_LATER = 75


class Command(BaseCommand):
    """Leest meldingen van niet-bezorgen: één van de invoer, of alles uit een brievenbus."""

    help = "Verwerkt meldingen van niet-bezorgen: één mail van de standaardinvoer, of een brievenbus."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--aan", default="", help="Het adres waarop de mail van de invoer binnenkwam.")
        bus = parser.add_mutually_exclusive_group()
        bus.add_argument("--map", type=Path, help="Lees de ongelezen mails uit deze Maildir.")
        bus.add_argument("--imap", action="store_true", help="Lees de postbus van RETOUR_URL.")

    def handle(self, *, aan: str, imap: bool, map: Path | None = None, **opties: Any) -> None:
        try:
            if imap:
                gevolgen = self.uit_imap()
            elif map:
                gevolgen = self.uit_map(map)
            else:
                gevolgen = Counter([retour.verwerk(sys.stdin.buffer.read(), aan)])
        except DatabaseFout as fout:
            raise CommandError(str(fout), returncode=PROBEER_LATER) from fout
        self.stdout.write(", ".join(f"{gevolgen[gevolg]} {gevolg}" for gevolg in retour.Gevolg))

    def uit_map(self, pad: Path) -> Counter[retour.Gevolg]:
        if not (pad / "new").is_dir():
            raise CommandError(f"{pad} is geen Maildir.")
        return retourbus.lees_map(pad, retour.verwerk)

    def uit_imap(self) -> Counter[retour.Gevolg]:
        if not settings.RETOUR_URL:
            raise CommandError(
                "Instelling RETOUR_URL: ontbreekt. Gebruik imaps://naam:wachtwoord@mail.voorbeeld.nl/INBOX"
            )
        return retourbus.lees_imap(settings.RETOUR_URL, retour.verwerk)
