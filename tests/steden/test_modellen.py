"""Elk model zegt hoe een rij bij een stad hoort, en zijn manager houdt zich daaraan. Wat nieuw is, valt hier op."""

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import UniqueConstraint
from wagtail.contrib.redirects.models import Redirect

from stadmaken.common.stad import Deel, Eigen, EigenOfAlles, Gedeeld, GeenStadError, InBoom, Via, bij_stad, in_stad

BASIS = Path(__file__).parents[2]
PAKKETTEN = ("site/stadmaken", "participatie", "initiatieven", "home", "search")
ONZE_APPS = ("common", "participatie", "initiatieven", "home", "search")
AFGEBAKEND = (Eigen, EigenOfAlles, InBoom, Via)
ONZE = [model for app in ONZE_APPS for model in apps.get_app_config(app).get_models()]
# Toevallig gekozen, en nergens in te typen: uniek in de hele installatie.
TOEVALLIG = {
    "code",
    "idempotentie",
    "kenmerk",
    "nummer",
    "sleutel",
    "token",
    "adreshash",
}
# Wie alles van alle steden tegelijk ziet, en waarom dat moet.
HELE_INSTALLATIE = {
    "site/stadmaken/common/gereed.py": "of de site klaarstaat, gaat over de installatie",
    "site/stadmaken/common/meten/standen.py": "metingen gaan over de hele installatie",
    "site/stadmaken/common/retour.py": "van welke stad een teruggekomen mail was, staat in de rij zelf",
    "site/stadmaken/common/periodiek.py": "taken die niet per stad zijn",
    "site/stadmaken/common/postronde.py": "één wachtrij voor de mail van alle steden",
    "home/rollen/zetten.py": "een rol is in elke stad dezelfde groep",
    "home/steden/maken.py": "omleidingen van alle sites verdelen, zodra er een stad bij komt",
    "participatie/bewaren/bestanden.py": "een bestand zonder rij: de rij kan van elke stad zijn",
}


def naam(model):
    return model._meta.label


@pytest.mark.parametrize("model", ONZE, ids=naam)
def test_elk_model_zegt_hoe_het_bij_een_stad_hoort(model):
    soort = bij_stad(model)
    assert soort is not None, "geef het model `bij_stad`"
    if isinstance(soort, Gedeeld):
        assert len(soort.reden) > 15
    if isinstance(soort, Via | Deel) and (veld := model._meta.get_field(soort.veld)).concrete:
        assert not veld.null, "een rij zonder eigenaar is van niemand"


@pytest.mark.django_db
@pytest.mark.parametrize("model", [*ONZE, Redirect], ids=naam)
def test_de_manager_bakent_af(model, stad_a, stad_b):
    vraag = model._default_manager.all()
    if not isinstance(bij_stad(model), AFGEBAKEND):
        assert str(vraag.query)
        return
    with pytest.raises(GeenStadError):
        str(vraag.query)
    with in_stad(stad_a):
        in_a = str(vraag.all().query)
    with in_stad(stad_b):
        assert str(vraag.all().query) != in_a


@pytest.mark.parametrize("model", ONZE, ids=naam)
def test_wat_uniek_is_is_dat_binnen_een_stad(model):
    if not isinstance(bij_stad(model), Eigen):
        return
    samen = [set(regel.fields) for regel in model._meta.constraints if isinstance(regel, UniqueConstraint)]
    los = [{veld.name} for veld in model._meta.local_fields if veld.unique and not veld.primary_key]
    verwijzingen = {veld.name for veld in model._meta.local_fields if veld.is_relation}
    for velden in samen + los:
        assert "site" in velden or velden & (TOEVALLIG | verwijzingen), f"{velden}: ook uniek voor andere steden?"


def bestanden():
    for pakket in PAKKETTEN:
        for pad in sorted(Path(BASIS, pakket).rglob("*.py")):
            if "migrations" not in pad.parts:
                yield pad.relative_to(BASIS).as_posix(), ast.parse(pad.read_text())


def namen_in(boom):
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Attribute):
            yield knoop.attr
        elif isinstance(knoop, ast.Name):
            yield knoop.id


def test_alleen_wie_op_de_lijst_staat_ziet_alle_steden():
    gebruikt = {pad for pad, boom in bestanden() if "common/stad/" not in pad and "hele_installatie" in namen_in(boom)}
    assert gebruikt == set(HELE_INSTALLATIE)


def test_niemand_vraagt_zelf_naar_de_standaardsite():
    vreemd = {
        pad
        for pad, boom in bestanden()
        if "common/stad/" not in pad
        and "/settings/" not in pad
        and {"SITE_URL", "is_default_site"}.intersection(namen_in(boom))
    }
    assert vreemd == {
        "site/stadmaken/common/gemeente.py",
        "site/stadmaken/common/middleware.py",  # een wachter noemt geen stad
        "home/demo/paginas.py",
        "home/steden/maken.py",  # de eerste stad
    }
