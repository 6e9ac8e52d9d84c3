"""Het besluit: per thema wat ermee gebeurt, en ieder die iets inbracht hoort het."""

import re
from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone

from participatie.inbreng import actions as inbreng_acties
from participatie.models import Besluit, Gebeurtenis, Inbreng
from participatie.themas import actions
from participatie.themas.actions import Gevolg
from participatie.themas.actions import besluit as module
from stadmaken.common.models import Bericht
from stadmaken.common.stad import huidige_pk
from tests.fabriek import maak_inbreng, maak_medewerker
from tests.participatie.themas.hulp import ANTWOORD, pks, soorten

pytestmark = pytest.mark.django_db
VELDEN = {
    "titel": "Vaststelling ontwerp",
    "datum": date(2026, 10, 1),
    "beslisser": "raad",
    "tekst": "Schets B gaat door.",
    "link": "https://voorbeeld.nl/besluit",
}
BLIJFT = Gevolg("deels", "Twaalf plaatsen blijven.")


@pytest.fixture
def rijen(thema, maak_rijen, door):
    """Twee mensen onder een thema, en een zonder."""
    rijen = maak_rijen(3)
    actions.indelen(pks(rijen[:2]), [thema], door)
    return rijen


def vastleggen(project, thema, door, gevolg=BLIJFT, *, besluit=None, **anders):
    return actions.leg_besluit_vast(project, {**VELDEN, **anders}, {thema.pk: gevolg}, door, besluit=besluit)


def test_ieder_die_iets_inbracht_hoort_het_besluit_met_wat_het_doet_met_het_eigen_thema(project, thema, rijen, door):
    besluit, nieuw = vastleggen(project, thema, door)
    assert nieuw
    assert [soorten(rij)[-1] for rij in rijen] == ["besluit"] * 3
    berichten = {bericht.aan: bericht.tekst for bericht in Bericht.objects.all()}
    assert len(berichten) == 3
    assert all("Vaststelling ontwerp, 1 oktober 2026" in tekst for tekst in berichten.values())
    assert "- Parkeren. Leidt tot wijziging: Deels. Twaalf plaatsen blijven." in berichten["b0@voorbeeld.nl"]
    assert "Parkeren" not in berichten["b2@voorbeeld.nl"]
    assert not actions.nog_te_vertellen(besluit).exists()


def test_elk_thema_van_nu_moet_een_gevolg_hebben_of_uitdrukkelijk_niets(project, thema, rijen, door):
    for gevolgen in ({}, {thema.pk: Gevolg("ja", " ")}):
        with pytest.raises(actions.MagNietError):
            actions.leg_besluit_vast(project, VELDEN, gevolgen, door)
    assert not Besluit.objects.exists()
    assert not Bericht.objects.exists()
    vastleggen(project, thema, door, Gevolg("niets"))
    assert "- Parkeren. Het besluit zegt hier niets over." in Bericht.objects.get(aan="b0@voorbeeld.nl").tekst


def test_nog_eens_hetzelfde_vastleggen_vertelt_niemand_iets(project, thema, rijen, door):
    eerste, _ = vastleggen(project, thema, door)
    tweede, nieuw = vastleggen(project, thema, door)
    assert (tweede, nieuw) == (eerste, False)
    module.vertel_besluiten_die_bleven_liggen()
    assert Bericht.objects.count() == 3


def test_een_gewijzigd_besluit_is_ook_een_gebeurtenis_en_de_oude_mail_gaat_niet_meer_weg(project, thema, rijen, door):
    besluit, _ = vastleggen(project, thema, door)
    actions.leg_besluit_vast(
        project, VELDEN, {thema.pk: Gevolg("nee", "Toch niet.")}, door, besluit=besluit, versie=besluit.vastgelegd_op
    )
    assert [soorten(rij)[-2:] for rij in rijen] == [["besluit"] * 2] * 3
    assert Besluit.objects.count() == 1
    assert Bericht.objects.count() == 3
    assert "Toch niet." in Bericht.objects.get(aan="b0@voorbeeld.nl").tekst


def test_een_wijziging_een_dag_later_stuurt_een_tweede_mail(project, thema, rijen, door):
    besluit, _ = vastleggen(project, thema, door)
    Bericht.objects.update(status=Bericht.Status.VERZONDEN)
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        vastleggen(project, thema, door, besluit=besluit, tekst="Schets A gaat door.")
    assert Bericht.objects.count() == 6


def test_twee_medewerkers_overschrijven_elkaars_besluit_niet(project, thema, rijen, door):
    besluit, _ = vastleggen(project, thema, door)
    gezien = besluit.vastgelegd_op
    vastleggen(project, thema, door, besluit=besluit, tekst="Schets A gaat door.")
    with pytest.raises(inbreng_acties.VerouderdError):
        actions.leg_besluit_vast(project, VELDEN, {thema.pk: BLIJFT}, door, besluit=besluit, versie=gezien)
    assert Besluit.objects.get().tekst == "Schets A gaat door."


def test_wie_is_afgewezen_of_later_kwam_hoort_er_niet_over(project, thema, rijen, formulier, door):
    inbreng_acties.niet_plaatsen(rijen[2], "Reclame.", door)
    Bericht.objects.all().delete()
    vastleggen(project, thema, door)
    later = maak_inbreng(formulier)
    module.vertel_besluiten_die_bleven_liggen()
    assert set(Gebeurtenis.objects.filter(soort="besluit").values_list("inbreng", flat=True)) == set(pks(rijen[:2]))
    assert soorten(later) == []
    assert actions.wie_hoort_het(project).count() == 3


