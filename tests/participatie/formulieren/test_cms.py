"""Een redacteur stelt in het CMS een formulier samen."""

import pytest
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from participatie.models import FormulierPage
from tests.fabriek import maak_compleet_project, maak_project

from .bewoner import Bewoner

pytestmark = pytest.mark.django_db


@pytest.fixture
def redacteur(admin_client):
    return admin_client


def _gegevens(*vragen, **extra):
    leeg = {"uitleg": "", "verplicht": "on", "voorwaarde": {"vraag": "", "antwoord": ""}}
    blokken = [(soort, {**leeg, **waarde}) for soort, waarde in vragen]
    return nested_form_data(
        {
            "title": "Uw idee",
            "slug": "uw-idee",
            "samenvatting": "Vertel wat u wilt.",
            "doel": "idee",
            "opent_op": "2026-01-01 09:00",
            "sluit_op": "",
            "vragen": streamfield(blokken),
            "vervolg": "Wij lezen alles.",
            "beantwoord_voor": "",
            "antwoord_weken": "6",
            "dank": rich_text("<p>Dank u.</p>"),
            "openbaar": "on",
            "avg_doel": "Het plan verbeteren.",
            "avg_grondslag": "Taak",
            "avg_ontvangers": "Medewerkers",
            "bewaartermijn_maanden": "12",
            "na_termijn": "anoniem",
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": ""},
            "action-publish": "1",
            **extra,
        }
    )


def _maak(redacteur, *vragen, **extra):
    adres = f"/cms/pages/add/participatie/formulierpage/{maak_compleet_project().pk}/"
    return redacteur.post(adres, _gegevens(*vragen, **extra))


KORT = {"label": "Uw idee", "invullen": "tekst", "openbaar": ""}


def test_een_redacteur_publiceert_een_formulier_en_een_bewoner_vult_het_in(redacteur, client):
    response = _maak(redacteur, ("korte_tekst", KORT))
    assert response.status_code == 302
    bewoner = Bewoner(client, FormulierPage.objects.get())
    assert bewoner.kies(Uw_idee="Bomen.").status_code == 303


@pytest.mark.parametrize(
    ("label", "uitleg"),
    [("???", "Gebruik ook letters of cijfers."), ("Submit time", "Dit woord gebruikt het formulier zelf al.")],
)
def test_een_onbruikbaar_label_wordt_bij_het_opslaan_uitgelegd(redacteur, label, uitleg):
    response = _maak(redacteur, ("korte_tekst", {**KORT, "label": label}))
    assert response.status_code == 200
    assert uitleg in response.content.decode()
    assert not FormulierPage.objects.exists()


def test_een_onjuiste_voorwaarde_wordt_bij_het_opslaan_uitgelegd(redacteur):
    vraag = {**KORT, "voorwaarde": {"vraag": "Bestaat niet", "antwoord": "Ja"}}
    ja_nee = ("ja_nee", {"label": "Woont u hier?", "openbaar": ""})
    html = _maak(redacteur, ja_nee, ("korte_tekst", vraag)).content.decode()
    assert "Kies een keuzevraag die hierboven staat" in html
    assert "Woont u hier?" in html


@pytest.mark.parametrize(
    ("extra", "uitleg"),
    [
        ({"sluit_op": "2025-12-31 09:00"}, "Een formulier sluit pas nadat het open is gegaan."),
        ({"sluit_op": "2026-03-01 09:00", "beantwoord_voor": "2026-03-01"}, "Beloof een dag na de laatste dag"),
        ({"bewaartermijn_maanden": "0"}, "1"),
    ],
)
def test_data_die_niet_kunnen_kloppen_worden_geweigerd(redacteur, extra, uitleg):
    response = _maak(redacteur, ("korte_tekst", KORT), **extra)
    assert response.status_code == 200
    assert uitleg in response.content.decode()
    assert not FormulierPage.objects.exists()


def test_het_voorbeeld_in_het_cms_toont_het_formulier(redacteur):
    project = maak_project()
    adres = f"/cms/pages/add/participatie/formulierpage/{project.pk}/preview/"
    assert redacteur.post(adres, _gegevens(("korte_tekst", KORT))).json()["is_valid"]
    html = redacteur.get(adres).content.decode()
    assert "Dit is een voorbeeld" in html
    assert "Uw idee" in html
