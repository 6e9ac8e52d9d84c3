"""Wat zoekmachines lezen, volgens schema.org: JSON-LD, en de delen die meer soorten gebruiken."""

import json
from collections.abc import Iterable
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from .gemeente import absoluut

_VLUCHT = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def als_script(gegevens: Any) -> SafeString:
    """JSON-LD in een gegevensblok; een titel met “</script>” kan er niet uit breken."""
    if callable(gegevens):
        gegevens = gegevens()
    if not gegevens:
        return mark_safe("")
    tekst = json.dumps(gegevens, cls=DjangoJSONEncoder, ensure_ascii=False).translate(_VLUCHT)
    return mark_safe(f'<script type="application/ld+json">{tekst}</script>')  # noqa: S308  ontsnapt


def kruimelpad(kruimels: Iterable[Any]) -> SafeString:
    """Het kruimelpad als BreadcrumbList; van de pagina zelf mag het adres ontbreken."""
    delen = [
        {"@type": "ListItem", "position": plek, "name": str(kruimel.tekst), **_adres(kruimel.adres)}
        for plek, kruimel in enumerate(kruimels, start=1)
    ]
    return als_script({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": delen})


def plek(ding: Any) -> dict[str, Any]:
    """Waar iets met een `PlaatsMixin` is, als dat bekend is; een punt zonder woorden heet zoals het ding."""
    geo = None
    if ding.breedtegraad is not None and ding.lengtegraad is not None:
        geo = {"@type": "GeoCoordinates", "latitude": ding.breedtegraad, "longitude": ding.lengtegraad}
    if not ding.plaats and not geo:
        return {}
    return {"location": {"@type": "Place", "name": ding.plaats or ding.title, **({"geo": geo} if geo else {})}}


def wijken(namen: Iterable[Any]) -> list[dict[str, str]]:
    """Wijken en andere gebieden als plaatsen."""
    return [{"@type": "Place", "name": str(naam)} for naam in namen]


def organisatie(gemeente: Any) -> dict[str, Any]:
    """De gemeente, met hoe zij te bereiken is."""
    bereik = {"telephone": gemeente.telefoon, "email": gemeente.email}
    ingevuld = {naam: waarde for naam, waarde in bereik.items() if waarde}
    contact = {"contactPoint": {"@type": "ContactPoint", **ingevuld}} if ingevuld else {}
    return {"@type": "GovernmentOrganization", "name": gemeente.naam, "url": absoluut("/"), **contact}


def website(gemeente: Any) -> SafeString:
    """De site als geheel: van wie zij is en hoe iemand erin zoekt; hoort op de startpagina."""
    zoeken = f"{absoluut(reverse('zoeken'))}?q={{search_term_string}}"
    return als_script(
        {
            "@context": "https://schema.org",
            "@type": "WebSite",
            "name": gemeente.sitenaam,
            "url": absoluut("/"),
            "inLanguage": get_language(),
            "publisher": organisatie(gemeente),
            "potentialAction": {
                "@type": "SearchAction",
                "target": zoeken,
                "query-input": "required name=search_term_string",
            },
        }
    )


def _adres(adres: str) -> dict[str, str]:
    return {"item": absoluut(adres)} if adres else {}
