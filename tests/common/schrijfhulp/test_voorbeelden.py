"""Beginnen met een voorbeeld: wat er komt te staan, wie het mag, en dat kijken niets verandert."""

from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import Page, PageLogEntry
from wagtail.users.models import UserProfile

from participatie.models import FormulierPage, ProjectPage
from stadmaken.common.schrijfhulp.tips import tips_voor
from stadmaken.common.schrijfhulp.voorbeelden.register import voorbeelden_voor
from tests.adressen import geweigerd, niets_geschreven
from tests.fabriek import maak_home, maak_medewerker, maak_projecten
from tests.fabriek_initiatieven import maak_agenda, maak_school

pytestmark = pytest.mark.django_db
SOORTEN = {
    "herinrichting": ("participatie", "projectpage", maak_projecten),
    "nieuwbouw": ("participatie", "projectpage", maak_projecten),
    "cursus": ("initiatieven", "cursuspage", maak_school),
    "wijkbijeenkomst": ("initiatieven", "activiteitpage", maak_agenda),
}


def adres(naam: str) -> str:
    app, soort, ouder = SOORTEN[naam]
    return reverse("voorbeelden:kies", args=[app, soort, ouder().pk])


def begin(client: Any, naam: str) -> Any:
    antwoord = client.post(adres(naam), {"voorbeeld": naam})
    pagina = Page.objects.get(pk=antwoord.url.rstrip("/").split("/")[-2]).specific
    assert antwoord.url == reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    return pagina


@pytest.mark.parametrize("naam", SOORTEN)
def test_een_voorbeeld_wordt_een_concept_dat_meteen_te_bewerken_is(admin_client: Any, admin_user: Any, naam: str):
    pagina = begin(admin_client, naam)
    assert (pagina.live, pagina.owner) == (False, admin_user)
    assert pagina.get_latest_revision().user == admin_user
    assert PageLogEntry.objects.filter(page=pagina.pk, action="wagtail.create", user=admin_user).exists()
    scherm = admin_client.get(reverse("wagtailadmin_pages:edit", args=[pagina.pk])).content.decode()
    assert "Nog in te vullen" in scherm
    assert "Begin met een voorbeeld" not in scherm


@pytest.mark.parametrize("naam", SOORTEN)
def test_de_tekst_is_zelf_goed_geschreven_en_wijst_aan_wat_in_te_vullen_is(admin_client: Any, naam: str):
    pagina = begin(admin_client, naam)
    for een in (pagina, *(kind.specific for kind in pagina.get_children())):
        assert [gevonden.controle.naam for gevonden in tips_voor(een)] == ["invullen"]
    assert tips_voor(pagina)[0].tips[0].plek.naam == "Titel"
    assert len(tips_voor(pagina)[0].tips) >= 6


def test_een_redacteur_met_een_engels_cms_begint_een_nederlandse_pagina_in_het_nederlands(
    admin_client: Any, admin_user: Any
):
    UserProfile.objects.update_or_create(user=admin_user, defaults={"preferred_language": "en"})
    pagina = begin(admin_client, "herinrichting")
    assert "[vul in: " in pagina.title


def test_een_project_heeft_fasen_en_een_formulier_met_vragen(admin_client: Any):
    for naam, fasen in (("herinrichting", 4), ("nieuwbouw", 5)):
        project = begin(admin_client, naam)
        assert isinstance(project, ProjectPage)
        assert project.fasen.count() == fasen
        assert [fase.planning for fase in project.fasen.all()].count("nu") == 1
        formulier = project.get_children().get().specific
        assert isinstance(formulier, FormulierPage)
        assert not formulier.live
        assert len(formulier.vragen) >= 4


def test_twee_keer_hetzelfde_voorbeeld_botst_niet(admin_client: Any):
    eerste, tweede = begin(admin_client, "cursus"), begin(admin_client, "cursus")
    assert eerste.slug != tweede.slug


@pytest.mark.parametrize("naam", SOORTEN)
def test_bij_een_nieuwe_pagina_is_er_de_keuze_en_kijken_verandert_niets(admin_client: Any, naam: str):
    app, soort, ouder = SOORTEN[naam]
    ouder()
    with niets_geschreven():
        nieuw = admin_client.get(reverse("wagtailadmin_pages:add", args=[app, soort, ouder().pk])).content.decode()
        keuze = admin_client.get(adres(naam)).content.decode()
    assert "Hoe wilt u beginnen?" in nieuw
    assert f'href="{adres(naam)}"' in nieuw
    assert f'value="{naam}"' in keuze
    assert "Begin leeg" in keuze


def test_een_soort_zonder_voorbeelden_vraagt_niets(admin_client: Any):
    thuis = maak_home()
    html = admin_client.get(reverse("wagtailadmin_pages:add", args=["home", "inhoudpage", thuis.pk])).content.decode()
    assert "Hoe wilt u beginnen?" not in html
    assert admin_client.get(reverse("voorbeelden:kies", args=["home", "inhoudpage", thuis.pk])).status_code == 404
    assert voorbeelden_voor(FormulierPage) == []


@pytest.mark.parametrize("delen", [("geen", "projectpage", 1), ("participatie", "geen", 1), ("auth", "user", 1)])
def test_een_onbekend_soort_of_een_onbekende_plek_is_er_niet(admin_client: Any, delen: tuple[str, str, int]):
    assert admin_client.get(reverse("voorbeelden:kies", args=delen)).status_code == 404
    for nummer in (0, 999_999, 10**30):
        weg = reverse("voorbeelden:kies", args=["participatie", "projectpage", nummer])
        assert admin_client.get(weg).status_code == 404


@pytest.mark.parametrize("keuze", [{}, {"voorbeeld": "cursus"}, {"voorbeeld": "\x00"}, {"voorbeeld": "x" * 9999}])
def test_een_onbekend_voorbeeld_maakt_niets(admin_client: Any, keuze: dict[str, str]):
    antwoord = admin_client.post(adres("herinrichting"), keuze, follow=True)
    assert "Dit voorbeeld is er niet." in antwoord.content.decode()
    assert not ProjectPage.objects.exists()


def test_alleen_waar_iemand_een_lege_pagina_mag_beginnen(client: Any, admin_client: Any):
    fout = reverse("voorbeelden:kies", args=["participatie", "projectpage", maak_home().pk])
    assert geweigerd(admin_client.get(fout))
    client.force_login(maak_medewerker())
    for antwoord in (client.get(adres("cursus")), client.post(adres("cursus"), {"voorbeeld": "cursus"})):
        assert geweigerd(antwoord)
    client.logout()
    assert "/login/" in client.get(adres("cursus")).url
    assert not maak_school().get_children().exists()
