"""Elke controle op zichzelf: wat zij vindt, en vooral wat zij met rust laat."""

from typing import Any

import pytest

from stadmaken.common.schrijfhulp import register
from stadmaken.common.schrijfhulp.controles import (
    EIGEN,
    ambtelijk,
    beeldtekst,
    invullen,
    koppen,
    linktekst,
    pdf,
    samenvatting,
    zinslengte,
)
from stadmaken.common.schrijfhulp.inhoud import Alinea, Beeld, Bestand, Doel, Inhoud, Link, Plek, Stuk, Tip, naar
from stadmaken.common.schrijfhulp.opmaak import lees_opmaak

PDF = Bestand("Verslag", "documents/verslag.PDF")
WORD = Bestand("Verslag", "documents/verslag.docx")
VEEL = Alinea("Het plein krijgt meer bomen. " * 8)


def stuk(veld: str = "tekst", html: str = "", *, stroom: str = "", nummer: int = 0, **velden: Any) -> Stuk:
    if html:
        velden["alineas"], velden["beelden"] = lees_opmaak(html)
    return Stuk(Plek(veld, f"id_{veld}", stroom or veld, nummer), veld, **velden)


def vindt(controle: Any, *stukken: Stuk, **over: Any) -> list[str]:
    return [str(tip.tekst) for tip in controle.zoek(Inhoud(stukken, **over))]


class TestSamenvatting:
    def test_een_lege_samenvatting(self):
        assert vindt(samenvatting, stuk("samenvatting")) == ["Er is nog geen samenvatting."]

    def test_een_samenvatting_die_de_titel_herhaalt(self):
        titel, zelfde = stuk("title", "<p>Plein aan de Vaart</p>"), stuk("samenvatting", "<p>Plein aan de vaart.</p>")
        assert vindt(samenvatting, titel, zelfde) == ["De samenvatting zegt hetzelfde als de titel."]

    def test_een_goede_samenvatting_en_een_ding_zonder_dat_veld(self):
        assert vindt(samenvatting, stuk("samenvatting", "<p>Denk mee over de bomen.</p>")) == []
        assert vindt(samenvatting, stuk("wat")) == []


class TestBeeldtekst:
    @pytest.mark.parametrize("tekst", ["", "  ", "IMG_2041.jpg", "plein.png", "DSC01234", "plein_noord"])
    def test_geen_of_een_lege_beschrijving(self, tekst: str):
        assert len(vindt(beeldtekst, stuk(beelden=(Beeld("Plein", tekst),)))) == 1

    def test_een_beschrijving_of_versiering_is_goed(self):
        goed = (Beeld("Plein", "Kinderen bij een fontein"), Beeld("Lijn", "", versiering=True))
        assert vindt(beeldtekst, stuk(beelden=goed)) == []

    def test_een_afbeelding_in_lopende_tekst(self):
        zonder = '<p>x</p><embed embedtype="image" id="1"/>'
        leeg = '<embed embedtype="image" id="1" alt=""/>'
        met = '<embed embedtype="image" id="1" alt="Een plein met bomen"/>'
        assert [len(vindt(beeldtekst, stuk(html=html))) for html in (zonder, leeg, met)] == [1, 0, 0]


class TestLinktekst:
    @pytest.mark.parametrize(
        "woorden", ["hier", "Klik hier", "lees meer…", "Meer informatie", "LEES  VERDER", "link →"]
    )
    def test_woorden_die_niets_zeggen(self, woorden: str):
        html = f'<p>Wilt u meedoen? <a linktype="page" id="3">{woorden}</a></p>'
        assert "zegt niet waar hij heen gaat" in vindt(linktekst, stuk(html=html))[0]

    @pytest.mark.parametrize("adres", ["https://www.haarlem.nl/x", "www.haarlem.nl", "haarlem.nl/wijken"])
    def test_een_kaal_adres(self, adres: str):
        assert "kaal webadres" in vindt(linktekst, stuk(html=f'<p><a href="https://x.nl">{adres}</a></p>'))[0]

    @pytest.mark.parametrize(
        "goed", ["Bekijk het ontwerp", "meer bomen op het plein", "info@voorbeeld.nl", "Meld u aan"]
    )
    def test_woorden_die_iets_zeggen(self, goed: str):
        assert vindt(linktekst, stuk(html=f'<p><a href="https://x.nl">{goed}</a></p>')) == []

    def test_ook_de_tekst_op_een_knop(self):
        assert len(vindt(linktekst, stuk("knoptekst", "<p>Lees meer</p>"))) == 1
        assert vindt(linktekst, stuk("titel", "<p>Lees meer</p>")) == []


class TestKoppen:
    def test_een_overgeslagen_niveau(self):
        assert vindt(koppen, stuk(html="<h2>A</h2><p>x</p><h4>B</h4>")) == ["De kop “B” slaat een niveau over."]

    def test_omhoog_mag_met_sprongen(self):
        assert vindt(koppen, stuk(html="<h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2>")) == []

    def test_blokken_van_een_veld_lopen_door_en_velden_niet(self):
        een, twee = (
            stuk("inhoud", "<h2>A</h2>", stroom="inhoud"),
            stuk("inhoud", "<h3>B</h3>", stroom="inhoud", nummer=1),
        )
        assert vindt(koppen, een, twee) == []
        assert len(vindt(koppen, een, stuk("ander", "<h3>B</h3>"))) == 1

    def test_een_veld_onder_een_vaste_kop_begint_lager(self):
        assert vindt(koppen, stuk(html="<h3>A</h3>", basis=2)) == []
        assert len(vindt(koppen, stuk(html="<h4>A</h4>", basis=2))) == 1


