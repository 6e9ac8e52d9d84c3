"""De ingang voor de webserver: een verzoek dat een vreemde codering noemt, is geen storing."""

from io import BytesIO
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest

from stadmaken import wsgi

CODERINGEN = ("hex", "rot13", "zlib", "undefined", "idna", "punycode", "utf-16", "onzin", '"hex"', "x\0", "UTF-8", "*")


def gelezen(soort: str) -> Any:
    """Het verzoek zoals Django het ziet; dat leest de codering al voordat een view aan de beurt is."""
    omgeving: dict[str, Any] = {"CONTENT_TYPE": soort, "QUERY_STRING": "q=%C3%A9&x=%ff"}
    setup_testing_defaults(omgeving)
    omgeving["wsgi.input"] = BytesIO()
    [verzoek] = wsgi.alleen_utf8(lambda binnen, _begin: [WSGIRequest(binnen)])(omgeving, None)  # type: ignore[list-item]
    return verzoek


def test_de_ingang_gebruikt_deze_controle():
    assert not isinstance(wsgi.application, WSGIHandler)


@pytest.mark.parametrize("codering", CODERINGEN)
@pytest.mark.parametrize("vorm", ["text/html; charset={}", "text/html;CharSet={}", "text/html; charset*=utf-8''{}"])
def test_een_vreemde_codering_is_geen_storing(codering, vorm):
    assert gelezen(vorm.format(codering)).GET["q"] == "é"


@pytest.mark.parametrize("soort", ["", "x", ";", "text/plain", "a/b; c=d", "multipart/form-data; boundary=grens"])
def test_andere_koppen_blijven_heel(soort):
    assert gelezen(soort).META["CONTENT_TYPE"] == soort


def test_de_grens_van_een_formulier_met_bestanden_blijft_staan():
    soort = gelezen("multipart/form-data; boundary=grens; charset=hex").META["CONTENT_TYPE"]
    assert soort == "multipart/form-data; boundary=grens"


def test_een_kop_waar_niets_van_te_maken_is_telt_niet_mee():
    assert gelezen("text/plain; a*=nope''x").META["CONTENT_TYPE"] == ""


def test_ook_de_paginacache_krijgt_een_nagekeken_kop(monkeypatch, settings):
    """Die maakt bij een formulier zelf een verzoek, zonder Django eromheen."""
    gezien = []
    settings.PAGINACACHE = True
    monkeypatch.setattr(
        "stadmaken.common.paginacache.ingang.met_paginacache",
        lambda _app: lambda omgeving, _begin: gezien.append(omgeving["CONTENT_TYPE"]) or [],
    )
    omgeving: dict[str, Any] = {"CONTENT_TYPE": "text/plain; a*=nope''x", "QUERY_STRING": ""}
    setup_testing_defaults(omgeving)
    list(wsgi._toepassing()(omgeving, lambda *_wat: None))
    assert gezien == [""]
