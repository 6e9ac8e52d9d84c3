"""Opgemaakte mail: een Django-sjabloon in MJML wordt HTML die ook Outlook en Gmail goed tonen."""

from typing import Any

import css_inline
import mrml
from django.template.loader import render_to_string

_inliner = css_inline.CSSInliner(keep_style_tags=True, load_remote_stylesheets=False)
# Zonder lettertypen van een derde: MJML haalt die anders bij elke lezer op.
_EIGEN = mrml.RenderOptions(fonts={})


def naar_html(sjabloon: str, context: dict[str, Any]) -> str:
    """De HTML van een MJML-sjabloon; opmaak van lopende tekst komt op de elementen zelf te staan.

    Alles wat uit `context` komt, hoort door Django te zijn ontsnapt: MJML is XML en weigert losse tekens.
    """
    mjml = render_to_string(sjabloon, context)
    return _inliner.inline(mrml.to_html(mjml, render_options=_EIGEN).content)
