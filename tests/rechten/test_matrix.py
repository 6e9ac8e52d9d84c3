"""De rechtenmatrix: elk adres van het CMS, voor elk soort medewerker, met wat van hem is en met wat van een ander is.

Wat hier uitkomt, staat in matrix.csv: wie een adres toevoegt of rechten verandert, ziet het daar terug. De adressen
van de apps zelf staan in tests/<app>/test_adressen.py, met dezelfde rollen.
"""

import csv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from wagtail.models import Page

from home.rollen import zet_rollen
from participatie.models import Platformtoegang, Projectteam
from participatie.teams.actions import voeg_toe
from tests.adressen import ELKE_ROL, geschreven
from tests.fabriek import maak_medewerker, maak_project
from tests.fabriek_initiatieven import maak_agenda, maak_cursus
from tests.fabriek_nieuwsbrief import maak_editie
from tests.fabriek_platforms import maak_lid, maak_platform

from .adressen import Adres, alle
from .wereld import GEHEIM, maak_wereld

pytestmark = [pytest.mark.django_db, pytest.mark.rechten]
MATRIX = Path(__file__).with_name("matrix.csv")
JA, NEE = "ja", "–"
# Wie zich afmeldt, kan daarna niets meer proberen; het andere adres is er om de pagina van een storing te bekijken.
OVERGESLAGEN = {"wagtailadmin_logout", "wagtailadmin_error_test"}


@dataclass(frozen=True)
class Wie:
    """Een kolom van de matrix: een medewerker, en de pagina (met de map) waarmee hij elk adres probeert."""

    medewerker: Any
    pagina: Page
    map_: Any = None


def _met_rol(naam: str) -> Any:
    wie = maak_medewerker()
    wie.user_permissions.clear()
    wie.groups.add(wie.groups.model.objects.get(name=naam))
    return wie


def _zet_rollen() -> None:
    """De rechten van een rol gelden onder pagina's die er al zijn: van elk van die takken dus eerst één."""
    for maak in (maak_cursus, maak_agenda, maak_editie, maak_platform):
        maak()
    zet_rollen()


def _rol(naam: str, pagina: Callable[[], Page] = maak_project) -> Callable[[], Wie]:
    def maak() -> Wie:
        _zet_rollen()
        return Wie(_met_rol(naam), pagina())

    return maak


def _teamlid(*, eigen: bool) -> Wie:
    _zet_rollen()
    wie, project = _met_rol("Projectcommunicatie"), maak_project()
    voeg_toe(project, wie, None)
    if not eigen:
        project = maak_project()
        voeg_toe(project, _met_rol("Projectcommunicatie"), None)
    return Wie(wie, project, Projectteam.objects.get(project=project).map)


def _lid(*, eigen: bool) -> Wie:
    _zet_rollen()
    platform = maak_platform()
    wie = maak_lid(platform)
    if not eigen:
        platform = maak_platform()
        maak_lid(platform, first_name=GEHEIM)
    return Wie(wie, platform, Platformtoegang.objects.get(platform=platform).map)


KOLOMMEN: dict[str, Callable[[], Wie]] = {
    **{rol: _rol(rol) for rol in ELKE_ROL},
    "Cursuscoördinator, eigen": _rol("Cursuscoördinator", maak_cursus),
    "Nieuwsbriefredactie, eigen": _rol("Nieuwsbriefredactie", maak_editie),
    "Wijkplatformredactie, eigen": _rol("Wijkplatformredactie", maak_platform),
    "teamlid, eigen": lambda: _teamlid(eigen=True),
    "teamlid, van een ander": lambda: _teamlid(eigen=False),
    "lid, eigen": lambda: _lid(eigen=True),
    "lid, van een ander": lambda: _lid(eigen=False),
}
# Wie deze kolommen zijn, horen van deze pagina niets te zien dat niet openbaar is, op geen enkel scherm.
VREEMD = {"Cursuscoördinator", "Nieuwsbriefredactie", "Projectcommunicatie"}
VREEMD |= {"Wijkplatformredactie", "lid, van een ander", "teamlid, van een ander"}


