"""Het punt op de kaart bij een inbreng in het CMS."""

import pytest

from tests.fabriek import maak_inbreng, maak_medewerker, maak_wijk

from .cms import LIJST, MODEREREN, tekst

pytestmark = pytest.mark.django_db

RAND = [[4.6, 52.3], [4.7, 52.3], [4.7, 52.4], [4.6, 52.4], [4.6, 52.3]]
PUNT = (52.35, 4.65)


def test_wijk_en_coordinaten_staan_er_ook_zonder_script(cms, formulier):
    maak_wijk(naam="Vogelenwijk", grens={"type": "Polygon", "coordinates": [RAND]})
    pagina = tekst(cms.get(f"{LIJST}{maak_inbreng(formulier, punt=PUNT).pk}/"))
    assert "52.35000, 4.65000" in pagina
    assert "Vogelenwijk<br>" in pagina
    assert "beheer-kaart.js" in pagina


def test_elke_vraag_naar_een_plek_heeft_haar_eigen_punt(cms, formulier):
    def rij(label, breedte):
        waarde = {"tekst": "", "breedtegraad": breedte, "lengtegraad": breedte and 4.65}
        return {
            "sleutel": label,
            "label": label,
            "soort": "plaats",
            "waarde": waarde,
            "weergave": "x",
            "openbaar": False,
        }

    rijen = [rij("Van", 52.35), rij("Naar", 52.36), rij("Langs", None)]
    pagina = tekst(cms.get(f"{LIJST}{maak_inbreng(formulier, invoer=rijen, punt=(52.35, 4.65)).pk}/"))
    assert "Punt op de kaart: Van" in pagina
    assert "52.36000, 4.65000" in pagina
    assert pagina.count("data-toon-kaart=") == 2
    assert pagina.count("beheer-kaart.js") == 1


def test_zonder_punt_is_er_geen_kaart(cms, formulier):
    assert "data-toon-kaart" not in tekst(cms.get(f"{LIJST}{maak_inbreng(formulier).pk}/"))


def test_wie_de_antwoorden_niet_mag_zien_ziet_ook_het_punt_niet(client, formulier):
    client.force_login(maak_medewerker(MODEREREN))
    pagina = tekst(client.get(f"{LIJST}{maak_inbreng(formulier, punt=PUNT).pk}/"))
    assert "52.35" not in pagina
    assert "data-toon-kaart" not in pagina
