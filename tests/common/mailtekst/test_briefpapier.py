"""Het briefpapier: dezelfde woorden als de platte tekst, veilig, toegankelijk en zonder derden."""

from types import SimpleNamespace

import lxml.html
import pytest
from django.conf import settings
from django.utils.translation import override

from stadmaken.common import briefpapier
from stadmaken.common.gemeente import absoluut

# Het adres van de stad staat op het briefpapier, en wordt in een tekst een knop.
pytestmark = pytest.mark.django_db
STAD = SimpleNamespace(naam="Gemeente Fictief", sitenaam="Samen Fictief", telefoon="14 000")


def pagina(tekst: str, onderwerp: str = "Onderwerp") -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(briefpapier.html(onderwerp, tekst, stad=STAD))


def test_een_lege_regel_maakt_een_alinea_en_een_streepje_een_punt() -> None:
    blokken = briefpapier.blokken("Een\ntwee\n\nLijst:\n- a\n  vervolg\n- b\nGewoon")

    assert [(blok.soort, [str(regel) for regel in blok.regels]) for blok in blokken] == [
        ("alinea", ["Een<br/>twee"]),
        ("alinea", ["Lijst:"]),
        ("lijst", ["a<br/>vervolg", "b"]),
        ("alinea", ["Gewoon"]),
    ]


def test_twee_adressen_onder_elkaar_worden_twee_knoppen() -> None:
    een, twee = absoluut("/een/"), absoluut("/twee/")

    assert [blok.adres for blok in briefpapier.blokken(f"{een}\n{twee}")] == [een, twee]


def test_een_eigen_adres_alleen_op_een_regel_wordt_een_knop_en_blijft_als_adres_te_lezen() -> None:
    adres = absoluut("/aanmelding/x/?a=1&b=2")
    links = [a for a in pagina(f"Bekijk het:\n{adres}").iter("a") if a.get("href") == adres]

    assert [a.text_content() for a in links] == ["Open de pagina", adres]


@pytest.mark.parametrize("adres", ["https://elders.example/x", f"{settings.SITE_URL}.elders.example/"])
def test_een_adres_van_een_ander_wordt_nooit_een_knop(adres: str) -> None:
    assert "Open de pagina" not in briefpapier.html("x", adres, stad=STAD)


@pytest.mark.parametrize(
    "kwaad", ["<script>alert(1)</script>", '"><img src=x onerror=1>', "</p></mj-text>", "&lt;b&gt;", "]]>"]
)
def test_wat_iemand_intikt_blijft_tekst(kwaad: str) -> None:
    boom = pagina(f"Beste {kwaad},\n- {kwaad}", onderwerp=kwaad)

    assert not boom.xpath("//script | //img | //b")
    assert boom.xpath("//h1")[0].text_content() == kwaad
    assert boom.xpath("//li")[0].text_content() == kwaad


@pytest.mark.parametrize("teken", ["\x00", "\x08", "\x0b", "\ud800", "\ufffe", "\r"])
def test_onmogelijke_tekens_houden_geen_mail_tegen(teken: str) -> None:
    assert "voor" in briefpapier.html("x", f"voor{teken}na", stad=STAD)


def test_een_lege_tekst_geeft_een_brief() -> None:
    assert pagina("").xpath("//h1")


def test_de_brief_heeft_taal_titel_een_kop_en_alleen_tabellen_voor_de_opmaak() -> None:
    boom = pagina("Dag", onderwerp="Er is antwoord")

    assert boom.get("lang") == "nl"
    assert boom.findtext(".//title") == "Er is antwoord"
    assert [kop.text for kop in boom.iter("h1", "h2", "h3")] == ["Er is antwoord"]
    assert {tabel.get("role") for tabel in boom.iter("table")} == {"presentation"}
    with override("en"):
        assert pagina("Hello").get("lang") == "en"


def test_de_brief_haalt_niets_op_bij_een_ander() -> None:
    html = briefpapier.html("x", "Dag", stad=STAD)
    boom = lxml.html.document_fromstring(html)

    assert "@import" not in html
    assert not boom.xpath("//link | //script | //img | //iframe")
    assert {a.get("href") for a in boom.iter("a")} == {"tel:14000", absoluut("/")}


def test_ook_een_donkere_lezer_krijgt_leesbare_kleuren() -> None:
    html = briefpapier.html("x", "Dag", stad=STAD)

    assert "prefers-color-scheme: dark" in html
    assert 'name="color-scheme"' in html
