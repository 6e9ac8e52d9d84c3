"""Aanmelden: niets verandert voor de knop in de mail."""

import re

import pytest
from django.template import Context, Template

from initiatieven.abonnees.choices import Ritme, Status
from initiatieven.models import Aanvraag, Abonnee
from participatie.models import Thema
from stadmaken.common.models import Bericht
from tests.fabriek import maak_project, maak_wijk
from tests.fabriek_abonnees import keuzes

from .hulp import ADRES, bevestigpad, meld_aan, tekst

pytestmark = pytest.mark.django_db


def test_aanmelden_bevestigen_en_dan_pas_abonnee(client):
    wijk, _thema = maak_wijk(naam="Vogelenwijk"), Thema.objects.create(naam="Groen", slug="groen")
    antwoord = meld_aan(client, "Noor@Voorbeeld.test", waar=f"wijk-{wijk.pk}", thema=["groen"], ritme="dag")
    assert (antwoord.status_code, antwoord.headers["Location"]) == (303, "/abonneren/verstuurd/")
    assert "Kijk in uw e-mail" in tekst(client.get("/abonneren/verstuurd/"))
    assert not Abonnee.objects.exists()
    pagina = tekst(client.get(bevestigpad()))
    assert "Vogelenwijk" in pagina
    assert "Groen" in pagina
    assert ADRES in pagina
    assert not Abonnee.objects.exists()
    klaar = client.post(bevestigpad())
    assert "U bent aangemeld" in tekst(klaar)
    abonnee = Abonnee.objects.get()
    assert (abonnee.email, abonnee.status, abonnee.nieuwsbrief, abonnee.ritme) == (ADRES, Status.ACTIEF, True, "dag")
    assert {str(volgt) for volgt in abonnee.volgt.all()} == {"Vogelenwijk", "Groen"}
    assert abonnee.voorkeuren in Bericht.objects.order_by("-pk").first().tekst


def test_een_project_volgen_zonder_nieuwsbrief(client):
    project = maak_project(title="Nieuw plein")
    pad = f"/volgen/?project={project.pk}"
    assert "Volg Nieuw plein" in tekst(client.get(pad))
    assert client.post(pad, {"email": ADRES, "ritme": "direct"}).status_code == 303
    client.post(bevestigpad())
    abonnee = Abonnee.objects.get()
    assert (abonnee.nieuwsbrief, abonnee.ritme) == (False, Ritme.DIRECT)
    assert [volgt.project_id for volgt in abonnee.volgt.all()] == [project.pk]


@pytest.mark.parametrize("vraag", ["project=999999", "wijk=atlantis", "project=x", "thema=%00", "gebied=" + "x" * 500])
def test_iets_onbekends_volgen_bestaat_niet(client, vraag):
    assert client.get(f"/volgen/?{vraag}").status_code == 404


def test_een_verborgen_project_is_niet_te_volgen(client):
    project = maak_project(live=False)
    assert client.get(f"/volgen/?project={project.pk}").status_code == 404


def test_volgen_zonder_keuze_leidt_naar_het_gewone_formulier(client):
    assert client.get("/volgen/").headers["Location"] == "/abonneren/"


def test_een_fout_zegt_hoe_het_wel_moet(client):
    antwoord = client.post("/abonneren/", {"email": "geen adres", "ritme": "week"})
    assert antwoord.status_code == 422
    assert "Vul een geldig e-mailadres in" in tekst(antwoord)
    leeg = client.post("/abonneren/", {"email": ADRES, "ritme": "week"})
    assert leeg.status_code == 422
    assert "Kies wat u van ons wilt krijgen" in tekst(leeg)
    assert not Bericht.objects.exists()


def test_twee_keer_drukken_is_een_mail(client):
    meld_aan(client)
    meld_aan(client)
    assert (Bericht.objects.count(), Aanvraag.objects.count()) == (1, 1)


def test_het_formulier_vraagt_niet_om_een_koekje(client):
    antwoord = client.get("/abonneren/")
    assert not antwoord.cookies
    assert "csrfmiddlewaretoken" not in tekst(antwoord)


def test_keuzes_van_een_aanvraag_kloppen_met_het_formulier(client):
    meld_aan(client)
    assert Aanvraag.objects.get().keuzes == keuzes()


def test_het_korte_formulier_op_een_andere_pagina_vraagt_de_nieuwsbrief(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        formulier = Template("{% load abonnees %}{% abonneerformulier %}").render(Context())
    verborgen = dict(re.findall(r'type="hidden" name="(\w+)" value="(\w+)"', formulier))
    assert 'action="/abonneren/"' in formulier
    assert client.post("/abonneren/", {**verborgen, "email": ADRES}).status_code == 303
    assert Aanvraag.objects.get().keuzes == keuzes()
