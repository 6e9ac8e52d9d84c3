"""Opgemaakte mail: een Django-sjabloon in MJML wordt HTML die ook Outlook en Gmail goed tonen."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.template.loader import render_to_string


def naar_html(sjabloon: str, context: dict[str, Any]) -> str:
    """De HTML van een MJML-sjabloon; opmaak van lopende tekst komt op de elementen zelf te staan.

    Alles wat uit `context` komt, hoort door Django te zijn ontsnapt: MJML is XML en weigert losse tekens.
    """
    return _opmaker()(render_to_string(sjabloon, context))


@cache
def _opmaker() -> Callable[[str], str]:
    import css_inline  # zwaar, en de meeste mail maakt de werker
    import mrml

    inliner = css_inline.CSSInliner(keep_style_tags=True, load_remote_stylesheets=False)
    # Zonder lettertypen van een derde: MJML haalt die anders bij elke lezer op.
    eigen = mrml.RenderOptions(fonts={})
    return lambda mjml: inliner.inline(mrml.to_html(mjml, render_options=eigen).content)
