"""Elke handeling van een medewerker laat precies één regel na, en niets van wat zij over iemand las of schreef.

Een nieuw werkwoord met een medewerker erin (`door`) dat hier niet staat, laat de eerste test falen.
"""

import importlib
import inspect
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from wagtail.log_actions import LogContext
from wagtail.models import ModelLogEntry, PageLogEntry

from tests.common.auditlog import (  # melden de rest van de proeven aan
    handelingen_agenda,
    handelingen_themas,
    handelingen_wijk,
)
from tests.common.auditlog.handelingen import MERKEN, PROEVEN
from tests.fabriek import maak_medewerker

pytestmark = pytest.mark.django_db
# Elk van deze bestanden meldt proeven aan.
MET_PROEVEN = (handelingen_agenda, handelingen_themas, handelingen_wijk)
APPS = ("home", "initiatieven", "participatie", "search", "site/stadmaken")
WIE = {"door", "medewerker", "gebruiker", "getypt_door"}
# Zonder eigen regel, en waarom dat goed is.
ZONDER = {
    "home.privacy.actions.wis": "het scherm schrijft één regel voor alles samen; zie tests/home/privacy/test_beheer.py",
    "initiatieven.verzenden.actions.klaarzetten": "het scherm schrijft de regel; zie tests/initiatieven/verzenden",
    "participatie.bewaren.actions.schonen.anonimiseren": "hoort bij een verzoek, en dat laat de regel na",
    "participatie.bewaren.actions.schonen.verwijderen": "hoort bij een verzoek, en dat laat de regel na",
    "participatie.inbreng.actions.moderatie.terugzetten": "hoort bij ongedaan_maken",
    "participatie.papier.actions.overtypen.overtypen": "schrijft via indienen",
    "participatie.themas.actions.indeling.noteer": "schrijft via doorvoeren",
    "participatie.themas.actions.vertellen.laat_los": "hoort bij uithalen",
    "participatie.themas.actions.vertellen.vertel_allen": "hoort bij het antwoord op het thema",
    "participatie.themas.actions.vertellen.vertel_portie": "hoort bij het antwoord op het thema",
    "participatie.wijkcontracten.actions.motor.noteer": "de motor onder de andere werkwoorden",
    "stadmaken.common.schrijfhulp.voorbeelden.actions.eis_plek": "kijkt alleen of het mag",
    "stadmaken.common.schrijfhulp.voorbeelden.actions.begin": "Wagtail schrijft de regel van de nieuwe pagina",
    "participatie.teams.actions.beginnen.begin_project": "zie tests/participatie/teams",
}


def werkwoorden():
    """Elke functie in een `actions` waar een medewerker bij hoort, of die een regel belooft."""
    gevonden = set()
    for app in APPS:
        for pad in (Path(settings.PROJECTMAP) / app).rglob("*.py"):
            delen = pad.relative_to(settings.PROJECTMAP).with_suffix("").parts
            if "actions" not in delen:
                continue
            naam = ".".join(delen).removeprefix("site.").removesuffix(".__init__")
            module = importlib.import_module(naam)
            gevonden |= {
                f"{naam}.{functie.__name__}"
                for functie in vars(module).values()
                if inspect.isfunction(functie) and functie.__module__ == naam and _van_een_medewerker(functie)
            }
    return gevonden


def _van_een_medewerker(functie):
    eigen = not functie.__name__.startswith("_")
    return eigen and (hasattr(functie, "auditactie") or bool(WIE & set(inspect.signature(functie).parameters)))


def test_elk_werkwoord_van_een_medewerker_heeft_een_proef():
    vergeten = werkwoorden() - PROEVEN.keys() - ZONDER.keys()
    assert vergeten == set(), "Leg vast wie dit doet (docs/auditlog.md) en schrijf er een proef bij in handelingen.py"


def test_een_proef_gaat_over_een_werkwoord_dat_bestaat():
    for naam in PROEVEN.keys() | ZONDER.keys():
        module, _punt, functie = naam.rpartition(".")
        assert callable(getattr(importlib.import_module(module), functie)), naam


def regels():
    return [*ModelLogEntry.objects.order_by("pk"), *PageLogEntry.objects.order_by("pk")]


@pytest.mark.parametrize("werkwoord", PROEVEN)
def test_een_handeling_laat_een_regel_na_zonder_iets_van_de_inhoud(werkwoord):
    actie, maak = PROEVEN[werkwoord]
    wie = maak_medewerker("participatie.moderate_inbreng", "participatie.view_origineel")
    wie.groups.add(Group.objects.create(name="Proefrol"))
    doe = maak(wie)
    voor = {(type(regel), regel.pk) for regel in regels()}
    with LogContext(user=wie):
        doe()
    nieuw = [regel for regel in regels() if (type(regel), regel.pk) not in voor]
    app = werkwoord.partition(".")[0]
    assert [(regel.action, regel.user_id) for regel in nieuw] == [(f"{app}.{actie}", wie.pk)]
    assert nieuw[0].data["rollen"] == ["Proefrol"]
    alles = str([(regel.label, regel.data, regel.object_id) for regel in regels()])
    assert [merk for merk in MERKEN if merk in alles] == []
