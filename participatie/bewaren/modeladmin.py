"""De bewijzen van opschonen in het CMS: alleen om te bekijken."""

from typing import Any

from django.contrib.admin import display
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail_modeladmin.views import InspectView

from participatie.formulieren.choices import NaTermijn
from participatie.inbreng.beheer.menu import HAAK
from stadmaken.common.modeladmin import AlleenLezen, Recordbeheer

from .models import Opschoonbewijs

WOORDEN = {
    "inbreng_verwijderd": gettext_lazy("inbreng helemaal verwijderd"),
    "inbreng_geanonimiseerd": gettext_lazy("inbreng zonder persoonsgegevens gemaakt"),
    "fotos_verwijderd": gettext_lazy("foto’s verwijderd"),
    "mails_verwijderd": gettext_lazy("e-mails verwijderd"),
    "uploads_verwijderd": gettext_lazy("niet verstuurde foto’s verwijderd"),
    "losse_bestanden_verwijderd": gettext_lazy("losse bestanden verwijderd"),
    "op_verzoek": gettext_lazy("op verzoek van de indiener"),
}


class BewijsInzien(InspectView):
    """Eén bewijs, in woorden."""

    page_title = gettext_lazy("Bewijs van opschonen")

    def get_field_display_value(self, field_name: str, field: Any = None) -> Any:
        if field_name == "aantallen":
            return format_html_join("", "<p>{}</p>", ((regel,) for regel in _regels(self.instance))) or _("Niets.")
        if field_name == "per_formulier":
            return format_html_join("", "<p>{}</p>", ((_van(rij),) for rij in self.instance.per_formulier)) or "–"
        return super().get_field_display_value(field_name, field)


class OpschoonbewijsAdmin(Recordbeheer):
    """Wat het opschonen deed: aantallen, geen persoonsgegevens."""

    model = Opschoonbewijs
    menu_haak = HAAK
    menu_label = gettext_lazy("Opgeschoond")
    menu_icon = "bin"
    menu_order = 110
    permission_helper_class = AlleenLezen
    inspect_view_class = BewijsInzien
    inspect_view_fields = ("op", "peildag", "aantallen", "per_formulier")
    list_display = ("wanneer", "peildag", "wat")
    export_filename = "opgeschoond"

    @display(description=gettext_lazy("uitgevoerd op"), ordering="op")
    def wanneer(self, bewijs: Opschoonbewijs) -> str:
        return date_format(timezone.localtime(bewijs.op), "j b Y, H.i")

    @display(description=gettext_lazy("wat is verwijderd"))
    def wat(self, bewijs: Opschoonbewijs) -> str:
        return "; ".join(_regels(bewijs)) or _("Er was niets te verwijderen.")


def _regels(bewijs: Opschoonbewijs) -> list[str]:
    return [f"{aantal} {WOORDEN.get(naam, naam)}" for naam, aantal in bewijs.aantallen.items()]


def _van(rij: dict[str, Any]) -> str:
    if not rij["termijn"]:
        return _("{formulier}: {aantal}. Het formulier bestaat niet meer.").format(**rij)
    daarna = NaTermijn(rij["daarna"]).label
    return _("{formulier}: {aantal}. Termijn {termijn} maanden. {na}").format(**rij, na=daarna)
