from math import floor
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.utils.formats import number_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import Panel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from ..huisstijl.contrast import Tekort, tekorten
from ..huisstijl.scherm import PANELEN
from ..huisstijl.tokens import KLEUR, TOKENS, standaard, veld_van
from ..huisstijl.veld import Kleurveld
from ..stad import Deel, Soort


@register_setting(icon="view")
class Huisstijl(BaseSiteSetting):
    """De kleuren van een stad, een veld per token van `merk.css`. Leeg is de kleur van de site zelf."""

    bij_stad: ClassVar[Soort] = Deel("site")
    panels: ClassVar[list[Panel]] = PANELEN

    class Meta:
        verbose_name = gettext_lazy("huisstijl")
        verbose_name_plural = gettext_lazy("huisstijl")

    def __str__(self) -> str:
        return _("Huisstijl")

    def gekozen(self) -> dict[str, str]:
        """Wat de stad zelf koos, per token."""
        alle = {naam: getattr(self, veld_van(naam)) for naam in TOKENS}
        return {naam: kleur for naam, kleur in alle.items() if kleur}

    def clean(self) -> None:
        """Weiger kleuren die samen niet te lezen zijn; de melding staat bij wat de stad zelf koos."""
        super().clean()
        gekozen = {naam: kleur for naam, kleur in self.gekozen().items() if KLEUR.fullmatch(kleur)}
        fouten: dict[str, list[Tekort]] = {}
        for tekort in tekorten({**standaard(), **gekozen}):
            for naam in {tekort.voor, tekort.achter} & set(gekozen):
                fouten.setdefault(naam, []).append(tekort)
        if fouten:
            raise ValidationError({veld_van(naam): _melding(naam, paren) for naam, paren in fouten.items()})


def _melding(naam: str, paren: list[Tekort]) -> str:
    delen = [
        _("“{andere}” ({verschil} op 1, nodig is {nodig})").format(
            andere=capfirst(TOKENS[paar.achter if naam == paar.voor else paar.voor]),
            verschil=number_format(floor(paar.verschil * 10) / 10, 1),  # bijna genoeg is niet genoeg
            nodig=number_format(paar.nodig, 1),
        )
        for paar in paren
    ]
    return _("Kies lichter of donkerder. Deze kleur verschilt te weinig van {kleuren}.").format(
        kleuren=", ".join(delen)
    )


# Een veld per token, met `merk.css` als enige lijst.
for _naam, _wat in TOKENS.items():
    Kleurveld(capfirst(_wat)).contribute_to_class(Huisstijl, veld_van(_naam))
