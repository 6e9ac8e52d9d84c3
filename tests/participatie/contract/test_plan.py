"""Het plan als tekst en wat er tussen twee standen veranderde."""

from participatie.contract.plan import kale_tekst, verschillen, woordverschil, zegt_iets


def test_opgemaakte_tekst_wordt_regels_en_verliest_geen_tekst():
    assert kale_tekst("<p>Een <b>vet</b> woord &amp; meer.</p><ul><li>a<ul><li>b</li></ul></li></ul>") == (
        "Een vet woord & meer.\na\nb"
    )


def test_alleen_wat_anders_is_telt():
    oud = {"doel": "Groen.", "beslisser": "De gemeenteraad"}
    assert verschillen(oud, dict(oud)) == []
    (anders,) = verschillen(oud, {**oud, "doel": "Veilig."})
    assert (anders["veld"], anders["label"], anders["oud"], anders["nieuw"]) == ("doel", "Doel", "Groen.", "Veilig.")


def test_een_fase_die_opnieuw_is_aangemaakt_is_geen_wijziging():
    assert verschillen({"fase:1": "Ontwerp, Meedenken"}, {"fase:9": "Ontwerp, Meedenken"}) == []


def test_een_fase_erbij_en_een_fase_weg_zijn_wijzigingen():
    anders = verschillen({"fase:1": "Ontwerp, Meedenken"}, {"fase:9": "Ontwerp, Meeweten"})
    assert {(rij["oud"], rij["nieuw"]) for rij in anders} == {("Ontwerp, Meedenken", ""), ("", "Ontwerp, Meeweten")}


def test_een_formulier_erbij_is_geen_wijziging_maar_een_andere_belofte_wel():
    assert verschillen({}, {"formulier:1": "Antwoord binnen 6 weken"}) == []
    assert verschillen({"formulier:1": ""}, {"formulier:1": "Antwoord binnen 6 weken"}) == []
    (anders,) = verschillen({"formulier:1": "6 weken"}, {"formulier:1": "8 weken"}, {"formulier:1": "Uw idee"})
    assert anders["label"] == "Wanneer u antwoord krijgt via “Uw idee”"
    assert verschillen({"formulier:1": "6 weken"}, {"formulier:1": ""})


def test_een_lange_tekst_wordt_per_woord_vergeleken():
    oud = "Wij planten twaalf lindes langs de hele straat en bij de school."
    nieuw = "Wij planten acht lindes langs de hele straat en bij het park."
    assert woordverschil(oud, nieuw) == [
        ["", "Wij planten"],
        ["weg", "twaalf"],
        ["nieuw", "acht"],
        ["", "lindes langs de hele straat en bij"],
        ["weg", "de school."],
        ["nieuw", "het park."],
    ]


def test_een_korte_heel_andere_of_heel_lange_tekst_wordt_als_geheel_vervangen():
    assert woordverschil("1 mei 2027", "3 juni 2027") == [["weg", "1 mei 2027"], ["nieuw", "3 juni 2027"]]
    assert woordverschil("", "3 juni 2027") == [["nieuw", "3 juni 2027"]]
    assert len(woordverschil("a b c d e f g h i j", "k l m n o p q r s t")) == 2
    assert len(woordverschil("woord " * 2000, "woord " * 1999)) == 2


def test_alleen_een_lijst_fasen_is_nog_geen_plan():
    assert not zegt_iets({"fase:1": "Ontwerp", "doel": ""})
    assert zegt_iets({"doel": "Groen."})
