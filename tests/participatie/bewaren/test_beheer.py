"""AVG-verzoeken afhandelen in het CMS, en de bewijzen van opschonen bekijken."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from participatie.bewaren.actions import inzage_geven, opschonen, verwijdering_uitvoeren, verzoek_doen
from participatie.inbreng import actions
from participatie.models import Inbreng, Opschoonbewijs, Verzoek
from stadmaken.common.models import Bericht
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker
from tests.participatie.bewaren.stand import database, vindplaatsen

pytestmark = pytest.mark.django_db
LIJST = "/cms/inbreng/verzoeken/"
EMAIL = "zwaantje@voorbeeld.test"


def tekst(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def cms(client, door):
    client.force_login(door)
    return client


def verzoek(soort: str = "verwijdering", **opties) -> Verzoek:
    return verzoek_doen(maak_inbreng(email=EMAIL, naam="Zwaantje", **opties), soort)


@pytest.mark.parametrize(
    "rechten",
    [(), ("participatie.change_verzoek",), ("participatie.view_origineel",), ("participatie.view_verzoek",)],
)
def test_zonder_beide_rechten_is_er_niets_te_zien_en_niets_te_doen(client, rechten):
    rij = verzoek()
    client.force_login(maak_medewerker(*rechten))
    eerst = database()["participatie_inbreng"]
    for adres in (LIJST, f"{LIJST}{rij.pk}/"):
        assert client.get(adres).status_code == 302
    assert client.post(f"{LIJST}{rij.pk}/", {"actie": "alles"}).status_code == 302
    assert database()["participatie_inbreng"] == eerst
    assert "AVG-verzoeken" not in tekst(client.get("/cms/"))


def test_de_lijst_toont_wat_wacht_eerst_en_hoe_lang_al(cms, door):
    with time_machine.travel("2026-03-02 12:00", tick=False):
        oud, nieuw, klaar = verzoek(tijd=timezone.now()), verzoek("inzage"), verzoek("inzage")
        Verzoek.objects.filter(pk=oud.pk).update(ontvangen_op=timezone.now() - timedelta(days=40))
        inzage_geven(klaar, door)
        pagina = tekst(cms.get(LIJST))
        assert "AVG-verzoeken (2)" in tekst(cms.get("/cms/"))
    assert pagina.index(oud.kenmerk) < pagina.index(nieuw.kenmerk) < pagina.index(klaar.kenmerk)
    assert "Wacht 40 dagen" in pagina
    assert pagina.count("Te laat") == 1
    assert "Uiterlijk op 2 april 2026" in pagina
    assert "Inzage gegeven." in pagina


def test_een_lege_lijst_zegt_dat_niemand_wacht(cms):
    assert "Niemand wacht" in tekst(cms.get(LIJST))


def test_inzage_geven_in_twee_klikken(cms, door):
    rij = verzoek("inzage")
    scherm = tekst(cms.get(f"{LIJST}{rij.pk}/"))
    assert EMAIL in scherm
    assert "Inzage geven en mailen" in scherm
    response = cms.post(f"{LIJST}{rij.pk}/", {"actie": "inzage"}, follow=True)
    assert f"Het verzoek van {rij.kenmerk} is klaar." in tekst(response)
    rij.refresh_from_db()
    assert (rij.uitkomst, rij.door) == ("Inzage gegeven.", door)
    bericht = Bericht.objects.get(sleutel__contains="verzoek")
    assert f"{rij.inbreng.adres}gegevens/" in bericht.tekst
    assert "Alles wat wij van u bewaren, staat klaar" in tekst(cms.get(rij.inbreng.pad))


@pytest.mark.parametrize("actie", ["alles", "persoon"])
def test_verwijderen_in_twee_klikken_met_een_laatste_mail_en_een_spoor(cms, door, map_, actie):
    rij = verzoek()
    actions.plaatsen(rij.inbreng, [{"label": "Uw reactie", "tekst": "Meer bomen graag."}], door)
    scherm = tekst(cms.get(f"{LIJST}{rij.pk}/"))
    assert "Dit is niet terug te draaien." in scherm
    assert "Verwijder alles, behalve de tekst op de site" in scherm
    cms.post(f"{LIJST}{rij.pk}/", {"actie": actie})
    rij.refresh_from_db()
    assert rij.afgehandeld_op
    assert (rij.inbreng is None) is (actie == "alles")
    [bericht] = Bericht.objects.all()
    assert (bericht.aan, bericht.status) == (EMAIL, "wacht")
    assert bericht.onderwerp == f"Uw gegevens zijn verwijderd ({rij.kenmerk})"
    assert "verwijderen" in bericht.tekst
    assert Opschoonbewijs.objects.get().aantallen["op_verzoek"] == 1
    assert "Afgehandeld op" in tekst(cms.get(f"{LIJST}{rij.pk}/"))
    Bericht.objects.update(status=Bericht.Status.VERZONDEN)
    opschonen()
    assert vindplaatsen(map_, EMAIL, "Zwaantje") == []


def test_zonder_openbare_tekst_is_er_niets_om_te_laten_staan(cms):
    assert "behalve de tekst op de site" not in tekst(cms.get(f"{LIJST}{verzoek().pk}/"))


def test_wie_verdacht_was_krijgt_geen_mail_en_wie_geen_adres_gaf_ook_niet(door):
    for opties in ({"email": EMAIL, "verdacht": "veel links"}, {}):
        verwijdering_uitvoeren(verzoek_doen(maak_inbreng(**opties), "verwijdering"), door, alles=True)
    assert not Bericht.objects.exists()


def test_twee_medewerkers_tegelijk_handelen_een_verzoek_een_keer_af(cms, door):
    rij = verzoek()
    assert verwijdering_uitvoeren(rij, door, alles=False)
    response = cms.post(f"{LIJST}{rij.pk}/", {"actie": "alles"}, follow=True)
    assert "was al afgehandeld" in tekst(response)
    assert Inbreng.objects.count() == 1


def test_de_verkeerde_knop_bij_een_verzoek_doet_niets(cms):
    inzage = verzoek("inzage")
    cms.post(f"{LIJST}{inzage.pk}/", {"actie": "alles"})
    assert Inbreng.objects.get().naam == "Zwaantje"
    assert Verzoek.objects.open().exists()
    for onzin in ({}, {"actie": "x"}, {"actie": "\x00"}):
        assert cms.post(f"{LIJST}{inzage.pk}/", onzin).status_code == 400


def test_een_onbekend_verzoek_is_een_404(cms):
    assert cms.get(f"{LIJST}999999/").status_code == 404
    assert cms.get(f"{LIJST}x/").status_code == 404


def test_bekijken_in_het_cms_verandert_niets_en_laat_alleen_een_regel_in_het_auditlog_na(cms):
    rij = verzoek()
    eerst = database()
    cms.get(LIJST), cms.get(f"{LIJST}{rij.pk}/")
    nu = database()
    assert {tabel for tabel in eerst if eerst[tabel] != nu[tabel]} <= {"django_session", "wagtailcore_modellogentry"}


def test_de_lijst_kost_even_veel_vragen_bij_meer_verzoeken(cms, django_assert_max_num_queries):
    for _nummer in range(3):
        verzoek()
    cms.get(LIJST)
    with django_assert_max_num_queries(20) as klein:
        cms.get(LIJST)
    for _nummer in range(20):
        verzoek()
    with django_assert_max_num_queries(len(klein)):
        cms.get(LIJST)


def test_de_bewijzen_zijn_te_bekijken_en_niet_te_wijzigen(client):
    formulier = maak_formulier(title="Uw idee (fictief)", na_termijn="weg")
    maak_inbreng(formulier, tijd=timezone.now() - timedelta(days=500))
    bewijs = opschonen()
    client.force_login(maak_medewerker("participatie.view_opschoonbewijs"))
    lijst = "/cms/participatie/opschoonbewijs/"
    assert "1 inbreng helemaal verwijderd" in tekst(client.get(lijst))
    een = tekst(client.get(f"{lijst}inspect/{bewijs.pk}/"))
    assert "Uw idee (fictief): 1. Termijn 12 maanden. Alles wordt verwijderd" in een
    for pad in ("create/", f"edit/{bewijs.pk}/", f"delete/{bewijs.pk}/"):
        assert client.get(lijst + pad).status_code in {302, 403, 404}
    client.force_login(maak_medewerker())
    assert client.get(lijst).status_code in {302, 403}
