"""Ophalen van een adres dat een mens intypte: alleen van het open internet, nooit eindeloos, nooit binnen."""

import gzip
import socket
import time
from typing import Any

import pytest

from stadmaken.common.ophalen import Geweigerd, Onbereikbaar, Vraagbaak, bestaat, haal_op, is_openbaar
from tests.common.webserver import Webserver, druppel, verwijs, zeg

OPENBAAR = "93.184.215.14"
GOED = zeg("HTTP/1.1 200 OK\nContent-Type: text/plain; charset=utf-8\nContent-Length: 5", b"hallo")


def baak(*servers: Webserver, **namen: list[str]) -> Vraagbaak:
    """Deze servers mogen; een naam zonder eigen antwoord wijst naar de eerste."""
    anders = [servers[0].ip] if servers else [OPENBAAR]
    return Vraagbaak(
        opzoeken=lambda host, _poort: namen.get(host.split(".")[0], anders),
        ook={(server.ip, server.poort) for server in servers},
    )


def geen_verbinding(monkeypatch: pytest.MonkeyPatch) -> None:
    def weiger(*wat: Any) -> Any:
        raise AssertionError(f"verbinding met {wat}")

    monkeypatch.setattr(socket, "create_connection", weiger)


NIET_OPENBAAR = [
    *("127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"),  # noqa: S104
    *("224.0.0.1", "240.0.0.1", "255.255.255.255", "198.18.0.1", "192.0.2.1", "192.88.99.1", "192.0.0.8"),
    *("::", "::1", "::7f00:1", "fe80::1", "fe80::1%eth0", "fc00::1", "fec0::1", "ff02::1", "::ffff:127.0.0.1"),
    *("::ffff:10.0.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1", "64:ff9b:1::a00:1", "2002:7f00:1::"),
    *("2001:0:7f00:1::", "2001:db8::1", "100::1", "3fff::1"),
]


@pytest.mark.parametrize("ip", NIET_OPENBAAR)
def test_wie_naar_een_adres_binnen_het_eigen_netwerk_wijst_wordt_geweigerd(monkeypatch, ip):
    geen_verbinding(monkeypatch)
    assert not is_openbaar(ip)
    for antwoord in ([ip], [OPENBAAR, ip]):
        with pytest.raises(Geweigerd):
            haal_op("https://slim.voorbeeld.nl/", baak=baak(slim=antwoord))


@pytest.mark.parametrize("ip", [OPENBAAR, "2a00:1450:400e:80d::200e", "::ffff:93.184.215.14"])
def test_een_adres_op_het_open_internet_mag(ip):
    assert is_openbaar(ip)


@pytest.mark.parametrize(
    "adres",
    [
        *("ftp://a.nl/", "file:///etc/passwd", "gopher://a.nl/", "javascript:alert(1)", "//a.nl/", "a.nl", ""),
        *("https://a:b@a.nl/", "https://a@a.nl/", "https://@a.nl/", "https:///x", "http://[::1", "http://a.nl:99999/"),
        *("http://a.nl:22/", "http://a.nl:6379/", "https://a.nl:0/", "http://a..nl/", f"http://{'a' * 64}.nl/"),
    ],
)
def test_alleen_gewone_webadressen_op_gewone_poorten(monkeypatch, adres):
    geen_verbinding(monkeypatch)
    with pytest.raises(Geweigerd):
        haal_op(adres, baak=baak())


@pytest.mark.parametrize(
    "adres", ["http://127.0.0.1/", "http://[::1]/", "http://2130706433/", "http://0x7f.1/", "http://localhost/"]
)
def test_ook_zonder_naam_of_met_een_vreemd_geschreven_nummer_komt_niemand_binnen(monkeypatch, adres):
    geen_verbinding(monkeypatch)
    with pytest.raises((Geweigerd, Onbereikbaar)):
        haal_op(adres)


