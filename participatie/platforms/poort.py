"""Wie alleen een wijkplatform bijhoudt, komt in het CMS alleen waar dat voor nodig is.

Wagtail kijkt zelf naar rechten op pagina’s, beelden en documenten. Rapporten, de API van het CMS, verplaatsen en
bulkacties noemen ook wat iemand niet mag zien: die zijn voor een lid dicht, en elk scherm dat er later bijkomt ook.
"""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from wagtail.query import PageQuerySet

from participatie.models import WijkplatformPage
from stadmaken.common.querysets import bladerpaginas, zichtbare_paginas

from .rules import alleen_lid

OPEN = (
    *("wagtailadmin_home", "wagtailadmin_account", "wagtailadmin_logout", "account_", "mfa_", "usersessions_list"),
    *("openid_connect_", "toegang_naar_wachtwoord"),
    *("wagtailadmin_javascript_catalog", "wagtailadmin_sprite"),
    *("wagtailadmin_dismissibles", "wagtailadmin_tag_", "wagtailadmin_editing_sessions:", "wagtailadmin_api:pages:"),
    *("wagtailadmin_explore", "wagtailadmin_pages:", "wagtailadmin_choose_page", "wagtailadmin_block_preview"),
    *("wagtailimages:", "wagtailimages_chooser:", "wagtaildocs:", "wagtaildocs_chooser:"),
    # Deze schermen kijken zelf van welk platform iets is.
    *(
        "platforms_beheer:klopt",
        "platforms_beheer:toestemming",
        "handleiding:",
        "planning_beheer:",
        "initiatieven_gelegenheid_modeladmin_",
    ),
)
TOCH_DICHT = (
    *("wagtailadmin_pages:move", "wagtailadmin_pages:set_page_position", "wagtailadmin_choose_page_chosen_multiple"),
    *("wagtailadmin_pages:type_use", "wagtailadmin_pages:convert_alias", "wagtailimages_chooser:select_format"),
)
BLADEREN = "wagtailadmin_choose_page_child"


class LidMiddleware:
    """Weigert een lid de adressen die meer tonen dan het eigen platform."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, _view: Any, _args: Any, velden: dict[str, Any]) -> None:
        """Alleen bij adressen die voor een lid dicht zijn, is er een vraag aan de database."""
        if not request.path.startswith(reverse("wagtailadmin_home")) or request.resolver_match is None:
            return
        naam = request.resolver_match.view_name
        if naam == BLADEREN:
            dicht = (
                alleen_lid(request.user) and not te_kiezen(request.user).filter(pk=velden["parent_page_id"]).exists()
            )
        else:
            open_ = naam.startswith(OPEN) and not naam.startswith(TOCH_DICHT)
            dicht = not open_ and alleen_lid(request.user)
        if dicht:
            raise PermissionDenied


def te_kiezen(lid: Any) -> PageQuerySet:
    """Waar een lid naar mag linken: wat iedereen ziet zoals het er staat, en alles van het eigen platform."""
    keuze = Q(pk__in=zichtbare_paginas().filter(has_unpublished_changes=False).values("pk")) | Q(depth__lte=2)
    for platform in WijkplatformPage.objects.van_lid(lid):
        keuze |= Q(path__startswith=platform.path)
    return bladerpaginas().filter(keuze)
