"""De tips in het bewerkscherm van Wagtail: bij openen, na bewaren, en na publiceren."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.admin.userbar import ContentCheckerItem

from stadmaken.common.schrijfhulp.axe import Inhoudscontrole, stel_in
from tests.fabriek import maak_home, maak_project, maak_projecten
from tests.fabriek_initiatieven import maak_agenda

pytestmark = pytest.mark.django_db
MOEILIJK = "Wij werken hier thans aan."


def scherm(client: Any, pagina: Any) -> BeautifulSoup:
    antwoord = client.get(reverse("wagtailadmin_pages:edit", args=[pagina.pk]))
    return BeautifulSoup(antwoord.content, "html.parser")


def formulier(client: Any, pagina: Any, **anders: str) -> dict[str, str]:
    """Wat de browser van dit bewerkscherm zou versturen."""
    soep = scherm(client, pagina).find(id="page-edit-form")
    velden = {
        veld["name"]: veld.get("value", "") for veld in soep.select("input[name]") if veld.get("type") != "checkbox"
    }
    velden |= {veld["name"]: veld.get_text() for veld in soep.select("textarea[name]")}
    for keuze in soep.select("select[name]"):
        gekozen = keuze.select_one("option[selected]")
        velden[keuze["name"]] = gekozen["value"] if gekozen else ""
    return {**velden, **anders}


def test_het_paneel_noemt_de_tip_met_een_link_naar_het_veld_en_de_knop_telt(admin_client: Any):
    soep = scherm(admin_client, maak_project(samenvatting=MOEILIJK))
    paneel = soep.select_one("[data-side-panel=checks] [data-schrijfhulp]")
    link = paneel.find("a", string="Samenvatting")
    assert soep.find(id=link["href"][1:]) is not None
    assert "“thans” is een moeilijk woord. Schrijf liever: nu." in " ".join(paneel.get_text().split())
    knop = soep.select_one("footer [data-side-panel-toggle=checks]")
    assert knop.get_text(strip=True) == "1 schrijftip"
    assert knop["type"] == "button"


def test_zonder_tips_staat_dat_er(admin_client: Any):
    soep = scherm(admin_client, maak_project())
    assert "Wij hebben geen tips" in soep.select_one("[data-schrijfhulp]").get_text()
    assert soep.select_one("[data-schrijfhulp-aantal]").get_text(strip=True) == "Geen schrijftips"


def test_ook_bij_een_nieuwe_pagina(admin_client: Any):
    adres = reverse("wagtailadmin_pages:add", args=["home", "inhoudpage", maak_home().pk])
    soep = BeautifulSoup(admin_client.get(adres).content, "html.parser")
    assert "Er is nog geen samenvatting." in soep.select_one("[data-schrijfhulp]").get_text()
    assert soep.select_one("[data-schrijfhulp-aantal]").get_text(strip=True) == "1 schrijftip"


def test_bewaren_ververst_de_tips_met_wat_er_nu_staat(admin_client: Any):
    agenda = maak_agenda()
    gegevens = formulier(admin_client, agenda, samenvatting=MOEILIJK)
    adres = reverse("wagtailadmin_pages:edit", args=[agenda.pk])
    antwoord = admin_client.post(adres, gegevens, headers={"accept": "application/json"}).json()
    assert antwoord["success"], antwoord
    soep = BeautifulSoup(antwoord["html"], "html.parser")
    nieuw = {deel["data-w-teleport-target-value"]: deel.get_text() for deel in soep.find_all("template")}
    assert "“thans” is een moeilijk woord." in nieuw["[data-schrijfhulp]"]
    assert nieuw["[data-schrijfhulp-aantal]"] == "1 schrijftip"


def test_publiceren_kan_gewoon_en_noemt_daarna_wat_beter_kan(admin_client: Any):
    agenda = maak_agenda(live=False)
    gegevens = formulier(admin_client, agenda, samenvatting=MOEILIJK, **{"action-publish": "1"})
    adres = reverse("wagtailadmin_pages:edit", args=[agenda.pk])
    tekst = admin_client.post(adres, gegevens, follow=True).content.decode()
    agenda.refresh_from_db()
    assert agenda.live
    assert f"Dit kan nog beter op “{agenda.title}”: 1 moeilijk woord." in tekst
    assert "Bekijk de schrijftips" in tekst


def test_publiceren_zonder_tips_zegt_niets_extra(admin_client: Any):
    agenda = maak_agenda(live=False)
    gegevens = formulier(admin_client, agenda, **{"action-publish": "1"})
    antwoord = admin_client.post(reverse("wagtailadmin_pages:edit", args=[agenda.pk]), gegevens, follow=True)
    assert "Dit kan nog beter" not in antwoord.content.decode()


def test_een_titel_met_tekens_van_html_blijft_tekst(admin_client: Any):
    agenda = maak_agenda(title="<b>Plein</b>", samenvatting=MOEILIJK, live=False)
    gegevens = formulier(admin_client, agenda, **{"action-publish": "1"})
    antwoord = admin_client.post(reverse("wagtailadmin_pages:edit", args=[agenda.pk]), gegevens, follow=True)
    assert "“&lt;b&gt;Plein&lt;/b&gt;”: 1 moeilijk woord" in antwoord.content.decode()


def test_de_controle_van_wagtail_is_ingesteld_en_in_het_nederlands(admin_client: Any, rf: Any):
    items: list[Any] = [object(), ContentCheckerItem(in_editor=True)]
    stel_in(rf.get("/"), items, None)
    assert isinstance(items[1], Inhoudscontrole)
    assert items[1].in_editor
    assert set(Inhoudscontrole.axe_run_only) == set(Inhoudscontrole.axe_messages)
    html = admin_client.get(reverse("wagtailadmin_pages:edit", args=[maak_projecten().pk])).content.decode()
    assert "Een kop slaat een niveau over" in html


def test_het_voorbeeld_in_het_paneel_heeft_de_controle_en_de_site_zelf_niet(admin_client: Any):
    agenda = maak_agenda()
    voorbeeld = reverse("wagtailadmin_pages:preview_on_edit", args=[agenda.pk])
    admin_client.post(voorbeeld, formulier(admin_client, agenda))
    in_paneel = admin_client.get(voorbeeld, {"in_preview_panel": "true"})
    assert "wagtail-userbar" in in_paneel.content.decode()
    assert "frame-ancestors 'self'" in in_paneel.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in admin_client.get(agenda.url).headers["Content-Security-Policy"]
    assert "wagtail-userbar" not in admin_client.get(voorbeeld).content.decode()
    assert "wagtail-userbar" not in admin_client.get(agenda.url).content.decode()
