"""De tag voor sjablonen van mails: wat van de ontvanger of de zaak afhangt, staat tussen `veld` en `endveld`."""

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context

from ..mailtekst.soorten import PLEKKEN, VANGST

register = template.Library()


class VeldNode(template.Node):
    """Toont zijn inhoud en onthoudt die onder zijn naam; in een standaardtekst staat er alleen `{naam}`."""

    def __init__(self, naam: FilterExpression, inhoud: NodeList) -> None:
        self.naam, self.nodelist = naam, inhoud

    def render(self, context: Context) -> str:
        naam = self.naam.resolve(context)
        if context.get(PLEKKEN):
            return f"{{{naam}}}"
        tekst = self.nodelist.render(context)
        if (vangst := context.get(VANGST)) is not None:
            vangst[naam] = tekst
        return tekst


@register.tag
def veld(parser: Parser, token: Token) -> VeldNode:
    """`{% veld "naam" %}…{% endveld %}`: een invulplek, met alles wat daarvoor nodig is erin."""
    delen = token.split_contents()
    if len(delen) != 2:
        raise template.TemplateSyntaxError("veld vraagt één naam")
    inhoud = parser.parse(("endveld",))
    parser.delete_first_token()
    return VeldNode(parser.compile_filter(delen[1]), inhoud)
