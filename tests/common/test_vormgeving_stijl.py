"""De CSS: klein genoeg, met genoeg contrast, en nooit in de pagina zelf behalve op haar hash."""

import base64
import gzip
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command
from django.http import HttpResponse
from django.template import Context, Template
from django.test import RequestFactory

from stadmaken.common.huisstijl.contrast import tekorten
from stadmaken.common.huisstijl.tokens import standaard
from stadmaken.common.middleware import StijlbronnenMiddleware
from stadmaken.common.statisch import GebundeldeOpslag
from stadmaken.common.stijl import _kritiek, bundel, kritiek, toegestaan

PROJECT = Path(__file__).parents[2]
CSS = PROJECT / "site" / "static" / "css"


def test_de_kleuren_van_de_site_zelf_zijn_te_lezen() -> None:
    assert list(tekorten(standaard())) == []


@pytest.mark.parametrize(("naam", "grens"), [("css/stijl.css", 10), ("css/bord.css", 7)])
def test_de_css_blijft_klein(naam: str, grens: int) -> None:
    assert len(gzip.compress(bundel(naam).encode(), 9)) <= grens * 1024


def test_een_bundel_noemt_geen_losse_delen() -> None:
    css = bundel("css/stijl.css")

    assert "@import" not in css
    assert ".nl-button" in css
    assert "--stad-blauw-800" in css


def test_alle_gebruikte_variabelen_bestaan() -> None:
    css = bundel("css/stijl.css")

    gebruikt = set(re.findall(r"var\((--[a-z0-9-]+)\)", css))
    gemaakt = set(re.findall(r"(--[a-z0-9-]+):", css))
    assert gebruikt <= gemaakt


def test_verzamelen_levert_een_verkleind_bestand_met_vingerafdruk(tmp_path: Path) -> None:
    opslag = GebundeldeOpslag(location=tmp_path, base_url="/static/")
    bron = FileSystemStorage(CSS.parent)

    for _keer in range(2):
        paden = {"css/stijl.css": (bron, "css/stijl.css")}
        assert not [fout for *_, fout in opslag.post_process(paden) if isinstance(fout, Exception)]

    bestand = tmp_path / opslag.stored_name("css/stijl.css")
    css = bestand.read_text()
    assert bestand.name != "stijl.css"
    assert "@import" not in css
    assert ".nl-button{" in css
    assert bestand.with_name(f"{bestand.name}.br").stat().st_size <= 15 * 1024


@pytest.fixture
def verzameld(settings, tmp_path: Path) -> Iterator[Path]:
    """De map van wat verzameld is, zoals in productie; nog leeg."""
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "stadmaken.common.statisch.GebundeldeOpslag"},
    }
    _kritiek.cache_clear()
    yield tmp_path
    _kritiek.cache_clear()


def test_css_in_de_pagina_is_wat_verzameld_is(verzameld: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    css = bundel("css/bordpagina.css")
    call_command("collectstatic", interactive=False, verbosity=0)
    monkeypatch.setattr("stadmaken.common.stijl.bundel", lambda naam: 1 / 0)

    assert kritiek("bordpagina") == (css, toegestaan(css))


def test_wat_een_vorige_versie_verzamelde_komt_niet_in_de_pagina(verzameld: Path, monkeypatch) -> None:
    """Die bundelde alleen de CSS van de site: de delen van de bordpagina liggen er nog los."""
    with monkeypatch.context() as toen:
        toen.setattr("stadmaken.common.statisch.BUNDELS", {"css/stijl.css": "css/stijl.css"})
        call_command("collectstatic", interactive=False, verbosity=0)

    assert "@import" in (verzameld / "css" / "bordpagina.css").read_text()
    assert kritiek("bordpagina")[0] == bundel("css/bordpagina.css")


def test_css_in_de_pagina_komt_er_ook_als_er_nog_niets_verzameld_is(verzameld: Path) -> None:
    assert kritiek("bordpagina")[0] == bundel("css/bordpagina.css")


def test_een_onbekend_bestand_geeft_een_gewoon_adres_en_geen_fout(verzameld: Path) -> None:
    html = Template("{% load static %}{% static 'css/stijl.css' %}").render(Context())

    assert html == "/static/css/stijl.css"


def test_css_in_de_pagina_staat_met_haar_hash_in_het_beleid() -> None:
    request = RequestFactory().get("/b/ABCDE")

    def pagina(verzoek) -> HttpResponse:
        return HttpResponse(Template("{% kritieke_css 'bord' %}").render(Context({"request": verzoek})))

    response = StijlbronnenMiddleware(pagina)(request)

    css = response.content.decode().removeprefix("<style>").removesuffix("</style>")
    hash_ = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    assert response._csp_update == {"style-src": [f"'sha256-{hash_}'"]}


def test_een_pagina_zonder_eigen_css_houdt_het_strenge_beleid() -> None:
    response = StijlbronnenMiddleware(lambda _: HttpResponse())(RequestFactory().get("/"))

    assert not hasattr(response, "_csp_update")


def test_css_in_de_pagina_verwijst_niet_naar_andere_bestanden() -> None:
    css, _ = kritiek("bord")

    assert "url(" not in css
    assert "</" not in css


def openbare_templates() -> list[Path]:
    beheer = {"wagtailadmin", "wagtailimages", "modeladmin"}
    beheer |= {"beheer", "cms", "rapporten", "toegang"}
    return [p for p in (PROJECT / "templates").rglob("*.html") if not beheer & set(p.parts)]


@pytest.mark.parametrize("bestand", openbare_templates(), ids=lambda p: str(p.relative_to(PROJECT / "templates")))
def test_een_template_heeft_geen_stijl_of_script_in_de_pagina(bestand: Path) -> None:
    html = bestand.read_text()

    assert not re.search(r"\sstyle\s*=", html)
    assert not re.search(r"\son[a-z]+\s*=\s*[\"']", html)
    assert "<style" not in html
    for script in re.findall(r"<script[^>]*>", html):
        assert 'type="module"' in script
        assert "src=" in script
