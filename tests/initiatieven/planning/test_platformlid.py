"""Een lid van een wijkplatform plant de data van de eigen activiteiten, en ziet niet wie zich aanmeldde."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatieven.aanmelden.actions import Gegevens, aanmelden
from initiatieven.models import Bijeenkomst, Gelegenheid, Herhaling
from tests.fabriek import maak_medewerker
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid, maak_herhaling
from tests.fabriek_platforms import maak_lid, maak_platform

pytestmark = pytest.mark.django_db
INDEX = "initiatieven_gelegenheid_modeladmin"


def datum_onder(platform):
    activiteit = maak_activiteit(soort="inloop")
    activiteit.move(platform, pos="last-child")
    activiteit.refresh_from_db()
    return maak_gelegenheid(activiteit, capaciteit=8, keren=2)


def adressen(gelegenheid, reeks) -> dict[str, str]:
    """Elk planscherm, voor deze datum en deze reeks."""
    keer = gelegenheid.bijeenkomsten.first()
    op_datum = ("erbij", "niet_door", "plekken", "kopie", "verwijderen", "gaat_door")
    namen = {f"planning_beheer:{naam}": gelegenheid.pk for naam in op_datum}
    namen |= {f"planning_beheer:{naam}": keer.pk for naam in ("verzetten", "afzeggen")}
    namen |= {f"planning_beheer:{naam}": reeks.pk for naam in ("reeks", "reeks_wijzigen")}
    namen |= {f"{INDEX}_{naam}": gelegenheid.pk for naam in ("inspect", "edit")}
    namen["planning_beheer:aanbod"] = gelegenheid.aanbod_id
    return {naam: reverse(naam, args=[nummer]) for naam, nummer in namen.items()}


@pytest.fixture
def lid(client):
    wie = maak_lid(maak_platform(title="Eigen platform"))
    client.force_login(wie)
    return wie


@pytest.fixture
def eigen(lid):
    return datum_onder(lid.groups.get().platformtoegang.platform)


def test_een_lid_komt_op_elk_planscherm_van_de_eigen_activiteiten(client, eigen):
    for naam, adres in adressen(eigen, maak_herhaling(eigen.aanbod)).items():
        assert client.get(adres).status_code == (405 if naam.endswith("gaat_door") else 200), naam


@pytest.mark.parametrize("van", ["de gemeente", "een ander platform"])
def test_een_lid_plant_niets_van_een_ander(client, lid, van):
    ander = maak_gelegenheid(maak_activiteit()) if van == "de gemeente" else datum_onder(maak_platform())
    voor = list(Bijeenkomst.objects.order_by("pk").values())
    invoer = {"toelichting": "x", "dag": "2030-01-01", "van": "10:00", "tot": "11:00", "locatie": "Elders"}
    for naam, adres in adressen(ander, maak_herhaling(ander.aanbod)).items():
        for antwoord in (client.get(adres), client.post(adres, invoer)):
            assert antwoord.status_code == 403 or antwoord.headers.get("Location") == "/cms/", naam
    assert list(Bijeenkomst.objects.order_by("pk").values()) == voor
    assert Gelegenheid.objects.count() == 1


def test_een_lid_kiest_bij_een_nieuwe_datum_alleen_uit_de_eigen_activiteiten(client, eigen):
    ander = maak_activiteit(title="Iets van de gemeente")
    for adres in (reverse(f"{INDEX}_create"), reverse("planning_beheer:reeks_maken")):
        tekst = client.get(adres).content.decode()
        assert eigen.aanbod.title in tekst
        assert "Iets van de gemeente" not in tekst
        client.post(adres, {"aanbod": ander.pk})
    straks = timezone.localdate() + timedelta(days=7)
    velden = {
        "aanbod": ander.pk,
        "ritme": "week",
        "rang": "1",
        "wijze": "vrij",
        "vanaf": straks.isoformat(),
        "van": "10:00",
    }
    velden |= {"tot_uur": "11:00", "locatie": "Hier", "stap": "bewaren"}
    assert client.post(reverse("planning_beheer:reeks_maken"), velden).status_code == 422
    assert not Herhaling.objects.exists()
    client.post(reverse("planning_beheer:reeks_maken"), {**velden, "aanbod": eigen.aanbod_id})
    assert Herhaling.objects.get().aanbod_id == eigen.aanbod_id


def test_een_lid_zonder_activiteiten_en_een_gewone_medewerker_plannen_niets(client, lid):
    for wie in (lid, maak_medewerker()):
        client.force_login(wie)
        for adres in (reverse(f"{INDEX}_create"), reverse("planning_beheer:reeks_maken"), reverse(f"{INDEX}_index")):
            antwoord = client.get(adres)
            assert antwoord.status_code == 403 or antwoord.headers.get("Location") == "/cms/", adres


def test_wie_zich_aanmeldde_ziet_een_lid_nergens(client, eigen):
    aanmelden(eigen, Gegevens("Anna Geheim", "anna-geheim@voorbeeld.test"), idempotentie=str(uuid.uuid4()))
    for naam, adres in adressen(eigen, maak_herhaling(eigen.aanbod)).items():
        assert b"eheim" not in client.get(adres).content, naam
    for naam in ("gelegenheid", "deur", "afdruk", "downloaden", "bericht", "evaluatie"):
        antwoord = client.get(reverse(f"agenda_beheer:{naam}", args=[eigen.pk]))
        assert antwoord.status_code == 403 or antwoord.headers.get("Location") == "/cms/", naam
    tekst = client.get(reverse(f"{INDEX}_inspect", args=[eigen.pk])).content.decode()
    assert reverse("agenda_beheer:gelegenheid", args=[eigen.pk]) not in tekst


def test_een_lid_verzet_een_eigen_datum_en_de_knop_staat_bij_de_pagina(client, eigen):
    pagina = client.get(reverse("wagtailadmin_pages:edit", args=[eigen.aanbod_id])).content.decode()
    assert reverse("planning_beheer:aanbod", args=[eigen.aanbod_id]) in pagina
    keer = eigen.bijeenkomsten.first()
    dag = timezone.localdate() + timedelta(days=30)
    invoer = {"dag": dag.isoformat(), "van": "10:00", "tot": "11:00", "locatie": "De Bieb"}
    client.post(reverse("planning_beheer:verzetten", args=[keer.pk]), invoer)
    keer.refresh_from_db()
    assert (timezone.localdate(keer.begin), keer.locatie) == (dag, "De Bieb")


def test_wie_geen_lid_meer_is_plant_meteen_niets_meer(client, lid, eigen):
    lid.groups.clear()
    assert client.get(reverse("planning_beheer:aanbod", args=[eigen.aanbod_id])).status_code in {302, 403}


def test_wat_een_lid_erbij_zegt_is_een_vaste_zin(client, eigen):
    keer = eigen.bijeenkomsten.first()
    adres = reverse("planning_beheer:afzeggen", args=[keer.pk])
    assert "Het weer is te slecht." in client.get(adres).content.decode()
    antwoord = client.post(adres, {"toelichting": "Koop bij mij!"})
    assert antwoord.status_code == 422
    assert Bijeenkomst.objects.filter(geannuleerd_op=None).count() == 2
    adres = reverse("planning_beheer:niet_door", args=[eigen.pk])
    assert client.post(adres, {"toelichting": ""}).status_code == 422
    assert client.post(adres, {"toelichting": "weer"}).status_code == 302
    eigen.refresh_from_db()
    assert eigen.reden == "Het weer is te slecht."


def test_bij_een_reeks_zegt_een_lid_ook_niets_in_eigen_woorden(client, eigen):
    reeks = maak_herhaling(eigen.aanbod)
    adres = reverse("planning_beheer:reeks", args=[reeks.pk])
    invoer = {
        "actie": "overslaan",
        "dag": f"{timezone.localdate() + timedelta(days=7)}",
        "toelichting": "Koop bij mij!",
    }
    assert client.post(adres, invoer).status_code == 422
