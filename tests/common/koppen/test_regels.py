"""De controles zelf: een goed beleid gaat erdoor, en elk gat valt op."""

import pytest

from tests.common.koppen.regels import klachten, klachten_csp

GOED = (
    "default-src 'none'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; img-src data:"
)
KOPPEN = {
    "Content-Security-Policy": GOED,
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def test_een_goed_antwoord_heeft_geen_klachten():
    assert klachten(KOPPEN) == []


@pytest.mark.parametrize(
    ("goed", "fout"),
    [
        ("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
        ("script-src 'self'", "style-src 'unsafe-hashes'"),
        ("script-src 'self'", "script-src data:"),
        ("script-src 'self'", "script-src https:"),
        ("script-src 'self'", "script-src http://a.nl"),
        ("script-src 'self'", "connect-src *"),
        ("default-src 'none'", "default-src https:"),
        ("default-src 'none'; ", ""),
        ("base-uri 'none'", "base-uri *"),
        ("form-action 'self'; ", ""),
        ("frame-ancestors 'none'", "frame-ancestors 'self'"),
    ],
)
def test_elk_gat_in_een_beleid_valt_op(goed, fout):
    assert klachten_csp(GOED.replace(goed, fout))


@pytest.mark.parametrize(
    ("naam", "fout"),
    [
        ("Strict-Transport-Security", "max-age=15768000; includeSubDomains"),
        ("Strict-Transport-Security", "max-age=31536000"),
        ("X-Content-Type-Options", ""),
        ("X-Frame-Options", "ALLOW"),
        ("Referrer-Policy", "unsafe-url"),
        ("Cross-Origin-Opener-Policy", "unsafe-none"),
        ("Cross-Origin-Resource-Policy", ""),
        ("Server", "granian"),
    ],
)
def test_elke_ontbrekende_kop_valt_op(naam, fout):
    assert klachten({**KOPPEN, naam: fout})
