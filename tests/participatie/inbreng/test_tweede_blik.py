"""“Ik ben het er niet mee eens”: wat de indiener op de ontvangstpagina kan."""

import re
from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client

from participatie.inbreng import actions
from participatie.models import Gebeurtenis, Heroverweging, Inbreng
from stadmaken.common.models import Bericht
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker

from .cms import MODEREREN, tekst

pytestmark = pytest.mark.django_db
VRAAG = "Bent u het er niet mee eens?"
DAG = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def door():
    return maak_medewerker(MODEREREN)


@pytest.fixture
def inbreng(door):
    inbreng = maak_inbreng(email="bewoner@voorbeeld.nl")
    actions.niet_plaatsen(inbreng, "Dit is reclame.", door)
    return inbreng


def bezwaar(client: Client, inbreng: Inbreng, waarom: object = "Ik verkoop niets."):
    return client.post(f"{inbreng.pad}tweede-blik/", {"tekst": waarom})


def stand() -> tuple[int, int, int, list]:
    """Alles wat door bekijken nooit mag veranderen."""
    rijen = list(Inbreng.objects.order_by("pk").values())
    return Gebeurtenis.objects.count(), Bericht.objects.count(), Heroverweging.objects.count(), rijen


def test_wie_is_afgewezen_kan_een_keer_vragen_en_ziet_daarna_dat_het_wacht(client, inbreng, door):
    assert VRAAG in tekst(client.get(inbreng.pad))
    response = bezwaar(client, inbreng, "Ik verkoop <b>niets</b>.\r\nEcht.")
    assert (response.status_code, response.headers["Location"]) == (302, f"{inbreng.pad}#tweede-blik")
    blik = Heroverweging.objects.get()
    assert (blik.inbreng, blik.eerste_door, blik.tekst) == (inbreng, door, "Ik verkoop <b>niets</b>.\nEcht.")
    gebeurtenis = Gebeurtenis.objects.latest("pk")
    assert (gebeurtenis.soort, gebeurtenis.rol, gebeurtenis.door) == ("heroverweging_gevraagd", "indiener", None)
    pagina = tekst(client.get(inbreng.pad))
    assert "om een tweede blik</p>" in pagina
    assert "Ik verkoop &lt;b&gt;niets&lt;/b&gt;." in pagina
    assert VRAAG not in pagina


def test_twee_keer_versturen_is_een_keer_vragen(client, inbreng):
    for _keer in range(2):
        assert bezwaar(client, inbreng).status_code == 302
    assert Gebeurtenis.objects.filter(soort="heroverweging_gevraagd").count() == 1


def test_ook_wat_van_de_site_is_gehaald_kan_een_tweede_blik_krijgen(client, door):
    inbreng = maak_inbreng()
    actions.plaatsen(inbreng, [], door)
    actions.verbergen(inbreng, "Op verzoek.", door)
    assert bezwaar(client, inbreng).status_code == 302
    assert Heroverweging.objects.get().eerste_door == door


@pytest.mark.parametrize("situatie", ["nieuw", "geplaatst", "besloten formulier", "geschoond"])
def test_zonder_afwijzing_op_een_openbare_pagina_valt_er_niets_te_vragen(client, door, situatie):
    inbreng = maak_inbreng(maak_formulier(openbaar=situatie != "besloten formulier"))
    if situatie == "geplaatst":
        actions.plaatsen(inbreng, [], door)
    if situatie in {"besloten formulier", "geschoond"}:
        actions.niet_plaatsen(inbreng, "Reclame.", door)
    if situatie == "geschoond":
        Inbreng.objects.update(geschoond_op=DAG)
    assert VRAAG not in tekst(client.get(inbreng.pad))
    response = bezwaar(client, inbreng)
    assert (response.status_code, "Uw bericht is niet verstuurd" in tekst(response)) == (409, True)
    assert not Heroverweging.objects.exists()


