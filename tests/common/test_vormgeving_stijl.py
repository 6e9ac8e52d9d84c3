"""De CSS: klein genoeg, met genoeg contrast, en nooit in de pagina zelf behalve op haar hash."""

import base64
import gzip
import hashlib
import re
from pathlib import Path

import pytest
from django.core.files.storage import FileSystemStorage
from django.http import HttpResponse
from django.template import Context, Template
from django.test import RequestFactory

from stadmaken.common.middleware import StijlbronnenMiddleware
from stadmaken.common.statisch import GebundeldeOpslag
from stadmaken.common.stijl import bundel, kritiek

PROJECT = Path(__file__).parents[2]
CSS = PROJECT / "site" / "static" / "css"
VARIABELE = re.compile(r"--((?:stad|basis)-[a-z0-9-]+):\s*([^;]+);")

TEKSTPAREN = [
    ("tekst", "vlak"),
    ("tekst", "vlak-zand"),
    ("tekst-zacht", "vlak"),
    ("tekst-zacht", "vlak-zand"),
    ("tekst-zacht", "vlak-licht"),
    ("kop", "vlak-zand"),
    ("link", "vlak"),
    ("link", "vlak-zand"),
    ("link", "actie-vlak"),
    ("actie", "actie-vlak"),
    ("tekst-op-donker", "actie"),
    ("tekst-op-donker-zacht", "actie"),
    ("tekst-op-donker-zacht", "vlak-donker"),
    ("info", "info-vlak"),
    ("goed", "goed-vlak"),
    ("let-op", "let-op-vlak"),
    ("fout", "fout-vlak"),
    ("fout", "vlak"),
    ("tekst", "fout-vlak"),
    ("tekst-op-donker", "goed"),
]
VORMPAREN = [
    ("lijn-sterk", "vlak"),
    ("focus", "vlak"),
    ("focus", "vlak-zand"),
    ("focus-rand", "vlak-donker"),
    ("focus-rand", "actie"),
    ("accent", "vlak"),
]


def kleuren() -> dict[str, str]:
    return {
        naam: waarde
        for deel in ("merk", "basis")
        for naam, waarde in VARIABELE.findall((CSS / f"{deel}.css").read_text())
    }


def helderheid(naam: str) -> float:
    tabel = kleuren()
    waarde = tabel[naam]
    while verwijzing := re.fullmatch(r"var\(--([a-z0-9-]+)\)", waarde):
        waarde = tabel[verwijzing[1]]
    code = waarde.removeprefix("#")
    code = "".join(teken * 2 for teken in code) if len(code) == 3 else code
    delen = [int(code[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    rood, groen, blauw = (d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def contrast(voor: str, achter: str) -> float:
    licht, donker = sorted((helderheid(f"basis-{voor}"), helderheid(f"basis-{achter}")), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


@pytest.mark.parametrize(("voor", "achter"), TEKSTPAREN)
def test_tekst_is_leesbaar(voor: str, achter: str) -> None:
    assert contrast(voor, achter) >= 4.5


@pytest.mark.parametrize(("voor", "achter"), VORMPAREN)
def test_randen_en_focus_zijn_te_zien(voor: str, achter: str) -> None:
    assert contrast(voor, achter) >= 3


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


def test_een_onbekend_bestand_geeft_een_gewoon_adres_en_geen_fout(settings, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "stadmaken.common.statisch.GebundeldeOpslag"},
    }

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
