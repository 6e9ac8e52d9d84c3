"""De kaart bij een formulier: wanneer zij er is, en waar zij begint."""

import html
import json
import re

import pytest

from participatie.models import Inbreng
from tests.fabriek import maak_bord, maak_formulier, maak_project

pytestmark = pytest.mark.django_db

PLAATS = ("plaats", {"label": "Waar is het?", "verplicht": True})


def kaart(client, formulier, zoek=""):
    pagina = client.get(f"{formulier.get_url()}{zoek}").content.decode()
    gevonden = re.search(r'data-kaart="([^"]+)"', pagina)
    return json.loads(html.unescape(gevonden.group(1))) if gevonden else None


def test_zonder_vraag_naar_een_plek_is_er_geen_kaart(client):
    formulier = maak_formulier(vragen=[("korte_tekst", {"label": "Wat?"})])
    assert kaart(client, formulier) is None
    assert "plaats.js" not in client.get(formulier.get_url()).content.decode()


def test_leaflet_zit_niet_bij_de_pagina(client):
    pagina = client.get(maak_formulier(vragen=[PLAATS]).get_url()).content.decode()
    assert "plaats.js" in pagina
    assert not re.search(r"<(script|link)[^>]+leaflet", pagina)


def test_de_kaart_begint_bij_het_bord_anders_bij_het_project_anders_bij_de_stad(client):
    project = maak_project(breedtegraad=52.38, lengtegraad=4.63)
    formulier = maak_formulier(project, vragen=[PLAATS])
    bord = maak_bord(project, breedtegraad=52.39, lengtegraad=4.64)
    zonder_punt = maak_bord(project)
    assert kaart(client, formulier, f"?bord={bord.code}")["begin"] == [52.39, 4.64]
    assert kaart(client, formulier, f"?bord={zonder_punt.code}")["begin"] == [52.38, 4.63]
    assert kaart(client, formulier)["begin"] == [52.38, 4.63]
    assert kaart(client, maak_formulier(maak_project(), vragen=[PLAATS]))["begin"] is None


def test_de_bron_van_de_tegels_staat_er_alleen_bij_als_er_tegels_zijn(client, settings):
    formulier = maak_formulier(vragen=[PLAATS])
    zonder = kaart(client, formulier)
    assert (zonder["tegels"], zonder["bron"]) == ("", "")
    settings.KAART_TEGELS = "https://tegels.voorbeeld.test/{z}/{x}/{y}.png"
    met = kaart(client, formulier)
    assert (met["tegels"], met["bron"]) == ("/kaart/tegels/{z}/{x}/{y}.png", "Kaart: Kadaster/PDOK")


def test_een_punt_blijft_staan_na_een_fout(client):
    formulier = maak_formulier(vragen=[PLAATS, ("korte_tekst", {"label": "Wat?", "verplicht": True})])
    pagina = client.get(formulier.get_url()).content.decode()
    naam, sleutel = (
        re.search(patroon, pagina).group(1) for patroon in (r'name="(v_\w+)_lat"', r'name="idem" value="([^"]+)"')
    )
    velden = {naam: "", f"{naam}_lat": "52.381", f"{naam}_lon": '"><b>', "idem": sleutel, "actie": "versturen"}
    terug = client.post(formulier.get_url(), velden).content.decode()
    assert f'name="{naam}_lat" value="52.381"' in terug
    assert f'name="{naam}_lon" value="&quot;&gt;&lt;b&gt;"' in terug


def test_bij_de_inbreng_komt_het_eerste_punt_ook_als_een_eerdere_plek_alleen_woorden_is(client):
    vragen = [("plaats", {"label": label, "verplicht": False}) for label in ("Van", "Langs", "Naar")]
    formulier = maak_formulier(vragen=vragen)
    pagina = client.get(formulier.get_url()).content.decode()
    van, langs, naar = re.findall(r'name="(v_\w+)_lat"', pagina)
    velden = {van: "de brug", langs: "", f"{langs}_lat": "52.38", f"{langs}_lon": "4.63", naar: ""}
    velden |= {f"{naar}_lat": "52.39", f"{naar}_lon": "4.64"}
    sleutel = re.search(r'name="idem" value="([^"]+)"', pagina).group(1)
    client.post(formulier.get_url(), {**velden, "idem": sleutel, "actie": "versturen"})
    inbreng = Inbreng.objects.get()
    assert (inbreng.breedtegraad, inbreng.lengtegraad) == (52.38, 4.63)
