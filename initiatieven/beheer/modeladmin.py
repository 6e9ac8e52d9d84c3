"""Alle aanmeldingen bij elkaar, om iemand terug te vinden; veranderen gaat via het scherm van de datum."""

from typing import Any

from django.contrib.admin import SimpleListFilter, display
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail_modeladmin.helpers import ButtonHelper

from initiatieven.models import Aanmelding, Bijeenkomst
from stadmaken.common.modeladmin import AlleenLezen, Recordbeheer

from ..planning.beheer import filters
from .menu import HAAK
from .rules import mag_beheren


class AanmeldingRechten(AlleenLezen):
    """Elk veld is een persoonsgegeven."""

    def user_can_list(self, user: Any) -> bool:
        return super().user_can_list(user) and mag_beheren(user)


class AanmeldingKnoppen(ButtonHelper):
    """De naam leidt naar het scherm van de deelnemer, waar alles te doen is."""

    def get_buttons_for_obj(self, obj: Any, *args: Any, **kwargs: Any) -> list[Any]:
        return []

    def get_primary_button(self, obj: Any) -> dict[str, Any]:
        return {"url": reverse("agenda_beheer:persoon", args=[obj.gelegenheid_id, obj.pk]), "title": _("Bekijk")}


class WanneerFilter(SimpleListFilter):
    """Wat nog komt, of wat al voorbij is."""

    title = _("datum")
    parameter_name = "wanneer"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("komt", _("Komt nog")), ("voorbij", _("Voorbij"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        keren = Bijeenkomst.objects.filter(gelegenheid=OuterRef("gelegenheid"), geannuleerd_op=None)
        komt = Exists(keren.filter(eind__gt=timezone.now()))
        if self.value() == "komt":
            return queryset.filter(komt)
        return queryset.filter(~komt) if self.value() == "voorbij" else queryset


class SoortFilter(filters.SoortFilter):
    """De soort cursus of activiteit waar iemand zich voor aanmeldde."""

    veld = "gelegenheid__aanbod__soort"


class AanmeldingAdmin(Recordbeheer):
    """Alle aanmeldingen, over alle cursussen en activiteiten heen."""

    model = Aanmelding
    menu_haak = HAAK
    menu_label = _("Alle aanmeldingen")
    menu_icon = "search"
    menu_order = 70
    permission_helper_class = AanmeldingRechten
    button_helper_class = AanmeldingKnoppen
    inspect_view_enabled = False
    index_view_extra_css = [*Recordbeheer.index_view_extra_css, "css/beheer-inbreng.css"]
    list_display = ("wie", "waarvoor", "wanneer", "status", "mensen", "aangemeld")
    list_filter = ("status", WanneerFilter, SoortFilter, "aangemeld_op")
    list_select_related = ("gelegenheid__aanbod",)
    search_fields = ("naam", "email", "kenmerk")
    ordering = ("-aangemeld_op", "-pk")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        keren = Bijeenkomst.objects.filter(gelegenheid=OuterRef("gelegenheid"), geannuleerd_op=None)
        return super().get_queryset(request).annotate(eerste=keren.order_by("begin").values("begin")[:1])

    @display(description=_("naam"), ordering="naam")
    def wie(self, rij: Any) -> str:
        return format_html('{}<br><span class="inbreng-zacht">{}</span>', rij.naam or "–", rij.kenmerk)

    @display(description=_("cursus of activiteit"), ordering="gelegenheid__aanbod__title")
    def waarvoor(self, rij: Any) -> str:
        return str(rij.gelegenheid)

    @display(description=_("datum"), ordering="eerste")
    def wanneer(self, rij: Any) -> str:
        return date_format(timezone.localtime(rij.eerste), "j b Y") if rij.eerste else "–"

    @display(description=_("mensen"), ordering="aantal")
    def mensen(self, rij: Any) -> int:
        return int(rij.aantal)

    @display(description=_("aangemeld op"), ordering="aangemeld_op")
    def aangemeld(self, rij: Any) -> str:
        return date_format(timezone.localtime(rij.aangemeld_op), "j b Y")
