"""De vormen waarin het seizoen van de demo is opgeschreven.

Een dag is een weekdag in een week: week 0 is de week waarin de demo is gemaakt, -1 de week ervoor. Alles vóór week 0 is
dus voorbij, alles na week 0 komt nog.
"""

from typing import Any, NamedTuple

MA, DI, WO, DO, VR, ZA, ZO = range(7)


class Keerdata(NamedTuple):
    """Eén bijeenkomst: weekdag, week, begin en eind (“19.30”), en wat anders is dan bij de rest.

    Met `op` (“2023-01-24”) telt alleen die dag, hoe lang geleden ook.
    """

    weekdag: int
    week: int
    begin: str
    eind: str
    titel: str = ""
    locatie: str = ""
    online: str = ""
    dagen: int = 0
    op: str = ""


class Datumdata(NamedTuple):
    """Eén gelegenheid; `velden` zijn velden van het model."""

    sleutel: str
    keren: tuple[Keerdata, ...]
    locatie: str = ""
    adres: str = ""
    velden: dict[str, Any] = {}
    gereserveerd: tuple[tuple[str, str, int], ...] = ()


class Reeksdata(NamedTuple):
    """Een terugkerende activiteit volgens een regel van RFC 5545."""

    eerste: Keerdata
    regel: str
    duur: int
    locatie: str
    adres: str
    velden: dict[str, Any] = {}


class Pitchdata(NamedTuple):
    """Een pitch in een Initiatievencafé."""

    titel: str
    tekst: str
    hulpvraag: str
    email: str = ""
    hulp_gevonden: bool = False


class Puntdata(NamedTuple):
    """Een punt uit een gebiedssessie; met een antwoord hoort de dag erbij: “2023-12-21”, of in dagen."""

    soort: str
    tekst: str
    antwoord: str = ""
    beantwoord_op: str | int | None = None


class Aanboddata(NamedTuple):
    """Een cursus of activiteit met alles eraan."""

    slug: str
    tekening: str
    velden: dict[str, Any]
    onderwerpen: tuple[str, ...] = ()
    wijken: tuple[str, ...] = ()
    project: str = ""
    data: tuple[Datumdata, ...] = ()
    reeks: Reeksdata | None = None
    docenten: tuple[tuple[str, str, str], ...] = ()
    materialen: tuple[tuple[str, tuple[str, ...]], ...] = ()
    pitches: tuple[Pitchdata, ...] = ()
    opbrengst: tuple[Puntdata, ...] = ()
