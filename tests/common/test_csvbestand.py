"""CSV die regel voor regel naar de ontvanger gaat."""

from datetime import UTC, date, datetime

import pytest

from stadmaken.common.csvbestand import PORTIE, als_download


def inhoud(rijen, koppen=("Kop",)):
    return b"".join(als_download(koppen, rijen, "lijst.csv").streaming_content).decode()


def test_het_bestand_heet_zoals_gevraagd_en_zegt_dat_het_utf_8_is():
    antwoord = als_download(["Naam"], [], "lijst.csv")
    assert antwoord.headers["Content-Disposition"] == 'attachment; filename="lijst.csv"'
    assert antwoord.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert b"".join(antwoord.streaming_content) == "\ufeffNaam\r\n".encode()


@pytest.mark.parametrize(
    ("waarde", "cel"),
    [
        (None, ""),
        (7, "7"),
        ("a;b", '"a;b"'),
        ("=1+1", "'=1+1"),
        (date(2026, 8, 1), "2026-08-01"),
        (datetime(2026, 7, 1, 23, 30, tzinfo=UTC), "2026-07-02 01:30"),
    ],
)
def test_elke_soort_waarde_wordt_leesbare_en_veilige_tekst(waarde, cel):
    assert inhoud([["begin", waarde]]) == f"\ufeffKop\r\nbegin;{cel}\r\n"


@pytest.mark.parametrize("aantal", [0, 1, PORTIE - 1, PORTIE, PORTIE + 1, 3 * PORTIE])
def test_geen_rij_valt_weg_op_de_grens_van_een_portie(aantal):
    assert inhoud([nummer] for nummer in range(aantal)).splitlines()[1:] == [str(nummer) for nummer in range(aantal)]


def test_het_eerste_deel_is_weg_voordat_de_rest_gemaakt_wordt():
    gemaakt = []

    def rijen():
        for nummer in range(10 * PORTIE):
            gemaakt.append(nummer)
            yield [nummer]

    delen = iter(als_download(["Kop"], rijen(), "lijst.csv").streaming_content)
    next(delen)
    assert not gemaakt
    next(delen)
    assert len(gemaakt) == PORTIE
