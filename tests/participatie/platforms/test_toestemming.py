"""Wie niet meer op de site wil, is overal weg: op de pagina, in eerdere versies, en met zijn foto."""

from datetime import date
from pathlib import Path

import pytest
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Revision

from participatie.models import Kerngroeplid, WijkplatformPage
from participatie.platforms.actions import trek_toestemming_in
from stadmaken.common.models import Afbeelding
from tests.fabriek_platforms import maak_lid, maak_platform

pytestmark = pytest.mark.django_db
ALLES = {"toon_naam": True, "toon_rol": True, "toon_foto": True, "toestemming_op": date(2026, 1, 1)}


@pytest.fixture
def foto(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return Afbeelding.objects.create(title="Noor", file=get_test_image_file())


@pytest.fixture
def platform(foto):
    gemaakt = maak_platform(title="Platform Oost")
    gemaakt.kerngroep.set(
        [
            Kerngroeplid(naam="Noor Fictief", rol="penningmeester", foto=foto, **ALLES),
            Kerngroeplid(naam="Sam Fictief", rol="penningmeester", **ALLES),
        ]
    )
    gemaakt.save_revision().publish()
    return WijkplatformPage.objects.get(pk=gemaakt.pk)


def in_versies(platform) -> list[dict]:
    versies = Revision.objects.for_instance(platform)
    return [rij for versie in versies for rij in versie.content["kerngroep"]]


def trek_in(client, platform, lid, *velden):
    pad = reverse("platforms_beheer:toestemming", args=[platform.pk])
    return client.post(pad, {"lid": lid.pk, "velden": velden}, follow=True)


def test_een_lid_trekt_toestemming_in_en_is_meteen_van_de_site_en_uit_elke_versie(
    client, platform, foto, django_capture_on_commit_callbacks
):
    concept = platform.get_latest_revision_as_object()
    concept.samenvatting = "Nog niet ingestuurd."
    concept.save_revision()
    noor = platform.kerngroep.get(naam="Noor Fictief")
    bestand = Path(foto.file.path)
    client.force_login(maak_lid(platform))
    assert "Noor Fictief" in client.get(platform.url).content.decode()
    assert bestand.exists()
    with django_capture_on_commit_callbacks(execute=True):
        antwoord = trek_in(client, platform, noor, "naam", "rol", "foto")
    assert "De toestemming is ingetrokken." in antwoord.content.decode()
    tekst = client.get(platform.url).content.decode()
    assert "Noor Fictief" not in tekst
    assert "Sam Fictief" in tekst
    assert {rij["naam"] for rij in in_versies(platform)} == {"", "Sam Fictief"}
    assert all(not rij["toon_naam"] for rij in in_versies(platform) if not rij["naam"])
    assert not Afbeelding.objects.filter(pk=foto.pk).exists()
    assert not bestand.exists()
    assert WijkplatformPage.objects.get(pk=platform.pk).get_latest_revision_as_object().samenvatting == (
        "Nog niet ingestuurd."
    )


def test_alleen_de_foto_intrekken_laat_de_naam_staan(client, platform, foto):
    client.force_login(maak_lid(platform))
    trek_in(client, platform, platform.kerngroep.get(naam="Noor Fictief"), "foto")
    assert "Noor Fictief" in client.get(platform.url).content.decode()
    assert {rij["foto"] for rij in in_versies(platform)} == {None}


def test_een_foto_die_ook_elders_staat_blijft(platform, foto):
    platform.afbeelding = foto
    platform.save_revision().publish()
    trek_toestemming_in(platform.kerngroep.get(naam="Noor Fictief"), ["foto"])
    assert Afbeelding.objects.filter(pk=foto.pk).exists()


def test_bij_publiceren_verdwijnt_wat_zonder_toestemming_is_en_wie_er_niet_meer_bij_hoort(platform, foto):
    noor = platform.kerngroep.get(naam="Noor Fictief")
    noor.toon_naam = noor.toon_foto = False
    platform.kerngroep.set([noor])
    platform.save_revision().publish()
    noor.refresh_from_db()
    assert (noor.naam, noor.rol, noor.foto) == ("", "penningmeester", None)
    assert {rij["naam"] for rij in in_versies(platform)} == {""}
    assert not Afbeelding.objects.filter(pk=foto.pk).exists()


def test_wie_in_een_nieuwer_concept_staat_blijft_daarin_staan(platform):
    versie = platform.get_latest_revision_as_object().save_revision()
    concept = platform.get_latest_revision_as_object()
    concept.kerngroep.add(Kerngroeplid(naam="Noor Nieuw", **ALLES))
    concept.save_revision()
    versie.publish()
    laatste = Revision.objects.for_instance(platform).order_by("-pk").first()
    assert "Noor Nieuw" in {rij["naam"] for rij in laatste.content["kerngroep"]}


def test_wie_alleen_met_een_rol_op_de_site_staat_trekt_ook_die_in(client, platform):
    client.force_login(maak_lid(platform))
    noor = platform.kerngroep.get(naam="Noor Fictief")
    trek_in(client, platform, noor, "naam", "foto")
    scherm = client.get(reverse("platforms_beheer:toestemming", args=[platform.pk])).content.decode()
    assert "Een lid van de kerngroep, penningmeester" in scherm
    assert "De toestemming is ingetrokken." in trek_in(client, platform, noor, "rol").content.decode()
    assert "Dit stond al niet meer" in trek_in(client, platform, noor, "rol").content.decode()


@pytest.mark.parametrize("lid", ["", "-1", "x", str(10**30), "1\x00"])
def test_onzin_in_het_formulier_is_geen_storing(client, platform, lid):
    client.force_login(maak_lid(platform))
    pad = reverse("platforms_beheer:toestemming", args=[platform.pk])
    assert client.post(pad, {"lid": lid, "velden": ["naam"]}).status_code == 400


def test_zonder_vinkje_of_met_een_lid_van_een_ander_gebeurt_er_niets(client, platform):
    elders = Kerngroeplid.objects.create(platform=maak_platform(), naam="Van een ander", **ALLES)
    client.force_login(maak_lid(platform))
    assert "Zet een vinkje" in trek_in(client, platform, platform.kerngroep.first()).content.decode()
    assert "Er is niets veranderd" in trek_in(client, platform, elders, "naam").content.decode()
    elders.refresh_from_db()
    assert elders.naam == "Van een ander"


def test_wie_geen_lid_is_trekt_bij_een_ander_niets_in(client, platform):
    client.force_login(maak_lid(maak_platform()))
    pad = reverse("platforms_beheer:toestemming", args=[platform.pk])
    assert client.get(pad).status_code in {302, 403}
    trek_in(client, platform, platform.kerngroep.first(), "naam")
    assert platform.kerngroep.exclude(naam="").count() == 2
