"""Meer beelden of bestanden tegelijk toevoegen: wie ze daarna een naam geeft, bewaart die, en onzin is geen storing."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import UploadedFile

from stadmaken.common.models import Afbeelding, Bestand
from tests.fabriek import maak_medewerker

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def _beeld():
    return Afbeelding.objects.create(title="Oud", file=get_test_image_file())


def _stuk():
    return Bestand.objects.create(title="Oud", file=ContentFile(b"%PDF-1.4\n", "x.pdf"))


SOORTEN = pytest.mark.parametrize(
    ("app", "begin", "maak"), [("wagtailimages", "image", _beeld), ("wagtaildocs", "doc", _stuk)]
)


@SOORTEN
def test_een_nieuwe_naam_wordt_bewaard(admin_client, app, begin, maak):
    ding = maak()
    velden = {f"{begin}-{ding.pk}-title": "Nieuw", f"{begin}-{ding.pk}-collection": ding.collection_id}
    antwoord = admin_client.post(reverse(f"{app}:edit_multiple", args=[ding.pk]), velden)
    assert antwoord.json()["success"] is True
    ding.refresh_from_db()
    assert ding.title == "Nieuw"


@SOORTEN
@pytest.mark.parametrize("velden", [{}, {"title": "Nieuw"}])
def test_zonder_de_velden_van_het_scherm_blijft_alles_zoals_het_was(admin_client, app, begin, maak, velden):
    ding = maak()
    antwoord = admin_client.post(reverse(f"{app}:edit_multiple", args=[ding.pk]), velden)
    assert antwoord.json()["success"] is False
    ding.refresh_from_db()
    assert ding.title == "Oud"


@SOORTEN
def test_verwijderen_vraagt_geen_velden(admin_client, app, begin, maak):
    ding = maak()
    assert admin_client.post(reverse(f"{app}:delete_multiple", args=[ding.pk])).json()["success"] is True
    assert not type(ding).objects.filter(pk=ding.pk).exists()


@SOORTEN
@pytest.mark.parametrize("wat", ["edit_multiple", "delete_multiple"])
def test_zonder_recht_verandert_er_niets(client, app, begin, maak, wat):
    ding = maak()
    client.force_login(maak_medewerker())
    antwoord = client.post(reverse(f"{app}:{wat}", args=[ding.pk]), {f"{begin}-{ding.pk}-title": "Nieuw"})
    assert antwoord.headers.get("Location", "") == "/cms/" or antwoord.status_code in {403, 404}
    ding.refresh_from_db()
    assert ding.title == "Oud"


@SOORTEN
def test_een_half_geupload_bestand_zonder_naam_is_geen_storing(admin_client, admin_user, app, begin, maak):
    soort = ContentType.objects.get_for_model(type(maak()))
    half = UploadedFile.objects.create(for_content_type=soort, file=get_test_image_file(), uploaded_by_user=admin_user)
    naam = f"{app}:create_multiple_from_uploaded_{'image' if app == 'wagtailimages' else 'document'}"
    antwoord = admin_client.post(reverse(naam, args=[half.pk]), {})
    assert antwoord.json()["success"] is False
