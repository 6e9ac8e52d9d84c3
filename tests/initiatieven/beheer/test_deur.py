import json
import uuid
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from initiatieven.models import Aanmelding, Aanwezigheid, Gelegenheid
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid

from .hulp import adres, meld_aan, tekst

pytestmark = pytest.mark.django_db


@pytest.fixture
def avond(cursus):
    """Een bijeenkomst die nu bezig is, met drie mensen."""
    gelegenheid = maak_gelegenheid(cursus, over=timedelta(minutes=5), capaciteit=3, max_samen=3)
    for naam in ("Anna Fictief", "Bram Fictief", "Chloé Fictief"):
        meld_aan(gelegenheid, naam)
    return gelegenheid


def ms(tijd) -> int:
    return int(tijd.timestamp() * 1000)


def stuur(cms, gelegenheid, *rijen, nu=None, zoek: str = ""):
    """Wat de telefoon stuurt; elke rij is (aanmelding, aanwezig, seconden geleden)."""
    nu = nu or timezone.now()
    vinkjes = [
        {"aanmelding": rij.pk, "aanwezig": er, "tijd": ms(nu - timedelta(seconds=geleden))}
        for rij, er, geleden in rijen
    ]
    pad = adres(gelegenheid, "deur", "vinkjes") + zoek
    return cms.post(pad, json.dumps({"nu": ms(nu), "vinkjes": vinkjes}), content_type="application/json")


def er_zijn(gelegenheid) -> set[str]:
    rijen = Aanwezigheid.objects.filter(bijeenkomst__gelegenheid=gelegenheid, aanwezig=True)
    return set(rijen.values_list("aanmelding__naam", flat=True))


def mensen(gelegenheid) -> list[Aanmelding]:
    return list(Aanmelding.objects.filter(gelegenheid=gelegenheid).order_by("naam"))


def test_vinkjes_komen_aan_en_het_antwoord_zegt_wie_er_is(cms, avond):
    anna, bram, chloe = mensen(avond)
    antwoord = stuur(cms, avond, (anna, True, 3), (chloe, True, 1)).json()
    assert antwoord == {"aanwezig": [anna.pk, chloe.pk], "rijen": [anna.pk, bram.pk, chloe.pk]}
    assert er_zijn(avond) == {"Anna Fictief", "Chloé Fictief"}


def test_nog_eens_sturen_verandert_niets(cms, avond):
    anna, *_rest = mensen(avond)
    nu = timezone.now()
    with time_machine.travel(nu, tick=False):
        eerst = stuur(cms, avond, (anna, True, 9)).json()
        rij = Aanwezigheid.objects.get()
        assert stuur(cms, avond, (anna, True, 9)).json() == eerst
    assert Aanwezigheid.objects.get().bijgewerkt_op == rij.bijgewerkt_op


def test_het_laatste_vinkje_wint_ook_als_het_eerder_aankomt(cms, avond):
    anna, *_rest = mensen(avond)
    stuur(cms, avond, (anna, False, 5))
    stuur(cms, avond, (anna, True, 60))  # stond een minuut in de wacht
    assert er_zijn(avond) == set()
    stuur(cms, avond, (anna, True, 1))
    assert er_zijn(avond) == {"Anna Fictief"}


def test_van_twee_vinkjes_in_een_pakket_telt_het_laatste(cms, avond):
    anna, *_rest = mensen(avond)
    stuur(cms, avond, (anna, False, 1), (anna, True, 30))
    assert er_zijn(avond) == set()


def test_een_telefoon_die_voorloopt_wint_niet_altijd(cms, avond):
    anna, *_rest = mensen(avond)
    stuur(cms, avond, (anna, True, 30), nu=timezone.now() + timedelta(hours=3))
    assert Aanwezigheid.objects.get().bijgewerkt_op < timezone.now()
    stuur(cms, avond, (anna, False, 2))
    assert er_zijn(avond) == set()


def test_twee_telefoons_vullen_elkaar_aan(cms, avond, coordinator):
    anna, bram, _chloe = mensen(avond)
    ander = Client()
    ander.force_login(coordinator)
    stuur(cms, avond, (anna, True, 20))
    assert stuur(ander, avond, (bram, True, 10)).json()["aanwezig"] == [anna.pk, bram.pk]


