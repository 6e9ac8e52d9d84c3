"""Reacties op pitches en oproepen in het CMS: lezen, en wat op spam leek alsnog doorgeven of weggooien."""

from typing import Any

from django.contrib.admin import SimpleListFilter, display
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse_lazy
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail_modeladmin.views import InspectView

from stadmaken.common.menu import TelMenuItem
from stadmaken.common.modeladmin import AlleenLezen, Recordbeheer

from ..beheer import rules
from ..beheer.menu import HAAK
from . import actions
from .models import Hulpaanbod

LIJST = "initiatieven_hulpaanbod_modeladmin_index"
WACHT = "wacht"


def _wacht() -> QuerySet:
    return Hulpaanbod.objects.filter(doorgegeven_op__isnull=True)


class HulpMenuItem(TelMenuItem):
    """“Aanbod om te helpen (1)”: hoeveel er wacht omdat het op spam lijkt."""

    def __init__(self) -> None:
        super().__init__(_("Aanbod om te helpen"), reverse_lazy(LIJST), name="hulpaanbod", icon_name="pick", order=60)

    def is_shown(self, request: HttpRequest) -> bool:
        return rules.mag_beheren(request.user)

    def wachtend(self, medewerker: Any) -> QuerySet:
        return _wacht()


class HulpRechten(AlleenLezen):
    """Wie aanmeldingen beheert, leest dit; alleen wat niet is doorgegeven, mag weg."""

    def user_can_list(self, user: Any) -> bool:
        return rules.mag_beheren(user)

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        return rules.mag_beheren(user) and obj.doorgegeven_op is None


class HulpInzien(InspectView):
    """Eén aanbod, met de knop om het door te geven."""

    page_title = gettext_lazy("Aanbod om te helpen")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        wacht = self.instance.doorgegeven_op is None
        bezwaar = actions.waarom_niet(self.instance) if wacht else ""
        return {**super().get_context_data(**kwargs), "wacht": wacht, "bezwaar": bezwaar}


class StandFilter(SimpleListFilter):
    """Alleen wat op een mens wacht."""

    title = gettext_lazy("stand")
    parameter_name = "stand"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(WACHT, gettext_lazy("Wacht op u: mogelijk spam"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(pk__in=_wacht().values("pk")) if self.value() == WACHT else queryset


class HulpaanbodAdmin(Recordbeheer):
    """Wie reageerde op een pitch of een oproep."""

    model = Hulpaanbod
    menu_haak = HAAK
    permission_helper_class = HulpRechten
    inspect_view_class = HulpInzien
    inspect_template_name = "initiatieven/hulp/beheer/inzien.html"
    inspect_view_fields = (
        *("kenmerk", "onderwerp", "gedaan_op", "verdacht", "naam", "email", "tekst", "doorgegeven_op"),
        *("antwoord", "beantwoord_op", "bewaren_tot"),
    )
    list_display = ("kenmerk", "onderwerp", "naam", "gedaan", "stand")
    list_filter = (StandFilter,)
    search_fields = ("kenmerk", "onderwerp", "naam", "email")
    ordering = ("-gedaan_op",)

    def get_menu_item(self, order: int | None = None) -> HulpMenuItem:
        return HulpMenuItem()

    @display(description=gettext_lazy("gedaan op"), ordering="gedaan_op")
    def gedaan(self, aanbod: Hulpaanbod) -> str:
        return date_format(timezone.localtime(aanbod.gedaan_op), "j b Y")

    @display(description=gettext_lazy("stand"), ordering="doorgegeven_op")
    def stand(self, aanbod: Hulpaanbod) -> str:
        if aanbod.beantwoord_op:
            return _("Beantwoord")
        return _("Doorgegeven") if aanbod.doorgegeven_op else _("Wacht op u: mogelijk spam")

    def get_admin_urls_for_registration(self) -> tuple[Any, ...]:
        adres = path("initiatieven/hulpaanbod/<int:pk>/doorgeven/", require_POST(doorgeven), name="hulp_doorgeven")
        return (*super().get_admin_urls_for_registration(), adres)


def doorgeven(request: HttpRequest, pk: int) -> HttpResponse:
    """Geef een aanbod dat op spam leek, alsnog door aan de initiatiefnemer."""
    if not rules.mag_beheren(request.user):
        raise PermissionDenied
    rijen = Hulpaanbod.objects.select_related("pitch__activiteit__locale", "oproep__initiatief__locale")
    aanbod = get_object_or_404(rijen, pk=pk)
    bezwaar = actions.waarom_niet(aanbod)
    if not bezwaar and actions.geef_door(aanbod):
        messages.success(request, _("Het aanbod is doorgegeven."))
    else:
        messages.warning(request, bezwaar or _("Dit aanbod is al doorgegeven."))
    return redirect(LIJST)
