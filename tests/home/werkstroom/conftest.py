from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page
from wagtail.test.utils.form_data import nested_form_data, streamfield

from home.models import InhoudPage
from home.rollen import zet_rollen
from stadmaken.common.models import Bericht
from tests.fabriek import maak_home, maak_medewerker

LEEG = {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0", "MAX_NUM_FORMS": "1000"}


@pytest.fixture
def pagina() -> InhoudPage:
    """Een gepubliceerde pagina, op een site met de rollen en hun goedkeuringen."""
    gemaakt = maak_home().add_child(instance=InhoudPage(title="Spelregels", slug="spelregels", samenvatting="Oud."))
    gemaakt.save_revision().publish()
    zet_rollen()
    return InhoudPage.objects.get(pk=gemaakt.pk)


@pytest.fixture
def schrijver(pagina: InhoudPage) -> Any:
    """Iemand die pagina's mag maken en wijzigen, maar niet publiceren."""
    wie = maak_medewerker(naam="schrijver", email="schrijver@voorbeeld.test", first_name="Sara")
    groep = Group.objects.create(name="Schrijvers")
    wie.groups.add(groep)
    for codenaam in ("add_page", "change_page"):
        recht = Permission.objects.get(content_type__app_label="wagtailcore", codename=codenaam)
        GroupPagePermission.objects.create(group=groep, page=maak_home(), permission=recht)
    return wie


@pytest.fixture
def redactie(pagina: InhoudPage) -> Any:
    """Iemand van de webredactie."""
    wie = maak_medewerker(naam="redactie", email="redactie@voorbeeld.test", first_name="Wim")
    wie.groups.add(Group.objects.get(name="Webredactie"))
    return wie


def als(wie: Any) -> Client:
    """Een browser waarin deze medewerker is ingelogd."""
    browser = Client()
    browser.force_login(wie)
    return browser


def bewerk(wie: Any, pagina: Page, knop: str = "", **velden: Any) -> Any:
    """Bewaar het bewerkscherm met deze velden; `knop` is “submit” of “publish”, en anders een concept."""
    gegevens = {
        "title": pagina.title,
        "slug": pagina.slug,
        "samenvatting": "Oud.",
        "inhoud": streamfield([]),
        "comments": LEEG,
        "seo_title": "",
        "search_description": "",
        **velden,
    }
    if knop:
        gegevens[f"action-{knop}"] = "1"
    return als(wie).post(reverse("wagtailadmin_pages:edit", args=[pagina.pk]), nested_form_data(gegevens))


def beslis(wie: Any, pagina: Page, hoe: str, uitleg: str = "") -> Any:
    """Keur goed of wijs af, zoals de knoppen in het bewerkscherm."""
    taak = Page.objects.get(pk=pagina.pk).current_workflow_task_state
    pad = reverse("wagtailadmin_pages:workflow_action", args=[pagina.pk, hoe, taak.pk])
    return als(wie).post(pad, {"comment": uitleg})


def op_de_site(pagina: Page) -> str:
    """Wat een bezoeker op het adres van deze pagina leest; leeg als er niets staat."""
    antwoord = Client().get(pagina.url)
    return antwoord.content.decode() if antwoord.status_code == 200 else ""


def post_aan(wie: Any) -> list[Bericht]:
    """De mail aan deze medewerker die klaarstaat, de laatste als laatste."""
    return list(Bericht.objects.filter(aan=wie.email).order_by("pk"))
