"""Het beheerscherm voor toezeggingen."""

from typing import Any

from django.contrib.admin import display
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import re_path
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stadmaken.common.modeladmin import Recordbeheer

from ..teams.beheer.records import Teambeheer
from .beheer import filters, schermen
from .choices import Toezeggingstaat
from .models import Toezegging
from .rules import TOEZEGGINGEN, ToezeggingRechten


class ToezeggingAdmin(Teambeheer):
    """Alle toezeggingen; wat te laat is, staat bovenaan."""

    werkgebied = TOEZEGGINGEN
    model = Toezegging
    menu_label = gettext_lazy("Toezeggingen")
    menu_icon = "circle-check"
    menu_order = 215
    permission_helper_class = ToezeggingRechten
    button_helper_class = schermen.ToezeggingKnoppen
    create_view_class = schermen.Vastleggen
    edit_view_class = schermen.Bijwerken
    inspect_view_class = schermen.ToezeggingView
    inspect_template_name = "participatie/toezeggingen/beheer/toezegging.html"
    inspect_view_fields = ["wat"]
    inspect_view_extra_css = ["css/beheer-inbreng.css"]
    index_view_extra_css = [*Recordbeheer.index_view_extra_css, "css/beheer-inbreng.css"]
    list_display = ("wat", "staat_nu", "geldt", "waarvoor", "nummer")
    list_display_add_buttons = "wat"
    list_export = (
        *("nummer", "wat", "toelichting", "wie", "projectnaam", "wijknaam", "bron", "bron_toelichting", "gedaan_op"),
        *("oorspronkelijk_op", "uiterlijk_op", "standnaam", "afgerond_op", "nagekomen_op_tijd", "op_de_site", "adres"),
    )
    list_filter = (filters.StandFilter, filters.ProjectFilter, filters.WijkFilter, "bron")
    list_select_related = ("project", "wijk", "contract")
    search_fields = ("nummer", "wat", "wie", "toelichting", "bron_toelichting", "project__title", "inbreng__kenmerk")
    export_filename = "toezeggingen"

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return self.werkgebied.binnen(request.user, Toezegging.objects.gedaan()).op_volgorde()

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        return ("rang", "wachtdag", "-afgerond_op")

    @display(description=gettext_lazy("staat"), ordering="staat")
    def staat_nu(self, toezegging: Toezegging) -> str:
        if toezegging.staat == Toezeggingstaat.OPEN and toezegging.uiterlijk_op < timezone.localdate():
            return format_html('<span class="w-status inbreng-let-op">{}</span>', _("Te laat"))
        return format_html('<span class="w-status">{}</span>', toezegging.stand().label)

    @display(description=gettext_lazy("staat"))
    def standnaam(self, toezegging: Toezegging) -> str:
        return str(toezegging.stand().label)

    @display(description=gettext_lazy("geldt nu voor"), ordering="uiterlijk_op")
    def geldt(self, toezegging: Toezegging) -> str:
        nu, eerst = (date_format(dag, "j b Y") for dag in (toezegging.uiterlijk_op, toezegging.oorspronkelijk_op))
        if nu == eerst:
            return nu
        uitleg = _("eerst {dag}").format(dag=eerst)
        return format_html('{}<br><span class="inbreng-zacht">{}</span>', nu, uitleg)

    @display(description=gettext_lazy("project of wijk"), ordering="project__title")
    def waarvoor(self, toezegging: Toezegging) -> str:
        return self.projectnaam(toezegging) or self.wijknaam(toezegging)

    @display(description=gettext_lazy("project"), ordering="project__title")
    def projectnaam(self, toezegging: Toezegging) -> str:
        return toezegging.project.title if toezegging.project else ""

    @display(description=gettext_lazy("wijk"), ordering="wijk__naam")
    def wijknaam(self, toezegging: Toezegging) -> str:
        return str(toezegging.wijk or "")

    @display(description=gettext_lazy("op tijd nagekomen"))
    def nagekomen_op_tijd(self, toezegging: Toezegging) -> str:
        if toezegging.op_tijd is None:
            return ""
        return _("ja") if toezegging.op_tijd else _("nee")

    @display(description=gettext_lazy("staat op de site"))
    def op_de_site(self, toezegging: Toezegging) -> str:
        return _("ja") if toezegging.openbaar else _("nee")

    @display(description=gettext_lazy("adres"))
    def adres(self, toezegging: Toezegging) -> str:
        return toezegging.adres if toezegging.openbaar else ""

    def ongedaan_view(self, request: HttpRequest, gebeurtenis: str) -> HttpResponse:
        """Draai terug wat net is gedaan."""
        return schermen.ongedaan(self, request, gebeurtenis)

    def get_admin_urls_for_registration(self) -> tuple[Any, ...]:
        terug = re_path(
            r"^participatie/toezegging/ongedaan/(?P<gebeurtenis>[0-9]{1,18})/$",
            self.ongedaan_view,
            name="participatie_toezegging_ongedaan",
        )
        return (*super().get_admin_urls_for_registration(), terug)
