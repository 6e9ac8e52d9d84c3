"""Wie het origineel te zien krijgt, laat een regel na in het auditlog, op welk scherm dat ook is."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from participatie.bewaren.actions import verwijdering_uitvoeren, verzoek_doen
from participatie.models import Correctie, FormulierPage, Inbreng
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker

from .cms import LIJST, MODEREREN, ORIGINEEL

pytestmark = pytest.mark.django_db
BEKEKEN = "participatie.origineel_bekeken"
NAAM = "Zwaantje Kolibrie"
ALLES = (MODEREREN, ORIGINEEL, "participatie.view_inbreng", "participatie.change_verzoek")


@pytest.fixture
def inbreng() -> Inbreng:
    formulier = maak_formulier(vragen=[("lange_tekst", {"label": "Uw reactie", "openbaar": True})])
    sleutel = f"v_{FormulierPage.objects.get(pk=formulier.pk).vragen[0].id[:8]}"
    invoer = [
        {"sleutel": sleutel, "label": "Uw reactie", "soort": "lange_tekst", "waarde": NAAM, "weergave": NAAM}
        | {"openbaar": True}
    ]
    inbreng = maak_inbreng(formulier, invoer=invoer)
    Inbreng.objects.filter(pk=inbreng.pk).update(getypt_door=maak_medewerker(naam="typist"))
    return inbreng


def kijker(*rechten: str) -> Client:
    cms = Client()
    cms.force_login(maak_medewerker(*rechten, naam="kijker"))
    return cms


def regels() -> list[tuple[str, str]]:
    gezien = ModelLogEntry.objects.filter(action=BEKEKEN)
    return [(rij.object_id, rij.user.username) for rij in gezien.select_related("user")]


def correctie(inbreng: Inbreng) -> Correctie:
    na = [{**inbreng.invoer[0], "weergave": "Anders", "waarde": "Anders"}]
    return Correctie.objects.create(inbreng=inbreng, voor=inbreng.invoer, na=na, reden="Tikfout")


def record(inbreng: Inbreng) -> str:
    return f"/cms/participatie/inbreng/inspect/{inbreng.pk}/"


def verzoek(inbreng: Inbreng) -> str:
    return reverse("bewaren_beheer:verzoek", args=[verzoek_doen(inbreng, "verwijdering").pk])


def voorstellen(inbreng: Inbreng) -> str:
    return f"{LIJST}{inbreng.pk}/verbeteren/"


def beoordelen(inbreng: Inbreng) -> str:
    return f"{LIJST}verbeteringen/{correctie(inbreng).pk}/"


SCHERMEN = [record, verzoek, voorstellen, beoordelen]


@pytest.mark.parametrize("scherm", SCHERMEN)
def test_openen_laat_een_regel_na_en_nog_eens_kijken_niet_nog_een(inbreng, scherm):
    cms, adres = kijker(*ALLES), scherm(inbreng)
    for _keer in range(2):
        response = cms.get(adres)
        assert (response.status_code, NAAM in response.content.decode()) == (200, True)
    assert regels() == [(str(inbreng.pk), "kijker")]


@pytest.mark.parametrize("scherm", SCHERMEN)
def test_wie_wordt_geweigerd_zag_niets_en_laat_geen_regel_na(inbreng, scherm):
    cms = kijker(*(recht for recht in ALLES if recht != ORIGINEEL))
    response = cms.get(scherm(inbreng))
    assert response.status_code == 302
    assert regels() == []


def test_een_afgehandeld_verzoek_toont_het_origineel_niet_meer(inbreng):
    adres, cms = verzoek(inbreng), kijker(*ALLES)
    gevraagd = inbreng.verzoeken.get()
    verwijdering_uitvoeren(gevraagd, maak_medewerker(), alles=False)
    assert NAAM not in cms.get(adres).content.decode()
    assert regels() == []


def test_wie_niets_kan_voorstellen_ziet_het_origineel_niet(inbreng):
    cms = kijker(*ALLES)
    correctie(inbreng)
    assert NAAM not in cms.get(voorstellen(inbreng)).content.decode(), "er wacht al een verbetering"
    Correctie.objects.all().delete()
    Inbreng.objects.update(getypt_door=None)
    assert NAAM not in cms.get(voorstellen(inbreng)).content.decode(), "wat iemand zelf schreef, verandert niet"
    assert regels() == []
