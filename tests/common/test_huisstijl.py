"""De kleuren die een stad zelf kiest: overal waar zij hoort te staan, leesbaar, en zonder gat in het beleid."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from participatie.infoborden import poster
from stadmaken.common import briefpapier
from stadmaken.common.huisstijl.contrast import contrast, tekorten
from stadmaken.common.huisstijl.kleuren import eigen, kleuren
from stadmaken.common.huisstijl.tokens import TOKENS, standaard
from stadmaken.common.models import Huisstijl
from stadmaken.common.stijl import toegestaan
from tests.fabriek import maak_bord, maak_home, maak_medewerker, maak_project

pytestmark = pytest.mark.django_db

GROEN = "#0b4024"


@pytest.fixture
def kies():
    """Kies kleuren voor de stad, zoals het CMS ze bewaart."""

    def kies(**velden):
        rij, _nieuw = Huisstijl.objects.get_or_create(site=maak_home().get_site())
        for naam, waarde in velden.items():
            setattr(rij, naam, waarde)
        rij.full_clean()
        rij.save()
        return rij

    return kies


def test_zonder_keuze_verandert_er_niets(client):
    maak_home()
    antwoord = client.get("/")
    assert eigen() == {}
    assert kleuren() == standaard()
    assert "<style>" not in antwoord.text
    assert f'<meta name="theme-color" content="{standaard()["blauw-800"]}">' in antwoord.text


@pytest.mark.parametrize("waar", ["de startpagina", "een bord"])
def test_een_gekozen_kleur_staat_in_de_pagina_en_het_beleid_staat_precies_die_toe(client, kies, waar):
    kies(blauw_800="#0e5c38", blauw_900=GROEN)
    pad = maak_home().url if waar == "de startpagina" else maak_bord(maak_project()).pad
    antwoord = client.get(pad)
    css = ":root{--stad-blauw-900:#0b4024;--stad-blauw-800:#0e5c38}"
    assert f"<style>{css}</style>" in antwoord.text
    assert toegestaan(css) in antwoord["Content-Security-Policy"]
    assert "unsafe-inline" not in antwoord["Content-Security-Policy"]


def test_de_kleur_staat_na_de_css_van_de_site_want_anders_wint_die(client, kies):
    kies(blauw_900=GROEN)
    bord, start = client.get(maak_bord(maak_project()).pad).text, client.get("/").text
    assert bord.index("--stad-blauw-900:#0b2440") < bord.index("--stad-blauw-900:#0b4024")
    assert start.index('rel="stylesheet"') < start.index("--stad-blauw-900:#0b4024")


def test_een_mail_en_een_poster_hebben_de_kleuren_van_de_stad(kies):
    kies(blauw_800="#0e5c38")
    html = briefpapier.html("Onderwerp", "Dag")
    assert "#0e5c38" in html
    assert "#123a63" not in html
    assert poster.gegevens(maak_bord(maak_project()), "A4")["kleuren"]["blauw-800"] == "#0e5c38"


def test_de_poster_is_in_de_gekozen_kleur_gezet(kies):
    bord = maak_bord(maak_project())
    eerst = poster.png(bord)
    kies(zand_100="#e8f5ec")
    assert poster.png(bord) != eerst


@pytest.mark.parametrize(
    "kleur", ["groen", "#12345", "#12345g", "1b5085", "#1b5085;}", "</style>", "#1B5085\n#", "url(x)"]
)
def test_wat_geen_kleur_is_wordt_geweigerd_bij_het_veld(kies, kleur):
    with pytest.raises(ValidationError) as fout:
        kies(blauw_700=kleur)
    assert list(fout.value.message_dict) == ["blauw_700"]


def test_hoofdletters_mogen_en_een_spatie_eromheen_ook(kies):
    assert kies(blauw_700=" #1B5085 ").blauw_700 == "#1b5085"


def test_kleuren_die_te_weinig_verschillen_worden_geweigerd_met_wat_er_nodig_is(kies):
    with pytest.raises(ValidationError) as fout:
        kies(blauw_700="#8fb8dd")
    assert list(fout.value.message_dict) == ["blauw_700"]
    assert "De pagina zelf, en tekst op een donker vlak" in fout.value.messages[0]
    assert "2,0 op 1, nodig is 4,5" in fout.value.messages[0]
    assert len(fout.value.messages) == 1
    kies(blauw_700="#2a6099")


def test_elk_paar_wordt_nagekeken():
    wit_op_wit = dict.fromkeys(TOKENS, "#ffffff")
    assert {tekort.nodig for tekort in tekorten(wit_op_wit)} == {3.0, 4.5}
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_het_scherm_toont_de_standaard_en_bewaart_een_kleur():
    client = Client()
    client.force_login(maak_medewerker(is_superuser=True))
    site = maak_home().get_site()
    adres = reverse("wagtailsettings:edit", args=["common", "huisstijl", site.pk])
    assert 'placeholder="#0b2440"' in client.get(adres).text
    antwoord = client.post(adres, {"blauw_900": "rood"})
    assert "Schrijf een kleur als # met zes cijfers" in antwoord.text
    assert client.post(adres, {"blauw_900": GROEN}).status_code == 302
    assert kleuren()["blauw-900"] == GROEN


def test_de_kleuren_zijn_van_de_beheerder_en_niet_van_de_webredactie():
    from home.rollen.tabel import ROLLEN

    assert [rol.naam for rol in ROLLEN if "common.change_huisstijl" in rol.modellen] == ["Beheerder"]
