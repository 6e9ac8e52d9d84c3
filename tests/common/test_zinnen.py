import pytest

from stadmaken.common.zinnen import zinnen


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("", []),
        ("123 !!! …", []),
        ("Kom langs. Of bel!", ["Kom langs.", "Of bel!"]),
        ("Een regel\nNog een regel", ["Een regel", "Nog een regel"]),
        ("“Kom langs.” Dat zei zij…  Echt?", ["“Kom langs.", "Dat zei zij…", "Echt?"]),
        ("Kijk op https://voorbeeld.example/a.b/c. Of bel.", ["Kijk op https://voorbeeld.example/a.b/c.", "Of bel."]),
        ("Wij vragen: kom langs.", ["Wij vragen: kom langs."]),
    ],
)
def test_elke_zin(tekst: str, verwacht: list[str]) -> None:
    assert [zin for zin, _woorden in zinnen(tekst)] == verwacht


def test_na_een_dubbele_punt_kan_ook_een_zin_beginnen_maar_een_adres_blijft_heel() -> None:
    gevonden = zinnen("Kijk hier: https://voorbeeld.example/", ".!?…:")
    assert [zin for zin, _woorden in gevonden] == ["Kijk hier:", "https://voorbeeld.example/"]


def test_een_woord_met_een_streepje_of_apostrof_is_een_woord() -> None:
    assert zinnen("De thema’s van 3 oud-leden.") == [
        ("De thema’s van 3 oud-leden.", ["De", "thema’s", "van", "oud-leden"])
    ]
