"""Het CMS van participatie in twee steden: elke redacteur werkt in haar eigen stad."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.forms import modelform_factory
from django.urls import reverse

from participatie import models
from participatie.models import Afwijzingsreden, Gebied, Thema, Wijk
from participatie.teams.kiezen import te_kiezen
from stadmaken.common.models import Afbeelding, Bestand
from stadmaken.common.stad import hele_installatie, in_stad
from tests.fabriek import maak_medewerker, maak_project, maak_wijk
from tests.fabriek_platforms import maak_wijken

pytestmark = pytest.mark.django_db
LIJSTEN = ["inbreng", "infobord", "toezegging", "wijkcontract", "afwijzingsreden", "opschoonbewijs"]


@pytest.mark.parametrize(
    ("model", "velden"),
    [
        (Wijk, {"naam": "Vogelenwijk", "slug": "vogelenwijk", "code": "WK123456"}),
        (Gebied, {"naam": "Zuid", "slug": "zuid"}),
        (Thema, {"naam": "Water", "slug": "water"}),
        (models.Doelgroep, {"naam": "Ouderen", "slug": "ouderen"}),
        (Afwijzingsreden, {"tekst": "Dit gaat niet over het plein."}),
    ],
)
def test_dezelfde_naam_mag_in_elke_stad_maar_eenmaal_per_stad(stad_a, stad_b, cms, model, velden):
    def gegevens():
        overig = {"gebied": Gebied.objects.get_or_create(naam="Noord", slug="noord")[0]} if model is Wijk else {}
        return {**velden, **overig}

    with in_stad(stad_a):
        model.objects.create(**gegevens())
    with in_stad(stad_b):
        model.objects.create(**gegevens())
        with pytest.raises(IntegrityError), transaction.atomic():
            model.objects.create(**gegevens())
        extra = (
            {"gebied": Gebied.objects.get().pk, "grens": ""} if model is Wijk else {"actief": "on", "volgorde": "100"}
        )
    snippet = model is not Afwijzingsreden
    naam = f"wagtailsnippets_participatie_{model._meta.model_name}:add"
    adres = reverse(naam if snippet else "participatie_afwijzingsreden_modeladmin_create")
    antwoord = cms(stad_b).post(adres, {**velden, **extra})
    assert antwoord.status_code == 200
    assert set(antwoord.context["form"].errors) == set(velden)
    with in_stad(stad_b):
        assert model.objects.filter(**velden).count() == 1


def test_een_nieuwe_wijk_in_het_cms_mag_heten_als_een_in_een_andere_stad(stad_a, stad_b, cms):
    with in_stad(stad_a):
        maak_wijk(naam="Vogelenwijk", slug="vogelenwijk", code="WK123456")
    with in_stad(stad_b):
        gebied = Gebied.objects.create(naam="Noord", slug="noord")
    velden = {"naam": "Vogelenwijk", "slug": "vogelenwijk", "code": "WK123456", "gebied": gebied.pk, "grens": ""}
    antwoord = cms(stad_b).post(reverse("wagtailsnippets_participatie_wijk:add"), velden)
    assert antwoord.status_code == 302
    with in_stad(stad_b):
        assert Wijk.objects.get().naam == "Vogelenwijk"


def test_een_wijk_komt_nooit_in_een_gebied_van_een_andere_stad(stad_a, stad_b, cms):
    with in_stad(stad_a):
        vreemd = Gebied.objects.create(naam="Zuid", slug="zuid")
    velden = {"naam": "Kade", "slug": "kade", "code": "WK123456", "gebied": vreemd.pk, "grens": ""}
    antwoord = cms(stad_b).post(reverse("wagtailsnippets_participatie_wijk:add"), velden)
    assert set(antwoord.context["form"].errors) == {"gebied"}


def test_het_formulier_met_inwoners_laat_de_wijken_van_een_andere_stad_staan(stad_a, stad_b, cms):
    with in_stad(stad_a):
        van_a = maak_wijk(naam="Wijk van A", inwoners=10, inwoners_op=date(2020, 1, 1))
    with in_stad(stad_b):
        van_b = maak_wijk(naam="Wijk van B", inwoners=20, inwoners_op=date(2020, 1, 1))
    client, adres = cms(stad_b), reverse("bereik_beheer:inwoners")
    assert "Wijk van A" not in client.get(adres).content.decode()
    for wijk, gelukt in ((van_b, True), (van_a, False)):
        velden = {"form-TOTAL_FORMS": 1, "form-INITIAL_FORMS": 1, "inwoners_op": "2026-01-01"}
        antwoord = client.post(adres, {**velden, "form-0-id": wijk.pk, "form-0-inwoners": "99"})
        assert (antwoord.status_code == 302) == gelukt
    with hele_installatie():
        van_a.refresh_from_db()
        van_b.refresh_from_db()
    assert (van_a.inwoners, van_a.inwoners_op) == (10, date(2020, 1, 1))
    assert (van_b.inwoners, van_b.inwoners_op) == (99, date(2026, 1, 1))


@pytest.mark.parametrize("naam", LIJSTEN)
def test_een_lijst_in_het_cms_toont_en_opent_niets_van_een_andere_stad(van_alles, stad_a, stad_b, cms, naam):
    model = getattr(models, naam.capitalize())
    client = cms(stad_b)
    lijst = client.get(f"/cms/participatie/{naam}/")
    assert lijst.status_code == 200
    assert "Astad" not in lijst.content.decode()
    assert [rij.site_id for rij in lijst.context["object_list"]] == [stad_b.pk] * len(lijst.context["object_list"])
    assert lijst.context["object_list"]
    with in_stad(stad_a):
        vreemd = model.objects.first()
    for wat in ("edit", "inspect", "history"):
        assert client.get(f"/cms/participatie/{naam}/{wat}/{vreemd.pk}/").status_code == 404


@pytest.mark.parametrize("naam", ["wijk", "gebied", "thema", "doelgroep"])
def test_een_woordenlijst_in_het_cms_is_die_van_de_stad(van_alles, stad_a, stad_b, cms, naam):
    model = getattr(models, naam.capitalize())
    client = cms(stad_b)
    # Wat nog in gebruik is, stuurt bij verwijderen terug naar de lijst.
    for stad, mag in ((stad_b, {200, 302}), (stad_a, {404})):
        with in_stad(stad):
            rij = model.objects.first()
        for wat in ("edit", "delete", "usage", "history"):
            adres = reverse(f"wagtailsnippets_participatie_{naam}:{wat}", args=[rij.pk])
            assert client.get(adres).status_code in mag, adres


def test_zoeken_in_de_lijst_van_wijken_en_beelden_blijft_binnen_de_stad(van_alles, stad_b, cms):
    client = cms(stad_b)
    lijsten = {
        "wagtailsnippets_participatie_wijk:list": "Wijk",
        "wagtailimages:index": "Beeld",
        "wagtaildocs:index": "Stuk",
    }
    for naam, soort in lijsten.items():
        for woord, te_zien in (("Bestad", True), ("Astad", False)):
            tekst = client.get(reverse(naam), {"q": woord}).content.decode()
            assert (f"{soort} {woord}" in tekst) == te_zien, (naam, woord)


def test_een_document_of_beeld_van_een_andere_stad_bestaat_hier_niet(van_alles, stad_a, stad_b, cms, bezoek):
    for stad, status in ((stad_a, 200), (stad_b, 404)):
        with in_stad(stad_a):
            document, beeld = Bestand.objects.get(), Afbeelding.objects.get()
        client = cms(stad)
        assert bezoek(stad).get(f"/documenten/{document.pk}/{document.filename}").status_code == status
        assert client.get(reverse("wagtaildocs:edit", args=[document.pk])).status_code == status
        assert client.get(reverse("wagtailimages_chooser:chosen", args=[beeld.pk])).status_code == status


def test_een_nieuw_document_hoort_bij_de_stad_waar_het_is_geplaatst(stad_a, stad_b, cms):
    stuk = SimpleUploadedFile("verslag.txt", b"Verslag", content_type="text/plain")
    cms(stad_b).post(reverse("wagtaildocs:add_multiple"), {"files[]": stuk, "title": "Verslag"})
    with hele_installatie():
        assert [rij.site_id for rij in Bestand.objects.all()] == [stad_b.pk]


@pytest.mark.parametrize(("model", "veld"), [(models.Infobord, "verwijst_naar"), (models.ProjectPage, "vervolg")])
def test_een_verwijzing_gaat_nooit_naar_een_pagina_van_een_andere_stad(stad_a, stad_b, model, veld):
    with in_stad(stad_a):
        vreemd = maak_project()
    with in_stad(stad_b):
        eigen = maak_project()
        for pagina, mag in ((eigen, True), (vreemd, False)):
            form = modelform_factory(model, fields=[veld])({veld: pagina.pk})
            assert (veld not in form.errors) == mag


def test_de_paginakiezer_van_een_team_toont_geen_startpagina_van_een_andere_stad(stad_a, stad_b):
    for stad in (stad_a, stad_b):
        with in_stad(stad):
            maak_wijken()
            titels = set(te_kiezen(maak_medewerker()).filter(depth=2).values_list("path", flat=True))
        assert titels == set(stad.wortels)
