"""Uploads in een objectopslag: alles werkt zonder schijf, en zonder de site is niets te lezen."""

import io
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from wagtail.models import Collection, CollectionViewRestriction

from participatie.bewaren import bestanden
from participatie.inbreng import actions
from participatie.models import Foto
from stadmaken.common.models import Afbeelding, Bestand
from stadmaken.common.opslag import prive
from stadmaken.common.reservekopie import media
from tests.common.objectopslag.server import BESLOTEN, OPENBAAR
from tests.fabriek import maak_inbreng, maak_medewerker

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.4\nplan"


def _jpeg() -> bytes:
    uit = io.BytesIO()
    Image.new("RGB", (900, 600), "green").save(uit, "JPEG")
    return uit.getvalue()


@pytest.fixture
def afbeelding(admin_client, emmers):
    velden = {"title": "Plein", "file": SimpleUploadedFile("plein.jpg", _jpeg(), "image/jpeg"), "collection": "1"}
    admin_client.post(reverse("wagtailimages:add"), velden)
    return Afbeelding.objects.get(title="Plein")


@pytest.fixture
def foto(emmers):
    foto = Foto(inbreng=maak_inbreng(), breedte=900, hoogte=600)
    foto.bestand.save("fotos/aa/beeld.jpg", ContentFile(_jpeg()))
    return foto


def test_een_afbeelding_uit_het_cms_komt_in_elke_maat_van_ons_eigen_adres(afbeelding, client, emmers):
    weergave = afbeelding.get_rendition("width-400")
    assert weergave.url.startswith("/media/images/plein")
    antwoord = client.get(weergave.url)
    beeld = Image.open(io.BytesIO(b"".join(antwoord.streaming_content)))
    assert (beeld.width, antwoord.headers["Content-Type"]) == (400, "image/jpeg")
    assert antwoord.headers["Cache-Control"].startswith("public")
    weer = client.get(weergave.url, headers={"If-Modified-Since": antwoord.headers["Last-Modified"]})
    assert weer.status_code == 304
    assert client.get(f"/media/{afbeelding.file.name}").status_code == 404
    assert client.get("/media/images/bestaat-niet.jpg").status_code == 404


def test_zonder_de_site_is_niets_te_lezen(afbeelding, foto, emmers, server):
    afbeelding.get_rendition("width-400")
    alles = [(emmer, naam) for emmer in (OPENBAAR, BESLOTEN) for naam in emmers(emmer)]
    assert [naam.split("/")[0] for _emmer, naam in alles] == ["images", "original_images", "fotos"]
    assert {server.voor_een_vreemde(emmer, naam) for emmer, naam in alles} == {403}
    with pytest.raises(ValueError, match="geen adres"):
        prive().url(foto.bestand.name)


def test_een_besloten_foto_komt_pas_als_de_inbreng_is_geplaatst(client, foto):
    adres = f"/inbreng/foto/{foto.sleutel}/"
    assert client.get(adres).status_code == 404
    actions.plaatsen(foto.inbreng, [], maak_medewerker("participatie.moderate_inbreng"))
    antwoord = client.get(adres)
    assert (antwoord.status_code, antwoord.headers["Content-Type"]) == (200, "image/jpeg")
    assert Image.open(io.BytesIO(b"".join(antwoord.streaming_content))).format == "JPEG"


def test_een_document_gaat_door_de_site_en_een_besloten_document_alleen_naar_wie_mag(client, admin_client, emmers):
    besloten = Collection.get_first_root_node().add_child(name="Besloten")
    CollectionViewRestriction.objects.create(collection=besloten, restriction_type="login")
    open_, dicht = (
        Bestand.objects.create(title=naam, file=ContentFile(PDF, f"{naam}.pdf"), collection=collectie)
        for naam, collectie in (("open", Collection.get_first_root_node()), ("dicht", besloten))
    )
    assert b"".join(client.get(open_.url).streaming_content) == PDF
    assert client.get(dicht.url).status_code == 302
    assert b"".join(admin_client.get(dicht.url).streaming_content) == PDF


def test_weg_is_weg(afbeelding, foto, emmers, django_capture_on_commit_callbacks):
    afbeelding.get_rendition("width-400")
    with django_capture_on_commit_callbacks(execute=True):
        afbeelding.delete()
        bestanden.wis_fotos([foto])
    assert emmers(OPENBAAR) == emmers(BESLOTEN) == []


def test_wat_bij_een_storing_bleef_liggen_wordt_gevonden(foto):
    prive().save("fotos/bb/zwerft.jpg", ContentFile(b"x"))
    straks = timezone.now() + timedelta(days=2)
    assert list(bestanden.zwervend(straks)) == ["fotos/bb/zwerft.jpg"]
    assert bestanden.wis_zwervend(straks) == 1
    assert not prive().exists("fotos/bb/zwerft.jpg")


def test_een_tweede_bestand_met_dezelfde_naam_krijgt_een_andere(emmers):
    namen = {prive().save("fotos/aa/een.jpg", ContentFile(inhoud)) for inhoud in (b"1", b"2")}
    assert len(namen) == 2
    assert set(media.namen(prive())) == namen