def test_de_termijn_is_zes_weken_tot_en_met_de_laatste_dag(client, door):
    inbreng = maak_inbreng(tijd=DAG)
    actions.niet_plaatsen(inbreng, "Reclame.", door, tijd=DAG)
    # De klok gaat in deze weken een uur vooruit; 13 april 23.30 uur hoort er nog bij.
    with time_machine.travel(datetime(2026, 4, 13, 21, 30, tzinfo=UTC), tick=False):
        assert "Dit kan tot en met 13 april 2026." in tekst(client.get(inbreng.pad))
    with time_machine.travel(datetime(2026, 4, 13, 22, 30, tzinfo=UTC), tick=False):
        pagina = tekst(client.get(inbreng.pad))
        assert "Tot en met 13 april 2026 kon u hier" in pagina
        assert VRAAG not in pagina
        assert bezwaar(client, inbreng).status_code == 409
    assert not Heroverweging.objects.exists()


@pytest.mark.parametrize(
    ("waarom", "fout"),
    [
        ("", "Schrijf op waarom u het er niet mee eens bent."),
        ("   \n", "Schrijf op waarom u het er niet mee eens bent."),
        ("x" * 1501, "Uw tekst is te lang. Gebruik maximaal 1500 tekens."),
        ("a\x00b", "Null-tekens"),
    ],
)
def test_een_fout_zegt_hoe_het_wel_moet_en_bewaart_de_tekst(client, inbreng, waarom, fout):
    response = bezwaar(client, inbreng, waarom)
    pagina = tekst(response)
    assert response.status_code == 422
    assert fout in pagina
    assert "<title>1 foutmelding - " in pagina
    assert waarom.strip() in pagina
    assert not Heroverweging.objects.exists()


def test_openen_verandert_niets_ook_niet_door_een_mailscanner(client, inbreng, door):
    bezwaar(client, inbreng)
    blik = Heroverweging.objects.get().inbreng
    actions.laten_zoals_het_is(blik, "Het blijft reclame.", maak_medewerker(MODEREREN))
    links = {link for bericht in Bericht.objects.all() for link in re.findall(r"https?://[^/\s]+(/\S*)", bericht.tekst)}
    assert inbreng.pad in links
    vooraf = stand()
    for pad in {*links, f"{inbreng.pad}tweede-blik/", f"{inbreng.pad}tweede-blik/?tekst=x"}:
        for methode in (client.get, client.head):
            assert methode(pad, follow=True).status_code == 200
    assert stand() == vooraf


def test_versturen_vraagt_een_teken_tegen_vervalsing(inbreng):
    streng = Client(enforce_csrf_checks=True)
    assert bezwaar(streng, inbreng).status_code == 403
    assert not Heroverweging.objects.exists()
    teken = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', tekst(streng.get(inbreng.pad)))
    gegevens = {"tekst": "Ik verkoop niets.", "csrfmiddlewaretoken": teken and teken[1]}
    assert streng.post(f"{inbreng.pad}tweede-blik/", gegevens).status_code == 302


@pytest.mark.parametrize("token", ["onzin", "2026-7KQ4MX.vervalst", "%00"])
def test_een_vreemd_token_geeft_een_gewone_404(client, token):
    for methode in (client.get, client.post):
        assert methode(f"/inbreng/{token}/tweede-blik/").status_code == 404


@pytest.mark.parametrize("soort", ["niet_geplaatst", "verborgen"])
def test_de_mail_zegt_de_reden_en_wat_iemand_kan_doen(door, soort):
    inbreng = maak_inbreng(email="bewoner@voorbeeld.nl", tijd=DAG)
    if soort == "verborgen":
        actions.plaatsen(inbreng, [], door, tijd=DAG)
        actions.verbergen(inbreng, "Op <verzoek>.", door, tijd=DAG)
    else:
        actions.niet_plaatsen(inbreng, "Op <verzoek>.", door, tijd=DAG)
    mail = Bericht.objects.order_by("pk").last().tekst
    for deel in ("Op <verzoek>.", "tot en met 13 april 2026", "Een andere collega", "14 000", inbreng.adres):
        assert deel in mail, mail
    assert mail.startswith("Beste inzender,")
