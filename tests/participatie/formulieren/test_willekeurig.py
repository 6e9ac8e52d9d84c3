"""Wat er ook binnenkomt: een antwoord in gewone taal, nooit een fout van de server."""

import io

import pytest
from django.core.cache import cache
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fabriek import maak_formulier, maak_wijk

from .bewoner import Bewoner
from .test_pagina import ALLES
from .vragen import als, stap

VRAGEN = [*ALLES, stap("Later"), ("lange_tekst", {"label": "Laatste", **als("Woont u hier?", "Nee")})]
TEKST = st.one_of(
    st.text(max_size=60),
    st.text(alphabet=st.characters(categories=["Cc", "Cf", "Zl", "Zp", "Lo", "So"]), max_size=20),
    st.sampled_from(
        ["ja", "nee", "Rood", "1", "5", "-0", "1e5", "a@b.nl", "2026-12-31", "52.38", "nan", "\x00", "Fiets"]
    ),
)


class Bestand(io.BytesIO):
    """Een bestand met een naam die Django zelf niet zou aannemen, zoals “..” of een regeleinde."""

    def __init__(self, inhoud: bytes, naam: str) -> None:
        super().__init__(inhoud)
        self.name = naam


BESTAND = st.builds(
    Bestand, st.binary(max_size=200), st.one_of(st.text(max_size=300), st.sampled_from(["..", ".", "a/..", "\r\n"]))
)
BESTURING = {
    "stap": st.one_of(st.integers(-2, 4).map(str), TEKST),
    "actie": st.one_of(st.sampled_from(["volgende", "vorige", "versturen", "wijzig:2", "verwijder:x"]), TEKST),
    "idem": TEKST,
    "bord": TEKST,
    "website": TEKST,
}


@pytest.mark.django_db
def test_willekeurige_invoer_geeft_nooit_een_serverfout(client):
    maak_wijk()
    bewoner = Bewoner(client, maak_formulier(vragen=VRAGEN))
    echt = bewoner.pagina.velden
    namen = [*bewoner.namen.values(), *(f"{bewoner.namen['Plaats']}{deel}" for deel in ("_lat", "_lon"))]

    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
    @given(
        velden=st.dictionaries(st.sampled_from(namen), st.lists(TEKST, min_size=1, max_size=3)),
        besturing=st.fixed_dictionaries({}, optional=BESTURING),
        vreemd=st.dictionaries(st.text(max_size=10), TEKST, max_size=3),
        bestanden=st.lists(BESTAND, max_size=3),
    )
    def probeer(velden, besturing, vreemd, bestanden):
        cache.clear()
        gegevens = {**vreemd, **echt, **velden, **besturing}
        if bestanden:
            gegevens[bewoner.namen["Foto's"]] = bestanden
        assert bewoner.stuur(gegevens).status_code in {200, 303, 400}

    probeer()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "soort", ["application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary=x"]
)
@pytest.mark.parametrize("inhoud", [b"", b"\xff\xfe\x00", b"--x\r\nContent-Disposition: form-data; name=", b"{" * 500])
def test_een_kapot_verzoek_geeft_nooit_een_serverfout(client, soort, inhoud):
    bewoner = Bewoner(client, maak_formulier())
    assert client.post(bewoner.adres, inhoud, content_type=soort).status_code in {200, 400}
