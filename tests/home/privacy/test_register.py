"""Het register van verwerkingen: uit dezelfde gegevens als het opschonen, en geen model valt erbuiten."""

import re

import pytest
from django.apps import apps
from django.db import models
from django.urls import reverse
from wagtail.fields import StreamField

from initiatieven.abonnees.actions.schonen import NA_WEGGAAN
from initiatieven.models import AanbodPage
from stadmaken.common.persoonsgegevens import verwerkingen
from tests.fabriek import maak_formulier
from tests.fabriek_initiatieven import maak_gelegenheid

EIGEN = {"common", "home", "initiatieven", "participatie", "search"}
# Velden die elke pagina van Wagtail heeft: de redactie vult ze, voor iedereen te lezen.
VAN_WAGTAIL = {"title", "draft_title", "slug", "url_path", "path", "seo_title", "search_description"}
GEVOELIG = (models.EmailField, models.TextField, models.JSONField, models.FileField, models.GenericIPAddressField)
NAMEN = re.compile(r"naam|telefoon|mail|contact|woorden|tekst|toelichting|reden|nummer$")


def kan_persoonlijk_zijn(model: type[models.Model]) -> bool:
    """Of hier iets in kan staan dat over een mens gaat: liever te vaak ja."""
    for veld in model._meta.concrete_fields:
        if veld.name in VAN_WAGTAIL or isinstance(veld, StreamField) or veld.choices:
            continue
        if isinstance(veld, GEVOELIG) or (isinstance(veld, models.CharField) and NAMEN.search(veld.name)):
            return True
    return False


def lees(client) -> str:
    return client.get(reverse("verwerkingen")).content.decode()


def test_elk_model_waar_iets_over_een_mens_in_kan_staan_hoort_bij_een_verwerking():
    vergeten = {
        model._meta.label
        for model in apps.get_models()
        if model._meta.app_label in EIGEN and kan_persoonlijk_zijn(model)
    } - verwerkingen.bekende_modellen()
    assert vergeten == set(), "Schrijf een persoonsgegevens.py in de map van dit begrip; zie docs/privacy.md"


def test_een_model_met_een_adres_wordt_herkend():
    assert kan_persoonlijk_zijn(apps.get_model("initiatieven.Hulpaanbod"))
    assert kan_persoonlijk_zijn(apps.get_model("participatie.Foto"))
    assert not kan_persoonlijk_zijn(apps.get_model("participatie.ScanTelling"))


def test_een_verwerking_noemt_alleen_modellen_die_bestaan():
    for naam in verwerkingen.bekende_modellen():
        assert apps.get_model(naam)


@pytest.mark.django_db
def test_elke_regel_is_volledig():
    maak_formulier()
    for verwerking in verwerkingen.alle():
        for regel in verwerking.regels():
            for veld in ("naam", "doel", "gegevens", "openbaar", "ontvangers", "grondslag"):
                assert str(getattr(regel, veld)).strip(), (verwerking.sleutel, veld)


@pytest.mark.django_db
def test_een_formulier_staat_erin_zoals_de_redacteur_het_instelde(client):
    maak_formulier(
        title="Het plein", avg_doel="Het plein groener maken.", bewaartermijn_maanden=7, avg_ontvangers="Team Groen"
    )
    pagina = lees(client)
    for tekst in ("Het plein", "Het plein groener maken.", "7 maanden.", "Team Groen"):
        assert tekst in pagina


@pytest.mark.django_db
def test_een_verborgen_formulier_staat_er_niet_in(client):
    maak_formulier(title="Nog geheim", live=False)
    assert "Nog geheim" not in lees(client)


@pytest.mark.django_db
def test_een_andere_termijn_bij_een_cursus_verandert_het_register(client):
    maak_gelegenheid()
    AanbodPage.objects.update(bewaartermijn_maanden=3)
    assert "3 maanden na de laatste bijeenkomst" in lees(client)
    AanbodPage.objects.update(bewaartermijn_maanden=9)
    assert "9 maanden na de laatste bijeenkomst" in lees(client)


@pytest.mark.django_db
def test_de_termijn_van_abonnees_is_die_van_het_opschonen(client):
    assert f"dan nog {NA_WEGGAAN.days} dagen" in lees(client)


@pytest.mark.django_db
def test_het_bestand_heeft_dezelfde_regels(client):
    maak_formulier(title="Het plein")
    antwoord = client.get(reverse("verwerkingen_csv"))
    tekst = b"".join(antwoord.streaming_content).decode("utf-8-sig")
    assert "Het plein" in tekst
    assert "Wachtlijst" in tekst
    assert antwoord.headers["Content-Type"].startswith("text/csv")


@pytest.mark.django_db
def test_meer_formulieren_kosten_niet_meer_vragen(client, django_assert_max_num_queries):
    maak_formulier()
    lees(client)
    with django_assert_max_num_queries(60) as klein:
        lees(client)
    for _nummer in range(12):
        maak_formulier()
    with django_assert_max_num_queries(len(klein)):
        lees(client)


@pytest.mark.django_db
def test_de_privacypagina_wijst_de_weg(client):
    from home.models import InhoudPage
    from tests.fabriek import maak_home

    maak_home().add_child(instance=InhoudPage(title="Privacy", slug="privacy", samenvatting="Zo weinig mogelijk."))
    pagina = client.get("/privacy/").content.decode()
    assert reverse("verwerkingen") in pagina
    assert reverse("gegevens_vragen") in pagina
