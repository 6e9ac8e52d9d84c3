import io
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from PIL import Image

from participatie.inbreng.fotos import kleine_naam
from participatie.models import Foto
from tests.fabriek import maak_medewerker


@pytest.fixture(autouse=True)
def map_(monkeypatch, tmp_path) -> Path:
    """De besloten opslag van deze test."""
    opslag = storages["prive"]
    for veld in {opslag, Foto._meta.get_field("bestand").storage}:
        for naam in ("base_location", "location"):
            monkeypatch.setitem(veld.__dict__, naam, str(tmp_path))
    cache.clear()
    return tmp_path


@pytest.fixture
def door():
    return maak_medewerker("participatie.change_verzoek", "participatie.view_origineel", naam="behandelaar")


def maak_foto(inbreng, naam: str = "fotos/aa/beeld.jpg", **velden) -> Foto:
    """Een foto met haar kleine beeld, zoals zij na bekijken in de opslag staat."""
    uit = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(uit, "JPEG")
    foto = Foto(inbreng=inbreng, breedte=40, hoogte=30, **velden)
    foto.bestand.save(naam, ContentFile(uit.getvalue()))
    foto.bestand.storage.save(kleine_naam(foto), ContentFile(uit.getvalue()))
    return foto


def bestanden(map_: Path) -> list[str]:
    """Alles wat in de besloten opslag staat."""
    return sorted(str(pad.relative_to(map_)) for pad in map_.rglob("*") if pad.is_file())
