"""Opgemaakte tekst van een redacteur als blokken: alles blijft, niets wordt opmaak die er niet was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from participatie.verantwoording.rijketekst import blokken
from participatie.verantwoording.stuk import Alinea, Kop, Lijst, Stukje

NIVEAU = 4


def zonder_database(html):
    return blokken(html, NIVEAU)


@pytest.mark.parametrize(
    ("html", "verwacht"),
    [
        ("", []),
        ("<p></p><p>  </p>", []),
        ("<p>Een &lt;b&gt; teken</p>", [Alinea((Stukje("Een <b> teken"),))]),
        ("<p>a<br/>b</p>", [Alinea((Stukje("a"), Stukje(" "), Stukje("b")))]),
        ("<p>Heel <b>erg</b> mooi</p>", [Alinea((Stukje("Heel "), Stukje("erg", vet=True), Stukje(" mooi")))]),
        ("<h3>Kop <i>hier</i></h3>", [Kop("Kop hier", NIVEAU)]),
        ("<ul><li>a</li><li>b</li></ul>", [Lijst(((Stukje("a"),), (Stukje("b"),)))]),
        ("<ol><li>a</li></ol>", [Lijst(((Stukje("a"),),), genummerd=True)]),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", [Lijst(((Stukje("a"),), (Stukje("b"),)))]),
        ("losse tekst", [Alinea((Stukje("losse tekst"),))]),
        ("<ul><li>niet gesloten", [Lijst(((Stukje("niet gesloten"),),))]),
    ],
)
def test_elk_soort_opmaak_wordt_het_blok_dat_erbij_hoort(html, verwacht):
    assert zonder_database(html) == verwacht


@pytest.mark.parametrize(
    ("adres", "link"),
    [
        ("https://voorbeeld.nl/a", "https://voorbeeld.nl/a"),
        ("/projecten/", "https://doemee.test/projecten/"),
        ("mailto:a@voorbeeld.nl", "mailto:a@voorbeeld.nl"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("#hier", ""),
    ],
)
@pytest.mark.django_db
def test_een_link_werkt_ook_buiten_de_site_en_is_nooit_een_script(adres, link):
    assert zonder_database(f'<p><a href="{adres}">hier</a></p>') == [Alinea((Stukje("hier", link=link),))]


@given(st.lists(st.sampled_from(["<p>", "</p>", "<ul>", "</ul>", "<li>", "</li>", "<ol>", "</ol>", "<h3>", "</h3>",
                                 "<b>", "</b>", "woord", " ", "<br/>"]), max_size=25))  # fmt: skip
@settings(max_examples=200, deadline=None)
def test_welke_opmaak_ook_geen_woord_gaat_verloren(delen):
    tekst = "".join(str(blok) for blok in zonder_database("".join(delen)))
    assert tekst.count("woord") == delen.count("woord")
