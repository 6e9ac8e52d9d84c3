"""Vindt men wat men zoekt, en hoe lang duurt dat op een grote site?

Eerst de vragen uit zoekvragen.csv op een verse demosite: welk deel heeft de bedoelde pagina bij de eerste drie, en wat
kwam er anders. Dan 10.000 ingangen en veel inbreng erbij: voor een zeldzaam, een gewoon en het gewoonste woord de p95
van zoeken met facetten en van voorstellen, naast een kale zoekvraag aan dezelfde tabel, en het aantal databasevragen.
Draait op de database uit DATABASE_URL: zonder op SQLite, met `bin/met_postgres.py` ervoor op PostgreSQL.
"""

import csv
import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

WORTEL = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(WORTEL), str(WORTEL / "site")]
RONDEN = 40
DOEL = 0.95
PAGINAS = int(os.environ.get("PAGINAS", "10000"))
INBRENG = int(os.environ.get("INBRENG", "100000"))
PORTIE = 500
GEWOONSTE, GEWOON, ZELDZAAM = "gemeente", "speeltuin", "zonnewijzer"
# Zo vaak komt het gewone woord voor: in één op de twintig. Het zeldzame in één op de tweeduizend.
EEN_OP = {GEWOON: 20, ZELDZAAM: 2000}


def begin(var: str) -> None:
    """Een demosite in `var`, op de database uit de omgeving."""
    os.environ |= {"VAR_DIR": var, "DJANGO_SETTINGS_MODULE": "stadmaken.settings.dev", "DEBUG": "", "SEARCH_URL": ""}
    os.environ.setdefault("DATABASE_URL", "")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("voorbereiden", verbosity=0)
    call_command("zoekindex", verbosity=0)


def zoekvragen() -> list[tuple[str, set[str]]]:
    """Wat iemand zoekt, en de paden die goed zijn."""
    with (WORTEL / "bench" / "zoekvragen.csv").open(encoding="utf-8") as bestand:
        return [(rij["vraag"], set(rij["pad"].split("|"))) for rij in csv.DictReader(bestand, delimiter=";")]


def missers(vragen: list[tuple[str, set[str]]]) -> list[tuple[str, set[str], list[str]]]:
    """Waar de bedoelde pagina niet bij de eerste drie staat, en wat daar wel staat."""
    from search.models import Zoekingang
    from search.vragen import Vraag, zoek

    paden = dict(Zoekingang.objects.values_list("pk", "pad"))
    eerste = [(vraag, goed, [paden[pk] for pk in zoek(Vraag(vraag)).nummers[:3]]) for vraag, goed in vragen]
    return [(vraag, goed, gevonden) for vraag, goed, gevonden in eerste if not goed.intersection(gevonden)]


def vul(soort: str, aantal: int, eerste: int) -> None:
    """Zo veel ingangen van deze soort erbij, met woorden die op echte teksten lijken."""
    from participatie.models import Thema, Wijk
    from search.models import Zoekingang
    from search.motoren import motor

    woorden, wijken, themas = _woorden(), list(Wijk.objects.all()), list(Thema.objects.all())
    lengte = 30 if soort == "inbreng" else 400
    for vanaf in range(0, aantal, PORTIE):
        rijen = []
        for nummer in range(vanaf, min(vanaf + PORTIE, aantal)):
            tekst = [*_kies(woorden, eerste + nummer, lengte), GEWOONSTE]
            tekst += [woord for woord, een_op in EEN_OP.items() if nummer % een_op == 0]
            titel = " ".join(_kies(woorden, nummer, 5)).capitalize()
            rijen.append(
                Zoekingang(
                    soort=soort,
                    sleutel=eerste + nummer,
                    titel=titel[:255],
                    pad=f"/meting/{soort}/{nummer}/",
                    samenvatting=" ".join(tekst[-12:]),
                    tekst=" ".join(tekst),
                    status=("In uitvoering", "Ontwerp", "Opgeleverd")[nummer % 3],
                )
            )
        ingangen = Zoekingang.objects.bulk_create(rijen)
        _koppel(Zoekingang.wijken.through, "wijk", wijken, ingangen)
        _koppel(Zoekingang.themas.through, "thema", themas, ingangen)
        motor().schrijf(ingangen)


