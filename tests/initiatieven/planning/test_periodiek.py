from stadmaken.common import periodiek


def test_de_werker_doet_wat_aanmeldingen_en_data_nodig_hebben():
    taken = {"plekken op de wachtlijst", "herinneringen", "reeksen"}
    assert taken <= set(periodiek.namen())