def geweigerd(antwoord: HttpResponse, pagina: int) -> bool:
    """Teruggestuurd, verboden of zogenaamd onbekend; wie niet in een tak mag, brengt het CMS naar zijn eigen tak."""
    doel = antwoord.headers.get("Location", "")
    elders = doel.startswith("/cms/pages/") and doel.strip("/").split("/")[2:] != [str(pagina)]
    return teruggestuurd(antwoord) or elders


def teruggestuurd(antwoord: HttpResponse) -> bool:
    doel = antwoord.headers.get("Location", "")
    return antwoord.status_code in {403, 404} or doel == "/cms/" or doel.startswith("/cms/login/")


def open_(client: Client, pad: str, pagina: int) -> HttpResponse:
    """Het antwoord, na doorsturen binnen het CMS; behalve als dat doorsturen al een weigering is."""
    antwoord = client.get(pad)
    for _keer in range(3):
        if antwoord.status_code not in {301, 302} or geweigerd(antwoord, pagina):
            break
        antwoord = client.get(antwoord.headers["Location"])
    return antwoord


def inhoud(antwoord: HttpResponse) -> bytes:
    return b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content


def probeer(client: Client, adres: Adres, wie: Wie, wereld: dict[str, Any], *, vreemd: bool) -> tuple[str, list[str]]:
    """Of iemand er mag komen, en wat er mis was: iets van een ander te zien, of met versturen veranderd."""
    pad = adres.pad(wereld)
    antwoord = open_(client, pad, wie.pagina.pk)
    alleen_versturen = antwoord.status_code == 405
    mag = not alleen_versturen and not geweigerd(antwoord, wie.pagina.pk)
    klachten = [f"storing: {pad}"] if antwoord.status_code >= 500 else []
    if (vreemd or not mag) and GEHEIM.encode() in inhoud(antwoord):
        klachten.append(f"te zien: {pad}")
    if mag:
        return JA, klachten
    cel, mis = _verstuur(client, pad, verboden=not alleen_versturen)
    return cel, klachten + mis


@contextmanager
def ongedaan() -> Iterator[None]:
    """Wat hierbinnen in de database verandert, gaat weer terug."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


VELDEN = {"title": "Overgenomen", "slug": "x", "name": "x", "is_superuser": "on", "confirm": "x", "action-publish": "1"}


def _verstuur(client: Client, pad: str, *, verboden: bool) -> tuple[str, list[str]]:
    with ongedaan(), geschreven() as opdrachten:
        antwoord = client.post(pad, VELDEN)
    klachten = [f"storing bij versturen: {pad}"] if antwoord.status_code >= 500 else []
    mag = not verboden and not teruggestuurd(antwoord)
    if opdrachten and not mag:
        klachten.append(f"veranderd: {pad}: {opdrachten[0][:80]}")
    return JA if mag else NEE, klachten


def verwacht() -> dict[tuple[str, str], str]:
    """Wat er in de matrix staat: per adres en kolom of het mag."""
    with MATRIX.open(newline="") as bestand:
        rijen = list(csv.DictReader(bestand))
    return {(rij["adres"], kolom): rij[kolom] for rij in rijen for kolom in KOLOMMEN}


def bereikt(client: Client, kolom: str) -> tuple[dict[str, str], list[str]]:
    """Voor elk adres of deze kolom er komt, en alle klachten."""
    wie = KOLOMMEN[kolom]()
    wereld = maak_wereld(wie.pagina, wie.map_)
    client.force_login(wie.medewerker)
    client.raise_request_exception = False
    client.get("/cms/")  # de eerste keer maakt Wagtail een profiel
    uitkomst: dict[str, str] = {}
    klachten: list[str] = []
    for adres in alle():
        if adres.naam in OVERGESLAGEN:
            continue
        cel, mis = probeer(client, adres, wie, wereld, vreemd=kolom in VREEMD)
        sleutel = adres.naam or adres.patroon
        uitkomst[sleutel] = JA if JA in (cel, uitkomst.get(sleutel)) else NEE
        klachten += mis
    return uitkomst, klachten


@pytest.mark.parametrize("kolom", KOLOMMEN)
def test_iedereen_komt_waar_het_mag_en_nergens_anders(client, settings, tmp_path, kolom):
    settings.MEDIA_ROOT = tmp_path
    uitkomst, klachten = bereikt(client, kolom)
    assert klachten == []
    assert uitkomst == {adres: cel for (adres, van), cel in verwacht().items() if van == kolom}
