"""Tienduizend keer inbreng bij één project, naast honderd: evenveel databasevragen, en hoe lang het duurt.

Drukt per scherm het aantal databasevragen en de tijd bij 100 en bij 10.000 af, met de verhouding.
"""

import os
import statistics
import sys
import tempfile
import time
import tracemalloc
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parent.parent), str(Path(__file__).resolve().parent.parent / "site")]
RONDEN = 5
MATEN = (100, 10_000)


def begin(var: str) -> None:
    """Een lege site in `var`."""
    os.environ |= {"VAR_DIR": var, "DJANGO_SETTINGS_MODULE": "stadmaken.settings.dev", "DEBUG": "", "DATABASE_URL": ""}
    import django
    from django.core.management import call_command

    django.setup()
    call_command("voorbereiden", verbosity=0)


def project(aantal: int) -> Any:
    """Een project met zo veel inbreng, verdeeld over thema's die elk een antwoord hebben."""
    from home.models import HomePage
    from participatie.demo.groot import maak_meetproject
    from participatie.models import Antwoord, Inbreng, Inbrengthema, Themaindeling

    nieuw = maak_meetproject(HomePage.objects.get(slug="home"), f"veel-{aantal}", aantal)
    rijen = list(Inbreng.objects.filter(project=nieuw).values_list("pk", flat=True))
    for nummer in range(1, 11):
        antwoord = Antwoord.objects.create(
            uitkomst="deels", tekst="Wij nemen dit mee.", namens="Team", op=nieuw_moment()
        )
        thema = Inbrengthema.objects.create(
            project=nieuw, nummer=nummer, titel=f"Thema {nummer}", samenvatting="Wat mensen zeiden.", antwoord=antwoord
        )
        bij_thema = rijen[nummer - 1 :: 12]  # een zesde blijft zonder thema
        Themaindeling.objects.bulk_create(
            (Themaindeling(inbreng_id=pk, thema=thema) for pk in bij_thema), batch_size=500
        )
        Inbreng.objects.filter(pk__in=bij_thema[:500]).update(antwoord=antwoord, beantwoord_op=nieuw_moment().date())
    return nieuw


def nieuw_moment() -> Any:
    """Nu, in de tijd van de stad."""
    from django.utils import timezone

    return timezone.localtime()


def schermen(nieuw: Any) -> dict[str, tuple[str, bool]]:
    """Adres per scherm, en of iemand daarvoor inlogt."""
    from participatie.models import Inbrengthema

    thema = Inbrengthema.objects.filter(project=nieuw).first()
    filter_ = f"?project={nieuw.pk}"
    return {
        "projectpagina": (nieuw.url, False),
        "wie deed mee": (f"{nieuw.url}wie-deed-mee/", False),
        "nota": (f"{nieuw.url}nota/", True),
        "werklijst": (f"/cms/inbreng/{filter_}", True),
        "thema’s": (f"/cms/themas/{nieuw.pk}/", True),
        "één thema": (f"/cms/themas/{nieuw.pk}/{thema.pk}/" if thema else "", True),
    }


def meet(client: Any, adres: str) -> tuple[int, float]:
    """Databasevragen en milliseconden (mediaan, warm)."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get(adres)
    with CaptureQueriesContext(connection) as vragen:
        antwoord = client.get(adres)
    assert antwoord.status_code == 200, (adres, antwoord.status_code)
    tijden = []
    for _ronde in range(RONDEN):
        start = time.perf_counter()
        client.get(adres)
        tijden.append(1000 * (time.perf_counter() - start))
    return len(vragen), statistics.median(tijden)


def piek(client: Any, adres: str) -> tuple[float, int]:
    """Het meeste geheugen (MB) en het aantal bytes van een download."""
    tracemalloc.start()
    bytes_ = sum(len(deel) for deel in client.get(adres).streaming_content)
    hoogste = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return hoogste, bytes_


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="stadmaken-veel-") as var:
        begin(var)
        from django.contrib.auth import get_user_model
        from django.test import Client

        bezoeker, medewerker = Client(), Client()
        medewerker.force_login(get_user_model().objects.get(username="beheer"))
        projecten = [project(aantal) for aantal in MATEN]
        adressen = [schermen(nieuw) for nieuw in projecten]
        regel = "{:<16}{:>8}{:>8}{:>12}{:>12}{:>12}\n"
        sys.stdout.write(regel.format("", "SQL 100", "SQL 10k", "ms bij 100", "ms bij 10k", "verhouding"))
        for naam in adressen[0]:
            wie = medewerker if adressen[0][naam][1] else bezoeker
            (klein, ms_klein), (groot, ms_groot) = (meet(wie, per_maat[naam][0]) for per_maat in adressen)
            sys.stdout.write(
                regel.format(naam, klein, groot, f"{ms_klein:.1f}", f"{ms_groot:.1f}", f"{ms_groot / ms_klein:.2f}")
            )
        for soort in ("xlsx", "csv"):
            maten = [piek(medewerker, f"/cms/inbreng/export/{soort}/?project={nieuw.pk}") for nieuw in projecten]
            (mb_klein, _b), (mb_groot, omvang) = maten
            sys.stdout.write(
                f"{soort}: piek {mb_klein:.1f} MB bij 100 en {mb_groot:.1f} MB bij 10.000 (verhouding "
                f"{mb_groot / mb_klein:.2f}, {omvang / 1e6:.1f} MB)\n"
            )


if __name__ == "__main__":
    main()
