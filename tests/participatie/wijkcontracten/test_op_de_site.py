"""Wat een bewoner van een wijkcontract ziet: niets voordat er is getekend, en daarna alles."""

import json
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from participatie.models import WijkenPage, WijkPage
from participatie.toezeggingen import actions as toezeggingacties
from participatie.wijkcontracten import actions
from stadmaken.common.models import Bericht
from tests.fabriek import maak_home, maak_wijk
from tests.fabriek_contracten import maak_afspraak, maak_concept, maak_contract
from tests.fabriek_platforms import maak_platform
from tests.participatie.wijkcontracten.hulp import LIJST, haal, over

pytestmark = pytest.mark.django_db


def maak_wijkpagina(wijk):
    ouder = WijkenPage.objects.first() or maak_home().add_child(
        instance=WijkenPage(title="Wijken", slug="wijken", samenvatting="Alle wijken.")
    )
    if bestaand := WijkPage.objects.filter(wijk=wijk).first():
        return bestaand
    return ouder.add_child(instance=WijkPage(title=wijk.naam, slug=wijk.slug, samenvatting="De wijk.", wijk=wijk))


def test_een_concept_staat_nergens(client):
    wijk = maak_wijk()
    pagina = maak_wijkpagina(wijk)
    contract = maak_concept(wijken=[wijk], titel="Geheim contract")
    afspraak = maak_afspraak(contract, wat="Wij planten geheime bomen.", wijk=wijk)
    paden = [
        LIJST,
        "/toezeggingen/",
        f"/toezeggingen/?wijk={wijk.slug}",
        "/sitemap.xml",
        pagina.url,
        "/zoeken/?q=geheim",
    ]
    for pad in paden:
        tekst = haal(client, pad)
        for woord in ("Geheim contract", "geheime bomen", contract.nummer, afspraak.nummer):
            assert woord not in tekst, pad
    haal(client, contract.pad, 404)
    haal(client, afspraak.pad, 404)
    assert not Bericht.objects.exists()


def test_ook_een_afspraak_die_per_ongeluk_op_openbaar_staat_blijft_verborgen(client):
    afspraak = maak_afspraak(maak_concept())
    type(afspraak).objects.update(openbaar=True)
    haal(client, afspraak.pad, 404)
    assert afspraak.wat not in haal(client, "/toezeggingen/")


def test_een_getekend_contract_staat_overal_waar_het_hoort(client):
    wijk = maak_wijk()
    pagina = maak_wijkpagina(wijk)
    contract = maak_contract(wijken=[wijk], afspraken=2)
    afspraak = contract.afspraken.first()
    for pad in (LIJST, "/sitemap.xml", pagina.url):
        assert contract.pad in haal(client, pad), pad
    assert afspraak.wat in haal(client, "/toezeggingen/")
    assert f'href="{contract.pad}"' in haal(client, afspraak.pad)
    tekst = haal(client, contract.pad)
    for deel in (pagina.url, afspraak.wat, afspraak.indicator, "Gemeente (gemeente)", "0 van 2 afspraken nagekomen"):
        assert deel in tekst, deel


def test_zonder_eigen_wijken_staat_het_bij_elke_wijk_van_het_gebied(client):
    wijk = maak_wijk()
    contract = maak_contract(wijken=[], gebied=wijk.gebied)
    assert contract.pad in haal(client, maak_wijkpagina(wijk).url)


def test_de_voortgang_staat_er_in_woorden_en_als_balk(client):
    contract = maak_contract(afspraken=3)
    een, twee, _drie = contract.afspraken.all()
    toezeggingacties.nakomen(een, over(0), "Ze staan er.", None)
    toezeggingacties.verschuiven(twee, over(90), "De kweker levert later.", None)
    for pad in (LIJST, contract.pad):
        tekst = haal(client, pad)
        assert "1 van 3 afspraken nagekomen" in tekst
        assert re.search(r'<progress[^>]* max="3" value="1" aria-labelledby="[\w-]+"', tekst)
    assert "De kweker levert later." in tekst
    assert "Eerst beloofd:" in tekst


def test_de_tijdlijn_begint_bij_het_tekenen_en_toont_elke_verandering_met_de_reden(client, door):
    contract = maak_contract(titel="Wijkcontract Oost")
    contract = type(contract).objects.get(pk=contract.pk)
    contract.titel = "Wijkcontract Parkwijk"
    actions.wijzigen(contract, door, reden="De naam klopte niet.")
    actions.evalueren(contract, "Het lukte.", over(0), door)
    tekst = haal(client, contract.pad)
    for deel in ("Alle partijen tekenden op", "De naam klopte niet.", "Wijkcontract Oost", "Het lukte."):
        assert deel in tekst, deel
    assert "Afspraak erbij" not in tekst
    assert str(door) not in tekst


