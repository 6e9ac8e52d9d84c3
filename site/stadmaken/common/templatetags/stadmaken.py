"""Template-tags die in elke template zonder `load` beschikbaar zijn."""

from decimal import Decimal
from typing import Any

from django import template
from django.conf import settings
from django.forms import BoundField
from django.urls import translate_url
from django.utils.formats import number_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.blocks import StreamValue

from .. import velddelen
from ..blokken import bereid_voor
from ..cmsscript import begin_uit
from ..deelgegevens import Deelgegevens
from ..deelgegevens import deelgegevens as deelgegevens_van
from ..huisstijl.kleuren import als_css, eigen, kleuren
from ..huisstijl.tokens import standaard
from ..jsonld import als_script, kruimelpad, website
from ..reservekopie import wachtstand
from ..schil import Schil, schil_van
from ..stijl import kritiek
from ..tekeningen import svg
from ..verwant import verwant

register = template.Library()
register.simple_tag(begin_uit)
register.simple_tag(wachtstand.nu, name="wachtstand")
register.filter("klasse", velddelen.klasse)
register.filter("anker", velddelen.anker)
register.filter("is_groep", velddelen.is_groep)
register.filter("is_vinkje", velddelen.is_vinkje)
register.filter("aantal_fouten", velddelen.aantal_fouten)
register.filter("json_ld", als_script)
register.filter("kruimelpad_ld", kruimelpad)
register.filter("website_ld", website)


@register.filter
def getal(waarde: int | float) -> str:
    """Een heel getal zoals mensen het schrijven: “1.500”."""
    return number_format(waarde, decimal_pos=0, force_grouping=True)


@register.filter
def euro(bedrag: Decimal) -> str:
    """Een bedrag zoals mensen het schrijven: “€ 1.500” of “€ 12,50”; met een spatie die niet afbreekt."""
    cijfers = 0 if bedrag == int(bedrag) else 2
    streep = "−" if bedrag < 0 else ""
    return f"{streep}€\N{NO-BREAK SPACE}{number_format(abs(bedrag), decimal_pos=cijfers, force_grouping=True)}"


@register.filter
def telefoonadres(nummer: str) -> str:
    """Een telefoonnummer voor in `tel:`: alleen cijfers en een plus."""
    return "".join(teken for teken in str(nummer) if teken in "+0123456789")


@register.filter
def mailtekst(adres: str) -> SafeString:
    """Een e-mailadres dat op een smalle regel bij de @ afbreekt, en niet midden in een woord."""
    return format_html_join(mark_safe("<wbr>@"), "{}", ((deel,) for deel in str(adres).split("@")))


@register.simple_tag
def icoon(naam: str, klasse: str = "") -> SafeString:
    """Een klein icoon in de kleur van de tekst."""
    return svg("iconen", naam, f"nl-icon {klasse}".strip())


@register.simple_tag
def tekening(naam: str, klasse: str = "") -> SafeString:
    """Een versierende tekening."""
    return svg("tekening", naam, f"nl-illustration {klasse}".strip())


@register.simple_tag
def besturing(veld: BoundField) -> SafeString:
    """Het invoerelement van een veld, met klasse en aria-koppelingen."""
    return velddelen.besturing(veld)


@register.simple_tag(takes_context=True)
def blokken(context: template.Context, stroom: StreamValue) -> SafeString:
    """Alle blokken van een StreamField, onder elkaar."""
    return format_html_join("\n", "{}", ((blok.render(context.flatten()),) for blok in bereid_voor(stroom)))


@register.simple_tag(takes_context=True)
def schil(context: template.Context) -> Schil:
    """Menu's, kruimelpad en talen van deze pagina, in één vraag aan de database."""
    return schil_van(context.get("request"), context.get("page"))


@register.simple_tag(takes_context=True)
def deelgegevens(context: template.Context) -> Deelgegevens | None:
    """Wat zoekmachines en sociale media van deze pagina moeten weten."""
    return deelgegevens_van(context.get("request"), context.get("page"), context.get("bladzij"))


@register.simple_tag(takes_context=True)
def adres_in_eerste_taal(context: template.Context) -> str:
    """Dezelfde pagina in de taal waarin bijna alles is geschreven; leeg als dit die taal al is."""
    request: Any = context.get("request")
    if request is None or get_language() == settings.LANGUAGE_CODE:
        return ""
    return str(translate_url(request.get_full_path(), settings.LANGUAGE_CODE))


@register.simple_tag
def verwante_paginas(pagina: Any) -> list[Any]:
    """Wat bij deze pagina hoort, voor “Bekijk ook”."""
    return verwant(pagina)


@register.simple_tag(takes_context=True)
def kritieke_css(context: template.Context, naam: str) -> SafeString:
    """CSS in de pagina zelf; het beleid van de browser staat precies deze tekst toe."""
    return _stijl(context, *kritiek(naam))


@register.simple_tag(takes_context=True)
def huisstijl(context: template.Context, balk: str) -> SafeString:
    """De kleuren die deze stad zelf koos, na de CSS van de site, en het token `balk` als kleur van de browserbalk."""
    gekozen = eigen()
    kleurbalk = format_html('<meta name="theme-color" content="{}">', {**standaard(), **gekozen}[balk])
    return (_stijl(context, *als_css(gekozen)) if gekozen else SafeString()) + kleurbalk


@register.simple_tag
def kleur(token: str) -> str:
    """De kleur van een token in deze stad, waar CSS niet komt."""
    return kleuren()[token]


def _stijl(context: template.Context, css: str, bron: str) -> SafeString:
    request: Any = context.get("request")
    if request is not None:
        request.stijlbronnen = {*getattr(request, "stijlbronnen", ()), bron}
    return mark_safe(f"<style>{css}</style>")  # noqa: S308  eigen bestanden en kleuren als #rrggbb, geen andere invoer
