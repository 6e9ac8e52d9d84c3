"""Hoe snel “In de buurt” is bij 10.000 punten: `python bench/buurt.py`, op een eigen, lege database."""

import os
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent.parent), str(Path(__file__).resolve().parent.parent / "site")]
os.environ["DJANGO_SETTINGS_MODULE"] = "stadmaken.settings.test"

AANTAL = 10_000
RONDEN = 15


def meet(naam: str, functie: Callable[[], object]) -> None:
    """Druk de mediaan en het 95e percentiel af."""
    functie()
    tijden = []
    for _ronde in range(RONDEN):
        begin = time.perf_counter()
        functie()
        tijden.append((time.perf_counter() - begin) * 1000)
    p95 = statistics.quantiles(tijden, n=20)[-1]
    sys.stdout.write(f"{naam:<48}{statistics.median(tijden):8.1f} ms   p95 {p95:8.1f} ms\n")


def vul() -> None:
    """Punten over de hele stad, bij één project: elk bord is openbaar."""
    from django.utils import timezone

    from participatie.models import Infobord
    from search.models import Zoekingang
    from tests.fabriek import maak_project, maak_wijk

    project = maak_project(title="Overal")
    vlak = {"type": "Polygon", "coordinates": [[[4.6, 52.3], [4.7, 52.3], [4.7, 52.4], [4.6, 52.4], [4.6, 52.3]]]}
    maak_wijk(naam="Vogelenwijk", slug="vogelenwijk", postcodes="2011", grens=vlak)
    plekken = [(52.33 + n % 100 / 1000, 4.58 + n // 100 * 0.0012) for n in range(AANTAL)]
    borden = Infobord.objects.bulk_create(
        Infobord(
            project=project,
            code=f"{n:05}",
            naam=f"Bord {n}",
            koptekst=f"Bord {n}",
            plaats="Hier",
            geplaatst_op=timezone.localdate(),
        )
        for n in range(AANTAL)
    )
    Zoekingang.objects.bulk_create(
        Zoekingang(soort="infobord", sleutel=bord.pk, pad="/b/X", titel=bord.koptekst, breedtegraad=a, lengtegraad=b)
        for bord, (a, b) in zip(borden, plekken, strict=True)
    )


def main() -> None:
    """Vul de database en meet de pagina en de GeoJSON."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client
    from django.test.utils import setup_test_environment

    setup_test_environment()
    call_command("migrate", verbosity=0)
    vul()
    bezoeker = Client()
    zoom11, zoom18 = ("4.52,52.29,4.78,52.47", 11), ("4.63,52.38,4.65,52.39", 18)
    meet("lijst zonder plek", lambda: bezoeker.get("/in-de-buurt/"))
    meet("lijst bij een plek, dichtste eerst", lambda: bezoeker.get("/in-de-buurt/?q=2011"))
    meet("lijst bij een plek, laatste pagina", lambda: bezoeker.get("/in-de-buurt/?q=2011&pagina=500"))
    meet("GeoJSON, de eerste duizend", lambda: bezoeker.get("/in-de-buurt.geojson"))
    for bbox, zoom in (zoom11, zoom18):
        adres = f"/in-de-buurt.geojson?bbox={bbox}&zoom={zoom}"
        antwoord = bezoeker.get(adres)
        delen = antwoord.json()["features"]
        meet(
            f"kaart op zoom {zoom}: {len(delen)} delen, {len(antwoord.content) // 1024} kB",
            partial(bezoeker.get, adres),
        )


if __name__ == "__main__":
    main()
