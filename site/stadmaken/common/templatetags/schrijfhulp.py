"""De tips in de schermen van Wagtail."""

from typing import Any

from django import template
from django.template.context import Context

from ..pagina import BasisPage
from ..schrijfhulp.tips import Tips, tips_in_scherm

register = template.Library()


@register.simple_tag(takes_context=True)
def schrijftips(context: Context, ding: Any) -> Tips | None:
    """De tips bij wat in dit scherm wordt bewerkt; None als er bij dit soort geen tips horen."""
    if not isinstance(ding, BasisPage) or "request" not in context:
        return None
    return tips_in_scherm(context["request"], ding, context.get("form"))
