"""Links naar andere sites in een nieuwsbrief. Dat de server nooit binnen kijkt: tests/common/test_ophalen.py."""

import pytest

from initiatieven.nieuwsbrief.extern import bezwaar_tegen, bezwaren
from stadmaken.common.ophalen import Vraagbaak
from tests.common.webserver import Webserver, verwijs, zeg


def oordeel(server: Webserver) -> str:
    baak = Vraagbaak(opzoeken=lambda *_: [server.ip], ook={(server.ip, server.poort)})
    return bezwaar_tegen(f"http://a.nl:{server.poort}/", baak=baak)


def met_status(status: int) -> Webserver:
    return Webserver(zeg(f"HTTP/1.1 {status} X\nContent-Length: 0"))


@pytest.mark.parametrize(
    ("status", "verwacht"),
    [
        *((200, ""), (204, ""), (401, ""), (403, ""), (405, ""), (429, "")),
        (404, "de andere site geeft fout 404"),
        (410, "de andere site geeft fout 410"),
        (500, "de andere site geeft fout 500"),
    ],
)
def test_een_pagina_die_er_voor_mensen_wel_is_telt_als_goed(status, verwacht):
    with met_status(status) as server:
        assert oordeel(server) == verwacht


def test_een_link_die_blijft_doorverwijzen_is_stuk():
    with Webserver(verwijs("/")) as server:
        assert oordeel(server) == "dit adres is niet openbaar, of blijft doorverwijzen"


def test_een_besloten_adres_wordt_niet_bezocht():
    with met_status(200) as server:
        assert bezwaar_tegen(f"http://127.0.0.1:{server.poort}/").startswith("dit adres is niet openbaar")
        assert server.gevraagd == []


def test_een_site_die_niet_antwoordt_is_stuk():
    with met_status(200) as server:
        pass
    assert oordeel(server) == "de andere site antwoordt niet"


def test_van_veel_links_blijft_alleen_over_wat_niet_in_orde_is():
    assert bezwaren(["a", "b", "a"], lambda adres: "stuk" if adres == "b" else "") == {"b": "stuk"}
