"""Trefwoorden: wie typt of filtert, ziet geen woorden waarmee een andere stad werkt."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection

from stadmaken.common.models import Afbeelding, Bestand
from stadmaken.common.stad import in_stad, nu
from stadmaken.common.stad.trefwoorden import trefwoorden
from tests.fabriek import maak_home, maak_project

pytestmark = pytest.mark.django_db


def pagina_over(woord: str) -> None:
    project = maak_project(title=f"Over {woord}", slug=f"over-{woord}")
    project.onderwerpen.add(woord)
    project.save()


@pytest.fixture
def woorden(redacteuren, stad_a, stad_b) -> None:
    """In elke stad een pagina, een beeld en een bestand met een eigen woord, en één woord dat beide kennen."""
    for stad, letter in ((stad_a, "a"), (stad_b, "b")):
        with in_stad(stad):
            map_ = Collection.get_first_root_node().add_child(name=f"Map van {stad.host}")
            pagina_over(f"wilg-{letter}")
            beeld = Afbeelding.objects.create(title="Beeld", file=get_test_image_file(), collection=map_)
            beeld.tags.add(f"wilgenroos-{letter}", "wilgentak")
            bestand = Bestand.objects.create(
                title="Bestand", file=SimpleUploadedFile("a.txt", b"x", "text/plain"), collection=map_
            )
            bestand.tags.add(f"wilgenteen-{letter}")


def test_het_veld_vult_alleen_eigen_woorden_aan(woorden, cms, stad_a, stad_b):
    for stad, letter in ((stad_a, "a"), (stad_b, "b")):
        gezien = cms(stad).get(reverse("wagtailadmin_tag_autocomplete"), {"term": "wilg"}).json()
        assert gezien == [f"wilg-{letter}", f"wilgenroos-{letter}", "wilgentak", f"wilgenteen-{letter}"]
        assert cms(stad).get(reverse("wagtailadmin_tag_autocomplete")).json() == []


def test_de_beeldbank_noemt_alleen_eigen_woorden(woorden, cms, stad_a, stad_b):
    for naam in ("wagtailimages:index", "wagtailimages_chooser:choose"):
        html = cms(stad_b).get(reverse(naam)).content.decode()
        assert "wilgenroos-b" in html
        assert "wilgenroos-a" not in html


def test_een_woord_van_een_andere_stad_kan_hier_ook(woorden, stad_b):
    """Twee steden met hetzelfde woord: geen fout dat het al bestaat, en daarna staat het hier ook in de lijst."""
    with in_stad(stad_b):
        assert "wilg-a" not in trefwoorden().values_list("name", flat=True)
        pagina_over("wilg-a")
        assert "wilg-a" in trefwoorden().values_list("name", flat=True)


def test_bij_een_stad_ziet_men_elk_woord(db, client, admin_client):
    maak_home()
    nu.vergeet()
    pagina_over("wilg")
    for begin in ("wil", "w\x00il"):
        assert admin_client.get(reverse("wagtailadmin_tag_autocomplete"), {"term": begin}).json() == ["wilg"]
