"""Wat een bewoner over de eigen gegevens ziet en kan vragen."""

import json
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from participatie.bewaren.actions import anonimiseren, verwijderen, verwijdering_uitvoeren, verzoek_doen
from participatie.formulieren.choices import NaTermijn
from participatie.inbreng import actions
from participatie.inbreng.kenmerk import token_van
from participatie.models import Heroverweging, Inbreng, Verzoek
from tests.fabriek import maak_formulier, maak_inbreng
from tests.participatie.bewaren.conftest import maak_foto
from tests.participatie.bewaren.stand import database

pytestmark = pytest.mark.django_db
EMAIL = "zwaantje@voorbeeld.test"


def tekst(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"na_termijn": NaTermijn.WEG}, "12 maanden. Daarna verwijderen wij alles wat u stuurde."),
        ({"bewaartermijn_maanden": 1}, "1 maand. Daarna verwijderen wij uw naam"),
        ({"openbaar": False}, "Wij houden alleen bij dat er een inbreng was"),
    ],
)
def test_elk_formulier_zegt_hoe_lang_en_wat_er_daarna_gebeurt(client, velden, zin):
    formulier = maak_formulier(**velden)
    assert zin in tekst(client.get(formulier.get_url()))
    formulier.opent_op, formulier.sluit_op = (timezone.now() - timedelta(days=dagen) for dagen in (2, 1))
    formulier.save()
    assert zin in tekst(client.get(formulier.get_url()))


def test_wat_beloofd_is_over_verwijderen_blijft_zo():
    weg, houd = maak_formulier(na_termijn=NaTermijn.WEG), maak_formulier(na_termijn=NaTermijn.ANONIEM)
    weg.na_termijn = NaTermijn.ANONIEM
    weg.full_clean()  # nog niemand stuurde iets in
    maak_inbreng(weg), maak_inbreng(houd)
    with pytest.raises(ValidationError, match="Dat blijft zo"):
        weg.full_clean()
    houd.na_termijn = NaTermijn.WEG
    houd.full_clean()


def test_de_ontvangst_noemt_de_dag_en_wat_er_daarna_gebeurt(client):
    inbreng = maak_inbreng(maak_formulier(na_termijn=NaTermijn.WEG))
    Inbreng.objects.update(bewaren_tot="2031-03-05")
    pagina = tekst(client.get(inbreng.pad))
    assert "Wij bewaren uw gegevens tot en met 5 maart 2031. Daarna verwijderen wij alles" in pagina
    assert "nooit langer dan tot en met 4 september 2031" in pagina


def test_het_overzicht_bevat_alles_wat_wij_bewaren(client, door):
    inbreng = maak_inbreng(naam="Zwaantje", email=EMAIL, tekst="Ik woon op een boot", punt=(52.38, 4.63))
    maak_foto(inbreng)
    actions.niet_plaatsen(inbreng, "Past niet bij dit project.", door)
    Heroverweging.objects.create(inbreng=inbreng, tekst="Kijk nog eens", ontvangen_op=timezone.now())
    verzoek_doen(inbreng, "inzage")
    pagina = tekst(client.get(f"{inbreng.pad}gegevens/"))
    verwacht = (
        "Zwaantje",
        EMAIL,
        "Ik woon op een boot",
        "52.38000, 4.63000",
        "40 bij 30",
        "Past niet bij dit project.",
    )
    for stuk in (*verwacht, "Kijk nog eens", "Wij hebben uw inbreng ontvangen", "U vroeg om inzage", "Inzage"):
        assert stuk in pagina, stuk
    assert "Uw inbreng komt niet op de site." in pagina, "in woorden van de indiener, niet die van het CMS"
    assert str(door) not in pagina, "een naam van een medewerker is niet voor buiten"
    gegevens = json.loads(client.get(f"{inbreng.pad}gegevens/json/").content)
    assert gegevens["kenmerk"] == inbreng.kenmerk
    assert EMAIL in json.dumps(gegevens)
    assert gegevens["antwoorden"][0]["waarde"] == "Ik woon op een boot"
    bestand = client.get(f"{inbreng.pad}gegevens/tekst/")
    assert "OVER U\nNaam: Zwaantje" in bestand.content.decode()
    assert inbreng.kenmerk in bestand.headers["Content-Disposition"]


@pytest.mark.parametrize("einde", ["", "json/", "tekst/", "inzage/", "verwijdering/"])
def test_deze_paginas_zijn_besloten_en_komen_in_geen_zoekmachine(client, einde):
    response = client.get(f"{maak_inbreng().pad}gegevens/{einde}")
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store, private"
    assert "noindex" in response.headers["X-Robots-Tag"]


@pytest.mark.parametrize("einde", ["", "json/", "tekst/", "inzage/", "verwijdering/"])
@pytest.mark.parametrize("token", ["2026-AAAAAA", "x.y", "2026-AAAAAA.vals", "%00", "é"])
def test_een_geraden_adres_bestaat_niet(client, token, einde):
    maak_inbreng()
    assert client.get(f"/inbreng/{token}/gegevens/{einde}").status_code == 404
    assert client.post(f"/inbreng/{token}/gegevens/{einde}").status_code in {404, 405}


