"""De oude adressen van de vorige site overnemen uit een bestand: eerst zien, dan doen, en niets loopt vast."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.contrib.redirects.models import Redirect

from tests.fabriek import maak_home, maak_medewerker, maak_project

pytestmark = pytest.mark.django_db

ADRES = "/cms/redirects/import/"


@pytest.fixture
def redacteur(client):
    client.force_login(maak_medewerker("wagtailredirects.add_redirect", "wagtailredirects.view_redirect"))
    return client


def stuur(client, inhoud: str | bytes, naam: str = "lijst.csv") -> Any:
    ruw = inhoud.encode() if isinstance(inhoud, str) else inhoud
    return client.post(ADRES, {"bestand": SimpleUploadedFile(naam, ruw)})


def uitleg(client, rij: str) -> str:
    antwoord = stuur(client, f"oud;nieuw\n{rij}\n")
    assert antwoord.status_code == 200
    (over,) = antwoord.context["lijst"].overgeslagen
    return over.uitleg


def test_een_lijst_wordt_eerst_getoond_en_pas_daarna_overgenomen(redacteur):
    maak_project(slug="plein")
    antwoord = stuur(redacteur, "oud;nieuw\n/plein.html;/projecten/plein/\n/weg.html;/bestaat-niet/\n")

    assert Redirect.objects.count() == 0
    assert [rij.oud for rij in antwoord.context["lijst"].nieuw] == ["/plein.html"]
    assert "Op het nieuwe adres staat niets." in antwoord.content.decode()

    antwoord = redacteur.post(ADRES, {"cellen": antwoord.context["cellen"]}, follow=True)

    assert "1 doorverwijzing is gemaakt. 1 rij is overgeslagen." in antwoord.content.decode()
    assert redacteur.get("/plein.html").headers["Location"] == "/projecten/plein/"


def test_een_omleiding_naar_een_pagina_verhuist_mee(redacteur):
    project = maak_project(slug="plein")
    lijst = stuur(redacteur, "/a.html,https://doemee.test/projecten/plein/\n/b.html,/projecten/plein/nota/\n")
    redacteur.post(ADRES, {"cellen": lijst.context["cellen"]})

    assert set(Redirect.objects.values_list("redirect_page", "redirect_page_route_path")) == {
        (project.pk, ""),
        (project.pk, "/nota"),
    }
    assert redacteur.get("/b.html").headers["Location"] == "/projecten/plein/nota"


@pytest.mark.parametrize(
    ("rij", "waarom"),
    [
        ("/alleen-oud", "Er staat maar één adres op deze rij."),
        ("oud;/projecten/", "Het oude adres begint niet met “/”."),
        ("http://[kapot/;/projecten/", "Het oude adres is geen geldig adres."),
        ("//elders.nl;/projecten/", "Het oude adres begint niet met “/”."),
        ("/oud;javascript:alert(1)", "Het nieuwe adres begint niet met “/” of “https://”."),
        ("/oud;//elders.nl/", "Het nieuwe adres begint niet met “/” of “https://”."),
        ("/oud;https://doemee.test@elders.nl/", "Het nieuwe adres begint niet met “/” of “https://”."),
        ("=HYPERLINK(1);/projecten/", "Het oude adres begint niet met “/”."),
        ("/oud;=cmd|'/c calc'!A1", "Het nieuwe adres begint niet met “/” of “https://”."),
        ("/oud;http://[kapot/", "Het nieuwe adres begint niet met “/” of “https://”."),
        ("/oud/;/oud", "Het oude en het nieuwe adres zijn hetzelfde."),
        ("/projecten/;/toezeggingen/", "Op dit adres staat nu een pagina. Een doorverwijzing doet daar niets."),
        ("/toezeggingen;/projecten/", "Op dit adres staat nu een pagina. Een doorverwijzing doet daar niets."),
        ("/cms/;/projecten/", "Dit adres is van de site zelf."),
        ("/;/projecten/", "Dit adres is van de site zelf."),
        (f"/{'a' * 300};/projecten/", "Dit adres is te lang: hooguit 255 tekens."),
        ("/oud;/niets/", "Op het nieuwe adres staat niets."),
    ],
)
def test_wat_niet_kan_wordt_overgeslagen_met_uitleg(redacteur, rij, waarom):
    assert uitleg(redacteur, rij) == waarom


def test_dubbel_en_bekend_worden_overgeslagen(redacteur):
    project = maak_project(slug="plein")
    Redirect.add_redirect("/bekend", project)
    Redirect.add_redirect("/anders", maak_home())
    antwoord = stuur(
        redacteur,
        "/bekend/;/projecten/plein/\n/anders;/projecten/plein/\n/nieuw;/projecten/plein/\n/nieuw/;/projecten/\n",
    )
    lijst = antwoord.context["lijst"]

    assert [rij.uitleg for rij in lijst.overgeslagen] == [
        "Deze doorverwijzing is er al.",
        "Dit oude adres gaat al ergens anders heen.",
        "Dit oude adres staat al eerder in de lijst.",
    ]


def test_een_keten_wordt_meteen_kort(redacteur):
    project = maak_project(slug="plein")
    Redirect.add_redirect("/tussen", project)
    lijst = stuur(redacteur, "/oud;/tussen/\n").context["lijst"]

    assert [rij.regel.redirect_page for rij in lijst.nieuw] == [project.page_ptr]


def test_een_adres_elders_en_een_vast_adres_mogen(redacteur):
    lijst = stuur(redacteur, "/a;https://elders.nl/pagina\n/bb;/toezeggingen/?wijk=1\n").context["lijst"]

    assert [rij.regel.redirect_link for rij in lijst.nieuw] == [
        "https://elders.nl/pagina",
        "https://doemee.test/toezeggingen/?wijk=1",
    ]


@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"\x00\x01\x02",
        b"\xff\xfe\x00o\x00u\x00d",
        b"PK\x03\x04kapot",
        ("/a;/b\n" * 2001).encode(),
        ("/a;/b\n" * 100_000).encode(),
        "\ufeff/a;/b".encode("utf-16"),
        b'"' + b"a" * 200_000,
    ],
)
def test_een_raar_bestand_is_een_melding_en_nooit_een_fout(redacteur, inhoud):
    antwoord = stuur(redacteur, inhoud)

    assert antwoord.status_code in {200, 422}
    assert Redirect.objects.count() == 0


@pytest.mark.parametrize("cellen", ["", "{", "[1]", '[["a", 1]]', '[["/a\\u0000", "/b"]]', "[" * 5000, "null"])
def test_een_verknoeide_tweede_stap_verandert_niets(redacteur, cellen):
    assert redacteur.post(ADRES, {"cellen": cellen}).status_code == 422
    assert Redirect.objects.count() == 0


def test_een_bestand_uit_excel_met_oude_tekens_werkt(redacteur):
    maak_project(slug="plein")
    antwoord = stuur(redacteur, "/caf\u00e9.html;/projecten/plein/".encode("cp1252"))

    assert antwoord.context["lijst"].nieuw[0].regel.old_path == "/café.html"


def test_de_controle_kost_evenveel_vragen_bij_meer_rijen(redacteur, django_assert_max_num_queries):
    stuur(redacteur, "/a;/projecten/\n")
    with django_assert_max_num_queries(40) as klein:
        stuur(redacteur, "/a;/projecten/\n/b;/projecten/\n")
    with django_assert_max_num_queries(len(klein)):
        stuur(redacteur, "".join(f"/oud{n};/projecten/\n" for n in range(300)))


def test_wie_geen_omleidingen_mag_maken_komt_er_niet_in(client):
    client.force_login(maak_medewerker("wagtailredirects.view_redirect"))
    assert client.get(ADRES).status_code == 302
    assert client.post(ADRES, {"cellen": json.dumps([["/a", "/projecten/"]])}).status_code == 302
    assert Redirect.objects.count() == 0


def test_een_lijst_met_een_merkteken_vooraan_werkt(redacteur):
    maak_project(slug="plein")
    lijst = stuur(redacteur, "\ufeff/oud/Pagina.aspx;/projecten/plein/\n".encode()).context["lijst"]

    assert [rij.regel.old_path for rij in lijst.nieuw] == ["/oud/pagina.aspx"]
