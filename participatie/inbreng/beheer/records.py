"""De hulp bij het recordscherm: wie het ziet en hoe één inbreng eruitziet."""

from typing import Any

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _
from wagtail_modeladmin.views import InspectView

from stadmaken.common.auditlog.schrijven import bekeken
from stadmaken.common.modeladmin import AlleenLezen

from .. import rules
from .basis import BEKEKEN


class InbrengRechten(AlleenLezen):
    """Alle velden en de export zijn persoonsgegevens; wijzigen gaat alleen via de handelingen van de werklijst."""

    def user_can_list(self, user: Any) -> bool:
        return super().user_can_list(user) and rules.mag_origineel_zien(user)


class InbrengInzien(InspectView):
    """Eén inbreng met alle velden; vragen en antwoorden als tekst, niet als gegevensstructuur."""

    page_title = _("Inbreng")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        bekeken(BEKEKEN, self.instance, request.user)
        return super().get(request, *args, **kwargs)

    def get_field_display_value(self, field_name: str, field: Any = None) -> Any:
        if field_name == "invoer":
            return _alineas((rij["label"], rij.get("weergave", "")) for rij in self.instance.invoer)
        if field_name == "publiek":
            return _alineas((deel["label"], deel["tekst"]) for deel in self.instance.publiek)
        return super().get_field_display_value(field_name, field)


def als_tekst(inbreng: Model) -> str:
    """Alle vragen met hun antwoord, voor in één cel."""
    return "\n".join(f"{rij['label']}: {rij.get('weergave', '')}" for rij in inbreng.invoer)  # type: ignore[attr-defined]


def _alineas(paren: Any) -> str:
    return format_html_join("", "<p><strong>{}</strong><br>{}</p>", paren)