@pytest.mark.parametrize("soort", ["iets", "INZAGE", "alles"])
def test_een_ander_soort_verzoek_bestaat_niet(client, soort):
    assert client.post(f"{maak_inbreng().pad}gegevens/{soort}/").status_code == 404
    assert not Verzoek.objects.exists()


def test_bekijken_verandert_niets_ook_niet_voor_een_mailscanner(client):
    inbreng = maak_inbreng()
    client.get(inbreng.pad)  # de eerste bezoeker van een site laat haar instellingen maken
    eerst = database()
    for einde in ("", "gegevens/", "gegevens/inzage/", "gegevens/verwijdering/", "gegevens/json/"):
        assert client.get(inbreng.pad + einde).status_code == 200
        client.head(inbreng.pad + einde)
    assert database() == eerst


def test_een_verzoek_vraagt_om_bevestiging_en_staat_daarna_op_de_ontvangst(client):
    inbreng = maak_inbreng()
    adres = f"{inbreng.pad}gegevens/verwijdering/"
    vraag = tekst(client.get(adres))
    assert "Verwijderen is niet terug te draaien." in vraag
    assert '<form class="nl-form" method="post">' in vraag
    response = client.post(adres)
    assert (response.status_code, response.url) == (302, f"{inbreng.pad}#gegevens")
    pagina = tekst(client.get(inbreng.pad))
    assert "U vroeg om verwijdering" in pagina
    assert "Verzoek over uw gegevens" in pagina
    assert adres not in pagina
    assert "/gegevens/inzage/" in pagina


def test_een_verzoek_van_elke_soort_loopt_maar_een_keer(client):
    inbreng = maak_inbreng()
    for soort in ("inzage", "verwijdering", "inzage", "inzage"):
        client.post(f"{inbreng.pad}gegevens/{soort}/")
    assert sorted(Verzoek.objects.values_list("soort", flat=True)) == ["inzage", "verwijdering"]
    assert client.get(f"{inbreng.pad}gegevens/inzage/").status_code == 302


def test_zonder_sleutel_van_deze_site_gebeurt_er_niets():
    inbreng = maak_inbreng()
    assert Client(enforce_csrf_checks=True).post(f"{inbreng.pad}gegevens/inzage/").status_code == 403
    assert not Verzoek.objects.exists()


def test_na_anonimiseren_zegt_de_ontvangst_dat_de_gegevens_weg_zijn(client, door):
    inbreng = maak_inbreng(naam="Zwaantje", email=EMAIL)
    anonimiseren([inbreng], tijd=timezone.now())
    pagina = tekst(client.get(inbreng.pad))
    dag = timezone.localdate()
    assert f"Uw gegevens zijn verwijderd op {dag.day} " in pagina
    assert "Persoonsgegevens verwijderd" in pagina
    assert "Vraag ons" not in pagina
    assert client.post(f"{inbreng.pad}gegevens/inzage/").status_code == 302
    assert not Verzoek.objects.exists()
    toegang = client.post("/inbreng/", {"kenmerk": inbreng.kenmerk, "code": inbreng.code})
    assert toegang.url == inbreng.pad, "kenmerk en code blijven de weg naar deze pagina"


def test_na_verwijderen_op_verzoek_zegt_het_adres_wanneer_dat_was(client, door):
    inbreng = maak_inbreng(naam="Zwaantje")
    pad, kenmerk = inbreng.pad, inbreng.kenmerk
    verwijdering_uitvoeren(verzoek_doen(inbreng, "verwijdering"), door, alles=True, tijd=timezone.now())
    for adres in (pad, f"{pad}gegevens/", f"{pad}gegevens/json/", f"{pad}gegevens/inzage/"):
        response = client.get(adres)
        assert response.status_code == 410
        assert f"Uw gegevens zijn verwijderd op {timezone.localdate().day} " in tekst(response)
        assert response.headers["Cache-Control"] == "no-store, private"
    assert client.get(f"/inbreng/{kenmerk}.verzonnen/").status_code == 404


def test_na_het_einde_van_de_termijn_zegt_het_adres_waarom_er_niets_meer_is(client):
    inbreng = maak_inbreng()
    pad = inbreng.pad
    verwijderen([inbreng])
    response = client.get(pad)
    assert response.status_code == 410
    assert "De tijd dat wij ze mochten bewaren, was voorbij." in tekst(response)
    assert client.post(f"{pad}gegevens/verwijdering/").status_code == 410


def test_een_echt_ondertekend_kenmerk_is_niet_te_raden():
    assert token_van("2026-AAAAAA") != token_van("2026-AAAAAB")


def test_het_overzicht_kost_even_veel_vragen_bij_meer_gebeurtenissen(client, door, django_assert_max_num_queries):
    inbreng = maak_inbreng()
    with django_assert_max_num_queries(22):
        client.get(f"{inbreng.pad}gegevens/")
    for stand in ("bezig", "ingepland") * 5:
        actions.uitvoering_zetten(inbreng, stand, "x", door)
    with django_assert_max_num_queries(22):
        client.get(f"{inbreng.pad}gegevens/")