def _koppel(model: Any, veld: str, uit: list[Any], ingangen: list[Any]) -> None:
    rijen = [model(zoekingang=rij, **{veld: uit[rij.sleutel % len(uit)]}) for rij in ingangen]
    model.objects.bulk_create(rijen)


def _kies(woorden: list[str], begin: int, aantal: int) -> list[str]:
    """Woorden door elkaar heen, en bij hetzelfde begin dezelfde."""
    return [woorden[(begin * 7919 + plek * 104_729) % len(woorden)] for plek in range(aantal)]


def _woorden() -> list[str]:
    from search.models import Zoekingang

    teksten = Zoekingang.objects.filter(taal="nl").values_list("titel", "samenvatting", "tekst")
    return " ".join(deel for rij in teksten for deel in rij).split()


def kaal(woord: str) -> None:
    """De kortste zoekvraag die de database zelf kan beantwoorden, op volgorde."""
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "SELECT rowid FROM search_fts WHERE search_fts MATCH %s ORDER BY rank LIMIT 10", [f'"{woord}"']
            )
        else:
            cursor.execute(
                "SELECT ingang FROM search_vector, to_tsquery('simple', %s) vraag "
                "WHERE alles @@ vraag ORDER BY ts_rank(alles, vraag) DESC LIMIT 10",
                [woord],
            )
        cursor.fetchall()


def p95(doe: Callable[[], Any]) -> float:
    """Milliseconden, warm; negentien van de twintig keer is het sneller.

    SQLite rekent in dit proces: dan telt de rekentijd, want een drukke machine rekt de klok uit.
    """
    from django.db import connection

    klok = time.process_time if connection.vendor == "sqlite" else time.perf_counter
    doe()
    tijden = []
    for _ronde in range(RONDEN):
        start = klok()
        doe()
        tijden.append(1000 * (klok() - start))
    return sorted(tijden)[int(RONDEN * 0.95) - 1]


def vragen_aan_database(doe: Callable[[], Any]) -> int:
    """Hoe vaak de database wordt gevraagd."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as vragen:
        doe()
    return len(vragen)


def meet() -> None:
    """Drukt per woord de p95 af, naast de kale zoekvraag."""
    from search.taal.woorden import stam
    from search.vragen import Vraag, stel_voor, zoek

    kolommen = ("kaal", "zoeken", "gekozen", "inbreng", "voorstel")
    sys.stdout.write(f"{'woord':<14}" + "".join(f"{kop:>18}" for kop in kolommen) + "\n")
    for woord in (ZELDZAAM, GEWOON, GEWOONSTE):
        handelingen: list[Callable[[], Any]] = [
            partial(kaal, stam(woord)),
            partial(zoek, Vraag(woord)),
            partial(zoek, Vraag(woord, soort="project", status="Ontwerp")),
            partial(zoek, Vraag(woord, soort="inbreng")),
            partial(stel_voor, woord[:5]),
        ]
        cellen = [f"{p95(doe):.1f} ms ({vragen_aan_database(doe)} SQL)" for doe in handelingen]
        sys.stdout.write(f"{woord:<14}" + "".join(f"{cel:>18}" for cel in cellen) + "\n")


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="stadmaken-zoeken-") as var:
        begin(var)
        from django.db import connection

        from search.motoren import motor

        vragen = zoekvragen()
        mis = missers(vragen)
        raak = 1 - len(mis) / len(vragen)
        sys.stdout.write(f"{connection.vendor}: {raak:.1%} van {len(vragen)} vragen bij de eerste drie\n")
        for vraag, goed, gevonden in mis:
            sys.stdout.write(f"  mis: “{vraag}” zoekt {' of '.join(sorted(goed))}, kreeg {gevonden}\n")
        vul("project", PAGINAS, 10_000_000)
        vul("inbreng", INBRENG, 20_000_000)
        motor().onderhoud()
        motor().maak_vlot()
        sys.stdout.write(f"\n{PAGINAS} pagina’s en {INBRENG} keer inbreng erbij; p95 van {RONDEN}:\n")
        meet()
    return 0 if raak >= DOEL else 1


if __name__ == "__main__":
    sys.exit(main())
