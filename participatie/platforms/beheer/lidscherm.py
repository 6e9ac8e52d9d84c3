"""Wat een lid van een wijkplatform in het CMS ziet: alleen het eigen platform."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component
from wagtail.admin.widgets import Button
from wagtail.models import Page
from wagtail.query import PageQuerySet

from participatie.models import WijkplatformPage

from .. import rules
from ..controle import laatst_bevestigd
from ..poort import te_kiezen

INSTUREN = "action-submit"
MENU_VAN_LID = {"explorer", "images", "documents", "handleiding"}


class LidPaneel(Component):
    """De weg naar wat een lid kan doen."""

    name = "mijn-platform"
    order = 10
    template_name = "participatie/platforms/beheer/lidpaneel.html"

    class Media:
        css = {"all": ["css/beheer-inbreng.css", "css/beheer-startscherm.css"]}

    def __init__(self, platforms: list[Any]) -> None:
        self.platforms = platforms

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        return {"rijen": [(platform, laatst_bevestigd(platform), _erbij(platform)) for platform in self.platforms]}


def _erbij(platform: WijkplatformPage) -> list[tuple[str, str]]:
    """Welke pagina's onder een platform te maken zijn."""
    soorten = [soort for soort in platform.creatable_subpage_models() if soort.can_create_at(platform)]
    return [
        (
            str(soort.get_verbose_name()),
            reverse("wagtailadmin_pages:add", args=[*_naam(soort), platform.pk]),
        )
        for soort in soorten
    ]


def _naam(soort: type[Page]) -> tuple[str, str]:
    inhoud = ContentType.objects.get_for_model(soort)
    return inhoud.app_label, inhoud.model


def panelen(request: HttpRequest, delen: list[Any]) -> None:
    """Voor leden hun platform; wat een medewerker moet nakijken, staat bij wat er op die wacht."""
    if rules.mag_beheren(request.user):
        return
    if eigen := list(WijkplatformPage.objects.van_lid(request.user).order_by("title")[:10]):
        delen.insert(0, LidPaneel(eigen))


def menu(request: HttpRequest, items: list[Any]) -> None:
    """Een lid ziet pagina's, beelden en documenten, en verder niets."""
    if rules.alleen_lid(request.user):
        items[:] = [item for item in items if item.name in MENU_VAN_LID]


def samenvatting(request: HttpRequest, items: list[Any]) -> None:
    """Hoeveel pagina's de hele site heeft, zegt een lid niets."""
    if rules.alleen_lid(request.user):
        items.clear()


def knoppen_bij_bewaren(items: list[Any], request: HttpRequest, _context: dict[str, Any]) -> None:
    """Insturen is voor een lid de grote knop; alleen bewaren staat eronder."""
    if rules.alleen_lid(request.user):
        items.sort(key=lambda item: item.name != INSTUREN)


def te_kiezen_paginas(paginas: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """Om naar te linken: geen concepten van anderen."""
    return paginas.filter(pk__in=te_kiezen(request.user).values("pk")) if rules.alleen_lid(request.user) else paginas


def knoppen_bij_pagina(page: Any, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Vanuit de pagina naar haar leden, en naar “klopt dit nog?”."""
    if not page.pk or (page.specific_class or type(page)) is not WijkplatformPage:
        return
    if rules.mag_beheren(user):
        yield Button(_("Leden"), reverse("platforms_beheer:leden", args=[page.pk]), icon_name="group", priority=61)
    if rules.mag_bevestigen(user, page.pk):
        adres = reverse("platforms_beheer:klopt", args=[page.pk])
        yield Button(_("Klopt dit nog?"), adres, icon_name="check", priority=62)
        adres = reverse("platforms_beheer:toestemming", args=[page.pk])
        yield Button(_("Trek toestemming in"), adres, icon_name="user", priority=63)