def test_wie_hier_niet_hoort_telt_niet(cms, avond):
    vreemd = meld_aan(maak_gelegenheid(), "Vreemd Fictief")
    assert stuur(cms, avond, (vreemd, True, 1)).status_code == 200
    assert not Aanwezigheid.objects.exists()


@pytest.mark.parametrize(
    "inhoud",
    ["", "onzin", "[]", "7", '{"nu": "gisteren"}', '{"nu": -1}', '{"nu": 1e99}', '{"nu": NaN}', "[" * 5000],
)
def test_onzin_van_het_script_is_een_nette_weigering(cms, avond, inhoud):
    antwoord = cms.post(adres(avond, "deur", "vinkjes"), inhoud, content_type="application/json")
    assert antwoord.status_code == 400
    assert not Aanwezigheid.objects.exists()


def test_een_half_goed_pakket_bewaart_wat_goed_is(cms, avond):
    anna, *_rest = mensen(avond)
    goed = {"aanmelding": anna.pk, "aanwezig": True, "tijd": ms(timezone.now())}
    slecht = [None, 7, {}, {"aanmelding": "x"}, {"aanmelding": 10**40, "tijd": 1}, {"aanmelding": [1], "tijd": {}}]
    pakket = json.dumps({"nu": ms(timezone.now()), "vinkjes": [*slecht, goed]})
    assert cms.post(adres(avond, "deur", "vinkjes"), pakket, content_type="application/json").status_code == 200
    assert er_zijn(avond) == {"Anna Fictief"}


def test_zonder_script_bewaart_de_knop_alleen_wat_is_veranderd(cms, avond, coordinator):
    anna, bram, chloe = mensen(avond)
    stuur(cms, avond, (anna, True, 60))
    stuur(cms, avond, (chloe, True, 30))  # een ander vinkte haar aan nadat deze lijst openging
    cms.post(adres(avond, "deur"), {"stond": [anna.pk], "aanwezig": [bram.pk]})
    assert er_zijn(avond) == {"Bram Fictief", "Chloé Fictief"}


def test_de_lijst_toont_wie_er_al_is_en_wat_iemand_nodig_heeft(cms, avond):
    anna, *_rest = mensen(avond)
    Aanmelding.objects.filter(pk=anna.pk).update(nodig="Ringleiding")
    stuur(cms, avond, (anna, True, 1))
    pagina = tekst(cms.get(adres(avond, "deur")))
    assert f'value="{anna.pk}" data-mensen="1" checked' in pagina
    assert "Ringleiding" in pagina
    assert "<strong data-er>1</strong> aanwezig · 3 verwacht" in pagina


def test_de_deurlijst_kiest_de_eerste_keer_die_niet_is_afgelopen(cms, cursus):
    gelegenheid = maak_gelegenheid(cursus, keren=3, over=timedelta(days=-8))
    eerste, tweede, derde = gelegenheid.bijeenkomsten.order_by("begin")
    assert cms.get(adres(gelegenheid, "deur")).context["bijeenkomst"] == derde
    gekozen = cms.get(f"{adres(gelegenheid, 'deur')}?bijeenkomst={eerste.pk}")
    assert gekozen.context["bijeenkomst"] == eerste
    with time_machine.travel(tweede.begin + timedelta(minutes=30)):
        assert cms.get(adres(gelegenheid, "deur")).context["bijeenkomst"] == tweede


def test_een_keer_van_iets_anders_of_die_niet_doorgaat_bestaat_hier_niet(cms, avond):
    vreemd = maak_gelegenheid().bijeenkomsten.get()
    vervalt = avond.bijeenkomsten.get()
    for deel in ("", "vinkjes/", "erbij/"):
        assert cms.post(f"{adres(avond, 'deur')}{deel}?bijeenkomst={vreemd.pk}").status_code in {400, 404}
    assert cms.get(f"{adres(avond, 'deur')}?bijeenkomst={vreemd.pk}").status_code == 404
    vervalt.geannuleerd_op = timezone.now()
    vervalt.save()
    assert cms.get(f"{adres(avond, 'deur')}?bijeenkomst={vervalt.pk}").status_code == 404
    assert "Er is nog geen dag gepland" in tekst(cms.get(adres(avond, "deur")))


