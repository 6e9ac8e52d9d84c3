"""Wat een lid schrijft en instuurt, en wat de wijkplatformredactie daarmee doet."""

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage
from wagtail.test.utils.form_data import nested_form_data, rich_text

from home.rollen import zet_rollen
from initiatieven.models import ActiviteitPage
from participatie.models import FormulierPage, Platformtoegang, WijkplatformPage
from participatie.platforms.workflow import NAAM
from stadmaken.common.models import Afbeelding, Bericht, Bestand
from tests.fabriek import maak_medewerker, maak_wijk
from tests.fabriek_platforms import maak_lid, maak_platform

pytestmark = pytest.mark.django_db
LEEG = {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0", "MAX_NUM_FORMS": "1000"}
RIJEN = ("kerngroep", "partners", "werkgroepen", "nieuws", "media", "documenten", "budgetten")


def invoer(platform, **velden) -> dict:
    gegevens = {
        "title": platform.title,
        "slug": platform.slug,
        "samenvatting": platform.samenvatting,
        "contact_email": platform.contact_email,
        "staat": platform.staat,
        "rechtsvorm": platform.rechtsvorm,
        **{naam: rich_text("") for naam in ("wat_wel", "wat_niet", "geschiedenis", "zeggenschap")},
        **dict.fromkeys((*RIJEN, "comments"), LEEG),
    }
    wijken = velden.pop("wijken", [wijk.pk for wijk in platform.wijken.all()])
    return {**nested_form_data({**gegevens, **velden}), "wijken": wijken}


@pytest.fixture
def platform(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    gemaakt = maak_platform(title="Platform Oost")
    zet_rollen()
    return gemaakt


@pytest.fixture
def lid(client, platform):
    wie = maak_lid(platform)
    client.force_login(wie)
    return wie


@pytest.fixture
def redactie():
    wie = maak_medewerker(email="redactie@voorbeeld.test")
    wie.groups.add(Group.objects.get(name="Wijkplatformredactie"))
    return wie


def bewerk(client, platform, **velden):
    return client.post(reverse("wagtailadmin_pages:edit", args=[platform.pk]), invoer(platform, **velden))


def concept(platform) -> WijkplatformPage:
    return WijkplatformPage.objects.get(pk=platform.pk).get_latest_revision_as_object()


def post() -> list[Bericht]:
    """Wat in de wachtrij staat; de werker verstuurt het."""
    return list(Bericht.objects.order_by("pk"))


def beslis(client, platform, hoe, uitleg=""):
    taak = Page.objects.get(pk=platform.pk).current_workflow_task_state
    pad = reverse("wagtailadmin_pages:workflow_action", args=[platform.pk, hoe, taak.pk])
    return client.post(pad, {"comment": uitleg})


def test_de_workflow_staat_er_een_keer_en_de_goedkeurders_zijn_de_wijkplatformredactie(platform):
    zet_rollen()
    assert Workflow.objects.filter(name=NAAM).count() == 1
    assert [groep.name for groep in GroupApprovalTask.objects.get(name=NAAM).groups.all()] == ["Wijkplatformredactie"]
    assert WorkflowPage.objects.filter(workflow__name=NAAM).count() == 1
    assert platform.get_workflow().name == NAAM


def test_een_lid_stuurt_in_en_de_redactie_zet_het_op_de_site(client, platform, lid, redactie):
    bewerk(client, platform, samenvatting="Nieuw: elke dinsdag.", **{"action-submit": "1"})
    assert "Nieuw: elke dinsdag." not in client.get(platform.url).content.decode()
    assert [bericht.aan for bericht in post()] == [redactie.email]
    assert "Platform Oost" in post()[0].onderwerp
    client.force_login(redactie)
    assert "Platform Oost" in client.get("/cms/").content.decode()
    beslis(client, platform, "approve")
    assert "Nieuw: elke dinsdag." in client.get(platform.url).content.decode()
    assert post()[-1].aan == lid.email
    assert "goedgekeurd" in post()[-1].tekst
    assert mail.outbox == []


def test_afwijzen_zegt_het_lid_waarom(client, platform, lid, redactie):
    bewerk(client, platform, samenvatting="Reclame!", **{"action-submit": "1"})
    client.force_login(redactie)
    beslis(client, platform, "reject", "Dit is reclame. Haal de prijzen weg.")
    assert post()[-1].aan == lid.email
    assert "Dit is reclame. Haal de prijzen weg." in post()[-1].tekst
    assert "Reclame!" not in client.get(platform.url).content.decode()
    client.force_login(lid)
    assert client.get(reverse("wagtailadmin_pages:edit", args=[platform.pk])).status_code == 200


def test_een_lid_publiceert_niet_met_de_knop_van_een_ander(client, platform, lid):
    bewerk(client, platform, samenvatting="Stiekem.", **{"action-publish": "1"})
    assert "Stiekem." not in client.get(platform.url).content.decode()


def test_een_lid_keurt_zijn_eigen_werk_niet_goed(client, platform, lid):
    bewerk(client, platform, samenvatting="Stiekem.", **{"action-submit": "1"})
    beslis(client, platform, "approve")
    assert "Stiekem." not in client.get(platform.url).content.decode()


def test_wat_de_gemeente_beslist_verandert_een_lid_niet(client, platform, lid):
    extra = {
        "staat": "einde",
        "erkend_op": "2020-01-01",
        "herzien_voor": "2040-01-01",
        "wijken": [maak_wijk().pk],
        "slug": "anders",
        "show_in_menus": "on",
        "go_live_at": "2040-01-01 12:00",
        "expire_at": "2041-01-01 12:00",
    }
    bewerk(client, platform, samenvatting="Wel nieuw.", **extra)
    nieuw = concept(platform)
    assert nieuw.samenvatting == "Wel nieuw."
    for veld in ("staat", "erkend_op", "herzien_voor", "slug", "show_in_menus", "go_live_at", "expire_at"):
        assert getattr(nieuw, veld) == getattr(platform, veld), veld
    assert set(nieuw.wijken.all()) == set(platform.wijken.all())
    tekst = client.get(reverse("wagtailadmin_pages:edit", args=[platform.pk])).content.decode()
    assert 'name="staat"' not in tekst
    assert 'name="samenvatting"' in tekst


def test_de_redactie_verandert_de_staat_wel(client, platform, redactie):
    client.force_login(redactie)
    bewerk(client, platform, staat="pauze", **{"action-publish": "1"})
    assert WijkplatformPage.objects.get(pk=platform.pk).staat == "pauze"


def test_een_lid_gebruikt_geen_beeld_of_stuk_uit_andermans_map(client, platform, lid):
    eigen = Platformtoegang.objects.get(platform=platform).map
    ander = Afbeelding.objects.create(title="Van een ander", file=get_test_image_file())
    stuk = Bestand.objects.create(title="Van een ander", file=ContentFile(b"x", "x.pdf"))
    antwoord = bewerk(client, platform, afbeelding=ander.pk)
    assert "niet van u" in antwoord.content.decode()
    rij = {**LEEG, "TOTAL_FORMS": "1", "0": {"document": stuk.pk, "toelichting": "", "ORDER": "1"}}
    assert "niet van u" in bewerk(client, platform, documenten=rij).content.decode()
    assert concept(platform).afbeelding is None
    van_mij = Afbeelding.objects.create(title="Van mij", file=get_test_image_file(), collection=eigen)
    bewerk(client, platform, afbeelding=van_mij.pk)
    assert concept(platform).afbeelding == van_mij


@pytest.mark.parametrize("van", ["een ander", "het eigen platform"])
def test_in_een_tekst_wijst_een_lid_alleen_naar_stukken_uit_de_eigen_map(client, platform, lid, van):
    eigenaar = platform if van == "het eigen platform" else maak_platform()
    maak_lid(eigenaar)
    verzameling = Platformtoegang.objects.get(platform=eigenaar).map
    stuk = Bestand.objects.create(title="Stuk", file=ContentFile(b"x", "geheim.pdf"), collection=verzameling)
    tekst = f'<p>Lees <a linktype="document" id="{stuk.pk}">dit stuk</a>.</p>'
    bericht = {"titel": "Bericht", "datum": "2026-01-01", "tekst": rich_text(tekst)}
    for velden in ({"wat_wel": rich_text(tekst)}, {"nieuws": {**LEEG, "TOTAL_FORMS": "1", "0": bericht}}):
        bewerk(client, platform, **velden)
        nu = concept(platform)
        bewaard = nu.wat_wel + "".join(rij.tekst for rij in nu.nieuws.all())
        assert ("linktype" in bewaard) == (van == "het eigen platform")


@pytest.mark.parametrize("nummer", ['id="x"', f'id="{10**30}"', 'id="-1"', ""])
def test_een_link_naar_een_stuk_dat_niet_bestaat_is_geen_storing(client, platform, lid, nummer):
    antwoord = bewerk(client, platform, wat_wel=rich_text(f'<p><a linktype="document" {nummer}>x</a></p>'))
    assert antwoord.status_code in {200, 302}


def test_een_beeld_dat_de_redactie_koos_blijft_als_een_lid_iets_anders_wijzigt(client, platform, lid):
    beeld = Afbeelding.objects.create(title="Van de redactie", file=get_test_image_file())
    platform.afbeelding = beeld
    platform.save_revision().publish()
    bewerk(client, platform, afbeelding=beeld.pk, samenvatting="Iets anders.")
    assert (concept(platform).afbeelding, concept(platform).samenvatting) == (beeld, "Iets anders.")


@pytest.mark.parametrize("waarmee", ["tekst", "eigen"])
def test_een_lid_linkt_met_een_nummer_niet_naar_een_concept_van_een_ander(client, platform, lid, waarmee):
    van = maak_platform(title="Geheim plan") if waarmee == "tekst" else platform
    concept_pagina = van.add_child(
        instance=ActiviteitPage(title="Geheim", slug="geheim", samenvatting="x", soort="inloop", live=False)
    )
    link = rich_text(f'<p><a linktype="page" id="{concept_pagina.pk}">Lees meer</a></p>')
    antwoord = bewerk(client, platform, wat_wel=link).content.decode()
    geweigerd = "Deze link gaat naar een pagina die niet op de site staat." in antwoord
    assert geweigerd == (waarmee == "tekst")
    platform.wat_wel = f'<p><a linktype="page" id="{concept_pagina.pk}">Lees meer</a></p>'
    platform.save_revision().publish()
    tekst = client.get(platform.url).content.decode()
    assert "Lees meer" in tekst
    assert "geheim" not in tekst.lower().replace("geheim plan", "")


@pytest.mark.parametrize("soort", [ActiviteitPage, FormulierPage])
def test_een_lid_plant_niet_wanneer_een_pagina_op_de_site_komt(platform, lid, redactie, soort):
    velden = soort.get_edit_handler().get_form_class()
    nieuw = soort()
    assert "expire_at" in velden(instance=nieuw, for_user=redactie, parent_page=platform).fields
    assert "expire_at" not in velden(instance=nieuw, for_user=lid, parent_page=platform).fields
    pagina = platform.add_child(instance=soort(title="Koffie", slug="koffie", samenvatting="Kom.", live=False))
    for naam in ("go_live_at", "expire_at"):
        assert naam in velden(instance=pagina, for_user=redactie, parent_page=platform).fields
        assert naam not in velden(instance=pagina, for_user=lid, parent_page=platform).fields


def test_zonder_toestemming_komt_er_geen_naam_op_de_site(client, platform, lid):
    rij = {"naam": "Noor", "rol": "", "foto": "", "toon_naam": "on", "toestemming_op": "", "ORDER": "1"}
    antwoord = bewerk(client, platform, kerngroep={**LEEG, "TOTAL_FORMS": "1", "0": rij}, **{"action-submit": "1"})
    assert "Vul in wanneer deze persoon toestemming gaf." in antwoord.content.decode()


@pytest.mark.parametrize("soort", [ActiviteitPage, FormulierPage])
def test_een_lid_maakt_onder_het_platform_een_activiteit_of_formulier(client, platform, lid, soort):
    pad = reverse("wagtailadmin_pages:add", args=[soort._meta.app_label, soort._meta.model_name, platform.pk])
    assert client.get(pad).status_code == 200
    elders = maak_platform()
    anders = reverse("wagtailadmin_pages:add", args=[soort._meta.app_label, soort._meta.model_name, elders.pk])
    assert client.get(anders).status_code in {302, 403}


def test_een_nieuwe_activiteit_gaat_langs_dezelfde_goedkeuring(client, platform, lid, redactie):
    activiteit = platform.add_child(
        instance=ActiviteitPage(title="Koffie", slug="koffie", samenvatting="Kom.", soort="inloop", live=False)
    )
    activiteit.save_revision()
    activiteit.get_workflow().start(activiteit, lid)
    assert not activiteit.permissions_for_user(lid).can_publish()
    assert activiteit.permissions_for_user(lid).can_edit()
    client.force_login(redactie)
    beslis(client, activiteit, "approve")
    assert client.get(ActiviteitPage.objects.get(pk=activiteit.pk).url).status_code == 200
