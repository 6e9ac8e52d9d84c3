"""De ingang voor de webserver: een verzoek dat een vreemde codering noemt, is geen storing."""

from io import BytesIO
from wsgiref.util import setup_testing_defaults

import pytest

CODERINGEN = ("hex", "rot13", "zlib", "undefined", "idna", "punycode", "utf-16", "onzin", '"hex"', "x\0", "UTF-8", "*")


def antwoord(soort: str) -> str:
    """De status van een GET op /gezond; Django leest de codering al voordat een view aan de beurt is."""
    from stadmaken.wsgi import application

    omgeving: dict[str, object] = {"PATH_INFO": "/gezond", "CONTENT_TYPE": soort, "QUERY_STRING": "q=%ff"}
    setup_testing_defaults(omgeving)
    omgeving["wsgi.input"] = BytesIO()
    gezien: list[str] = []
    list(application(omgeving, lambda status, _koppen, _fout=None: gezien.append(status)))
    return gezien[0]


@pytest.mark.parametrize("codering", CODERINGEN)
@pytest.mark.parametrize("vorm", ["text/html; charset={}", "text/html;CharSet={}", "text/html; charset*=utf-8''{}"])
def test_een_vreemde_codering_is_geen_storing(codering, vorm):
    assert antwoord(vorm.format(codering)) == "200 OK"


@pytest.mark.parametrize("soort", ["", "x", ";", "multipart/form-data; boundary=a; charset=hex", "a/b; c=d"])
def test_andere_koppen_blijven_heel(soort):
    assert antwoord(soort) == "200 OK"


def test_de_grens_van_een_formulier_met_bestanden_blijft_staan():
    from stadmaken.wsgi import alleen_utf8

    gezien: dict[str, str] = {}
    app = alleen_utf8(lambda omgeving, _begin: gezien.update(omgeving) or [])
    app({"CONTENT_TYPE": "multipart/form-data; boundary=grens; charset=hex"}, None)
    assert gezien == {"CONTENT_TYPE": "multipart/form-data; boundary=grens"}