@pytest.mark.parametrize("schrijfwijze", ["{}", " {} "])
def test_kleine_letters_en_een_vergeten_streepje_wijzen_de_weg(client, schrijfwijze):
    contract = maak_contract()
    for nummer in (contract.nummer.lower(), contract.nummer.replace("-", ""), contract.nummer[2:]):
        antwoord = client.get(f"{LIJST}{schrijfwijze.format(nummer)}/")
        assert (antwoord.status_code, antwoord.headers.get("Location")) == (301, contract.pad)


@pytest.mark.parametrize("nummer", ["W-XXXXX", "T-ZZZZZ", "%00", "x" * 3000, "٣", "%ED%A0%80", "..", "W-0O1IL"])
def test_een_onbekend_nummer_is_een_behulpzame_404(client, nummer):
    assert client.get(f"{LIJST}{nummer}/").status_code == 404


def test_kiezen_op_staat_en_gebied(client):
    wijk = maak_wijk()
    oud = maak_contract(titel="Het oude contract", wijken=[wijk])
    type(oud).objects.filter(pk=oud.pk).update(begint_op=over(-400), eindigt_op=over(-1))
    nieuw = maak_contract(titel="Het nieuwe contract")
    assert oud.titel in haal(client, f"{LIJST}?staat=afgelopen")
    assert nieuw.titel not in haal(client, f"{LIJST}?staat=afgelopen")
    assert nieuw.titel in haal(client, f"{LIJST}?staat=getekend&gebied={wijk.gebied.slug}")
    assert "Geen wijkcontract past bij uw keuzes" in haal(client, f"{LIJST}?staat=geevalueerd")
    assert nieuw.titel in haal(client, f"{LIJST}?staat=concept&gebied=onzin")


def test_een_lege_lijst_zegt_wat_u_kunt_doen(client):
    assert "Er zijn nog geen wijkcontracten" in haal(client)


def test_een_contract_beschrijft_zich_voor_zoekmachines(client):
    contract = maak_contract()
    gegevens = json.loads(
        re.search(r'<script type="application/ld\+json">(.*?)</script>', haal(client, contract.pad))[1]
    )
    assert (gegevens["@type"], gegevens["identifier"]) == ("DigitalDocument", contract.nummer)
    assert [partij["name"] for partij in gegevens["contributor"]] == ["Gemeente", "Bewoners van de wijk"]
    assert [stap["name"] for stap in gegevens["breadcrumb"]["itemListElement"]][-1] == contract.titel


def test_html_in_een_contract_wordt_tekst(client):
    onzin = "<script>alert(1)</script>"
    contract = maak_concept(("gemeente", onzin), ("bewoners", onzin), titel=onzin, samenvatting=onzin)
    maak_afspraak(contract, wat=onzin, indicator=onzin)
    actions.tekenen(contract, over(0), None)
    for pad in (LIJST, contract.pad):
        assert onzin not in haal(client, pad)


@pytest.mark.parametrize("waar", ["lijst", "pagina", "wijk", "sitemap"])
def test_tien_keer_zoveel_kost_evenveel_vragen(client, waar):
    wijk = maak_wijk()
    adressen = {"lijst": LIJST, "wijk": maak_wijkpagina(wijk).url, "sitemap": "/sitemap.xml"}

    def meet(pad):
        with CaptureQueriesContext(
            connection,
        ) as vragen:
            haal(client, pad)
        return len(vragen)

    een = maak_contract(wijken=[wijk])
    meet(adressen.get(waar, een.pad))
    klein = meet(adressen.get(waar, een.pad))
    for _keer in range(9):
        maak_contract(wijken=[wijk, maak_wijk()], afspraken=2)
    wijken = [maak_wijk() for _keer in range(9)]
    for nummer in wijken:
        maak_wijkpagina(nummer)
    groot = maak_contract(wijken=[wijk, *wijken], afspraken=10)
    for afspraak in groot.afspraken.all():
        toezeggingacties.verschuiven(afspraak, over(90), "Later.", None)
    assert meet(adressen.get(waar, groot.pad)) == klein


@pytest.mark.parametrize("op_de_site", [True, False])
def test_de_tijdlijn_noemt_alleen_een_platform_dat_op_de_site_staat(client, op_de_site):
    platform = maak_platform(title="Geheim platform")
    if not op_de_site:
        platform.unpublish()
    contract = maak_contract()
    contract.platform = platform
    actions.wijzigen(contract, None, reden="Het platform doet mee.")
    tekst = haal(client, contract.pad)
    assert "Het platform doet mee." in tekst
    assert ("Geheim platform" in tekst) == op_de_site
