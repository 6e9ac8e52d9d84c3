from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from participatie.formulieren import uploads
from participatie.models import Foto, Inbreng, Upload
from tests.fabriek import maak_formulier

from .beelden import GEEN_FOTO, bestand, foto
from .bewoner import Bewoner
from .vragen import FOTOS, REACTIE, stap

pytestmark = pytest.mark.django_db
MET_FOTO = [stap("Foto"), FOTOS, stap("Reactie"), REACTIE]


@pytest.fixture
def bewoner(client):
    return Bewoner(client, maak_formulier(vragen=MET_FOTO))


def _bestanden(map_):
    return [pad for pad in map_.rglob("*") if pad.is_file()]


def _adres(token):
    return reverse("participatie:formulierfoto", args=[token])


def test_een_foto_gaat_mee_van_stap_tot_ontvangst(bewoner, fotomap):
    bewoner.kies("volgende", **{"Foto's": foto("mijn park.jpg")})
    bewoner.kies("volgende", Uw_reactie="Mooi.")
    assert "1 foto" in bewoner.html
    assert bewoner.kies("versturen").status_code == 303
    bewaard = Foto.objects.get()
    assert bewaard.inbreng == Inbreng.objects.get()
    assert not Upload.objects.exists()
    assert len(_bestanden(fotomap)) == 1


def test_een_foto_heeft_een_willekeurige_naam_en_staat_niet_onder_media(bewoner, client):
    bewoner.kies("volgende", **{"Foto's": foto("../../../mijn park.jpg")})
    upload = Upload.objects.get()
    assert "park" not in upload.bestand.name
    assert upload.naam == "mijn park.jpg"
    assert client.get(f"/media/{upload.bestand.name}").status_code == 404


def test_wie_teruggaat_ziet_de_foto_en_kan_haar_weghalen(bewoner):
    bewoner.kies("volgende", **{"Foto's": foto("park.jpg")})
    bewoner.kies("vorige")
    assert "Foto 1: park.jpg" in bewoner.html
    knop = next(waarde for _naam, waarde in bewoner.pagina.knoppen if waarde.startswith("verwijder:"))
    bewoner.kies(knop)
    assert "park.jpg" not in bewoner.html
    bewoner.kies("volgende")
    bewoner.kies("volgende", Uw_reactie="Mooi.")
    bewoner.kies("versturen")
    assert not Foto.objects.exists()
    assert Inbreng.objects.count() == 1


def test_de_inzender_ziet_een_klein_beeld_via_een_ondertekend_adres(bewoner, client):
    bewoner.kies("volgende", **{"Foto's": foto()})
    response = client.get(_adres(uploads.token_van(Upload.objects.get())))
    assert response.headers["Content-Type"] == "image/jpeg"
    assert "private" in response.headers["Cache-Control"]


def test_een_geraden_of_verlopen_adres_van_een_foto_is_een_404(bewoner, client):
    bewoner.kies("volgende", **{"Foto's": foto()})
    upload = Upload.objects.get()
    token = uploads.token_van(upload)
    for geraden in (str(upload.sleutel), upload.sleutel.hex, token[:-1] + "x", "x", f"{upload.sleutel.hex}:1:x"):
        assert client.get(_adres(geraden)).status_code == 404
    assert client.get(_adres(token)).status_code == 200
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        assert client.get(_adres(token)).status_code == 404


def test_een_verzonnen_foto_bij_een_inzending_wordt_niet_geloofd(bewoner):
    bewoner.kies("volgende", **{"Foto's": foto()})
    upload = Upload.objects.get()
    bewoner.kies("vorige")
    bewoner.kies("volgende", rauw={bewoner.namen["Foto's"]: [upload.sleutel.hex]})
    assert "Een foto is niet bewaard gebleven. Voeg de foto opnieuw toe." in bewoner.html


@pytest.mark.parametrize("soort", sorted(GEEN_FOTO.keys() - {"leeg"}))
def test_een_bestand_dat_geen_foto_is_geeft_een_fout_en_wordt_niet_bewaard(bewoner, fotomap, soort):
    bewoner.kies("volgende", **{"Foto's": bestand(GEEN_FOTO[soort], "vakantie.jpg")})
    assert "‘vakantie.jpg’ is geen foto die wij kunnen lezen." in bewoner.html
    assert _bestanden(fotomap) == []


def test_een_goede_foto_blijft_bewaard_als_een_andere_niet_klopt(bewoner):
    bewoner.kies("volgende", rauw={bewoner.namen["Foto's"]: [foto("goed.jpg"), bestand(b"<html>", "fout.jpg")]})
    assert "‘fout.jpg’ is geen foto" in bewoner.html
    assert "Foto 1: goed.jpg" in bewoner.html
    bewoner.kies("volgende")
    assert bewoner.ziet("Uw reactie")


def test_te_veel_foto_s_geeft_een_fout_en_bewaart_er_niet_meer(bewoner):
    bewoner.kies("volgende", rauw={bewoner.namen["Foto's"]: [foto(), foto(), foto()]})
    assert "U kunt hier 2 foto’s toevoegen." in bewoner.html
    assert Upload.objects.count() == 2


def test_een_leeg_gelaten_bestandskiezer_is_geen_fout(bewoner):
    bewoner.kies("volgende", rauw={bewoner.namen["Foto's"]: ""})
    assert bewoner.ziet("Uw reactie")


def test_een_foto_bij_een_vraag_van_een_andere_stap_wordt_niet_bewaard(bewoner):
    bewoner.kies("volgende")
    bewoner.kies("volgende", rauw={bewoner.namen["Foto's"]: foto()})
    assert not Upload.objects.exists()


def test_opschonen_haalt_alleen_verlaten_uploads_weg(bewoner):
    bewoner.kies("volgende", **{"Foto's": foto()})
    assert uploads.opschonen_uploads() == 0
    Upload.objects.update(gemaakt_op=timezone.now() - timedelta(hours=25))
    bewoner.kies("vorige")
    bewoner.kies("volgende", **{"Foto's": foto("nieuw.jpg")})
    assert uploads.opschonen_uploads() == 1
    assert Upload.objects.get().naam == "nieuw.jpg"


def test_opschonen_wist_ook_het_bestand(fotomap, django_capture_on_commit_callbacks):
    uploads.bewaar(foto())
    assert len(_bestanden(fotomap)) == 1
    with django_capture_on_commit_callbacks(execute=True):
        uploads.opschonen_uploads(timezone.now() + timedelta(hours=25))
    assert _bestanden(fotomap) == []
