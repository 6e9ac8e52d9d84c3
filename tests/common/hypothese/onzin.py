"""Alles wat iemand naar een openbaar adres kan sturen, als strategieën van Hypothesis."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import quote, quote_from_bytes

from hypothesis import strategies as st

LASTIG = (
    *(
        "",
        " ",
        "\0",
        "\ufeff",
        "\u202e",
        "\ud83d",
        "'",
        '"',
        "' OR 1=1--",
        "<script>",
        "{{7*7}}",
        "%",
        "%00",
        "..",
        "../../etc",
    ),
    *(
        "0",
        "-1",
        "1e99",
        "9" * 400,
        "NaN",
        "Infinity",
        "０１",
        "2026-02-30",
        "0000-00-00",
        "9999-12-31",
        "T",
        "null",
        "[]",
        "{}",
    ),
    *(
        "NEAR(",
        "AND",
        "*",
        "a" * 20_000,
        "é" * 300,
        "\r\nX: y",
        "javascript:alert(1)",
        "//kwaad.test",
        "\\kwaad",
        "52.3,4.6",
    ),
    *(
        "on",
        "true",
        "nl",
        "EN",
        "a@b.nl",
        "a@" + "b" * 300 + ".nl",
        "1",
        "2",
        "100",
        "2147483648",
        "9223372036854775808",
    ),
)
# Een webserver laat geen NUL in een kop door, en geen lengte die geen getal is; al het andere kan iemand verzinnen.
SOORTEN = (
    *("application/x-www-form-urlencoded", "multipart/form-data; boundary=grens", "application/json", "text/plain", ""),
    *("multipart/form-data", "multipart/form-data; boundary=", "application/x-www-form-urlencoded; charset=utf-7"),
    *(
        "application/x-www-form-urlencoded; charset=onzin",
        "application/x-www-form-urlencoded; charset=hex",
        "multipart/form-data; boundary=grens; charset=undefined",
        "text/html",
        "a/b; c",
        "text/plain; a*=nope''x",
    ),
)
KOPPEN = {
    "HTTP_ACCEPT": ("*/*", "text/html", "application/json", "application/atom+xml;q=0.1", "x", "a/b;q=z", ",,,"),
    "HTTP_ACCEPT_LANGUAGE": ("en", "nl;q=0", "*", "xx-yy-zz", "q=1", "a" * 600, "en-GB,en;q=0.8"),
    "HTTP_ACCEPT_ENCODING": ("gzip", "br", "identity;q=0", "*", "gzip;q=x"),
    "HTTP_RANGE": ("bytes=0-", "bytes=-1", "bytes=9-1", "bytes=0-1,2-3", "regels=1", "bytes="),
    "HTTP_IF_MODIFIED_SINCE": ("Sat, 01 Jan 2000 00:00:00 GMT", "gisteren", "Thu, 99 Foo 99999 99:99:99 GMT", "0"),
    "HTTP_IF_NONE_MATCH": ("*", '"x"', "W/", '"', ","),
    "HTTP_IF_MATCH": ('"x"', "*", ""),
    "HTTP_X_FORWARDED_FOR": ("81.2.69.160", "onzin, <b>", "::1", "1.1.1.1," * 200, "::ffff:1.2.3.4", "fe80::1%eth0"),
    "HTTP_X_FORWARDED_HOST": ("kwaad.test", ""),
    "HTTP_X_FORWARDED_PROTO": ("https", "gopher"),
    "HTTP_X_REQUESTED_WITH": ("XMLHttpRequest",),
    "HTTP_COOKIE": ("sessionid=x", "csrftoken=\x01", "a=b; " * 100, "django_language=xx", "=", ";;;", "messages=x"),
    "HTTP_REFERER": ("//kwaad", "x" * 5000, "https://doemee.test/"),
    "HTTP_USER_AGENT": ("", "curl", "Googlebot/2.1", "\xff"),
    "HTTP_ORIGIN": ("null", "https://kwaad.test"),
    "HTTP_SEC_PURPOSE": ("prefetch",),
    "HTTP_TRANSFER_ENCODING": ("chunked",),
    "CONTENT_LENGTH": ("0", "1", "99999999999"),
}
#: Alles wat als tekst in een formulier kan staan, ook halve tekens.
tekst = st.one_of(st.sampled_from(LASTIG), st.text(max_size=40), st.text(st.characters(), max_size=8))
bytes_ = st.one_of(st.binary(max_size=60), tekst.map(lambda waarde: waarde.encode("utf-8", "surrogatepass")))
methode = st.sampled_from(["GET"] * 5 + ["POST"] * 5 + ["HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "PROPFIND"])
_kop = st.sampled_from([(naam, waarde) for naam, waarden in sorted(KOPPEN.items()) for waarde in waarden])
koppen = st.lists(_kop, max_size=3, unique_by=lambda kop: kop[0]).map(dict)


@dataclass(frozen=True)
class Verzoek:
    """Eén verzoek."""

    methode: str
    pad: str
    vraag: str = ""
    inhoud: bytes = b""
    soort: str = ""
    koppen: dict[str, str] = field(default_factory=dict)


def _paren(velden: Sequence[tuple[str, str]]) -> st.SearchStrategy[list[tuple[bytes, bytes]]]:
    """Velden die de pagina kent, met haar eigen waarde of met onzin, en velden die zij niet kent."""
    bekend = st.sampled_from(list(velden) or [("q", "x")])
    eigen = bekend.map(lambda veld: (veld[0].encode(), veld[1].encode()))
    onzin = st.tuples(bekend.map(lambda veld: veld[0].encode()), bytes_)
    return st.lists(st.one_of(eigen, onzin, st.tuples(bytes_, bytes_)), max_size=6)


def _als_formulier(paren: list[tuple[bytes, bytes]]) -> bytes:
    return b"&".join(quote_from_bytes(a).encode() + b"=" + quote_from_bytes(b).encode() for a, b in paren)


def _als_delen(paren: list[tuple[bytes, bytes]]) -> bytes:
    """Multipart; wat als bestand meegaat, heeft een naam."""
    regels = b""
    for nummer, (naam, waarde) in enumerate(paren):
        bestand = b'; filename="a.jpg"\r\nContent-Type: image/jpeg' if nummer % 2 else b""
        regels += (
            b'--grens\r\nContent-Disposition: form-data; name="'
            + naam
            + b'"'
            + bestand
            + b"\r\n\r\n"
            + waarde
            + b"\r\n"
        )
    return regels + b"--grens--\r\n"


_json = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=10)),
    lambda kind: st.one_of(st.lists(kind, max_size=3), st.dictionaries(st.text(max_size=6), kind, max_size=3)),
    max_leaves=6,
).map(lambda waarde: json.dumps(waarde).encode())
DIEP = b"[" * 50_000


def _inhoud(velden: Sequence[tuple[str, str]]) -> st.SearchStrategy[tuple[bytes, str]]:
    paren = _paren(velden)
    return st.one_of(
        paren.map(lambda rij: (_als_formulier(rij), SOORTEN[0])),
        paren.map(lambda rij: (_als_formulier([*((a.encode(), b.encode()) for a, b in velden), *rij]), SOORTEN[0])),
        paren.map(lambda rij: (_als_delen(rij), SOORTEN[1])),
        st.tuples(st.one_of(_json, bytes_, st.just(DIEP)), st.sampled_from(SOORTEN)),
    )


def _pad(goed: Sequence[str]) -> st.SearchStrategy[str]:
    """Meestal een adres dat bestaat, soms met een deel vervangen, weggelaten of erbij."""

    def verander(pad: str, plek: int, deel: str) -> str:
        delen = pad.split("/")
        delen[1 + plek % max(1, len(delen) - 1)] = quote(deel, safe="", errors="surrogatepass")
        return "/".join(delen)

    bestaand = st.sampled_from(list(goed))
    return st.one_of(bestaand, bestaand, st.builds(verander, bestaand, st.integers(0, 6), tekst))


def verzoeken(goed: Sequence[str], velden: Sequence[tuple[str, str]]) -> st.SearchStrategy[Verzoek]:
    """Verzoeken voor één adres: `goed` zijn paden die bestaan, `velden` wat zijn formulieren kennen."""
    return st.builds(
        lambda methode, pad, vraag, inhoud, koppen: Verzoek(methode, pad, vraag.decode(), *inhoud, koppen),
        methode,
        _pad(goed),
        _paren(velden).map(_als_formulier),
        _inhoud(velden),
        koppen,
    )