class TestPdf:
    def test_een_pdf_alleen(self):
        assert vindt(pdf, stuk(bestanden=(PDF,))) == ["“Verslag” staat er alleen als pdf."]
        assert vindt(pdf, stuk(bestanden=(WORD,))) == []

    def test_genoeg_tekst_of_een_pagina_ernaast_is_goed(self):
        alleen = stuk("document", stroom="inhoud", nummer=3, bestanden=(PDF,))
        tekst = stuk("tekst", stroom="inhoud", nummer=2, alineas=(VEEL,))
        pagina = stuk("pagina", stroom="inhoud", nummer=4, wijst=naar(Doel.PAGINA, 4))
        assert vindt(pdf, tekst, alleen) == []
        assert vindt(pdf, alleen, pagina) == []

    def test_een_zin_of_tekst_ver_weg_helpt_niet(self):
        alleen = stuk("document", stroom="inhoud", nummer=3, bestanden=(PDF,))
        zin = stuk("tekst", "<p>Het verslag van de avond.</p>", stroom="inhoud", nummer=3)
        ver = stuk("tekst", stroom="inhoud", nummer=0, alineas=(VEEL,))
        elders = stuk("tekst", stroom="over", nummer=3, alineas=(VEEL,))
        assert len(vindt(pdf, ver, elders, zin, alleen)) == 1

    def test_een_link_naar_een_pdf_in_de_tekst(self):
        los = '<p>Lees <a linktype="document" id="7">het verslag</a>.</p>'
        samen = '<p>Lees <a linktype="document" id="7">het verslag</a> of <a linktype="page" id="3">de pagina</a>.</p>'
        assert len(vindt(pdf, stuk(html=los), bestanden={"7": PDF})) == 1
        assert vindt(pdf, stuk(html=samen), bestanden={"7": PDF}) == []
        assert vindt(pdf, stuk(html=los), bestanden={"7": WORD}) == []
        assert vindt(pdf, stuk(html=los)) == []


class TestZinslengte:
    def test_vijfentwintig_mag_en_zesentwintig_niet(self):
        assert vindt(zinslengte, stuk(alineas=(Alinea("woord " * 25 + "."),))) == []
        assert "Een zin van 26 woorden" in vindt(zinslengte, stuk(alineas=(Alinea("woord " * 26 + "."),)))[0]

    def test_een_afkorting_of_een_nieuwe_alinea(self):
        afkorting = "woord " * 13 + "bijv. " + "woord " * 13
        assert "27 woorden" in vindt(zinslengte, stuk(alineas=(Alinea(afkorting),)))[0]
        assert vindt(zinslengte, stuk(html=f"<p>{'woord ' * 20}</p><p>{'woord ' * 20}</p>")) == []
        assert vindt(zinslengte, stuk(html=f"<p>{'woord ' * 20}<br/>{'woord ' * 20}</p>")) == []


class TestWoorden:
    def test_een_moeilijk_woord_met_het_gewone(self):
        (tip,) = ambtelijk.zoek(Inhoud((stuk(html="<p>Wij doen dit teneinde u te helpen, teneinde…</p>"),)))
        assert str(tip.tekst) == "“teneinde” is een moeilijk woord."
        assert str(tip.advies) == "Schrijf liever: om."

    def test_een_engelse_pagina_wordt_niet_met_nederlandse_woorden_vergeleken(self):
        assert vindt(ambtelijk, stuk(html="<p>The impact</p>"), taal="en") == []
        assert len(vindt(ambtelijk, stuk(html="<p>De impact</p>"))) == 1


def test_uitleg_uit_een_voorbeeld_die_bleef_staan():
    half = stuk(html="<p>In [vul in: straat] komen bomen. [Vul in hoeveel</p>")
    assert len(vindt(invullen, half)) == 2
    assert len(vindt(invullen, stuk(html="<p>Trees for [fill in: street]</p>"))) == 1
    assert vindt(invullen, stuk(html="<p>Vul in: uw naam [verplicht]</p>")) == []


def test_niets_ingevuld_geeft_nergens_een_fout():
    for controle in EIGEN:
        assert list(controle.zoek(Inhoud(()))) == []
        assert list(controle.zoek(Inhoud((stuk(),)))) == []


def test_elke_controle_telt_in_woorden_en_heeft_een_eigen_naam():
    assert len({controle.naam for controle in EIGEN}) == len(EIGEN) == 10
    for controle in EIGEN:
        assert all((controle.telt(1), controle.telt(2), str(controle.kop), str(controle.waarom)))


def test_een_andere_app_voegt_een_controle_toe(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(register, "_erbij", {})
    uitroep = register.Controle(
        "uitroep",
        "Uitroeptekens",
        "Rustig aan.",
        lambda inhoud: [Tip(s.plek, "Te hard") for s in inhoud.stukken if "!!" in s.tekst],
        lambda aantal: f"{aantal} uitroep",
    )
    register.registreer(uitroep)
    gevonden = register.kijk_na(Inhoud((stuk(html="<p>Kom ook!!</p>"),)))
    assert [(een.controle.naam, een.telling) for een in gevonden] == [("uitroep", "1 uitroep")]


def test_een_link_weet_waar_hij_heen_gaat():
    html = '<p><a linktype="page" id="3">a</a><a linktype="document" id="7">b</a><a href="https://x.nl">c</a></p>'
    (alinea,), _beelden = lees_opmaak(html)
    assert alinea.links == (
        Link("a", Doel.PAGINA, "3"),
        Link("b", Doel.BESTAND, "7"),
        Link("c", Doel.ADRES, "https://x.nl"),
    )