def test_wie_zonder_aanmelding_komt_staat_er_meteen_bij(cms, cursus):
    gelegenheid = maak_gelegenheid(cursus, over=timedelta(minutes=-10), capaciteit=2)
    velden = {"naam": "Late Fictief", "idempotentie": "4b0f1c0e-7c1e-4f0e-9a59-0d6c2d8d8f10"}
    for _keer in range(2):  # twee keer drukken
        cms.post(adres(gelegenheid, "deur", "erbij"), velden)
    assert er_zijn(gelegenheid) == {"Late Fictief"}
    assert Aanmelding.objects.get().status == "bevestigd"


def test_is_het_vol_dan_staat_iemand_erbij_zonder_plek(cms, avond):
    velden = {"naam": "Late Fictief", "idempotentie": "4b0f1c0e-7c1e-4f0e-9a59-0d6c2d8d8f10"}
    antwoord = cms.post(adres(avond, "deur", "erbij"), velden, follow=True)
    assert "heeft geen plek" in tekst(antwoord)
    assert [rij.naam for rij, _er in antwoord.context["zonder_plek"]] == ["Late Fictief"]
    avond.refresh_from_db()
    assert avond.bezet == 3


@pytest.mark.parametrize("velden", [{}, {"naam": "X"}, {"naam": "", "idempotentie": "x"}, {"naam": "X" * 500}])
def test_een_onvolledig_formulier_aan_de_deur_voegt_niemand_toe(cms, avond, velden):
    antwoord = cms.post(adres(avond, "deur", "erbij"), velden, follow=True)
    assert "Er is niemand toegevoegd" in tekst(antwoord)
    assert Aanmelding.objects.count() == 3


def test_bij_een_spreekuur_kiest_men_eerst_een_tijd(cms):
    spreekuur = maak_gelegenheid(maak_activiteit(soort="spreekuur"), wijze="tijdvak", tijdvak_minuten=30)
    velden = {"naam": "Late gast", "idempotentie": str(uuid.uuid4())}
    antwoord = cms.post(adres(spreekuur, "deur", "erbij"), velden, follow=True)
    assert "Kies bij een spreekuur eerst een tijd" in tekst(antwoord)
    assert adres(spreekuur, "toevoegen") in tekst(antwoord)
    assert not Aanmelding.objects.exists()


def test_een_opgeruimde_naam_is_geen_lege_regel(cms, avond):
    Aanmelding.objects.update(naam="", email="", geschoond_op=timezone.now())
    for scherm in ("deur", "afdruk"):
        assert tekst(cms.get(adres(avond, scherm))).count("Naam verwijderd") == 3


def test_de_deurlijst_zegt_dat_het_niet_doorgaat(cms, avond):
    assert "Dit gaat niet door" not in tekst(cms.get(adres(avond, "deur")))
    Gelegenheid.objects.update(geannuleerd_op=timezone.now())
    assert "Dit gaat niet door" in tekst(cms.get(adres(avond, "deur")))


def test_wie_is_uitgelogd_gaat_naar_het_inlogscherm_en_er_verandert_niets(avond):
    anna, *_rest = mensen(avond)
    assert stuur(Client(), avond, (anna, True, 1)).headers["Location"].startswith("/cms/login/")
    assert not Aanwezigheid.objects.exists()


def test_de_afdruk_heeft_per_keer_een_vakje(cms, gelegenheid):
    meld_aan(gelegenheid, "Anna Fictief", nodig="Een tolk")
    pagina = tekst(cms.get(adres(gelegenheid, "afdruk")))
    assert pagina.count('<td class="vak">') == 2
    assert "Een tolk" in pagina


def test_de_afdruk_zegt_van_wanneer_zij_is(cms, gelegenheid):
    with time_machine.travel(datetime(2026, 11, 22, 12, 30, tzinfo=UTC)):
        assert "Stand van 22 november 2026, 13.30." in tekst(cms.get(adres(gelegenheid, "afdruk")))


def test_een_spreekuur_staat_op_volgorde_van_tijd(cms):
    spreekuur = maak_gelegenheid(
        maak_activiteit(soort="spreekuur"), wijze="tijdvak", tijdvak_minuten=30, over=timedelta(hours=1)
    )
    begin = spreekuur.bijeenkomsten.get().begin
    meld_aan(spreekuur, "Anna Fictief", tijdvak=begin + timedelta(minutes=60))
    meld_aan(spreekuur, "Zoë Fictief", tijdvak=begin)
    namen = [rij.naam for rij, _er in cms.get(adres(spreekuur, "deur")).context["met_plek"]]
    assert namen == ["Zoë Fictief", "Anna Fictief"]
