"""Wat na publicatie in het plan verandert, staat met reden op de projectpagina."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from participatie.contract.actions import leg_plan_vast
from participatie.models import Fase, FormulierPage, Planwijziging, ProjectPage
from tests.fabriek import maak_compleet_project, maak_formulier, maak_project

from .scherm import bewerk, formuliergegevens, fouten, projectgegevens

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(admin_user):
    """Een project waarvan het plan op 1 november openbaar werd; die aanmelding is nu verlopen."""
    redacteur = Client()
    redacteur.force_login(admin_user)
    project = maak_compleet_project(title="Plein", terugkoppeling="Op 1 maart hoort u het op een avond in de buurt.")
    with time_machine.travel(datetime(2026, 11, 1, 9, tzinfo=UTC)):
        assert bewerk(redacteur, project, projectgegevens(project)).status_code == 302
    return ProjectPage.objects.get(pk=project.pk)


def _tekst(client, project):
    return client.get(project.url).content.decode()


def test_de_eerste_publicatie_legt_het_begin_vast_en_staat_niet_op_de_pagina(project, client):
    begin = Planwijziging.objects.get()
    assert begin.wijzigingen == []
    assert begin.stand["wat_staat_vast"] == "Het riool wordt vervangen."
    assert begin.stand[f"fase:{project.fasen.get().pk}"] == "Meedenken over het ontwerp, Meedenken"
    assert "Wijzigingen in dit plan" not in _tekst(client, project)


def test_een_wijziging_zonder_reden_wordt_bij_het_veld_geweigerd(project, admin_client):
    response = bewerk(admin_client, project, projectgegevens(project, beslisser="raad"))
    assert fouten(response) == {"wijzigingsreden"}
    assert "U wijzigt iets dat al openbaar is: Wie besluit." in response.content.decode()
    assert ProjectPage.objects.get().beslisser == "college"
    assert Planwijziging.objects.count() == 1


def test_een_wijziging_met_reden_staat_met_dag_reden_en_oud_en_nieuw_op_de_pagina(project, admin_client, client):
    nieuw = "Op 1 april hoort u het op een avond in de buurt."
    with time_machine.travel(datetime(2026, 11, 21, 9, tzinfo=UTC)):
        gegevens = projectgegevens(project, terugkoppeling=nieuw, wijzigingsreden="De metingen duren langer.")
        assert bewerk(admin_client, project, gegevens).status_code == 302
    html = _tekst(client, project)
    assert "Wijzigingen in dit plan" in html
    assert "21 november 2026" in html
    assert "De metingen duren langer." in html
    assert '<del><span class="nl-visually-hidden">Was: </span>maart</del>' in html
    assert '<ins><span class="nl-visually-hidden">Wordt: </span>april</ins>' in html
    assert 'href="#planwijzigingen"' in html


def test_de_reden_is_na_publicatie_verbruikt_ook_in_het_concept(project, admin_client):
    gegevens = projectgegevens(project, beslisser="raad", wijzigingsreden="De raad gaat erover.")
    assert bewerk(admin_client, project, gegevens).status_code == 302
    project = ProjectPage.objects.get()
    assert project.wijzigingsreden == ""
    concept = project.get_latest_revision_as_object()
    assert concept.wijzigingsreden == ""
    assert concept.beslisser == "raad"
    assert fouten(bewerk(admin_client, project, projectgegevens(project, beslisser="bewoners"))) == {"wijzigingsreden"}


def test_een_tikfout_buiten_het_plan_en_de_voortgang_van_een_fase_vragen_geen_reden(project, admin_client):
    project.fasen.update(planning="voltooid")
    assert bewerk(admin_client, project, projectgegevens(project, title="Plein!")).status_code == 302
    assert Planwijziging.objects.count() == 1


def test_een_andere_periode_of_een_ander_niveau_van_een_fase_is_een_wijziging(project, admin_client):
    Fase.objects.update(niveau="meeweten")
    response = bewerk(admin_client, project, projectgegevens(project))
    assert fouten(response) == {"wijzigingsreden"}
    assert "Fase" in response.content.decode()


def test_een_concept_lekt_niet_in_het_logboek_of_op_de_pagina(project, admin_client, client):
    gegevens = projectgegevens(project, beslisser="raad", wijzigingsreden="Nog geheim.")
    del gegevens["action-publish"]
    assert bewerk(admin_client, project, gegevens).status_code == 302
    assert Planwijziging.objects.count() == 1
    assert "Nog geheim." not in _tekst(client, project)
    assert "De gemeenteraad" not in _tekst(client, project)


def test_een_nieuwe_fase_houdt_haar_nummer_bij_de_volgende_publicatie(project, admin_client):
    nieuw = {"titel": "Besluit", "planning": "straks", "niveau": "meeweten"}
    leeg = dict.fromkeys(("begint", "eindigt", "periode", "tekst", "reden_open"), "")
    gegevens = projectgegevens(project, wijzigingsreden="Er komt een stap bij.")
    gegevens |= {f"fasen-1-{veld}": waarde for veld, waarde in {**nieuw, **leeg, "ORDER": "2"}.items()}
    gegevens["fasen-TOTAL_FORMS"] = 2
    assert bewerk(admin_client, project, gegevens).status_code == 302
    fase = Fase.objects.get(titel="Besluit")
    concept = ProjectPage.objects.get().get_latest_revision_as_object()
    assert {f.pk for f in concept.fasen.all()} == set(Fase.objects.values_list("pk", flat=True))
    concept.save_revision().publish()
    assert Fase.objects.get(titel="Besluit").pk == fase.pk


def _publiceer(client, formulier, **velden):
    return bewerk(client, formulier, formuliergegevens(slug=formulier.slug, **velden))


def test_een_formulier_dat_zijn_belofte_verzet_zegt_waarom(project, admin_client, client):
    formulier = maak_formulier(project, title="Uw idee")
    assert _publiceer(admin_client, formulier, antwoord_weken="6").status_code == 302
    assert "Wijzigingen in dit plan" not in _tekst(client, project)
    assert fouten(_publiceer(admin_client, formulier, antwoord_weken="9")) == {"wijzigingsreden"}
    reden = "Er kwam veel meer binnen dan wij dachten."
    assert _publiceer(admin_client, formulier, antwoord_weken="9", wijzigingsreden=reden).status_code == 302
    html = _tekst(client, project)
    assert reden in html
    assert "Wanneer u antwoord krijgt via “Uw idee”" in html
    assert "Antwoord binnen 6 weken" in html
    assert FormulierPage.objects.get().wijzigingsreden == ""


def test_een_formulier_dat_even_weg_was_en_terugkomt_met_een_andere_belofte_zegt_ook_waarom(project, admin_client):
    formulier = maak_formulier(project)
    _publiceer(admin_client, formulier, antwoord_weken="6")
    FormulierPage.objects.get().unpublish()
    assert bewerk(admin_client, project, projectgegevens(project)).status_code == 302
    formulier.refresh_from_db()
    assert fouten(_publiceer(admin_client, formulier, antwoord_weken="9")) == {"wijzigingsreden"}


def test_wat_voor_later_klaarstaat_is_nog_niet_gewijzigd(project, admin_client):
    straks = (timezone.now() + timedelta(days=3)).strftime("%Y-%m-%d %H:%M")
    gegevens = projectgegevens(project, beslisser="raad", wijzigingsreden="De raad gaat erover.", go_live_at=straks)
    assert bewerk(admin_client, project, gegevens).status_code == 302
    assert Planwijziging.objects.count() == 1
    with time_machine.travel(timezone.now() + timedelta(days=4)):
        project.get_scheduled_revision_as_object()
        project.scheduled_revision.publish(log_action="wagtail.publish.scheduled")
    assert Planwijziging.objects.first().reden == "De raad gaat erover."


def test_een_bestaand_project_zonder_logboek_begint_bij_de_volgende_publicatie():
    project = maak_compleet_project()
    assert leg_plan_vast(project.pk).wijzigingen == []
    assert leg_plan_vast(project.pk) is None


def test_een_project_zonder_plan_of_in_concept_legt_niets_vast():
    assert leg_plan_vast(maak_project().pk) is None
    assert leg_plan_vast(maak_compleet_project(live=False).pk) is None


def test_veel_wijzigingen_kosten_een_vraag_en_tonen_de_laatste(client, django_assert_num_queries):
    from participatie.contract.logboek import planwijzigingen

    project = maak_compleet_project()
    rij = [{"veld": "doel", "label": "Doel", "oud": "a", "nieuw": "b", "stukken": [["weg", "a"], ["nieuw", "b"]]}]
    Planwijziging.objects.bulk_create(
        Planwijziging(project=project, op=timezone.now(), reden=f"Reden {n}", wijzigingen=rij) for n in range(60)
    )
    with django_assert_num_queries(1):
        regels = planwijzigingen(project)
    assert len(regels) == 20
    assert regels[0].reden == "Reden 59"
    assert "Eerdere wijzigingen" in _tekst(client, project)


def test_html_in_een_reden_of_tekst_wordt_tekst(client):
    project = maak_compleet_project()
    rij = [{"veld": "doel", "label": "Doel", "oud": "", "nieuw": "x", "stukken": [["nieuw", "<script>x</script>"]]}]
    Planwijziging.objects.create(project=project, reden="<b>vet</b>", wijzigingen=rij)
    html = _tekst(client, project)
    assert "<script>x" not in html
    assert "<b>vet" not in html


def test_datums_staan_in_het_logboek_in_de_taal_van_de_site():
    project = maak_compleet_project(terugkoppeling_op=date(2027, 3, 1))
    assert leg_plan_vast(project.pk).stand["terugkoppeling_op"] == "1 maart 2027"
