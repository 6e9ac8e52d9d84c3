import itertools
import time

import pytest

from participatie.inbreng.redactie import onleesbaar, voorstellen


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Bel 06 12 34 56 78 of 06-12345678.", "Bel [telefoonnummer] of [telefoonnummer]."),
        ("Bel (023) 511 30 00.", "Bel [telefoonnummer]."),
        ("Bel +31 6 12345678 of 0031612345678.", "Bel [telefoonnummer] of [telefoonnummer]."),
        ("Mail a.b+c@voorbeeld.co.nl.", "Mail [e-mailadres]."),
        ("Ik woon op 2011 AB 12.", "Ik woon op [adres]."),
        ("Postcode 2011ab, dank.", "Postcode [adres], dank."),
        ("Adres: Kleine Houtstraat 12a, 2011 AB.", "Adres: [adres]."),
        ("Maak over op NL91 ABNA 0417 1643 00 graag.", "Maak over op [rekeningnummer] graag."),
        ("Dag, ik ben Jan de Vries en ik", "Dag, ik ben [naam] en ik"),
        ("Mijn naam is Fatima El Amrani.", "Mijn naam is [naam]."),
        ("Goed plan.\nMet vriendelijke groet,\n\nP. van der Berg", "Goed plan.\nMet vriendelijke groet,\n\n[naam]"),
        ("Groetjes Anna", "Groetjes [naam]"),
    ],
)
def test_een_persoonsgegeven_wordt_onleesbaar(tekst, verwacht):
    assert onleesbaar(tekst) == verwacht


@pytest.mark.parametrize(
    "tekst",
    [
        "In 2026 is er 1500 m2 groen en 12.000 inwoners.",
        "Op 01-02-2026 om 19.30 uur, en van 01-02-2026 12:00 tot 13:00.",
        "Bel de gemeente op 14 023 of 0800-1234.",
        "Bij Kleverparkweg 12 ligt de stoep los.",
        "Het kost 1 000 000 000 euro, of 0,5 procent.",
        "Mijn kenmerk is 2026-7KQ4MX.",
        "ik ben blij met het plan, groeten uit de wijk",
        "Fase 1 (2026 - 2028) en bestemming A2.",
        "Rijksmonument NL00 ABCD 0000 0000 00",
    ],
)
def test_gewone_tekst_blijft_staan(tekst):
    assert onleesbaar(tekst) == tekst


def test_de_opgegeven_naam_verdwijnt_maar_het_gewone_woord_blijft():
    tekst = "Jan Boom vindt dat elke boom telt. De boom van Boom."
    assert onleesbaar(tekst, "Jan Boom") == "[naam] vindt dat elke boom telt. De boom van [naam]."
    assert onleesbaar("Wij de buren", "de") == "Wij de buren"
    assert onleesbaar("Klaas (penningmeester)", "Klaas (x") == "[naam] (penningmeester)"


def test_voorstellen_overlappen_nooit():
    tekst = "Ik ben Jan, jan@voorbeeld.nl, 0612345678, 2011 AB 3, Jan."
    gevonden = voorstellen(tekst, "Jan")
    assert [v.soort for v in gevonden] == ["naam", "email", "telefoon", "adres", "naam"]
    assert all(eerste.eind <= tweede.begin for eerste, tweede in itertools.pairwise(gevonden))


@pytest.mark.parametrize("teken", ["0", "A ", "a.", "@", "NL91", "Aa ", "0 ", "groet ", "a.a@a."])
def test_lange_vreemde_tekst_kost_geen_tijd(teken):
    begin = time.perf_counter()
    onleesbaar(teken * 3000, "Jan")
    assert time.perf_counter() - begin < 2
