"""Vooraf zien hoe een pagina eruitziet in een zoekmachine, en als iemand haar deelt."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _

from ..deelgegevens import STANDAARDBEELD
from ..gemeente import absoluut

WEERGAVE = "delen"
DELEN = (WEERGAVE, _("Zoekresultaat en delen"))
# Wagtail noemt deze “Default”.
PAGINA = ("", _("Pagina op de site"))
# Zoveel laat een zoekmachine ongeveer zien.
TITEL, TEKST = 60, 155


class DeelvoorbeeldMixin:
    """Een pagina die ook laat zien hoe zij gevonden en gedeeld wordt."""

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        return [PAGINA, DELEN]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        if mode_name == WEERGAVE:
            return toon(self, request)
        return super().serve_preview(request, mode_name)  # type: ignore[misc]


def toon(pagina: Any, request: HttpRequest) -> HttpResponse:
    """De titel, de samenvatting en het beeld, op de plekken waar anderen ze zien."""
    pad = pagina.get_url(request) if pagina.pk and pagina.path else None
    context = {
        "pagina": pagina,
        "titel": pagina.seo_title or pagina.title,
        "tekst": pagina.search_description or pagina.samenvatting,
        "eigen_tekst": bool(pagina.search_description),
        "adres": absoluut(pad or "/"),
        "standaardbeeld": static(STANDAARDBEELD),
        "titel_kort": TITEL,
        "tekst_kort": TEKST,
    }
    return TemplateResponse(request, "common/schrijfhulp/delen.html", context)
