"""Een site vullen, kopiëren terwijl er wordt geschreven, kwijtraken en ergens anders terugzetten; elk deel in een eigen
proces: `python -m tests.common.reservekopie.oefening DEEL`.
"""

import hashlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any

from tests.browser.demosite import PROJECTMAP
from tests.common.objectopslag.server import BESLOTEN, OPENBAAR
from tests.initiatieven.aanmelden.drukte import Proefsite

ADRES = "merel@voorbeeld.test"
SLEUTEL = "een-sleutel-van-alleen-deze-proef-0123456789"
MAIL = 3
GROOTTES = (0, 1, 511, 512, 70_000, 300_000)
BESTANDEN_PER_OPSLAG = len(GROOTTES)


@dataclass
class Reservesite(Proefsite):
    """Een site met een eigen map, en kopieën daarbuiten."""

    reserve: Path = Path()
    mailpoort: int = 25
    instellingen: str = "tests.initiatieven.aanmelden.instellingen"
    programmas: str = ""
    objecten: str = ""  # het adres van een objectopslag; anders staan de bestanden op schijf

    @property
    def omgeving(self) -> dict[str, str]:
        eigen = {"BACKUP_DIR": str(self.reserve), "BACKUP_KEY": SLEUTEL, "DJANGO_SETTINGS_MODULE": self.instellingen}
        eigen["EMAIL_URL"] = f"smtp://127.0.0.1:{self.mailpoort}"
        eigen["PATH"] = f"{self.programmas}{os.pathsep}{os.environ['PATH']}" if self.programmas else os.environ["PATH"]
        if self.objecten:
            sleutels = {"AWS_ACCESS_KEY_ID": "proef", "AWS_SECRET_ACCESS_KEY": "proef"}
            emmers = {"AWS_STORAGE_BUCKET_NAME": OPENBAAR, "AWS_PRIVATE_BUCKET_NAME": BESLOTEN}
            eigen |= {"AWS_S3_ENDPOINT_URL": self.objecten, **sleutels, **emmers}
        return {**super().omgeving, **eigen}

    def doe(self, *deel: str, module: str = "oefening") -> dict[str, Any]:
        """Draai één deel van de oefening op deze site."""
        opdracht = [sys.executable, "-m", f"tests.common.reservekopie.{module}", *deel]
        klaar = subprocess.run(opdracht, check=False, cwd=PROJECTMAP, env=self.omgeving, capture_output=True, text=True)
        assert klaar.returncode == 0, klaar.stderr
        return dict(json.loads(klaar.stdout.splitlines()[-1]))


def opdracht(*wat: str) -> str:
    """Een opdracht van de site; geeft wat zij zei."""
    from django.core.management import call_command

    uit = StringIO()
    call_command(*wat, stdout=uit, stderr=uit)
    return uit.getvalue()


def rijen() -> dict[str, int]:
    """Hoeveel rijen elke tabel heeft, los van hoe de reservekopie telt."""
    from django.db import connection

    with connection.cursor() as cursor:
        tel = {}
        for tabel in connection.introspection.table_names():
            cursor.execute(f'SELECT count(*) FROM "{tabel}"')  # noqa: S608  namen uit de database zelf
            tel[tabel] = cursor.fetchone()[0]
    return tel


def bestanden() -> dict[str, str]:
    """De som van elk bestand, van de schijf of uit de buckets zelf."""
    from django.conf import settings

    if adres := os.environ.get("AWS_S3_ENDPOINT_URL"):
        alles = ((f"{naam}/{ding.key}", ding.get()["Body"].read()) for naam, ding in _objecten(adres))
    else:
        mappen = (settings.MEDIA_ROOT, settings.PRIVE_ROOT)
        paden = (pad for map_ in mappen for pad in sorted(map_.rglob("*")) if pad.is_file())
        alles = ((str(pad.relative_to(settings.VAR_DIR)), pad.read_bytes()) for pad in paden)
    return {naam: hashlib.sha256(inhoud).hexdigest() for naam, inhoud in alles}


def _objecten(adres: str) -> Iterator[tuple[str, Any]]:
    import boto3

    s3 = boto3.resource("s3", endpoint_url=adres, region_name="us-east-1")
    for naam in (OPENBAAR, BESLOTEN):
        for ding in s3.Bucket(naam).objects.all():
            yield naam, ding