def test_bij_veel_mensen_doet_de_werker_het_en_na_een_storing_hoort_niemand_het_dubbel(
    project, thema, rijen, door, monkeypatch
):
    monkeypatch.setattr(module, "PORTIE", 2)
    wachtrij = []
    nep = type("Taak", (), {"enqueue": staticmethod(lambda *wat: wachtrij.append(wat))})
    with monkeypatch.context() as zonder_werker:
        zonder_werker.setattr(module, "vertel_besluit", nep)
        besluit, _ = vastleggen(project, thema, door)
    assert wachtrij == [(huidige_pk(), besluit.pk)]
    assert module.vertel_besluitportie(besluit.pk) == 2
    module.vertel_besluiten_die_bleven_liggen()
    assert Gebeurtenis.objects.filter(soort="besluit").count() == 3
    assert Bericht.objects.count() == 3


@pytest.mark.parametrize("aantal", [2, 20])
def test_vastleggen_kost_een_vast_aantal_vragen(
    project, thema, maak_rijen, door, aantal, django_assert_max_num_queries
):
    actions.indelen(pks(maak_rijen(aantal)), [thema], door)
    with django_assert_max_num_queries(24):
        vastleggen(project, thema, door)


# --- Het scherm in het CMS ------------------------------------------------------------------------


@pytest.fixture
def cms(client):
    client.force_login(maak_medewerker("participatie.moderate_inbreng"))
    return client


def formulierdata(thema, **anders):
    velden = {f"besluit-{naam}": waarde for naam, waarde in VELDEN.items()}
    gevolg = {f"besluit-wijziging_{thema.pk}": "deels", f"besluit-tekst_{thema.pk}": "Twaalf plaatsen blijven."}
    return {**velden, **gevolg, "versie": "", **anders}


def tekst(response):
    return re.sub(r"\s+", " ", response.content.decode())


def test_het_scherm_neemt_de_antwoorden_over_toont_wie_het_hoort_en_legt_dan_pas_vast(cms, project, thema, rijen, door):
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    Bericht.objects.all().delete()
    adres = f"/cms/themas/{project.pk}/besluit/"
    leeg = tekst(cms.get(adres))
    assert ANTWOORD["tekst"] in leeg
    assert re.search(r'value="deels"[^>]*checked', leeg)
    controle = tekst(cms.post(adres, formulierdata(thema)))
    assert "3 mensen krijgen bericht over dit besluit" in controle
    assert not Besluit.objects.exists()
    assert "Twaalf plaatsen blijven." in tekst(cms.post(adres, formulierdata(thema, terug="on")))
    pagina = tekst(cms.post(adres, formulierdata(thema, bevestigd="on"), follow=True))
    assert "Het besluit is vastgelegd." in pagina
    assert Bericht.objects.count() == 3
    assert "Vaststelling ontwerp" in tekst(cms.get(adres))


def test_een_onvolledig_of_onzinnig_besluit_wordt_niet_vastgelegd(cms, project, thema, rijen):
    adres = f"/cms/themas/{project.pk}/besluit/"
    fouten = [
        {"besluit-titel": ""},
        {"besluit-datum": "31-31-2026"},
        {"besluit-beslisser": "koning"},
        {"besluit-link": "javascript:alert(1)"},
        {f"besluit-wijziging_{thema.pk}": ""},
        {f"besluit-tekst_{thema.pk}": ""},
        {"besluit-tekst": "\x00"},
    ]
    for fout in fouten:
        assert cms.post(adres, formulierdata(thema, bevestigd="on", **fout)).status_code == 422, fout
    assert not Besluit.objects.exists()


def test_wijzigen_op_het_scherm(cms, project, thema, rijen, door):
    besluit, _ = vastleggen(project, thema, door)
    adres = f"/cms/themas/{project.pk}/besluit/{besluit.pk}/"
    assert "Twaalf plaatsen blijven." in tekst(cms.get(adres))
    nieuw = {"besluit-tekst": "Schets A gaat door.", "bevestigd": "on"}
    cms.post(adres, formulierdata(thema, **nieuw, versie=besluit.vastgelegd_op.isoformat()))
    assert Besluit.objects.get().tekst == "Schets A gaat door."
    oud = cms.post(adres, formulierdata(thema, bevestigd="on", versie=besluit.vastgelegd_op.isoformat()), follow=True)
    assert "Een collega heeft dit besluit net gewijzigd." in tekst(oud)
    assert Inbreng.objects.count() == 3


def test_een_tweede_besluit_met_dezelfde_naam_en_dag_overschrijft_het_eerste_niet(project, thema, door):
    gevolg = {thema.pk: Gevolg("nee", "Blijft zo.")}
    velden = {"titel": "Ontwerp", "datum": timezone.localdate(), "beslisser": "raad", "tekst": "Het gaat door."}
    besluit, _nieuw = actions.leg_besluit_vast(project, velden, gevolg, door)
    with pytest.raises(actions.MagNietError):
        actions.leg_besluit_vast(project, {**velden, "tekst": "Het gaat niet door."}, gevolg, door)
    besluit.refresh_from_db()
    assert besluit.tekst == "Het gaat door."


def test_wie_later_op_papier_bleek_te_hebben_gereageerd_hoort_het_besluit_ook(project, thema, formulier, door):
    gevolg = {thema.pk: Gevolg("nee", "Blijft zo.")}
    velden = {"titel": "Ontwerp", "datum": timezone.localdate(), "beslisser": "raad", "tekst": "Het gaat door."}
    toen = timezone.now() - timedelta(days=30)
    actions.leg_besluit_vast(project, velden, gevolg, door, tijd=toen)
    laat = maak_inbreng(formulier, email="laat@voorbeeld.nl", tijd=toen - timedelta(days=1))
    actions.vertel_besluiten_die_bleven_liggen()
    assert soorten(laat) == ["besluit"]
