"""Wat een blad van de handleiding nodig heeft: een beeld van het scherm, en de weg naar een ander blad."""

from typing import Any

from django import template
from django.template.context import Context
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from ..handleiding.beelden import beeld_van
from ..handleiding.register import blad_van
from ..rollen import ROLLEN, Rol

register = template.Library()


@register.inclusion_tag("home/handleiding/_beeld.html")
def beeld(naam: str) -> dict[str, Any]:
    """Een beeld van het scherm, met de tekst voor wie het niet ziet."""
    gevonden = beeld_van(naam)
    breedte, hoogte = gevonden.maat()
    return {"beeld": gevonden, "adres": static(gevonden.bestand), "breedte": breedte, "hoogte": hoogte}


@register.simple_tag(takes_context=True)
def blad(context: Context, naam: str) -> SafeString | str:
    """De naam van een ander blad, als link voor wie het mag lezen."""
    gevonden = blad_van(naam)
    if gevonden is None:
        raise template.TemplateSyntaxError(f"De handleiding heeft geen blad “{naam}”.")
    verzoek = context.get("request")
    if verzoek is None or not gevonden.mag(verzoek.user):
        return f"“{gevonden.titel}”"
    return format_html('<a href="{}">{}</a>', reverse("handleiding:blad", args=[naam]), gevonden.titel)


@register.simple_tag
def rollen() -> tuple[Rol, ...]:
    """De rollen die er zijn, met wat zij doen."""
    return ROLLEN
