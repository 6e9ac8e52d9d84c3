import io
import uuid

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from PIL import Image

from participatie.inbreng import actions
from participatie.inbreng.fotos import kleine_naam
from participatie.inbreng.kenmerk import token_van
from participatie.models import Foto
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def eigen_opslag(settings, tmp_path):
    settings.STORAGES = {
        **settings.STORAGES,
        "prive": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path, "base_url": None},
        },
    }
    veld = Foto._meta.get_field("bestand")
    oud, veld.storage = veld.storage, storages["prive"]
    yield
    veld.storage = oud


@pytest.fixture
def door():
    return maak_medewerker("participatie.moderate_inbreng")


@pytest.fixture
def foto():
    return maak_foto(maak_inbreng())


def maak_foto(inbreng, naam: str = "fotos/aa/beeld.jpg", inhoud: bytes = b"") -> Foto:
    if not inhoud:
        uit = io.BytesIO()
        Image.new("RGB", (1200, 900), "green").save(uit, "JPEG")
        inhoud = uit.getvalue()
    foto = Foto(inbreng=inbreng, breedte=1200, hoogte=900)
    foto.bestand.save(naam, ContentFile(inhoud))
    return foto


def adres(foto: Foto) -> str:
    return f"/inbreng/foto/{foto.sleutel}/"


def test_een_foto_is_besloten_tot_de_inbreng_geplaatst_is(client, foto, door):
    assert client.get(adres(foto)).status_code == 404
    actions.plaatsen(foto.inbreng, [], door)
    response = client.get(adres(foto))
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "image/jpeg"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"].startswith("public")
    actions.verbergen(foto.inbreng, "Op verzoek.", door)
    assert client.get(adres(foto)).status_code == 404


def test_een_foto_die_de_medewerker_niet_koos_blijft_besloten(client, foto, door):
    actions.plaatsen(foto.inbreng, [], door, fotos={foto.pk: actions.Fotokeuze(False, "")})
    assert client.get(adres(foto)).status_code == 404


def test_een_foto_bij_een_besloten_formulier_blijft_besloten(client, door):
    foto = maak_foto(maak_inbreng(maak_formulier(openbaar=False)))
    actions.plaatsen(foto.inbreng, [], door)
    assert client.get(adres(foto)).status_code == 404


def test_wie_modereert_ziet_de_foto_vooraf_zonder_tussenopslag(client, foto, door):
    client.force_login(door)
    response = client.get(adres(foto))
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store, private"


def test_een_medewerker_zonder_recht_ziet_de_foto_niet(client, foto):
    client.force_login(maak_medewerker("participatie.view_infobord"))
    assert client.get(adres(foto)).status_code == 404


def test_wie_de_foto_stuurde_ziet_haar_via_de_ontvangst(client, foto):
    response = client.get(f"{foto.inbreng.pad}foto/{foto.sleutel}/")
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store, private"
    assert f"{foto.inbreng.pad}foto/{foto.sleutel}/klein/" in client.get(foto.inbreng.pad).content.decode()


def test_een_ander_komt_er_met_de_eigen_ontvangst_niet_bij(client, foto):
    ander = maak_inbreng()
    assert client.get(f"{ander.pad}foto/{foto.sleutel}/").status_code == 404
    assert client.get(f"/inbreng/{token_van('2026-AAAAAA')}/foto/{foto.sleutel}/").status_code == 404


@pytest.mark.parametrize("pad", ["foto/{}/", "foto/{}/klein/", "foto/../{}/", "foto/1/"])
def test_een_geraden_adres_geeft_404(client, pad):
    assert client.get(f"/inbreng/{pad.format(uuid.uuid4())}").status_code == 404


def test_de_foto_staat_niet_onder_het_openbare_adres_van_media(client, foto, door):
    actions.plaatsen(foto.inbreng, [], door)
    assert client.get(f"/media/{foto.bestand.name}").status_code == 404


@pytest.mark.parametrize("naam", ["fotos/aa/kwaad.svg", "fotos/aa/kwaad.html", "fotos/aa/kwaad"])
def test_iets_anders_dan_een_foto_gaat_nooit_de_deur_uit(client, door, naam):
    foto = maak_foto(maak_inbreng(), naam, b"<svg onload='alert(1)'/>")
    actions.plaatsen(foto.inbreng, [], door)
    assert client.get(adres(foto)).status_code == 404


def test_het_kleine_beeld_wordt_een_keer_gemaakt(client, foto, door):
    actions.plaatsen(foto.inbreng, [], door)
    for _keer in range(2):
        response = client.get(f"{adres(foto)}klein/")
        beeld = Image.open(io.BytesIO(b"".join(response.streaming_content)))
        assert beeld.size == (640, 480)
    assert storages["prive"].exists(kleine_naam(foto))
    assert len(storages["prive"].listdir("fotos/aa")[1]) == 2


def test_een_verdwenen_bestand_is_een_404_en_geen_fout(client, foto, door):
    actions.plaatsen(foto.inbreng, [], door)
    storages["prive"].delete(foto.bestand.name)
    assert client.get(adres(foto)).status_code == 404
    assert client.get(f"{adres(foto)}klein/").status_code == 404
