"""Een redacteur publiceert een project of formulier: wat er ontbreekt staat bij het veld, en bewaren kan altijd."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Workflow, WorkflowPage
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from participatie.models import FormulierPage, Planwijziging, ProjectPage
from tests.fabriek import maak_compleet_project, maak_formulier, maak_project, maak_projecten

pytestmark = pytest.mark.django_db
LEEG_COMMENTAAR = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": ""}


def _project(project, **velden):
    """Wat het bewerkscherm van een project verstuurt."""
    fasen = [
        {"id": f.pk, "titel": f.titel, "planning": f.planning, "niveau": f.niveau, "begint": "", "eindigt": "",
         "periode": f.periode, "tekst": f.tekst, "reden_open": ""}
        for f in project.fasen.all()
    ]  # fmt: skip
    leeg = ("goed_om_te_weten", "voorgeschiedenis", "resultaat", "aanleiding", "evaluatie")
    opgemaakt = {naam: rich_text("") for naam in leeg}
    for naam in ("wat_staat_vast", "waarover_meedenken"):
        opgemaakt[naam] = rich_text(velden.pop(naam, getattr(project, naam)))
    return nested_form_data(
        {
            **dict.fromkeys(("doel", "methoden", "besluit_toelichting", "terugkoppeling_op", "plaats", "nota_op"), ""),
            "title": project.title,
            "slug": project.slug,
            "samenvatting": project.samenvatting,
            "status": project.status,
            "bijgewerkt_tot": "2026-11-01",
            "beslisser": project.beslisser,
            "terugkoppeling": project.terugkoppeling,
            "wijzigingsreden": "",
            "fasen": inline_formset(fasen, initial=len(fasen)),
            **{naam: inline_formset([]) for naam in ("updates", "documenten", "partners")},
            **opgemaakt,
            "comments": LEEG_COMMENTAAR,
            "action-publish": "1",
            **velden,
        }
    )


def _formulier(**velden):
    """Wat het bewerkscherm van een formulier verstuurt."""
    vragen = [("korte_tekst", {"label": "Uw idee", "uitleg": "", "invullen": "tekst"})]
    return nested_form_data(
        {
            "title": "Uw idee",
            "slug": "uw-idee",
            "samenvatting": "Vertel wat u wilt.",
            "doel": "idee",
            "opent_op": "2026-01-01 09:00",
            "sluit_op": "",
            "vragen": streamfield([(s, {**v, "voorwaarde": {"vraag": "", "antwoord": ""}}) for s, v in vragen]),
            "vervolg": "Wij lezen alles.",
            "beantwoord_voor": "",
            "antwoord_weken": "6",
            "fase": "",
            "wijzigingsreden": "",
            "dank": rich_text(""),
            "avg_doel": "Het plan verbeteren.",
            "avg_grondslag": "Taak",
            "avg_ontvangers": "Medewerkers",
            "bewaartermijn_maanden": "12",
            "na_termijn": "anoniem",
            "comments": LEEG_COMMENTAAR,
            "action-publish": "1",
            **velden,
        }
    )


def _bewerk(client, pagina, gegevens):
    return client.post(reverse("wagtailadmin_pages:edit", args=[pagina.pk]), gegevens)


def _fouten(response):
    assert response.status_code == 200
    form = response.context["form"]
    return set(form.errors) | {naam for naam, set_ in form.formsets.items() if set_.non_form_errors()}


def test_een_project_met_een_open_formulier_kan_niet_zonder_plan_openbaar(admin_client):
    project = maak_project()
    maak_formulier(project)
    response = _bewerk(admin_client, project, _project(project, title="Nieuwe naam"))
    ontbreekt = {"wat_staat_vast", "waarover_meedenken", "beslisser", "terugkoppeling_op", "fasen"}
    assert _fouten(response) == ontbreekt
    html = response.content.decode()
    assert "Er ontbreken nog 5 dingen." in html
    assert "Schrijf welke keuzes nog open zijn." in html
    assert "Zet de fase die nu loopt op" in html
    assert ProjectPage.objects.get().title != "Nieuwe naam"


@pytest.mark.parametrize(
    "formulier",
    [
        None,
        {"live": False},
        {"sluit_op": timezone.now() - timedelta(days=1), "opent_op": timezone.now() - timedelta(days=9)},
    ],
)
def test_zonder_open_of_gepland_formulier_is_een_plan_niet_verplicht(admin_client, formulier):
    project = maak_project()
    if formulier:
        maak_formulier(project, **formulier)
    assert _bewerk(admin_client, project, _project(project, title="Nieuwe naam")).status_code == 302
    assert ProjectPage.objects.get().title == "Nieuwe naam"


def test_een_formulier_dat_nog_opengaat_of_klaarstaat_vraagt_ook_een_plan(admin_client):
    straks = maak_project()
    maak_formulier(straks, opent_op=timezone.now() + timedelta(days=9))
    klaargezet = maak_project()
    formulier = maak_formulier(klaargezet, live=False)
    formulier.go_live_at = timezone.now() + timedelta(days=9)
    formulier.save_revision(approved_go_live_at=formulier.go_live_at)
    for project in (straks, klaargezet):
        assert "beslisser" in _fouten(_bewerk(admin_client, project, _project(project)))


def test_een_concept_bewaren_kan_altijd(admin_client):
    project = maak_project()
    formulier = maak_formulier(project)
    gegevens = _project(project, title="In de maak")
    del gegevens["action-publish"]
    assert _bewerk(admin_client, project, gegevens).status_code == 302
    assert ProjectPage.objects.get().get_latest_revision_as_object().title == "In de maak"
    gegevens = _formulier(antwoord_weken="", title="Ook in de maak")
    del gegevens["action-publish"]
    assert _bewerk(admin_client, formulier, gegevens).status_code == 302


def test_inplannen_is_ook_publiceren(admin_client):
    project = maak_project()
    maak_formulier(project)
    straks = (timezone.now() + timedelta(days=3)).strftime("%Y-%m-%d %H:%M")
    assert "beslisser" in _fouten(_bewerk(admin_client, project, _project(project, go_live_at=straks)))


def test_een_compleet_plan_gaat_zo_openbaar(admin_client):
    project = maak_compleet_project()
    maak_formulier(project)
    assert _bewerk(admin_client, project, _project(project, title="Nieuwe naam")).status_code == 302
    assert ProjectPage.objects.get().title == "Nieuwe naam"


def _nieuw(client, ouder, gegevens):
    return client.post(reverse("wagtailadmin_pages:add", args=["participatie", "formulierpage", ouder.pk]), gegevens)


def test_een_formulier_kan_niet_open_bij_een_project_zonder_plan_en_wijst_de_weg(admin_client):
    project = maak_project(title="Plein aan de Vaart")
    response = _nieuw(admin_client, project, _formulier(antwoord_weken=""))
    assert _fouten(response) == {"fase", "beantwoord_voor"}
    html = response.content.decode()
    assert "Het plan van “Plein aan de Vaart” is nog niet compleet." in html
    adres = reverse("wagtailadmin_pages:edit", args=[project.pk])
    for veld in (":w:contentpath=wat_staat_vast", ":w:contentpath=beslisser", "id_fasen-FORMS"):
        assert f'<a href="{adres}#{veld}">' in html
    assert not FormulierPage.objects.exists()


def test_wat_bij_het_project_alleen_in_een_concept_staat_telt_nog_niet(admin_client):
    project = maak_compleet_project(beslisser="")
    project.beslisser = "raad"
    project.save_revision()
    assert _fouten(_nieuw(admin_client, project, _formulier())) == {"fase"}
    ProjectPage.objects.update(beslisser="raad")
    assert _nieuw(admin_client, project, _formulier()).status_code == 302


def test_een_gesloten_formulier_of_een_formulier_buiten_een_project_hoeft_niets_te_beloven(admin_client):
    from home.models import InhoudPage

    dicht = {"opent_op": "2025-01-01 09:00", "sluit_op": "2025-02-01 09:00", "antwoord_weken": ""}
    assert _nieuw(admin_client, maak_project(), _formulier(**dicht)).status_code == 302
    los = maak_projecten().get_parent().add_child(instance=InhoudPage(title="Over", slug="over", samenvatting="Over."))
    response = _nieuw(admin_client, los, _formulier(antwoord_weken="", slug="los"))
    assert response.status_code == 302


def test_een_fase_van_een_ander_project_is_niet_te_kiezen(admin_client):
    project, ander = maak_compleet_project(), maak_compleet_project()
    vreemd = ander.fasen.get()
    assert "fase" in _fouten(_nieuw(admin_client, project, _formulier(fase=vreemd.pk)))
    assert _nieuw(admin_client, project, _formulier(fase=project.fasen.get().pk)).status_code == 302


def test_het_paneel_toont_vinkjes_en_gaten_met_een_link_naar_het_veld(admin_client):
    project = maak_compleet_project(beslisser="")
    formulier = maak_formulier(project, title="Uw idee voor het plein")
    html = admin_client.get(reverse("wagtailadmin_pages:edit", args=[project.pk])).content.decode()
    assert "Er ontbreekt nog 1 ding." in html
    assert html.count("In orde:") == 4
    assert 'href="#id_beslisser-label"' in html
    assert 'id="id_beslisser-label"' in html
    assert "Kies wie het besluit neemt." in html
    assert "Uw idee voor het plein" in html
    assert "Dit formulier zegt nog niet wanneer iemand antwoord krijgt." in html
    bij_formulier = admin_client.get(reverse("wagtailadmin_pages:edit", args=[formulier.pk])).content.decode()
    assert "Er ontbreken nog 2 dingen." in bij_formulier
    assert f'href="{reverse("wagtailadmin_pages:edit", args=[project.pk])}#:w:contentpath=beslisser"' in bij_formulier


def test_het_paneel_is_er_ook_als_alles_klopt_en_bij_een_nieuw_project(admin_client):
    project = maak_compleet_project()
    maak_formulier(project, antwoord_weken=6)
    html = admin_client.get(reverse("wagtailadmin_pages:edit", args=[project.pk])).content.decode()
    assert "Alles staat er. Bezoekers weten waar zij aan toe zijn." in html
    adres = reverse("wagtailadmin_pages:add", args=["participatie", "projectpage", maak_projecten().pk])
    assert "Vul dit aan voordat mensen kunnen meedoen." in admin_client.get(adres).content.decode()


def test_publiceren_uit_een_lijst_geeft_uitleg_en_maakt_niets_openbaar(admin_client):
    project = maak_project(live=False)
    formulier = maak_formulier(project, live=False)
    adres = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = admin_client.post(f"{adres}?id={formulier.pk}", {"include_descendants": ""}, follow=True)
    assert "kan nog niet openbaar worden" in response.content.decode()
    assert not FormulierPage.objects.get().live


def test_goedkeuren_buiten_het_bewerkscherm_om_toetst_het_plan_en_laat_de_taak_staan(admin_client, admin_user):
    from wagtail.models import GroupApprovalTask, WorkflowTask

    project = maak_project(live=False)
    maak_formulier(project)
    werkwijze = Workflow.objects.create(name="Nakijken")
    taak = GroupApprovalTask.objects.create(name="Nakijken")
    WorkflowTask.objects.create(workflow=werkwijze, task=taak, sort_order=0)
    WorkflowPage.objects.create(workflow=werkwijze, page=Page.objects.get(pk=project.pk))
    project.save_revision()
    stand = werkwijze.start(project, admin_user)
    adres = reverse("wagtailadmin_pages:workflow_action", args=[project.pk, "approve", stand.current_task_state.pk])
    response = admin_client.post(adres, {"comment": ""}, follow=True)
    assert "kan nog niet openbaar worden" in response.content.decode()
    stand.refresh_from_db()
    assert stand.status == "in_progress"
    assert not ProjectPage.objects.get().live


def test_een_kopie_begint_als_concept(admin_client):
    project = maak_compleet_project()
    adres = reverse("wagtailadmin_pages:copy", args=[project.pk])
    gegevens = {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": project.get_parent().pk}
    response = admin_client.post(adres, {**gegevens, "publish_copies": "on"}, follow=True)
    assert "begint als concept" in response.content.decode()
    assert ProjectPage.objects.count() == 1
    admin_client.post(adres, gegevens)
    assert not ProjectPage.objects.get(slug="kopie").live


def test_een_openbaar_formulier_verhuist_niet_naar_een_project_zonder_plan(admin_client):
    project, kaal = maak_compleet_project(), maak_project(title="Nog zonder plan")
    formulier = maak_formulier(project, antwoord_weken=6)
    adres = reverse("wagtailadmin_pages:move_confirm", args=[formulier.pk, kaal.pk])
    response = admin_client.post(adres, follow=True)
    assert "Het plan van “Nog zonder plan” is nog niet compleet." in response.content.decode()
    assert FormulierPage.objects.get().get_parent().pk == project.pk
    goed = maak_compleet_project()
    admin_client.post(reverse("wagtailadmin_pages:move_confirm", args=[formulier.pk, goed.pk]))
    assert FormulierPage.objects.get().get_parent().pk == goed.pk


def test_op_de_klok_openbaar_worden_loopt_nooit_vast(admin_client):
    project = maak_project()
    maak_formulier(project)
    revisie = project.save_revision()
    revisie.publish(log_action="wagtail.publish.scheduled")
    assert ProjectPage.objects.get().live


def test_een_besloten_formulier_verklapt_niets_in_het_logboek(admin_client):
    project = maak_compleet_project()
    besloten = maak_formulier(project, title="Geheim", antwoord_weken=6)
    PageViewRestriction.objects.create(page=besloten, restriction_type="login")
    _bewerk(admin_client, project, _project(project))
    assert f"formulier:{besloten.pk}" not in Planwijziging.objects.get().stand
