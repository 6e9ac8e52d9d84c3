"""Honderd en daarna tienduizend keer inbreng bij één project: evenveel databasevragen, en hoe lang het duurt.

Drukt per scherm het aantal databasevragen en de rekentijd bij 100 en bij 10.000 af, daarna wat een handeling op alles
tegelijk kost, en het geheugen en de rekentijd van elk bestand. Rekentijd, omdat een drukke machine de klok uitrekt.
Wat over de hele site gaat, is gemeten voordat en nadat het grote project erbij kwam.
"""

import os
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parent.parent), str(Path(__file__).resolve().parent.parent / "site")]
RONDEN = 5
MATEN = (100, 10_000)
THEMAS = 10
HOST = "localhost"


def begin(var: str) -> None:
    """Een demosite in `var`."""
    os.environ |= {"VAR_DIR": var, "DJANGO_SETTINGS_MODULE": "stadmaken.settings.dev", "DEBUG": "", "DATABASE_URL": ""}
    os.environ |= {"ALLOWED_HOSTS": HOST}
    import django
    from django.core.management import call_command

    django.setup()
    call_command("voorbereiden", verbosity=0)


def project(aantal: int) -> Any:
    """Een project met zo veel inbreng, verdeeld over thema's met een antwoord; een deel is te laat."""
    from django.utils import timezone

    from home.models import HomePage
    from participatie.demo.groot import maak_meetproject
    from participatie.models import Antwoord, Inbreng, Inbrengthema, ProjectPage, Themaindeling

    pk = maak_meetproject(HomePage.objects.get(slug="home"), f"veel-{aantal}", aantal).pk
    nu = timezone.localtime()
    ProjectPage.objects.filter(pk=pk).update(nota_op=nu.date())
    nieuw = ProjectPage.objects.get(pk=pk)
    rijen = list(Inbreng.objects.filter(project=nieuw).order_by("pk").values_list("pk", flat=True))
    for nummer in range(1, THEMAS + 1):
        antwoord = Antwoord.objects.create(uitkomst="deels", tekst="Wij nemen dit mee.", namens="Team", op=nu)
        titel, zin = f"Thema {nummer}", "Wat mensen zeiden."
        thema = Inbrengthema.objects.create(
            project=nieuw, nummer=nummer, titel=titel, samenvatting=zin, antwoord=antwoord
        )
        bij_thema = rijen[nummer - 1 :: THEMAS + 2]  # een zesde blijft zonder thema
        for begin_ in range(0, len(bij_thema), 500):
            deel = bij_thema[begin_ : begin_ + 500]
            Themaindeling.objects.bulk_create(
                Themaindeling(inbreng_id=pk, thema=thema, verteld=antwoord) for pk in deel
            )
            Inbreng.objects.filter(pk__in=deel).update(antwoord=antwoord, beantwoord_op=nu.date())
    te_laat = Inbreng.objects.filter(project=nieuw, pk__in=rijen[:: THEMAS * 2])
    te_laat.update(beantwoorden_voor=nu.date() - timedelta(days=3))
    _toezeggingen(nieuw, aantal // 100, rijen)
    return nieuw


def _toezeggingen(nieuw: Any, aantal: int, rijen: list[int]) -> None:
    from participatie.models import Inbreng, Toezegging
    from participatie.toezeggingen.actions import toezeggen

    for nummer in range(aantal):
        dag = nieuw.nota_op + timedelta(days=nummer % 60)
        toezegging = Toezegging(
            wat=f"Toezegging {nummer}", wie="Team", gedaan_op=nieuw.nota_op, oorspronkelijk_op=dag, project=nieuw
        )
        toezeggen(toezegging, [Inbreng.objects.get(pk=rijen[nummer])], None)


def schermen(nieuw: Any) -> dict[str, tuple[str, bool]]:
    """Adres per scherm, en of iemand daarvoor inlogt."""
    from participatie.models import Inbreng, Inbrengthema

    thema = Inbrengthema.objects.filter(project=nieuw).order_by("nummer")[0]
    inbreng = Inbreng.objects.filter(project=nieuw, themas=thema).order_by("pk")[0]
    filter_ = f"?project={nieuw.pk}"
    laatste = f"{filter_}&p={Inbreng.objects.filter(project=nieuw).count() // 50}"
    formulier = nieuw.get_children().get().specific
    return {
        "projectpagina": (nieuw.url, False),
        "formulier": (formulier.url, False),
        "ontvangst": (inbreng.pad, False),
        "wie deed mee": (f"{nieuw.url}wie-deed-mee/", False),
        "nota": (f"{nieuw.url}nota/", False),
        "toezeggingen": ("/toezeggingen/", False),
        "CMS: start": ("/cms/", True),
        "werklijst": (f"/cms/inbreng/{filter_}", True),
        "  laatste blad": (f"/cms/inbreng/{laatste}", True),
        "  te laat": (f"/cms/inbreng/{filter_}&antwoord=te_laat", True),
        "  zoeken": (f"/cms/inbreng/{filter_}&zoek=garage", True),
        "  alles": ("/cms/inbreng/", True),
        "één inbreng": (f"/cms/inbreng/{inbreng.pk}/{filter_}", True),
        "downloaden": (f"/cms/inbreng/downloaden/{filter_}", True),
        "thema’s": ("/cms/themas/", True),
        "  project": (f"/cms/themas/{nieuw.pk}/", True),
        "  zoeken ": (f"/cms/themas/{nieuw.pk}/?wat=alles&zoek=garage", True),
        "  één thema": (f"/cms/themas/{nieuw.pk}/{thema.pk}/", True),
        "besluit": (f"/cms/themas/{nieuw.pk}/besluit/", True),
        "bereik": ("/cms/bereik/", True),
        "  project ": (f"/cms/bereik/{nieuw.pk}/", True),
        "register (CMS)": ("/cms/participatie/toezegging/", True),
    }


def meet(client: Any, adres: str) -> tuple[int, float]:
    """Databasevragen en milliseconden rekentijd (mediaan, warm); de database rekent in hetzelfde proces."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get(adres)
    with CaptureQueriesContext(connection) as vragen:
        antwoord = client.get(adres)
    aantal = len(vragen)  # nu: bij het volgende verzoek begint Django opnieuw te tellen
    assert antwoord.status_code == 200, (adres, antwoord.status_code)
    tijden = []
    for _ronde in range(RONDEN):
        start = time.process_time()
        client.get(adres)
        tijden.append(1000 * (time.process_time() - start))
    return aantal, statistics.median(tijden)


def deel_alles_in(client: Any, nieuw: Any) -> tuple[int, float]:
    """Alles wat het themascherm toont in één keer onder een nieuw thema; databasevragen en milliseconden rekentijd."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    start = time.process_time()
    with CaptureQueriesContext(connection) as vragen:
        antwoord = client.post(f"/cms/themas/{nieuw.pk}/?wat=alles", {"alles": "on", "nieuw": "Alles bij elkaar"})
    assert antwoord.status_code == 302, antwoord.status_code
    return len(vragen), 1000 * (time.process_time() - start)


def bestanden(nieuw: Any) -> dict[str, tuple[str, dict[str, str]]]:
    """Adres en velden per bestand; zonder velden is het een GET."""
    lijst = f"/cms/inbreng/downloaden/?project={nieuw.pk}"
    return {
        "lijst xlsx": (lijst, {"formaat": "xlsx"}),
        "lijst csv": (lijst, {"formaat": "csv"}),
        "nota xlsx": (f"{nieuw.url}nota/xlsx/", {}),
    }


def haal(client: Any, adres: str, velden: dict[str, str]) -> tuple[float, int]:
    """Seconden rekentijd en bytes van een download."""
    start = time.process_time()
    antwoord = client.post(adres, velden) if velden else client.get(adres)
    assert antwoord.status_code == 200, (adres, antwoord.status_code)
    delen: Iterable[bytes] = antwoord.streaming_content if antwoord.streaming else [antwoord.content]
    return (sum(len(deel) for deel in delen), time.process_time() - start)[::-1]


def piek(client: Any, adres: str, velden: dict[str, str]) -> float:
    """Het meeste geheugen (MB) tijdens een download."""
    tracemalloc.start()
    haal(client, adres, velden)
    hoogste = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return hoogste


def druk(kop: Iterable[Any], rijen: Iterable[Iterable[Any]]) -> None:
    """Een tabel; getallen met één cijfer achter de komma."""
    for rij in (kop, *rijen):
        naam, *cellen = rij
        tekst = [f"{cel:.1f}" if isinstance(cel, float) else str(cel) for cel in cellen]
        sys.stdout.write(f"{naam:<16}" + "".join(f"{cel:>13}" for cel in tekst) + "\n")


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="stadmaken-veel-") as var:
        begin(var)
        from django.contrib.auth import get_user_model
        from django.test import Client

        bezoeker, medewerker = Client(SERVER_NAME=HOST), Client(SERVER_NAME=HOST)
        medewerker.force_login(get_user_model().objects.get(username="beheer"))
        gemeten: list[dict[str, tuple[int, float]]] = []
        geladen: list[dict[str, tuple[float, int, float]]] = []
        for aantal in MATEN:
            nieuw = project(aantal)
            per_scherm = {
                naam: meet(medewerker if ingelogd else bezoeker, adres)
                for naam, (adres, ingelogd) in schermen(nieuw).items()
            }
            geladen.append(
                {naam: (*haal(medewerker, *waar), piek(medewerker, *waar)) for naam, waar in bestanden(nieuw).items()}
            )
            gemeten.append({**per_scherm, "alles indelen": deel_alles_in(medewerker, nieuw)})
        klein, groot = gemeten
        druk(
            ("scherm", "SQL 100", "SQL 10.000", "ms 100", "ms 10.000", "verhouding"),
            (
                (naam, klein[naam][0], groot[naam][0], klein[naam][1], groot[naam][1], groot[naam][1] / klein[naam][1])
                for naam in klein
            ),
        )
        sys.stdout.write("\n")
        druk(
            ("bestand", "piek MB 100", "piek 10.000", "sec 100", "sec 10.000", "MB 10.000"),
            (
                (naam, geladen[0][naam][2], piek_, geladen[0][naam][0], seconden, omvang / 1e6)
                for naam, (seconden, omvang, piek_) in geladen[1].items()
            ),
        )


if __name__ == "__main__":
    main()
