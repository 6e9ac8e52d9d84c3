"""Opruimen van wat nergens meer bij hoort: bestanden, uploads en mail."""

import os
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils import timezone

from participatie.bewaren import bestanden as opruimen
from participatie.bewaren.actions import opschonen
from participatie.models import Upload
from stadmaken.common.models import Bericht
from tests.fabriek import maak_inbreng
from tests.participatie.bewaren.conftest import bestanden, maak_foto
from tests.participatie.bewaren.verlopen import EMAIL, NU, verlopen

pytestmark = pytest.mark.django_db


def leg_neer(naam: str, dagen: float) -> None:
    """Een bestand in de besloten opslag dat zo oud is."""
    opslag = storages["prive"]
    opslag.save(naam, ContentFile(b"x"))
    os.utime(opslag.path(naam), ((NU - timedelta(days=dagen)).timestamp(),) * 2)


def test_bestanden_die_bij_niets_horen_gaan_na_een_dag_weg(map_):
    foto = maak_foto(maak_inbreng(tijd=NU), "fotos/aa/blijft.jpg")
    Upload.objects.create(bestand="fotos/bb/bezig.jpg", breedte=1, hoogte=1)
    Upload.objects.update(gemaakt_op=NU)
    for naam in ("aa/oud.jpg", "aa/oud-klein.jpg", "bb/bezig.jpg", "cc/weg.jpg"):
        leg_neer(f"fotos/{naam}", 1.5)
    leg_neer("fotos/cc/jong.jpg", 0.5)
    leg_neer("uitvoer/lijst.xlsx", 30)
    for naam in ("blijft.jpg", "blijft-klein.jpg"):
        os.utime(map_ / "fotos/aa" / naam, ((NU - timedelta(days=9)).timestamp(),) * 2)
    assert sorted(opruimen.zwervend(NU)) == ["fotos/aa/oud-klein.jpg", "fotos/aa/oud.jpg", "fotos/cc/weg.jpg"]
    assert opschonen(NU).aantallen["losse_bestanden_verwijderd"] == 3
    assert bestanden(map_) == [
        "fotos/aa/blijft-klein.jpg",
        "fotos/aa/blijft.jpg",
        "fotos/bb/bezig.jpg",
        "fotos/cc/jong.jpg",
        "uitvoer/lijst.xlsx",
    ]
    assert foto.bestand.storage.exists(foto.bestand.name)


def test_een_bestand_dat_bij_een_storing_bleef_liggen_gaat_de_volgende_keer_weg(map_):
    maak_foto(verlopen())
    for naam in bestanden(map_):
        os.utime(map_ / naam, (NU.timestamp(),) * 2)
    opschonen(NU)  # de test draait in een transactie die nooit wordt vastgelegd: alsof het proces daarna viel
    assert len(bestanden(map_)) == 2
    opschonen(NU + timedelta(days=2))
    assert bestanden(map_) == []


def test_een_bestand_dat_niet_weg_wil_houdt_de_andere_niet_tegen(map_):
    leg_neer("fotos/aa/a.jpg", 3)
    leg_neer("fotos/bb/b.jpg", 3)
    (map_ / "fotos/aa/a.jpg").unlink()
    (map_ / "fotos/aa/a.jpg").mkdir()
    assert opruimen.wis_zwervend(NU) == 1
    assert not (map_ / "fotos/bb/b.jpg").exists()


def test_verlaten_uploads_gaan_mee(map_):
    Upload.objects.create(bestand="fotos/aa/x.jpg", breedte=1, hoogte=1)
    Upload.objects.update(gemaakt_op=NU - timedelta(days=2))
    assert opschonen(NU).aantallen == {"uploads_verwijderd": 1}


def test_mail_bij_inbreng_die_er_niet_meer_is_gaat_weg_en_de_laatste_mail_na_verzending():
    levend = maak_inbreng(email=EMAIL)
    rij = {"aan": EMAIL, "onderwerp": "x", "tekst": "y"}
    Bericht.objects.create(sleutel="inbreng-2020-AAAAAA-9", **rij)
    Bericht.objects.create(sleutel="verzoek-1", status="verzonden", **rij)
    Bericht.objects.create(sleutel="verzoek-2", status="wacht", **rij)
    Bericht.objects.create(sleutel="nieuwsbrief-1", status="verzonden", **rij)
    morgen = timezone.now() + timedelta(days=2)
    opschonen(morgen)
    assert set(Bericht.objects.values_list("sleutel", flat=True)) == {
        f"inbreng-{levend.kenmerk}-ontvangen",
        "verzoek-2",
        "nieuwsbrief-1",
    }
    opschonen(morgen + timedelta(days=7))
    assert not Bericht.objects.filter(sleutel="verzoek-2").exists()
