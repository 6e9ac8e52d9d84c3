"""Gedeeld door alle tests. Wat voor de echte browser nodig is, staat in tests/browser/conftest.py."""

import gc
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, nullcontext
from pathlib import Path
from typing import Any

import pytest

# Wat elke test bij zijn begin aantreft.
_begin: dict[str, Any] = {}
BROWSERMAP = Path(__file__).parent / "browser"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--alleen-database", action="store_true", help="sla tests over die de database niet raken")
    parser.addoption("--steden", action="store_true", help="met een tweede stad erbij, behalve wat zelf steden maakt")
    parser.addoption("--demosite", metavar="MAP", help="sjabloon van `python -m tests.browser.demosite MAP`")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Browsertests krijgen hun merk en gaan als laatste: zolang Playwright draait, weigert Django de database."""
    for item in items:
        if item.path.is_relative_to(BROWSERMAP):
            item.add_marker(pytest.mark.browser)
        merk = item.get_closest_marker("django_db")
        if merk is not None and merk.kwargs.get("transaction"):
            raise pytest.UsageError(f"{item.nodeid}: wist na afloop de startpagina van elke test erna")
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
    if config.getoption("--alleen-database"):
        _zonder([item for item in items if not raakt_database(item)], config, items)
    if config.getoption("--steden"):
        _zonder([item for item in items if maakt_zelf_steden(item)], config, items)


def _zonder(weg: list[pytest.Item], config: pytest.Config, items: list[pytest.Item]) -> None:
    config.hook.pytest_deselected(items=weg)
    minder = set(weg)
    items[:] = [item for item in items if item not in minder]


def pytest_collection_finish() -> None:
    """Alle modules en tests blijven tot het eind: wie afval zoekt, hoeft ze niet elke keer langs te lopen."""
    gc.collect()
    gc.freeze()


def maakt_zelf_steden(item: pytest.Item) -> bool:
    """Of een test zelf zegt hoeveel steden er zijn: een tweede stad van tevoren zit dan in de weg."""
    erover = "steden" in item.path.parts or item.path.stem.endswith("_steden")
    return erover or item.get_closest_marker("een_stad") is not None


def raakt_database(item: pytest.Item) -> bool:
    """Of een test de database nodig heeft, en dus op een andere database anders kan uitpakken."""
    namen = getattr(item, "fixturenames", ())
    return item.get_closest_marker("django_db") is not None or not {"db", "transactional_db"}.isdisjoint(namen)


@pytest.fixture(params=["sqlite", "postgresql"])
def databaseadres(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Het adres van een eigen database voor een site in een eigen proces: leeg voor SQLite, en dan PostgreSQL."""
    from tests.initiatieven.aanmelden.drukte import postgres  # alleen laden als een test dit nodig heeft

    if request.param == "sqlite":
        yield ""
        return
    with postgres(tmp_path / "pg") as adres:
        yield adres


@pytest.fixture(scope="session")
def testdatabase(request: pytest.FixtureRequest) -> bool:
    """Of er een is: zonder tests die haar nodig hebben, maakt pytest-django er geen."""
    return any(raakt_database(item) for item in request.session.items)


@pytest.fixture(scope="session")
def sjabloon() -> Iterator[Any]:
    """De testdatabase komt uit een sjabloon, in plaats van elke keer uit het migreren."""
    from django.db import connection

    from tests.sjabloon import sjabloon_voor

    sjabloon = sjabloon_voor(connection)
    yield sjabloon
    sjabloon.sluit()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None, testdatabase: bool, sjabloon: Any) -> None:
    if testdatabase:
        sjabloon.laad()


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, django_db_blocker: Any, testdatabase: bool, sjabloon: Any, request: pytest.FixtureRequest
) -> None:
    """Startpagina en projectenoverzicht staan er al: bijna elke test heeft ze nodig, en elke pagina kost tijd."""
    from stadmaken.common.stad import nu
    from tests.fabriek import maak_projecten, maak_stad

    with django_db_blocker.unblock():
        if testdatabase:
            sjabloon.bewaar()
            maak_projecten()
            if request.config.getoption("--steden"):
                _begin["stad"] = nu.stad(maak_projecten().get_site().pk)
                maak_stad("andere.test")
            _begin["steden"] = nu.aantal()


@pytest.fixture(scope="session")
def kopieer_tabellen(django_db_setup: None, django_db_blocker: Any, testdatabase: bool) -> Callable[[Path], bool]:
    """Schrijft de testdatabase als SQLite-bestand, als dat kan: opnieuw migreren duurt langer dan de test erna."""
    from django.db import connection

    def kopieer(bestand: Path) -> bool:
        if not testdatabase or connection.vendor != "sqlite":
            return False
        bestand.parent.mkdir(parents=True, exist_ok=True)
        with django_db_blocker.unblock(), closing(sqlite3.connect(bestand)) as doel:
            connection.ensure_connection()
            connection.connection.backup(doel)
        return True

    return kopieer


@pytest.fixture
def vastgelegd(django_capture_on_commit_callbacks: Any) -> Callable[[], Any]:
    """Wat binnen dit blok wordt geschreven, ligt daarna vast, ook voor wie onthoudt wat hij las."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def stadsvragen(db: None) -> int:
    """Waarmee een verzoek zijn stad opzoekt als er meer zijn: haar site, en waar haar pagina's beginnen."""
    from stadmaken.common.stad import alleen

    return 0 if alleen() else 3


@pytest.fixture
def stadsmerk(db: None) -> dict[str, int]:
    """Wat een regel in het auditlog erbij zegt als er meer steden zijn."""
    from stadmaken.common.stad import alleen, huidige

    return {} if alleen() else {"stad": huidige().pk}


@pytest.fixture
def zet_adres(settings: Any) -> Callable[[str], None]:
    """Geeft de stad een ander adres, ook als zij al gekozen is."""
    from stadmaken.common.stad import nu
    from stadmaken.common.tabelstand import geheugen

    def zet(adres: str) -> None:
        settings.SITE_URL = adres
        geheugen.vergeet()
        nu.vergeet()

    return zet


def _steden_terug() -> None:
    """Zoveel steden als er bij het begin waren."""
    from stadmaken.common.stad import nu

    nu.vergeet()
    nu._aantal, nu._stand = _begin.get("steden"), nu._stand_van_de_sites()


@pytest.fixture(autouse=True)
def _adressen_van_deze_test() -> Iterator[None]:
    """Wagtail onthoudt waar de site begint, Django de taal van het vorige verzoek, en wij wat op elke pagina staat."""
    from django.conf import settings
    from django.utils import translation
    from wagtail.models import Site

    from stadmaken.common.stad import nu
    from stadmaken.common.tabelstand import geheugen

    geheugen.vergeet()
    _steden_terug()
    nu._nu.set(None)  # een download die niemand uitlas, laat zijn verzoek staan
    translation.activate(settings.LANGUAGE_CODE)
    Site.clear_site_root_paths_cache()
    with nu.in_stad(_begin["stad"]) if "stad" in _begin else nullcontext():
        yield
    _steden_terug()  # ook voor wat een hele module klaarzet
