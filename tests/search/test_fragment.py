"""Het stukje tekst bij een resultaat: kort, rond het gevonden woord, en altijd ontsnapt."""

from search.fragment import LENGTE, bevat, knip, markeer


def test_een_korte_tekst_blijft_heel():
    assert knip("Een plein met bomen.", ["plein"]) == "Een plein met bomen."


def test_een_lange_tekst_wordt_rond_het_woord_geknipt_op_hele_woorden():
    tekst = "aap noot mies " * 100 + "fontein " + "wim zus jet " * 100
    stuk = knip(tekst, ["fontein"])
    assert "fontein" in stuk
    assert len(stuk) <= LENGTE + 4
    assert stuk.startswith("… ")
    assert stuk.endswith(" …")
    assert set(stuk.split()) <= {*tekst.split(), "…"}


def test_een_woord_van_duizend_tekens_levert_geen_leeg_stuk():
    assert knip("x" * 1000, [])


def test_markeren_ontsnapt_ook_het_gevonden_woord():
    assert markeer("<b> a&b c", ["b"]) == "&lt;<mark>b</mark>&gt; a&amp;<mark>b</mark> c"


def test_zonder_woorden_wordt_niets_gemarkeerd():
    assert markeer("<i>", []) == "&lt;i&gt;"
    assert not bevat("tekst", [])
