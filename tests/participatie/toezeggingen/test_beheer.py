"""Het CMS: vastleggen, verschuiven, afronden, en wie dat mag."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from participatie.models import Toezegging
from participatie.toezeggingen import actions
from stadmaken.common.models import Bericht
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker, maak_project, maak_toezegging, maak_wijk
from tests.participatie.toezeggingen.scherm import LIJST, formulier, over

pytestmark = pytest.mark.django_db


ZIEN, MAKEN, BIJHOUDEN = (f"participatie.{actie}_toezegging" for actie in ("view", "add", "change"))


def test_vastleggen_met_kenmerken_vertelt_het_de_inzenders(cms, medewerker):
    een, twee = maak_inbreng(email="een@voorbeeld.nl"), maak_inbreng()
    Bericht.objects.all().delete()
    kenmerken = f"{een.kenmerk.lower()}, {twee.kenmerk.replace('-', ' ').replace(' ', '')}"
    antwoord = cms.post(f"{LIJST}create/", formulier(kenmerken=kenmerken), follow=True)
    toezegging = Toezegging.objects.get()
    assert antwoord.redirect_chain[-1][0] == f"{LIJST}inspect/{toezegging.pk}/"
    assert (toezegging.nummer, toezegging.uiterlijk_op) == ("T-AAAAA", over(30))
    assert set(toezegging.inbreng.all()) == {een, twee}
    assert toezegging.gebeurtenissen.get().door == medewerker
    assert Bericht.objects.get().aan == "een@voorbeeld.nl"
    assert "Ongedaan maken" in antwoord.content.decode()


def test_twee_keer_op_bewaren_drukken_geeft_een_toezegging(cms):
    for _keer in range(2):
        antwoord = cms.post(f"{LIJST}create/", formulier(), follow=True)
    assert Toezegging.objects.count() == 1
    assert "was al bewaard" in antwoord.content.decode()


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"kenmerken": "2026-XXXXXX\n2026-YYYYYY"}, "Wij kennen deze kenmerken niet: 2026-XXXXXX, 2026-YYYYYY."),
        ({"kenmerken": "\x00"}, "Null-tekens"),
        ({"kenmerken": " ".join(f"K{n}" for n in range(501))}, "Dit zijn er te veel"),
        ({"gedaan_op": "1999-12-31"}, "te lang geleden"),
        ({"sleutel": "T-AAAAA"}, "Open het opnieuw"),
        ({"wat": ""}, "verplicht"),
        ({"oorspronkelijk_op": "ooit"}, "geldige datum"),
        ({"bron": "onzin"}, "onzin is geen beschikbare keuze"),
    ],
)
def test_wat_niet_kan_wordt_geweigerd_met_uitleg(cms, velden, melding):
    antwoord = cms.post(f"{LIJST}create/", formulier(**velden))
    assert antwoord.status_code == 200
    assert not Toezegging.objects.exists()
    tekst = antwoord.content.decode()
    assert "De toezegging is nog niet bewaard." in tekst
    assert melding in tekst


@pytest.mark.parametrize(
    ("gedaan", "klaar", "melding"),
    [
        (1, 30, "Deze dag moet nog komen."),
        (-5, -1, "Deze dag is al voorbij."),
        (0, 4000, "over meer dan tien jaar"),
        (0, -1, "Deze dag is al voorbij."),
    ],
)
def test_dagen_die_niet_kunnen_worden_geweigerd(cms, gedaan, klaar, melding):
    antwoord = cms.post(f"{LIJST}create/", formulier(gedaan_op=over(gedaan), oorspronkelijk_op=over(klaar)))
    assert melding in antwoord.content.decode()
    assert not Toezegging.objects.exists()


def test_een_toezegging_van_vroeger_kan_met_een_vinkje_maar_niet_van_voor_zij_is_gedaan(cms):
    oud = {"gedaan_op": over(-50), "ouder": "on"}
    antwoord = cms.post(f"{LIJST}create/", formulier(**oud, oorspronkelijk_op=over(-60)))
    assert "ligt voor de dag van de toezegging" in antwoord.content.decode()
    cms.post(f"{LIJST}create/", formulier(**oud, oorspronkelijk_op=over(-10)))
    assert list(Toezegging.objects.te_laat()) == [Toezegging.objects.get()]


@pytest.mark.parametrize("nummer", ["999999999999999999999", "-1", "abc", "\x00", "999999"])
@pytest.mark.parametrize("veld", ["project", "wijk"])
def test_een_project_of_wijk_die_niet_bestaat_is_geen_storing(cms, veld, nummer):
    assert cms.post(f"{LIJST}create/", formulier(**{veld: nummer})).status_code in (200, 302)
    assert not Toezegging.objects.filter(project__isnull=False).exists()


def test_vanuit_een_inbreng_staat_alles_al_ingevuld(cms):
    project, wijk = maak_project(title="Plein aan de Vaart"), maak_wijk()
    inbreng = maak_inbreng(maak_formulier(project), wijk=wijk)
    knop = f"{LIJST}create/?inbreng={inbreng.kenmerk}"
    assert knop in cms.get(f"/cms/inbreng/{inbreng.pk}/").content.decode()
    tekst = cms.get(knop).content.decode()
    for deel in (inbreng.kenmerk, "Plein aan de Vaart", f'value="{wijk.pk}" selected'):
        assert deel in tekst, deel


@pytest.mark.parametrize("kenmerk", ["", "bestaat-niet", "%00", "x" * 500, "%ED%A0%80"])
def test_een_onbekende_inbreng_geeft_een_leeg_formulier(cms, kenmerk):
    assert cms.get(f"{LIJST}create/?inbreng={kenmerk}").status_code == 200


def test_wie_geen_inbreng_mag_zien_krijgt_er_niets_van_te_zien(client):
    inbreng = maak_inbreng(maak_formulier(maak_project(title="Stil plein")))
    client.force_login(maak_medewerker(ZIEN, MAKEN))
    assert "Stil plein" not in client.get(f"{LIJST}create/?inbreng={inbreng.kenmerk}").content.decode()


def test_gegevens_wijzigen_laat_wat_en_wanneer_met_rust(cms):
    toezegging, inbreng = maak_toezegging(), maak_inbreng()
    data = formulier(wie="Team Water", wat="Iets anders", oorspronkelijk_op=over(99), kenmerken=inbreng.kenmerk)
    antwoord = cms.post(f"{LIJST}edit/{toezegging.pk}/", data, follow=True)
    assert "De gegevens zijn bewaard." in antwoord.content.decode()
    rij = Toezegging.objects.get()
    assert (rij.wie, rij.wat, rij.oorspronkelijk_op) == ("Team Water", toezegging.wat, toezegging.oorspronkelijk_op)
    assert list(rij.inbreng.all()) == [inbreng]
    assert inbreng.kenmerk in cms.get(f"{LIJST}edit/{toezegging.pk}/").content.decode()


def test_de_lijst_zet_wat_te_laat_is_vooraan_en_filtert(cms):
    wijk = maak_wijk()
    later = maak_toezegging(wat="Later")
    laat = maak_toezegging(wat="Laat", gedaan_op=over(-9), oorspronkelijk_op=over(-2), bron="wijkcontract", wijk=wijk)
    klaar = maak_toezegging(wat="Klaar", project=maak_project())
    actions.nakomen(klaar, over(0), "Gedaan.", None)

    def gevonden(vraag=""):
        tekst = cms.get(LIJST + vraag).content.decode()
        rijen = {rij.nummer: tekst.find(f">{rij.nummer}<") for rij in (later, laat, klaar)}
        return [nummer for nummer, plek in sorted(rijen.items(), key=lambda paar: paar[1]) if plek > -1]

    assert gevonden() == [laat.nummer, later.nummer, klaar.nummer]
    assert gevonden("?stand=te_laat") == gevonden("?stand=vertraagd") == [laat.nummer]
    assert gevonden("?stand=open") == gevonden("?q=later") == [later.nummer]
    assert gevonden("?stand=nagekomen") == gevonden(f"?project={klaar.project_id}") == [klaar.nummer]
    assert gevonden(f"?wijk={wijk.pk}") == gevonden("?bron__exact=wijkcontract") == [laat.nummer]


@pytest.mark.parametrize(
    "vraag",
    ["?stand=onzin", "?project=abc", "?wijk=99999999999999999999999", "?q=%00", "?q='%22", "?p=1e99", "?o=zz.-9"],
)
def test_onzin_in_het_adres_van_de_lijst_is_geen_storing(cms, vraag):
    maak_toezegging(project=maak_project(), wijk=maak_wijk())
    assert cms.get(LIJST + vraag, follow=True).status_code == 200


def test_de_export_bevat_alles_en_nooit_een_formule(cms):
    toezegging = maak_toezegging(wat="=1+1", wie="@team", project=maak_project(title="Plein"))
    [rij] = csv.DictReader(io.StringIO(cms.get(f"{LIJST}?export=csv").getvalue().decode()))
    assert "'=1+1" in rij.values()
    assert "'@team" in rij.values()
    assert {toezegging.nummer, "Plein", "Open", toezegging.adres} <= set(rij.values())


@pytest.mark.parametrize("adres", [LIJST, f"{LIJST}?export=xlsx"])
def test_het_aantal_vragen_van_de_lijst_groeit_niet(cms, adres):
    def tel():
        cms.get(adres)
        with CaptureQueriesContext(connection) as vragen:
            cms.get(adres)
        return len(vragen)

    project, wijk = maak_project(), maak_wijk()
    maak_toezegging(project=project, wijk=wijk)
    klein = tel()
    for _keer in range(8):
        maak_toezegging(maak_inbreng(), project=project, wijk=wijk)
    assert tel() <= klein


@pytest.mark.parametrize(
    ("rechten", "mag"),
    [
        ((), {}),
        ((ZIEN,), {"lijst", "inzien"}),
        ((MAKEN,), {"maken"}),
        ((BIJHOUDEN,), {"lijst", "inzien", "wijzigen", "doen"}),
        (("participatie.delete_toezegging", ZIEN), {"lijst", "inzien"}),
    ],
)
def test_wie_wat_mag(client, rechten, mag):
    client.force_login(maak_medewerker(*rechten))
    toezegging = maak_toezegging()
    pk = toezegging.pk
    adressen = {
        "lijst": LIJST,
        "inzien": f"{LIJST}inspect/{pk}/",
        "maken": f"{LIJST}create/",
        "wijzigen": f"{LIJST}edit/{pk}/",
        "wissen": f"{LIJST}delete/{pk}/",
    }
    gelukt = {naam for naam, adres in adressen.items() if client.get(adres).status_code == 200}
    data = {"actie": "voortgang", "versie": toezegging.gebeurtenissen.get().pk, "voortgang-tekst": "Bezig."}
    client.post(f"{LIJST}inspect/{pk}/", data)
    if toezegging.gebeurtenissen.count() == 2:
        gelukt.add("doen")
    client.post(f"{LIJST}ongedaan/{toezegging.gebeurtenissen.last().pk}/")
    assert gelukt == set(mag)
    assert Toezegging.objects.filter(pk=pk).exists() or "doen" in gelukt


@pytest.mark.parametrize(("dagen", "verbergen_mag"), [(30, True), (-3, False)])
def test_wat_te_laat_is_verdwijnt_niet_uit_het_register(cms, dagen, verbergen_mag):
    toezegging = maak_toezegging(oorspronkelijk_op=over(dagen), gedaan_op=over(-60))
    data = formulier(openbaar=None, kenmerken="")
    antwoord = cms.post(f"{LIJST}edit/{toezegging.pk}/", data, follow=True)
    toezegging.refresh_from_db()
    assert toezegging.openbaar is not verbergen_mag
    assert ("Zij blijft openbaar" in antwoord.content.decode()) is not verbergen_mag
