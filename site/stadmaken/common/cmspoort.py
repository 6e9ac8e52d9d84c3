"""Schermen waarvoor het Wagtail genoeg is dat iemand in het CMS mag, vragen hier ook het recht dat erbij hoort.

Zonder deze poort noemt een melding of een keuzevenster de titel van een concept, een beeld of gegevens waar iemand
niets mee te maken heeft. Wat een rol wél bereikt, staat in tests/rechten/matrix.csv.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import BadRequest
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from wagtail.admin.auth import permission_denied
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.documents.permissions import permission_policy as bestandsrechten
from wagtail.images import get_image_model
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet
from wagtail.images.permissions import permission_policy as beeldrechten
from wagtail.models import Page
from wagtail.permissions import page_permission_policy, task_permission_policy, workflow_permission_policy

from .nummers import nummers
from .paginakiezer import te_noemen
from .stad import alleen, huidige_pk
from .stad.paginakeuze import van_deze_stad

KIEZEN = ["add", "change", "delete", "choose"]
WIJZIGEN = ["add", "change", "delete"]
PAGINA_IN_ADRES = ("page_id", "page_pk", "page_to_move_id")
OUDER_IN_ADRES = ("parent_page_id", "destination_id", "ouder")
GEKOZEN = "wagtailadmin_choose_page_chosen_multiple"
Eis = Callable[[HttpRequest, Mapping[str, Any]], bool]


def _pagina(request: HttpRequest, delen: Mapping[str, Any]) -> bool:
    """Een recht op de pagina in het adres, of haar mogen goedkeuren; over een onbekend nummer gaat het scherm zelf."""
    nummer = next((delen[naam] for naam in PAGINA_IN_ADRES if naam in delen), None)
    pagina = Page.objects.filter(pk=nummer).first() if nummer else None
    if pagina is None:
        return True
    rechten = pagina.permissions_for_user(request.user)
    return request.user.is_superuser or bool(rechten.permissions) or rechten.can_edit()


def _van_elders(delen: Mapping[str, Any], meer: list[str]) -> bool:
    """Een pagina van een andere stad staat in het CMS van die stad; ook wie alles mag, gaat daarvoor daarheen."""
    if alleen():
        return False
    gevraagd = [str(delen[naam]) for naam in (*PAGINA_IN_ADRES, *OUDER_IN_ADRES) if naam in delen] + meer
    paginas = Page.objects.filter(pk__in=nummers(gevraagd, len(gevraagd)))
    return any(not (pagina.is_root() or van_deze_stad(pagina)) for pagina in paginas)


def _werkstroom(request: HttpRequest, _delen: Mapping[str, Any]) -> bool:
    beleid = (workflow_permission_policy, task_permission_policy)
    return any(een.user_has_any_permission(request.user, WIJZIGEN) for een in beleid)


def _eigen_stad(_request: HttpRequest, delen: Mapping[str, Any]) -> bool:
    """De gegevens van een andere stad staan in het CMS van die stad; zonder nummer kiest Wagtail de eigen site."""
    nummer = delen.get("pk")
    return nummer is None or alleen() or int(nummer) == huidige_pk()


def _beeld(request: HttpRequest, delen: Mapping[str, Any]) -> bool:
    beeld = get_image_model().objects.filter(pk=delen["image_id"]).first()
    return beeld is None or beeldrechten.user_has_any_permission_for_instance(request.user, KIEZEN, beeld)


def _hele_site(request: HttpRequest, _delen: Mapping[str, Any]) -> bool:
    """Het rapport per soort noemt de laatst gewijzigde pagina van de hele installatie: met meer steden is het van
    niemand."""
    if not alleen():
        return False
    wortel = Page.get_first_root_node()
    return bool(page_permission_policy.user_has_permission_for_instance(request.user, "change", wortel))


def _niemand(_request: HttpRequest, _delen: Mapping[str, Any]) -> bool:
    """Er is geen bron waaruit iets in te sluiten is."""
    return False


def _bladeren(request: HttpRequest, delen: Mapping[str, Any]) -> bool:
    """Een eigen tak, of een pagina op weg daarheen; zonder nummer kiest Wagtail zelf waar iemand begint."""
    nummer = delen.get("parent_page_id")
    return nummer is None or page_permission_policy.explorable_instances(request.user).filter(pk=nummer).exists()


def _noemen(request: HttpRequest, delen: Mapping[str, Any]) -> bool:
    """In het keuzevenster: de pagina waar iemand begint, en de pagina's die al zijn gekozen."""
    gevraagd = {str(delen["parent_page_id"])} if "parent_page_id" in delen else set(request.GET.getlist("id"))
    bruikbaar = nummers(gevraagd, len(gevraagd))
    return te_noemen(request).filter(pk__in=bruikbaar).count() == len(gevraagd)


EISEN: dict[str, Eis] = {
    "wagtailadmin_explore": _bladeren,
    "wagtailadmin_choose_page_child": _noemen,
    GEKOZEN: _noemen,
    "wagtailadmin_pages:": _pagina,
    "wagtailadmin_reports:page_types_usage": _hele_site,
    "wagtailadmin_workflows:": _werkstroom,
    "wagtailimages_chooser:select_format": _beeld,
    "wagtailsettings:": _eigen_stad,
    "wagtailembeds:": _niemand,
}


def _eis_nummers(gekozen: list[str]) -> None:
    """Wagtail geeft hier zelf een storing op wat geen nummer is."""
    if len(nummers(gekozen, len(gekozen))) != len(gekozen):
        raise BadRequest


class CmsPoortMiddleware:
    """Weigert een scherm van Wagtail aan wie het recht mist dat erbij hoort."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: Any, los: tuple[Any, ...], delen: dict[str, Any]
    ) -> HttpResponse | None:
        """Wie niet is ingelogd, stuurt Wagtail zelf weg; bij vergelijken staat de pagina zonder naam in het adres."""
        if not request.path.startswith(reverse("wagtailadmin_home")) or not request.user.is_active:
            return None
        naam = request.resolver_match.view_name if request.resolver_match else ""
        if naam.endswith("chosen_multiple"):
            _eis_nummers(request.GET.getlist("id"))
        genoemd = {**dict(zip(PAGINA_IN_ADRES[:1], los, strict=False)), **delen}
        if _van_elders(genoemd, request.GET.getlist("id") if delen.get("model_name") == "page" else []):
            return permission_denied(request)
        for begin, eis in EISEN.items():
            if naam.startswith(begin) and not eis(request, genoemd):
                return permission_denied(request)  # net als Wagtail: terug, met een melding
        return None


class EigenBestanden(DocumentsAdminAPIViewSet):
    """De bestanden die iemand mag kiezen."""

    def get_queryset(self) -> QuerySet:
        eigen = bestandsrechten.instances_user_has_any_permission_for(self.request.user, KIEZEN)
        return super().get_queryset().filter(pk__in=eigen.values("pk"))


class EigenBeelden(ImagesAdminAPIViewSet):
    """De beelden die iemand mag kiezen."""

    def get_queryset(self) -> QuerySet:
        eigen = beeldrechten.instances_user_has_any_permission_for(self.request.user, KIEZEN)
        return super().get_queryset().filter(pk__in=eigen.values("pk"))


def beperk_api(router: WagtailAPIRouter) -> None:
    """De API van het CMS noemt alleen beelden en bestanden die iemand ook in de beeldbank ziet."""
    router.register_endpoint("documents", EigenBestanden)
    router.register_endpoint("images", EigenBeelden)
