"""Van de bestanden onder MEDIA_ROOT gaan alleen gemaakte afbeeldingen rechtstreeks naar buiten."""

from pathlib import Path

import pytest

pytestmark = pytest.mark.django_db

NIETS = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(autouse=True)
def bestanden(settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    for naam in (
        "images/plein.width-400.png",
        "images/plein.AVIF",
        "images/tekening.svg",
        "images/pagina.html",
        "original_images/plein.png",
        "documents/plan.pdf",
        "geheim.png",
    ):
        (tmp_path / naam).parent.mkdir(exist_ok=True)
        (tmp_path / naam).write_bytes(NIETS)


@pytest.mark.parametrize(
    ("pad", "soort"), [("images/plein.width-400.png", "image/png"), ("images/plein.AVIF", "image/avif")]
)
def test_een_gemaakte_afbeelding_komt_met_haar_soort_en_mag_bewaard_worden(client, pad, soort):
    antwoord = client.get(f"/media/{pad}")
    assert antwoord.status_code == 200
    assert antwoord.headers["Content-Type"] == soort
    assert antwoord.headers["X-Content-Type-Options"] == "nosniff"
    assert antwoord.headers["Cache-Control"].startswith("public")


@pytest.mark.parametrize(
    "pad",
    [
        "images/tekening.svg",
        "images/pagina.html",
        "images/bestaat-niet.png",
        "images/",
        "images/../geheim.png",
        "images/%2e%2e/geheim.png",
        "original_images/plein.png",
        "documents/plan.pdf",
        "geheim.png",
    ],
)
def test_al_het_andere_blijft_dicht(client, pad):
    assert client.get(f"/media/{pad}").status_code in {400, 404}


def test_een_afbeelding_is_alleen_op_te_halen(client):
    assert client.post("/media/images/plein.width-400.png").status_code == 405