def test_een_antwoord_komt_van_het_gekeurde_ip_met_de_naam_erbij():
    with Webserver(GOED) as server:
        antwoord = haal_op(
            f"http://www.voorbeeld.nl:{server.poort}/p a?q=é#x", methode="GET", max_bytes=100, baak=baak(server)
        )
        assert (antwoord.status, antwoord.soort, antwoord.inhoud, antwoord.afgekapt) == (
            200,
            "text/plain",
            b"hallo",
            False,
        )
        regels = server.gevraagd[0].splitlines()
    assert regels[0] == "GET /p%20a?q=%C3%A9 HTTP/1.1"
    assert f"Host: www.voorbeeld.nl:{server.poort}" in regels


def test_een_tweede_antwoord_van_de_naamserver_telt_niet():
    """Opzoeken gebeurt één keer per stap; wat daarna verandert, wordt niet meer gevraagd."""
    gevraagd = []

    def wisselt(host: str, _poort: int) -> list[str]:
        gevraagd.append(host)
        return ["127.0.0.2"] if len(gevraagd) == 1 else ["127.0.0.1"]

    with Webserver(GOED, ip="127.0.0.2") as server:
        haal_op(
            f"http://wissel.nl:{server.poort}/", baak=Vraagbaak(opzoeken=wisselt, ook={("127.0.0.2", server.poort)})
        )
        assert gevraagd == ["wissel.nl"]
        assert len(server.gevraagd) == 1


@pytest.mark.parametrize(
    "doel",
    [
        "http://127.0.0.1:{poort}/",
        "http://169.254.169.254/latest/",
        "http://intern.nl/",
        "file:///etc/passwd",
        "http://[::1/",
    ],
)
def test_een_doorverwijzing_naar_binnen_wordt_geweigerd(doel):
    with Webserver(GOED) as binnen, Webserver(verwijs(doel.format(poort=binnen.poort)), ip="127.0.0.2") as buiten:
        vraagbaak = Vraagbaak(
            opzoeken=lambda host, _poort: {"buiten.nl": ["127.0.0.2"], "intern.nl": ["10.0.0.1"]}.get(host, [host]),
            ook={("127.0.0.2", buiten.poort)},
        )
        with pytest.raises(Geweigerd):
            haal_op(f"http://buiten.nl:{buiten.poort}/", methode="GET", max_bytes=10, baak=vraagbaak)
        assert binnen.gevraagd == []
        assert len(buiten.gevraagd) == 1


def test_een_gewone_doorverwijzing_wordt_gevolgd():
    with Webserver(GOED) as goed, Webserver(verwijs(f"http://goed.nl:{goed.poort}/nieuw")) as oud:
        antwoord = haal_op(f"http://oud.nl:{oud.poort}/", baak=baak(oud, goed))
    assert (antwoord.status, antwoord.eind_url) == (200, f"http://goed.nl:{goed.poort}/nieuw")


def test_een_kring_van_doorverwijzingen_stopt():
    with Webserver(verwijs("/")) as server:
        with pytest.raises(Geweigerd, match="doorverwijzingen"):
            haal_op(f"http://a.nl:{server.poort}/", baak=baak(server))
        assert len(server.gevraagd) == 6


