"""Het formulier als pagina: toegankelijk, licht, en vooraf te bekijken."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from participatie.models import Inbreng
from tests.fabriek import maak_formulier, maak_wijk

from .beelden import foto
from .bewoner import Bewoner
from .vragen import EMAIL, FOTOS, IN_STAPPEN, NAAM, REACTIE, VERVOER, als

pytestmark = pytest.mark.django_db
ALLES = [
    REACTIE,
    VERVOER,
    NAAM,
    EMAIL,
    FOTOS,
    ("telefoon", {"label": "Telefoonnummer"}),
    ("wijk", {"label": "Wijk", "verplicht": True}),
    ("plaats", {"label": "Plaats", "uitleg": "In woorden."}),
    ("datum", {"label": "Datum"}),
    ("getal", {"label": "Aantal"}),
    ("meer_keuzes", {"label": "Kleuren", "keuzes": ["Rood", "Groen"]}),
    ("ja_nee", {"label": "Woont u hier?"}),
    ("schaal", {"label": "Cijfer", "punten": 5, "laag": "slecht", "hoog": "goed"}),
    ("korte_tekst", {"label": "Waarom?", **als("Woont u hier?", "Ja")}),
    ("uitleg", "<p>Nog <b>even</b>.</p>"),
]


def _attributen(html, naam):
    element = re.search(rf'<(?:input|textarea|select)[^>]*name="{naam}"[^>]*>', html)
    assert element
    return dict(re.findall(r'([a-z-]+)="([^"]*)"', element.group()))


@pytest.fixture
def bewoner(client):
    return Bewoner(client, maak_formulier(vragen=ALLES))


def test_elk_veld_heeft_een_label_en_elk_id_bestaat_maar_een_keer(bewoner):
    for _stand in ("leeg", "fouten"):
        ids = re.findall(r'\bid="([^"]+)"', bewoner.html)
        assert len(ids) == len(set(ids))
        for veld in re.findall(r"<(?:input|textarea|select)\b[^>]*>", bewoner.html.split('id="formulier"')[1]):
            if 'type="hidden"' not in veld:
                gezocht = re.search(r'\bid="([^"]+)"', veld).group(1)
                assert f'for="{gezocht}"' in bewoner.html
        for beschrijving in re.findall(r'aria-describedby="([^"]+)"', bewoner.html):
            assert set(beschrijving.split()) <= set(ids)
        bewoner.kies()


def test_telefoons_kunnen_naam_adres_en_nummer_zelf_invullen(bewoner):
    soorten = {
        label: _attributen(bewoner.html, bewoner.namen[label]) for label in ("Naam", "E-mailadres", "Telefoonnummer")
    }
    assert [a["autocomplete"] for a in soorten.values()] == ["name", "email", "tel"]
    assert [a["type"] for a in soorten.values()] == ["text", "email", "tel"]


def test_niet_verplicht_staat_erbij_en_verplicht_is_voor_hulpmiddelen_te_weten(bewoner):
    assert bewoner.html.count("(niet verplicht)") == 11
    assert _attributen(bewoner.html, bewoner.namen["Uw reactie"])["aria-required"] == "true"
    assert " required" not in bewoner.html
    assert "novalidate" in bewoner.html
    assert "placeholder" not in bewoner.html.split('id="formulier"')[1]


def test_na_fouten_een_samenvatting_met_links_en_een_titel_met_het_aantal(bewoner):
    bewoner.kies(**{"E-mailadres": "fout", "Naam": "J. Fictief"})
    assert "<title>4 foutmeldingen - " in bewoner.html
    assert "Er zijn 4 fouten. Verbeter deze voordat u verdergaat." in bewoner.html
    assert re.search(r'tabindex="-1" autofocus', bewoner.html)
    for anker in re.findall(r'<li><a href="#(v_[^"]+)">', bewoner.html):
        assert f'id="{anker}"' in bewoner.html
    attributen = _attributen(bewoner.html, bewoner.namen["E-mailadres"])
    assert attributen["aria-invalid"] == "true"
    assert attributen["value"] == "fout"
    assert bewoner.pagina.velden[bewoner.namen["Naam"]] == ["J. Fictief"]


def test_een_enkele_fout_is_enkelvoud(client):
    bewoner = Bewoner(client, maak_formulier())
    bewoner.kies()
    assert "<title>1 foutmelding - " in bewoner.html
    assert "Er is 1 fout. Verbeter deze voordat u verdergaat." in bewoner.html


def test_label_uitleg_fout_en_veld_staan_in_die_volgorde(client):
    vraag = ("korte_tekst", {"label": "Kleur", "uitleg": "Welke?", "verplicht": True})
    bewoner = Bewoner(client, maak_formulier(vragen=[vraag]))
    bewoner.kies()
    html = bewoner.html.split('id="formulier"')[1]
    plekken = [
        html.index(stuk)
        for stuk in ("1.</span> Kleur<", "Welke?", "Vul ‘Kleur’ in.", f'name="{bewoner.namen["Kleur"]}"')
    ]
    assert plekken == sorted(plekken)


def test_de_titel_noemt_de_stap(client):
    bewoner = Bewoner(client, maak_formulier(title="Plein", vragen=IN_STAPPEN))
    assert "<title>Vervoer - Plein - " in bewoner.html
    bewoner.kies("volgende", Vervoer="Fiets")
    bewoner.kies("volgende", Uw_reactie="Bomen.")
    assert "<title>Controleer uw gegevens - Plein - " in bewoner.html


def test_geen_script_of_stijl_in_de_pagina(bewoner):
    assert not re.search(r"<script(?![^>]*src=)(?![^>]*ld\+json)", bewoner.html)
    assert ' style="' not in bewoner.html
    assert "<style" not in bewoner.html


def _vragen(client, doe):
    with CaptureQueriesContext(connection) as vragen:
        doe()
    return len(vragen)


def test_een_formulier_tonen_kost_weinig_en_altijd_evenveel_vragen(client, stadsvragen):
    klein, groot = Bewoner(client, maak_formulier()), None
    aantal = _vragen(client, lambda: client.get(klein.adres))
    assert aantal <= 8 + stadsvragen
    for _n in range(10):
        maak_formulier(klein.formulier.get_parent().specific)
    veel = [("korte_tekst", {"label": f"Vraag {n}"}) for n in range(40)]
    groot = Bewoner(client, maak_formulier(klein.formulier.get_parent().specific, vragen=veel))
    assert _vragen(client, lambda: client.get(groot.adres)) == aantal


def test_een_formulier_versturen_kost_hooguit_vijftien_vragen(client, stadsvragen):
    maak_wijk()
    bewoner = Bewoner(client, maak_formulier(vragen=[REACTIE, NAAM, EMAIL]))
    bewoner.kies(Uw_reactie="")
    aantal = _vragen(client, lambda: bewoner.kies(Uw_reactie="Bomen.", **{"E-mailadres": "a@voorbeeld.nl"}))
    assert aantal <= 15 + stadsvragen
    assert Inbreng.objects.count() == 1


def test_een_stap_verder_kost_hooguit_tien_vragen(client, stadsvragen):
    bewoner = Bewoner(client, maak_formulier(vragen=IN_STAPPEN))
    assert _vragen(client, lambda: bewoner.kies("volgende", Vervoer="Fiets")) <= 10 + stadsvragen


class TestVoorbeeld:
    def _toon(self, formulier, stand=""):
        pagina = Page.objects.get(pk=formulier.pk).specific
        return pagina.make_preview_request(preview_mode=stand).content.decode()

    def test_een_redacteur_ziet_het_formulier_ook_als_het_nog_dicht_is(self, rf):
        formulier = maak_formulier(vragen=ALLES, sluit_op="2020-01-01T00:00Z", opent_op="2019-01-01T00:00Z")
        html = self._toon(formulier)
        assert "Dit is een voorbeeld" in html
        assert "Uw reactie" in html
        assert "Waarom?" in html

    def test_een_voorbeeld_kan_niet_worden_verstuurd(self):
        html = self._toon(maak_formulier()).split('id="formulier"')[1].split("</form>")[0]
        assert "method=" not in html
        assert 'type="submit"' not in html
        assert "csrfmiddlewaretoken" not in html

    def test_elke_stap_is_te_bekijken(self):
        formulier = maak_formulier(vragen=[NAAM, *IN_STAPPEN])
        namen = [str(naam) for _stand, naam in formulier.preview_modes]
        assert namen == ["Begin", "Vervoer", "Namelijk", "Reactie", "Zoekresultaat en delen"]
        assert "Namelijk" in self._toon(formulier, "3")
        assert "Naam" in self._toon(formulier, "onzin")

    def test_ook_een_nieuw_formulier_is_te_bekijken(self):
        formulier = maak_formulier()
        nieuw = type(formulier)(title="Nieuw", slug="nieuw", samenvatting="x", vervolg="x", avg_doel="x")
        formulier.get_parent().add_child(instance=nieuw)
        assert "Uw reactie" in self._toon(nieuw)


def test_een_foto_wordt_klein_getoond_met_een_beschrijving(client):
    bewoner = Bewoner(client, maak_formulier(vragen=ALLES))
    bewoner.kies(**{"Foto's": foto("park.jpg")})
    assert 'alt="Foto 1: park.jpg"' in bewoner.html
    assert 'enctype="multipart/form-data"' in bewoner.html
