"""Na de bewaartermijn is het adres van een initiatiefnemer nergens meer te vinden."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Revision

from initiatieven.initiatief.bewaren import schoon
from initiatieven.initiatief.voorstel.actions import meld_aan
from initiatieven.initiatief.voorstel.forms import Voorstel
from initiatieven.models import InitiatiefPage
from participatie.bewaren.actions import opschonen
from stadmaken.common.models import Bericht
from tests.fabriek_initiatief import maak_initiatief, maak_initiatieven

pytestmark = pytest.mark.django_db
VOORSTEL = Voorstel("Buurttuin", "Samen.", "Noor (fictief)", "noor@voorbeeld.nl", naam_tonen=True)


def later(dagen):
    return timezone.now() + timedelta(days=dagen)


def sporen(initiatief):
    """Waar naam en adres nog staan: bij de pagina, in haar versies, in de mail."""
    initiatief = InitiatiefPage.objects.get(pk=initiatief.pk)
    versies = json.dumps([versie.content for versie in Revision.objects.for_instance(initiatief)])
    velden = [initiatief.contactnaam, initiatief.email, initiatief.initiatiefnemer]
    return [*map(bool, velden), "noor@" in versies, Bericht.objects.exists()]


def test_een_aanmelding_die_nooit_op_de_site_kwam_verliest_naam_en_adres():
    initiatief = meld_aan(maak_initiatieven(), VOORSTEL, idempotentie="a")
    assert schoon(later(100)) == 0
    assert sporen(initiatief) == [True] * 5
    assert schoon(later(200)) == 1
    assert sporen(initiatief) == [False] * 5
    assert "Noor" not in json.dumps([versie.content for versie in Revision.objects.all()])
    assert schoon(later(200)) == 0
    initiatief.get_latest_revision().publish()
    assert InitiatiefPage.objects.get().live


@pytest.mark.parametrize("staat", ["geevalueerd", "afgewezen"])
def test_van_een_initiatief_dat_klaar_is_gaat_het_adres_weg_en_blijft_de_naam_op_de_site(staat):
    initiatief = maak_initiatief(
        staat=staat, resultaat="<p>Klaar.</p>", email="noor@voorbeeld.nl", contactnaam="Noor", initiatiefnemer="De Kas"
    )
    initiatief.save_revision().publish()
    assert schoon(later(100)) == 0
    assert schoon(later(200)) == 1
    assert sporen(initiatief) == [False, False, True, False, False]


def test_van_een_initiatief_dat_loopt_blijft_het_adres():
    initiatief = maak_initiatief(email="noor@voorbeeld.nl")
    initiatief.save_revision().publish()
    assert schoon(later(2000)) == 0
    assert InitiatiefPage.objects.get().email


def test_de_termijn_is_die_van_het_overzicht():
    maak_initiatieven(bewaartermijn_maanden=12)
    meld_aan(maak_initiatieven(), VOORSTEL, idempotentie="a")
    assert schoon(later(200)) == 0
    assert schoon(later(400)) == 1


def test_het_hoort_bij_het_dagelijkse_opschonen(time_machine):
    meld_aan(maak_initiatieven(), VOORSTEL, idempotentie="a")
    time_machine.move_to(later(200))
    assert opschonen().aantallen["initiatiefnemers geschoond"] == 1


def test_wat_alleen_nog_in_een_concept_staat_gaat_ook_weg():
    initiatief = maak_initiatief(live=False, email="")
    initiatief.email = "noor@voorbeeld.nl"
    initiatief.save_revision()
    assert schoon(later(100)) == 0
    assert schoon(later(200)) == 1
    assert sporen(initiatief) == [False] * 5
    assert schoon(later(200)) == 0


def test_een_adres_dat_een_redacteur_al_weghaalde_gaat_ook_uit_oude_versies():
    initiatief = maak_initiatief(email="noor@voorbeeld.nl", contactnaam="Noor")
    initiatief.save_revision().publish()
    initiatief = InitiatiefPage.objects.get()
    initiatief.email = initiatief.contactnaam = ""
    initiatief.staat, initiatief.resultaat = "geevalueerd", "<p>Klaar.</p>"
    initiatief.save_revision().publish()
    assert schoon(later(200)) == 1
    assert sporen(initiatief) == [False] * 5


@pytest.mark.parametrize("staat", ["idee", "geevalueerd"])
def test_van_een_initiatief_dat_van_de_site_is_gaan_naam_en_adres_weg_geteld_vanaf_dat_moment(time_machine, staat):
    initiatief = maak_initiatief(
        staat=staat, resultaat="<p>x</p>", email="noor@voorbeeld.nl", contactnaam="Noor", initiatiefnemer="Noor"
    )
    initiatief.save_revision().publish()
    time_machine.move_to(later(400))
    InitiatiefPage.objects.get().unpublish()
    assert schoon(later(100)) == 0
    assert schoon(later(200)) == 1
    assert sporen(initiatief) == [False] * 5
