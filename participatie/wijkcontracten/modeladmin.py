"""Het beheerscherm voor wijkcontracten."""

from typing import Any

from django.contrib.admin import display
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import re_path
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stadmaken.common.modeladmin import Recordbeheer

from .beheer import filters, schermen, stappen
from .models import Wijkcontract
from .rules import WijkcontractRechten, mag_bijhouden
from .weergave import waar

STAPPEN = {
    "afspraak_erbij": stappen.AfspraakErbij,
    "tekenen": stappen.Tekenen,
    "evalueren": stappen.Evalueren,
    "weggooien": stappen.Weggooien,
}


class WijkcontractAdmin(Recordbeheer):
    """Alle wijkcontracten, concepten ook; het nieuwste staat bovenaan."""

    model = Wijkcontract
    menu_label = gettext_lazy("Wijkcontracten")
    menu_icon = "form"
    menu_order = 216
    permission_helper_class = WijkcontractRechten
    button_helper_class = schermen.ContractKnoppen
    create_view_class = schermen.Opstellen
    edit_view_class = schermen.Veranderen
    inspect_view_class = schermen.ContractView
    inspect_template_name = "participatie/wijkcontracten/beheer/contract.html"
    inspect_view_fields = ["titel"]
    inspect_view_extra_css = ["css/beheer-inbreng.css"]
    list_display = ("titel", "staat_nu", "waar_het_geldt", "looptijd", "voortgang")
    list_display_add_buttons = "titel"
    list_filter = (filters.StaatFilter, filters.GebiedFilter)
    list_select_related = ("gebied",)
    search_fields = ("nummer", "titel", "samenvatting", "partijen__naam", "afspraken__wat")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return Wijkcontract.objects.met_voortgang().prefetch_related("wijken", "afspraken")

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        return ("-begint_op", "-pk")

    @display(description=gettext_lazy("staat"))
    def staat_nu(self, contract: Wijkcontract) -> str:
        return format_html('<span class="w-status">{}</span>', contract.staat().label)

    @display(description=gettext_lazy("geldt voor"))
    def waar_het_geldt(self, contract: Wijkcontract) -> str:
        return waar(contract)

    @display(description=gettext_lazy("looptijd"), ordering="begint_op")
    def looptijd(self, contract: Wijkcontract) -> str:
        begin, eind = (date_format(dag, "j b Y") for dag in (contract.begint_op, contract.eindigt_op))
        return _("{begin} tot en met {eind}").format(begin=begin, eind=eind)

    @display(description=gettext_lazy("afspraken"))
    def voortgang(self, contract: Any) -> str:
        if not contract.is_getekend:
            return str(len(contract.afspraken.all()))
        return _("{nagekomen} van {alle} nagekomen").format(nagekomen=contract.nagekomen, alle=contract.alle)

    def stap_view(self, request: HttpRequest, stap: Any, contract: str, **delen: str) -> HttpResponse:
        """Een stap bij een contract; wie dat niet mag, merkt niet of het bestaat."""
        if not mag_bijhouden(request.user):
            raise PermissionDenied
        return stap.as_view(model_admin=self, instance_pk=contract)(request, **delen)

    def get_admin_urls_for_registration(self) -> tuple[Any, ...]:
        basis, nummer = "^participatie/wijkcontract/", "[0-9]{1,18}"
        adressen = [
            re_path(
                f"{basis}{naam}/(?P<contract>{nummer})/$",
                self.stap_view,
                {"stap": stap},
                name=f"participatie_wijkcontract_{naam}",
            )
            for naam, stap in STAPPEN.items()
        ]
        afspraak = re_path(
            f"{basis}afspraak/(?P<contract>{nummer})/(?P<afspraak>{nummer})/$",
            self.stap_view,
            {"stap": stappen.AfspraakWijzigen},
            name="participatie_wijkcontract_afspraak",
        )
        return (*super().get_admin_urls_for_registration(), *adressen, afspraak)
