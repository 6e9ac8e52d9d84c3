"""De vragenboom op zichzelf: lopen, en nakijken."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from initiatieven.toolkit.boom import Keuze, Vraag, bezwaren, loop

GELD, LEREN = 7, 8


def vraag(nummer: int | None, *doelen: int | tuple[int, ...] | None) -> Vraag:
    """Een vraag waarvan elk antwoord naar een vraagnummer leidt, of naar een reeks instrumenten."""
    keuzes = [
        Keuze(f"antwoord {plek}", instrumenten=doel)
        if isinstance(doel, tuple)
        else Keuze(f"antwoord {plek}", naar=doel)
        for plek, doel in enumerate(doelen)
    ]
    return Vraag(nummer, f"vraag {nummer}", keuzes=tuple(keuzes))


GOED = [vraag(1, 2, (GELD,)), vraag(2, (LEREN,), (GELD, LEREN))]


def test_zonder_keuzes_staat_iemand_bij_de_eerste_vraag():
    stand = loop(GOED, [])
    assert (stand.vraag, stand.gedaan, stand.onbekend) == (GOED[0], [], False)


def test_een_antwoord_leidt_naar_de_volgende_vraag_en_onthoudt_de_weg_terug():
    stand = loop(GOED, [1])
    assert (stand.vraag, stand.pad) == (GOED[1], "1")
    assert [(stap.keuze.tekst, stap.ervoor) for stap in stand.gedaan] == [("antwoord 0", "")]


def test_het_laatste_antwoord_leidt_naar_instrumenten():
    stand = loop(GOED, [1, 2])
    assert (stand.vraag, stand.instrumenten) == (None, (GELD, LEREN))
    assert [stap.ervoor for stap in stand.gedaan] == ["", "1"]


@pytest.mark.parametrize("keuzes", [[3], [1, 3], [2, 1], [1, 1, 1]], ids=["eerste", "tweede", "na einde", "te diep"])
def test_een_antwoord_dat_er_niet_is_leidt_terug_naar_het_begin(keuzes):
    stand = loop(GOED, keuzes)
    assert (stand.vraag, stand.gedaan, stand.onbekend) == (GOED[0], [], True)


def test_een_boom_zonder_vragen_heeft_geen_vraag():
    assert loop([], []).vraag is None
    assert loop([], [1]).onbekend


def test_een_goede_boom_heeft_geen_bezwaren():
    assert bezwaren(GOED) == []
    assert bezwaren([]) == []


def test_twee_wegen_naar_dezelfde_vraag_zijn_geen_kring():
    assert bezwaren([vraag(1, 2, 3), vraag(2, 3, (GELD,)), vraag(3, (GELD,), (LEREN,))]) == []


@pytest.mark.parametrize(
    ("vragen", "plek", "tekst", "onaf"),
    [
        ([vraag(1, 2, (GELD,)), vraag(2, (GELD,)), vraag(2, (GELD,))], (2, None), "al een vraag 2", False),
        ([vraag(1, 9, (GELD,))], (0, 0), "geen vraag 9", True),
        ([vraag(1, (GELD,), None)], (0, 1), "kies een instrument", True),
        ([vraag(1, (GELD,)), vraag(2, (GELD,))], (1, None), "Geen enkel antwoord leidt naar deze vraag", True),
        ([vraag(1, (GELD,), 1)], (0, 1), "1 → 1", False),
        ([vraag(1, 2), vraag(2, (GELD,), 3), vraag(3, (GELD,), 2)], (2, 1), "2 → 3 → 2", False),
        ([vraag(1, (GELD,)), vraag(2, 3), vraag(3, 2)], (2, 0), "2 → 3 → 2", False),
    ],
    ids=["dubbel nummer", "vraag die er niet is", "nergens heen", "onbereikbaar", "zichzelf", "kring", "losse kring"],
)
def test_wat_niet_klopt_staat_bij_de_plek_waar_het_niet_klopt(vragen, plek, tekst, onaf):
    (bezwaar,) = bezwaren(vragen)
    assert (bezwaar.vraag, bezwaar.keuze) == plek
    assert tekst in bezwaar.tekst
    assert bezwaar.onaf is onaf


def test_een_antwoord_leidt_niet_naar_een_vraag_en_een_instrument_tegelijk():
    beide = Vraag(1, "vraag", keuzes=(Keuze("allebei", naar=2, instrumenten=(GELD,)),))
    (bezwaar,) = bezwaren([beide, vraag(2, (GELD,))])
    assert "niet allebei" in bezwaar.tekst


DOELEN = st.lists(st.one_of(st.none(), st.integers(1, 6), st.just((GELD,))), max_size=4)
BOMEN = st.lists(st.builds(lambda n, d: vraag(n, *d), st.integers(1, 6), DOELEN), max_size=7)


@settings(deadline=None)
@given(BOMEN, st.lists(st.integers(1, 99), max_size=20))
def test_lopen_en_nakijken_houden_altijd_op_en_vallen_nooit_om(vragen, keuzes):
    stand = loop(vragen, keuzes)
    assert len(stand.gedaan) <= len(vragen)
    assert all(fout.vraag < len(vragen) for fout in bezwaren(vragen))
