"""De uitgaande mail in het CMS: bekijken, en mislukte berichten opnieuw aanbieden."""

from typing import Any

from django.contrib.admin import display
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail_modeladmin.views import InspectView

from . import post
from .auditlog import acties
from .auditlog.schrijven import leg_vast
from .modeladmin import AlleenLezen, Recordbeheer
from .models import Bericht

OPNIEUW = "common.bericht_opnieuw"
acties.registreer({OPNIEUW: gettext_lazy("Mail opnieuw in de wachtrij gezet")})


class BerichtInzien(InspectView):
    """Eén bericht; de tekst blijft dicht, want daarin staan de code en het besloten adres van de indiener."""

    page_title = gettext_lazy("Bericht")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mag = self.request.user.has_perm("common.change_bericht")
        kan = self.instance.status in post.OPNIEUW_MOGELIJK and not post.is_gestopt(self.instance)
        return {**super().get_context_data(**kwargs), "opnieuw": mag and kan}


class BerichtAdmin(Recordbeheer):
    """De wachtrij van de mail."""

    model = Bericht
    menu_label = gettext_lazy("Uitgaande mail")
    menu_icon = "mail"
    menu_order = 640
    permission_helper_class = AlleenLezen
    inspect_view_class = BerichtInzien
    inspect_template_name = "common/bericht.html"
    inspect_view_fields = (
        "onderwerp",
        "zending",
        "aan",
        "status",
        "retour",
        "pogingen",
        "fout",
        "gemaakt_op",
        "niet_voor",
        "verzonden_op",
    )
    list_display = ("waarover", "aan", "status", "teruggekomen", "gemaakt")
    list_filter = ("status", "retour", "zending")
    list_select_related = ("zending",)
    search_fields = ("onderwerp", "aan", "zending__naam")

    @display(description=gettext_lazy("onderwerp"), ordering="onderwerp")
    def waarover(self, bericht: Bericht) -> str:
        return str(bericht)

    @display(description=gettext_lazy("teruggekomen"), ordering="retour")
    def teruggekomen(self, bericht: Bericht) -> str:
        return bericht.get_retour_display() or "–"

    @display(description=gettext_lazy("gemaakt op"), ordering="gemaakt_op")
    def gemaakt(self, bericht: Bericht) -> str:
        return date_format(timezone.localtime(bericht.gemaakt_op), "j b Y, H.i")

    def get_admin_urls_for_registration(self) -> tuple[Any, ...]:
        adres = path("common/bericht/<int:pk>/opnieuw/", require_POST(opnieuw), name="bericht_opnieuw")
        return (*super().get_admin_urls_for_registration(), adres)


def opnieuw(request: HttpRequest, pk: int) -> HttpResponse:
    """Zet één mislukt of onzeker bericht weer in de wachtrij."""
    if not request.user.has_perm("common.change_bericht"):
        raise PermissionDenied
    with transaction.atomic():
        gelukt = post.opnieuw([pk])
        if gelukt:
            leg_vast(OPNIEUW, Bericht(pk=pk), door=request.user)
    if gelukt:
        messages.success(request, _("Het bericht staat weer in de wachtrij."))
    else:
        messages.warning(request, _("Dit bericht kan niet nog eens worden verstuurd. Er is niets veranderd."))
    return redirect("common_bericht_modeladmin_index")
