"""Links naar andere sites: nagaan zonder dat iemand de server iets binnen het eigen netwerk laat opvragen."""

import socket
from typing import Any

import pytest

from initiatieven.nieuwsbrief.extern import bezwaar_tegen, bezwaren, is_openbaar, vraag

OPENBAAR = "93.184.215.14"


class Net:
    """Een nagebootst internet: namen, en wat er op een adres wordt geantwoord."""

    def __init__(self, antwoorden: dict[str, tuple[int, str]], namen: dict[str, list[str]] | None = None) -> None:
        self.antwoorden, self.namen, self.bezocht = antwoorden, namen or {}, []

    def opzoeken(self, host: str, poort: int) -> list[str]:
        return self.namen.get(host, [OPENBAAR])

    def vragen(self, methode: str, adres: str, ip: str) -> tuple[int, str]:
        self.bezocht.append((methode, adres, ip))
        return self.antwoorden[adres]

    def toets(self, adres: str) -> str:
        return bezwaar_tegen(adres, opzoeken=self.opzoeken, vragen=self.vragen)


@pytest.mark.parametrize(
    "ip",
    [
        *(
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",  # noqa: S104
            "224.0.0.1",
        ),
        *("::1", "fe80::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1"),
        *("2002:7f00:1::", "255.255.255.255", "::"),
    ],
)
def test_een_adres_binnen_het_eigen_netwerk_is_niet_openbaar(ip: str):
    assert not is_openbaar(ip)
    net = Net({}, {"slim.voorbeeld.nl": [OPENBAAR, ip]})
    assert net.toets("https://slim.voorbeeld.nl/") == "dit adres is niet openbaar"
    assert net.bezocht == []


@pytest.mark.parametrize("ip", [OPENBAAR, "2a00:1450:400e:80d::200e", "::ffff:93.184.215.14"])
def test_een_adres_op_internet_is_openbaar(ip: str):
    assert is_openbaar(ip)


@pytest.mark.parametrize(
    "adres",
    [
        *("ftp://a.nl/", "file:///etc/passwd", "https://a:b@a.nl/", "http://a.nl:22/", "https:///x", "http://[::1"),
        *("http://a.nl:99999/", "javascript:alert(1)"),
    ],
)
def test_alleen_gewone_webadressen(adres: str):
    net = Net({})
    assert net.toets(adres)
    assert net.bezocht == []


def test_een_goede_link_geeft_geen_bezwaar_en_er_wordt_met_het_gecontroleerde_adres_verbonden():
    net = Net({"https://a.nl/": (200, "")})
    assert net.toets("https://a.nl/") == ""
    assert net.bezocht == [("HEAD", "https://a.nl/", OPENBAAR)]


def test_een_doorverwijzing_wordt_opnieuw_gecontroleerd():
    net = Net({"https://a.nl/": (302, "http://intern.voorbeeld.nl/")}, {"intern.voorbeeld.nl": ["127.0.0.1"]})
    assert net.toets("https://a.nl/") == "dit adres is niet openbaar"
    assert len(net.bezocht) == 1


def test_een_kring_van_doorverwijzingen_stopt():
    net = Net({"https://a.nl/": (301, "/")})
    assert net.toets("https://a.nl/") == "de link blijft doorverwijzen"
    assert len(net.bezocht) == 5


def test_wie_geen_head_kent_krijgt_een_get():
    net = Net({"https://a.nl/": (404, "")})
    assert net.toets("https://a.nl/") == "de andere site geeft fout 404"
    assert [methode for methode, *_rest in net.bezocht] == ["HEAD", "GET"]
    assert Net({"https://b.nl/": (403, "")}).toets("https://b.nl/") == ""


@pytest.mark.parametrize("fout", [OSError("weg"), TimeoutError(), ValueError("raar"), socket.gaierror()])
def test_een_site_die_niet_antwoordt(fout: Exception):
    def vragen(*_args: Any) -> Any:
        raise fout

    assert (
        bezwaar_tegen("https://a.nl/", opzoeken=lambda *_: [OPENBAAR], vragen=vragen) == "de andere site antwoordt niet"
    )


def test_echt_verbinden_gaat_naar_het_opgegeven_ip_en_niet_naar_de_naam():
    with socket.create_server(("127.0.0.1", 0)) as luisteraar:
        poort = luisteraar.getsockname()[1]
        from threading import Thread

        ontvangen: list[bytes] = []

        def antwoord() -> None:
            lijn, _wie = luisteraar.accept()
            with lijn:
                ontvangen.append(lijn.recv(1000))
                lijn.sendall(b"HTTP/1.1 301 Weg\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n")

        draad = Thread(target=antwoord)
        draad.start()
        assert vraag("HEAD", f"http://bestaat-niet.invalid:{poort}/p?q=1", "127.0.0.1") == (301, "/x")
        draad.join()
    assert ontvangen[0].startswith(b"HEAD /p?q=1 HTTP/1.1\r\nHost: bestaat-niet.invalid")


def test_van_veel_links_blijft_alleen_over_wat_niet_in_orde_is():
    assert bezwaren(["a", "b", "a"], lambda adres: "stuk" if adres == "b" else "") == {"b": "stuk"}
