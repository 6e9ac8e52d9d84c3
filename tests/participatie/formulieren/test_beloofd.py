"""Wat er stond toen mensen iets instuurden, blijft gelden, langs welke weg een formulier ook openbaar wordt."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask

from participatie.contract.rules import BelofteError
from participatie.formulieren.choices import NaTermijn
from participatie.inbreng.actions import plaatsen_alle
from participatie.models import FormulierPage, Inbreng
from stadmaken.common import gepland
from stadmaken.common.models import Bericht
from tests.fabriek import maak_compleet_project, maak_formulier, maak_inbreng, maak_medewerker
from tests.participatie.contract.scherm import bewerk, formuliergegevens, fouten

pytestmark = pytest.mark.django_db
BELOFTEN = [
    pytest.param("openbaar", False, True, "Kopieer dit formulier", id="besloten"),
    pytest.param("na_termijn", NaTermijn.WEG, NaTermijn.ANONIEM, "alles wordt verwijderd", id="alles weg"),
]
belofte = pytest.mark.parametrize(("veld", "beloofd", "ruimer", "uitleg"), BELOFTEN)


def maak_beloofd(veld, beloofd, **velden):
    """Een formulier dat dit belooft, bij een plan dat compleet is."""
    return maak_formulier(maak_compleet_project(), antwoord_weken=6, **{veld: beloofd}, **velden)


def maak_concept(formulier, veld, ruimer, **meer):
    """Een concept dat de belofte loslaat, van voor de eerste inbreng; daarna stuurt iemand iets in."""
    for naam, waarde in {veld: ruimer, **meer}.items():
        setattr(formulier, naam, waarde)
    revisie = formulier.save_revision()
    maak_inbreng(FormulierPage.objects.get(pk=formulier.pk))
    return revisie


def nu(formulier, veld):
    return FormulierPage.objects.values_list(veld, flat=True).get(pk=formulier.pk)


@belofte
def test_een_formulier_met_inbreng_laat_zijn_belofte_niet_los(veld, beloofd, ruimer, uitleg):
    formulier = maak_beloofd(veld, beloofd)
    setattr(formulier, veld, ruimer)
    formulier.full_clean()  # nog niemand stuurde iets in
    maak_inbreng(formulier)
    with pytest.raises(ValidationError, match=uitleg):
        formulier.full_clean()


@belofte
def test_strenger_worden_mag_altijd(veld, beloofd, ruimer, uitleg):
    formulier = maak_beloofd(veld, ruimer)
    maak_inbreng(formulier)
    setattr(formulier, veld, beloofd)
    formulier.save_revision().publish()
    assert nu(formulier, veld) == beloofd


def test_geplaatst_in_vertrouwen_blijft_van_de_site_ook_na_een_vinkje_in_het_cms(admin_client):
    formulier = maak_beloofd("openbaar", False)
    plaatsen_alle([maak_inbreng(formulier)], maak_medewerker())
    antwoord = bewerk(admin_client, formulier, formuliergegevens(slug=formulier.slug, openbaar="on"))
    assert fouten(antwoord) == {"openbaar"}
    assert antwoord.content.decode().count("Wilt u nieuwe inbreng wel openbaar maken?") == 1
    assert not Inbreng.objects.zichtbaar().exists()


def test_ook_een_concept_van_een_formulier_dat_offline_is_maakt_niets_openbaar(admin_client):
    formulier = maak_beloofd("openbaar", False)
    plaatsen_alle([maak_inbreng(formulier)], maak_medewerker())
    formulier.unpublish()
    gegevens = formuliergegevens(slug=formulier.slug, openbaar="on")
    del gegevens["action-publish"]
    assert fouten(bewerk(admin_client, formulier, gegevens)) == {"openbaar"}
    assert not Inbreng.objects.zichtbaar().exists()


@belofte
def test_publiceren_uit_een_lijst_geeft_uitleg_bij_het_veld(admin_client, veld, beloofd, ruimer, uitleg):
    formulier = maak_beloofd(veld, beloofd)
    maak_concept(formulier, veld, ruimer)
    adres = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    antwoord = admin_client.post(f"{adres}?id={formulier.pk}", {"include_descendants": ""}, follow=True)
    assert uitleg in antwoord.content.decode()
    assert antwoord.redirect_chain[-1][0].endswith(f"contentpath={veld}")
    assert nu(formulier, veld) == beloofd


@belofte
def test_goedkeuren_buiten_het_bewerkscherm_om_ook(admin_client, admin_user, veld, beloofd, ruimer, uitleg):
    formulier = maak_beloofd(veld, beloofd)
    werkwijze, taak = Workflow.objects.create(name="Nakijken"), GroupApprovalTask.objects.create(name="Nakijken")
    WorkflowTask.objects.create(workflow=werkwijze, task=taak, sort_order=0)
    WorkflowPage.objects.create(workflow=werkwijze, page=Page.objects.get(pk=formulier.pk))
    maak_concept(formulier, veld, ruimer)
    stand = werkwijze.start(formulier, admin_user)
    adres = reverse("wagtailadmin_pages:workflow_action", args=[formulier.pk, "approve", stand.current_task_state.pk])
    assert uitleg in admin_client.post(adres, {"comment": ""}, follow=True).content.decode()
    assert nu(formulier, veld) == beloofd


@belofte
def test_klaarzetten_van_een_formulier_dat_offline_is_laat_niets_los(veld, beloofd, ruimer, uitleg):
    formulier = maak_beloofd(veld, beloofd, live=False)
    revisie = maak_concept(formulier, veld, ruimer, go_live_at=timezone.now() + timedelta(days=1))
    with pytest.raises(BelofteError, match=uitleg):
        revisie.publish()
    assert nu(formulier, veld) == beloofd


@belofte
def test_op_de_klok_wordt_geweigerd_en_hoort_de_maker_het(admin_user, veld, beloofd, ruimer, uitleg):
    formulier = maak_beloofd(veld, beloofd)
    revisie = maak_concept(formulier, veld, ruimer)
    type(revisie).objects.filter(pk=revisie.pk).update(
        user=admin_user, approved_go_live_at=timezone.now() - timedelta(minutes=1)
    )
    gepland.voer_uit()
    assert nu(formulier, veld) == beloofd
    assert Bericht.objects.filter(aan=admin_user.email, onderwerp__contains="nog niet op de site").count() == 1


def test_op_de_klok_gaat_een_formulier_zonder_inbreng_gewoon_open():
    formulier = maak_beloofd("openbaar", False, live=False)
    formulier.openbaar = True
    revisie = formulier.save_revision()
    type(revisie).objects.filter(pk=revisie.pk).update(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    gepland.voer_uit()
    assert (nu(formulier, "live"), nu(formulier, "openbaar")) == (True, True)


def test_een_kopie_mag_wel_openbaar_worden():
    formulier = maak_beloofd("openbaar", False)
    maak_inbreng(formulier)
    kopie = formulier.copy(update_attrs={"slug": "kopie"}, keep_live=False)
    kopie.openbaar = True
    kopie.save_revision().publish()
    assert (nu(kopie, "live"), nu(kopie, "openbaar"), nu(formulier, "openbaar")) == (True, True, False)


def test_inbreng_via_een_spiegel_houdt_ook_het_origineel_aan_de_belofte():
    formulier = maak_beloofd("openbaar", False)
    spiegel = formulier.create_alias(update_slug="spiegel")
    maak_inbreng(spiegel)
    formulier.openbaar = True
    with pytest.raises(ValidationError, match="Kopieer dit formulier"):
        formulier.full_clean()
