"""Eén weg van soort en gegevens naar onderwerp en tekst, met een eigen tekst die nooit een mail tegenhoudt."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as instellingen

from stadmaken.common import mailtekst
from stadmaken.common.mailtekst import soorten
from stadmaken.common.mailtekst.maken import OnbekendeMailsoortError
from stadmaken.common.models import Mailtekst

pytestmark = pytest.mark.django_db

SJABLOON = """{% load mailtekst %}{% autoescape off %}Beste {{ naam }},

Het gaat over “{{ titel }}”.{% if reden %}

{{ reden }}{% endif %}

{% veld "rij" %}{% for punt in punten %}- {{ punt }}
{% endfor %}{% endveld %}
Lees meer:
{{ link }}
{% endautoescape %}
"""
SOORT = mailtekst.Mailsoort(
    "proef.een",
    "Proef",
    "Als iemand iets probeert",
    "mail-van-deze-test.txt",
    "Nieuws: {titel}",
    (
        mailtekst.Veld("naam", "De naam.", "Jo"),
        mailtekst.Veld("titel", "De titel.", "Park"),
        mailtekst.Veld("reden", "De reden.", "Te nat."),
        mailtekst.Veld("rij", "De punten.", "- een\n- twee"),
        mailtekst.Veld("link", "De link.", "https://voorbeeld.example/", verplicht=True),
    ),
)
CONTEXT: dict[str, Any] = {
    "naam": "Jo {titel} <b>",
    "titel": "Park & plein",
    "reden": "Te nat.",
    "punten": ["een", "twee"],
    "link": "https://voorbeeld.example/x",
}


@pytest.fixture(autouse=True)
def proefsoort(tmp_path: Path, settings: Any) -> Iterator[None]:
    (tmp_path / SOORT.sjabloon).write_text(SJABLOON)
    [motor] = instellingen.TEMPLATES
    settings.TEMPLATES = [{**motor, "DIRS": [*motor["DIRS"], tmp_path]}]
    mailtekst.registreer(SOORT)
    yield
    del soorten._soorten[SOORT.sleutel]


def eigen(tekst: str, onderwerp: str = "Eigen {titel}") -> None:
    Mailtekst.objects.create(soort=SOORT.sleutel, taal="nl", onderwerp=onderwerp, tekst=tekst)


def test_zonder_eigen_tekst_gaat_de_standaardtekst() -> None:
    onderwerp, tekst = mailtekst.maak("proef.een", CONTEXT, "nl")

    assert onderwerp == "Nieuws: Park & plein"
    assert tekst == (
        "Beste Jo {titel} <b>,\n\nHet gaat over “Park & plein”.\n\nTe nat.\n\n- een\n- twee\n\n"
        "Lees meer:\nhttps://voorbeeld.example/x\n"
    )


@pytest.mark.parametrize("anders", [{}, {"reden": ""}, {"punten": []}, {"reden": None, "punten": [], "naam": ""}])
def test_de_standaardtekst_onveranderd_bewaard_geeft_dezelfde_mail(anders: dict[str, Any]) -> None:
    context = {**CONTEXT, **anders}
    vooraf = mailtekst.maak("proef.een", context, "nl")
    onderwerp, tekst = SOORT.standaard("nl")
    assert "{rij}" in tekst
    eigen(tekst, onderwerp)

    assert mailtekst.maak("proef.een", context, "nl") == vooraf


def test_een_eigen_tekst_krijgt_dezelfde_waarden_en_alleen_in_zijn_taal() -> None:
    eigen("Dag {naam}!\n\n{reden}\n\n{rij}\n\n{link}")

    assert mailtekst.maak("proef.een", {**CONTEXT, "reden": ""}, "nl") == (
        "Eigen Park & plein",
        "Dag Jo {titel} <b>!\n\n- een\n- twee\n\nhttps://voorbeeld.example/x\n",
    )
    assert mailtekst.maak("proef.een", CONTEXT, "en")[0] == "Nieuws: Park & plein"


@pytest.mark.parametrize("tekst", ["{bestaat_niet} {link}", "Zonder de link"])
def test_een_eigen_tekst_die_niet_meer_past_maakt_plaats_voor_de_standaardtekst(
    tekst: str, caplog: pytest.LogCaptureFixture
) -> None:
    eigen(tekst)
    with caplog.at_level(logging.WARNING):
        onderwerp, gemaakt = mailtekst.maak("proef.een", CONTEXT, "nl")

    assert (onderwerp, gemaakt.split("\n")[0]) == ("Nieuws: Park & plein", "Beste Jo {titel} <b>,")
    assert "proef.een" in caplog.text


def test_een_onderwerp_is_altijd_een_regel() -> None:
    assert mailtekst.maak("proef.een", {**CONTEXT, "titel": "A\r\nBcc: x@y.example"}, "nl")[0] == (
        "Nieuws: A Bcc: x@y.example"
    )


def test_een_soort_die_niemand_meldde_is_een_fout() -> None:
    with pytest.raises(OnbekendeMailsoortError):
        mailtekst.maak("proef.twee", {}, "nl")


def test_een_bundel_leest_de_eigen_teksten_een_keer(django_assert_num_queries: Any) -> None:
    eigen("Dag {link}")
    with django_assert_num_queries(1), mailtekst.bundel():
        for _keer in range(5):
            assert mailtekst.maak("proef.een", CONTEXT, "nl")[1] == "Dag https://voorbeeld.example/x\n"
        with mailtekst.bundel():
            mailtekst.maak("proef.een", CONTEXT, "en")
    with django_assert_num_queries(1):
        mailtekst.maak("proef.een", CONTEXT, "nl")
