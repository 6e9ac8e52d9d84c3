"""Wat er op de bladen staat: elk blad opent, elke link klopt, en de tekst houdt zich aan de eigen schrijftips."""

from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup, Tag
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve, reverse

from home.handleiding.register import BLADEN, Blad
from stadmaken.common.schrijfhulp.inhoud import Tekstsoort
from stadmaken.common.schrijfhulp.velden import tips_bij_tekst

pytestmark = pytest.mark.django_db
ELK_BLAD = pytest.mark.parametrize("blad", BLADEN, ids=lambda blad: blad.naam)


def tekst_van(blad: Blad) -> Tag:
    return BeautifulSoup(render_to_string(blad.sjabloon), "html.parser")


def artikel(client: Any, blad: Blad) -> Tag:
    antwoord = client.get(reverse("handleiding:blad", args=[blad.naam]))
    assert antwoord.status_code == 200
    gevonden = BeautifulSoup(antwoord.content, "html.parser").select_one("article.handleiding__tekst")
    assert gevonden is not None
    return gevonden


@ELK_BLAD
def test_koppen_slaan_niets_over_en_een_blad_is_kort(blad: Blad):
    soep = tekst_van(blad)
    niveaus = [int(kop.name[1]) for kop in soep.find_all(["h1", "h2", "h3", "h4"])]
    assert niveaus[0] == 2
    assert all(later - eerder <= 1 for eerder, later in pairwise(niveaus))
    assert 80 < len(soep.get_text(" ").split()) < 600


@ELK_BLAD
def test_de_tekst_houdt_zich_aan_de_eigen_schrijftips(blad: Blad):
    soep = tekst_van(blad)
    for voorbeeld in soep.select("table"):
        voorbeeld.decompose()
    regels = [deel.get_text(" ", strip=True) for deel in soep.find_all(["h2", "h3", "p", "li", "figcaption"])]
    gevonden = {
        str(tip.tekst)
        for een in tips_bij_tekst("\n".join(regels), Tekstsoort.PAGINA)
        for tip in een.tips
        if een.controle.naam != "invullen"
    }
    # Het blad over schrijven noemt zelf wat niet moet.
    assert {
        tip for tip in gevonden if not any(woord in tip for woord in ("thans", "teneinde", "op korte termijn"))
    } == set()


def test_elke_link_in_de_handleiding_gaat_ergens_heen(admin_client: Any):
    kapot = []
    for blad in BLADEN:
        if blad.naam == "eigen-platform":  # die heeft alleen links naar andere bladen, en een beheerder leest haar niet
            continue
        for link in artikel(admin_client, blad).select("a[href]"):
            adres = urlsplit(link["href"])
            assert not adres.netloc, f"{blad.naam}: {link['href']} gaat naar een andere site"
            try:
                resolve(adres.path)
            except Resolver404:
                kapot.append(f"{blad.naam}: {link['href']}")
                continue
            if admin_client.get(adres.path).status_code not in {200, 302}:
                kapot.append(f"{blad.naam}: {link['href']}")
    assert kapot == []


@ELK_BLAD
def test_de_schermen_bij_een_blad_bestaan(blad: Blad):
    from tests.home.handleiding.test_hulp import schermnamen

    for begin in blad.schermen:
        assert any(naam.startswith(begin) for naam in schermnamen()), begin


def test_een_blad_dat_niet_bestaat_is_er_niet(admin_client: Any):
    assert admin_client.get("/cms/handleiding/onzin/").status_code == 404


def test_het_blad_over_toegang_noemt_elke_rol(admin_client: Any):
    from home.rollen import ROLLEN

    tekst = artikel(admin_client, next(blad for blad in BLADEN if blad.naam == "toegang")).get_text(" ")
    assert [rol.naam for rol in ROLLEN if rol.naam not in tekst] == []
