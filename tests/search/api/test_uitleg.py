"""De pagina die de open data uitlegt: alles wat zij noemt werkt."""

import re

from search.api.bronnen import BRONNEN


def test_de_pagina_noemt_elke_lijst_en_elke_link_werkt(stad, client):
    pagina = client.get("/open-data/")
    html = pagina.content.decode()
    assert pagina.status_code == 200
    links = set(re.findall(r'href="(/api/v1[^"]*)"', html.replace("&amp;", "&")))
    assert len(links) > 2 * len(BRONNEN)
    assert {link: client.get(link).status_code for link in links} == dict.fromkeys(links, 200)
    for bron in BRONNEN:
        assert f'id="{bron.naam}"' in html
        assert all(f"<code>{veld}</code>" in html for veld in bron.velden)


def test_de_pagina_heeft_geen_script_van_een_ander_en_zet_geen_cookie(stad, client):
    pagina = client.get("/open-data/")
    assert "Set-Cookie" not in pagina.headers
    html = pagina.content.decode().replace("https://doemee.test/", "/")
    assert not re.search(r'<(script|link|img)[^>]+(src|href)="(https?:)?//', html)


def test_wie_api_intypt_komt_bij_de_uitleg(db, client):
    assert client.get("/api/").headers["Location"] == "/open-data/"


def test_wie_alleen_wil_lezen_mag_niets_anders(db, client):
    assert client.post("/open-data/").status_code == 405
