"""Wagtail zonder scripts in de pagina: de gegevens staan in de pagina, een eigen bestand doet wat erbij hoort.

Zo kan het CMS elk script weigeren dat niet als bestand van onze eigen site komt. Een script dat iemand in een tekst
weet te krijgen, doet dan ook bij een redacteur niets.
"""

import json
from collections.abc import Mapping
from typing import Any

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.admin.widgets.chooser import BaseChooser

# Zo maakt Django ook in `json_script` dat niets in de gegevens het element kan sluiten.
_ONTSNAPT = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def begin(naam: str, *waarden: Any) -> SafeString:
    """Gegevens waarmee `cms-begin.js` deze functie of klasse van Wagtail begint."""
    gegevens = json.dumps(waarden).translate(_ONTSNAPT)
    return format_html(
        '<script type="application/json" data-begin="{}">{}</script>',
        naam,
        mark_safe(gegevens),  # noqa: S308  hierboven ontsnapt
    )


def kiezer(
    self: Any, name: str, value: Any, attrs: Mapping[str, Any] | None = None, renderer: Any = None
) -> SafeString:
    """`BaseChooser.render` van Wagtail, met gegevens in plaats van een script."""
    wie = (attrs or {})["id"]
    gegevens = self.get_value_data(value)
    opties = self.get_js_init_options(wie, name, gegevens)
    return format_html("{}{}", self.render_html(name, gegevens, attrs), begin(self.js_constructor, wie, opties))


def meld_aan() -> None:
    """Elke kiezer (pagina, afbeelding, document, fragment) werkt voortaan zo."""
    BaseChooser.render = kiezer


def bestand() -> SafeString:
    """Het script zelf, op elk scherm van het CMS."""
    return format_html('<script src="{}"></script>', static("js/cms-begin.js"))


def begin_uit(naam: str, laatste: str, *eerst: Any) -> SafeString:
    """Als `begin`, in een template waar Wagtail de laatste waarde al als JSON klaarzet."""
    return begin(naam, *eerst, json.loads(laatste))