def vul() -> None:
    """Een pagina, een abonnee, mail die wacht, en bestanden in beide opslagen."""
    from django.core.files.base import ContentFile
    from django.core.files.storage import default_storage
    from django.db import connection
    from wagtail.models import Locale, Page

    from stadmaken.common import post
    from stadmaken.common.opslag import prive
    from tests.fabriek import maak_inbreng
    from tests.fabriek_abonnees import maak_abonnee

    if not Page.objects.exists():
        Locale.objects.create(language_code="nl")
        Page.add_root(instance=Page(title="Root", slug="root"))
        with connection.schema_editor() as editor:
            import_module("search.migrations.0002_zoektabellen").maak(None, editor)
    maak_inbreng()
    maak_abonnee(ADRES)
    for nummer in range(MAIL):
        post.schrijf(f"wacht-{nummer}", "bewoner@voorbeeld.nl", "Onderwerp", "Dag!")
    for opslag, map_ in ((default_storage, "images"), (prive(), "fotos/2026")):
        for nummer, grootte in enumerate(GROOTTES):
            opslag.save(f"{map_}/beeld é {nummer}.jpg", ContentFile(os.urandom(grootte)))


def schrijf_door(stop: threading.Event, geschreven: list[int]) -> None:
    """Twee rijen per transactie, zo lang de kopie duurt: een goede kopie heeft er altijd een even aantal."""
    from django.db import connection, transaction

    from stadmaken.common.models import Bericht

    while not stop.is_set():
        with transaction.atomic():
            for helft in "ab":
                Bericht.objects.create(
                    sleutel=f"paar-{len(geschreven)}-{helft}", aan="x@voorbeeld.nl", status="vervallen"
                )
        geschreven.append(1)
    connection.close()


def kopieer() -> dict[str, Any]:
    """Vul de site, maak een kopie terwijl er wordt geschreven, en wis daarna iemand."""
    from django.db import connection

    from initiatieven.abonnees.actions import wis
    from initiatieven.models import Abonnee

    vul()
    if connection.vendor == "sqlite":
        opdracht("migrate", "usersessions", "zero", "-v", "0")  # zoals een kopie van een oudere versie
    vooraf, stop, geschreven = rijen(), threading.Event(), list[int]()
    schrijver = threading.Thread(target=schrijf_door, args=(stop, geschreven))
    schrijver.start()
    while not geschreven:
        pass
    begin = len(geschreven)
    try:
        gezegd = opdracht("backup")
    finally:
        stop.set()
        schrijver.join()
    wis(Abonnee.objects.get())
    assert len(geschreven) > begin, "er is niet geschreven terwijl de kopie werd gemaakt"
    return {"rijen": vooraf, "bestanden": bestanden(), "gezegd": gezegd, "geschreven": len(geschreven)}


def ronde() -> dict[str, str]:
    """Eén ronde van de werker; geeft de standen van de mail die wachtte."""
    from stadmaken.common.models import Bericht

    opdracht("werker", "--eenmalig")
    return dict(Bericht.objects.filter(sleutel__startswith="wacht-").values_list("sleutel", "status"))


def terug() -> dict[str, Any]:
    """Zet terug in een lege site; de werker doet niets tot er is bevestigd."""
    from initiatieven.models import Abonnee
    from stadmaken.common.models import Bericht

    gezegd = opdracht("restore", "laatste")
    uit = {"gezegd": gezegd, "rijen": rijen(), "bestanden": bestanden(), "wachtend": ronde()}
    uit["adressen"] = list(Abonnee.objects.values_list("email", flat=True))
    uit["paren"] = Bericht.objects.filter(sleutel__startswith="paar-").count()
    uit["zonder_vervang"] = weigert("restore", "laatste")
    uit["halverwege"] = _halverwege()
    uit["na_halverwege"] = [rijen(), bestanden()]
    uit["bevestigd"] = opdracht("restore", "--bevestig")
    uit["verzonden"] = ronde()
    return uit


def weigert(*wat: str) -> str:
    """Wat de opdracht zegt als zij weigert."""
    from django.core.management import CommandError

    try:
        return f"ging door: {opdracht(*wat)}"
    except CommandError as fout:
        return str(fout)


def _halverwege() -> str:
    """Nog eens terugzetten, maar nu klopt de database niet."""
    from stadmaken.common.reservekopie import terugzetten
    from stadmaken.common.reservekopie.fouten import ReserveError

    def klopt_niet(*_wat: Any) -> None:
        raise ReserveError("klopt niet")

    terugzetten._vergelijk, echt = klopt_niet, terugzetten._vergelijk
    try:
        return weigert("restore", "laatste", "--vervang")
    finally:
        terugzetten._vergelijk = echt


if __name__ == "__main__":
    import django

    django.setup()
    sys.stdout.write(f"\n{json.dumps({'kopieer': kopieer, 'terug': terug}[sys.argv[1]]())}\n")
