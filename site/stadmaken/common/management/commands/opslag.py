from argparse import ArgumentParser
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.management.base import BaseCommand, CommandError

from stadmaken.common.objectopslag import Objectopslag

PROEF = "proef/opslag.txt"


class Command(BaseCommand):
    """Of bestanden te bewaren, te lezen en te wissen zijn, voordat de site erop vertrouwt."""

    help = "Probeert beide opslagen voor uploads: schrijven, lezen en wissen. Met --maak ook ontbrekende buckets maken."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--maak", action="store_true", help="Maak een bucket die er nog niet is.")

    def handle(self, *, maak: bool = False, **opties: Any) -> None:
        for naam in ("default", "prive"):
            opslag = storages[naam]
            try:
                if maak and isinstance(opslag, Objectopslag):
                    self._maak(opslag)
                self._probeer(opslag)
            except (OSError, BotoCoreError, ClientError) as fout:
                raise CommandError(f"De opslag “{naam}” werkt niet: {fout}") from fout
            self.stdout.write(f"De opslag “{naam}” werkt ({type(opslag).__name__}).")

    def _maak(self, opslag: Objectopslag) -> None:
        klant = opslag.connection.meta.client
        if opslag.bucket_name not in {bucket["Name"] for bucket in klant.list_buckets()["Buckets"]}:
            plek = {} if opslag.endpoint_url else {"LocationConstraint": opslag.region_name}
            klant.create_bucket(Bucket=opslag.bucket_name, **({"CreateBucketConfiguration": plek} if plek else {}))

    def _probeer(self, opslag: Any) -> None:
        gekregen = opslag.save(PROEF, ContentFile(b"proef"))
        with opslag.open(gekregen) as bestand:
            gelezen = bestand.read()
        opslag.delete(gekregen)
        if gelezen != b"proef" or opslag.exists(gekregen):
            raise OSError("wat er is bewaard, komt niet hetzelfde terug")