KOP = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
TRAAG = {
    "zegt niets": druppel(b"", b""),
    "druppelt in de eerste regel": druppel(b"HTTP/1.1 200 ", b"O"),
    "druppelt in de koppen": druppel(KOP, b"X: y\r\n"),
    "druppelt in de inhoud": druppel(KOP + b"Content-Length: 99999999\r\n\r\n", b"x"),
    "blijft om geduld vragen": druppel(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
}


@pytest.mark.parametrize("doe", TRAAG.values(), ids=TRAAG)
def test_een_server_die_treuzelt_houdt_ons_niet_langer_vast_dan_afgesproken(doe):
    with Webserver(doe) as server:
        begin = time.monotonic()
        with pytest.raises(Onbereikbaar):
            haal_op(f"http://a.nl:{server.poort}/", methode="GET", max_bytes=10**8, tijd=0.4, baak=baak(server))
    assert time.monotonic() - begin < 3


def test_een_naamserver_die_niet_antwoordt_houdt_ons_ook_niet_vast():
    def nooit(_host: str, _poort: int) -> list[str]:
        time.sleep(2)
        return [OPENBAAR]

    begin = time.monotonic()
    with pytest.raises(Onbereikbaar):
        haal_op("http://a.nl/", tijd=0.2, baak=Vraagbaak(opzoeken=nooit))
    assert time.monotonic() - begin < 1.5


def test_van_een_eindeloos_antwoord_wordt_niet_meer_gelezen_dan_gevraagd():
    with Webserver(druppel(KOP + b"\r\n", b"x" * 10_000)) as server:
        antwoord = haal_op(f"http://a.nl:{server.poort}/", methode="GET", max_bytes=50_000, baak=baak(server))
    assert (len(antwoord.inhoud), antwoord.afgekapt) == (50_000, True)


def test_een_ingepakte_bom_wordt_nooit_uitgepakt():
    bom = gzip.compress(b"0" * 50_000_000)
    with Webserver(zeg(f"HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: {len(bom)}", bom)) as server:
        antwoord = haal_op(f"http://a.nl:{server.poort}/", methode="GET", max_bytes=100_000, baak=baak(server))
        assert "Accept-Encoding: identity" in server.gevraagd[0]
    assert antwoord.inhoud == bom


ONZIN = {
    "geen HTTP": zeg("SSH-2.0-OpenSSH"),
    "dicht zonder antwoord": lambda _lijn, _stop: None,
    "een onmogelijke status": zeg("HTTP/1.1 abc OK"),
    "een eindeloze kop": zeg("HTTP/1.1 200 OK\nX: " + "a" * 100_000),
    "te veel koppen": zeg("HTTP/1.1 200 OK\n" + "\n".join(f"X{i}: y" for i in range(500))),
    "minder dan beloofd": zeg("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", b"5\r\nab"),
}


@pytest.mark.parametrize("doe", ONZIN.values(), ids=ONZIN)
def test_een_server_die_onzin_zegt_is_onbereikbaar(doe):
    with Webserver(doe) as server, pytest.raises(Onbereikbaar):
        haal_op(f"http://a.nl:{server.poort}/", methode="GET", max_bytes=100, tijd=2, baak=baak(server))


def test_wie_er_niet_is_is_onbereikbaar():
    with Webserver(GOED) as server:
        pass
    with pytest.raises(Onbereikbaar):
        haal_op(f"http://a.nl:{server.poort}/", baak=baak(server))
    with pytest.raises(Onbereikbaar):
        haal_op("http://a.nl/", baak=Vraagbaak(opzoeken=lambda *_: []))


def test_van_meer_ip_adressen_wordt_het_volgende_geprobeerd():
    with Webserver(GOED, ip="127.0.0.3") as server:
        vraagbaak = Vraagbaak(
            opzoeken=lambda *_: ["127.0.0.4", "127.0.0.3"],
            ook={("127.0.0.3", server.poort), ("127.0.0.4", server.poort)},
        )
        assert haal_op(f"http://a.nl:{server.poort}/", baak=vraagbaak).status == 200


def test_wie_geen_head_kent_krijgt_een_get_zonder_dat_wij_de_inhoud_lezen():
    with Webserver(zeg("HTTP/1.1 404 Weg\nContent-Length: 4", b"weg!")) as server:
        antwoord = bestaat(f"http://a.nl:{server.poort}/", baak=baak(server))
        assert [vraag.split()[0] for vraag in server.gevraagd] == ["HEAD", "GET"]
    assert (antwoord.status, antwoord.inhoud) == (404, b"")
    with Webserver(GOED) as server:
        assert bestaat(f"http://a.nl:{server.poort}/", baak=baak(server)).status == 200
        assert len(server.gevraagd) == 1
