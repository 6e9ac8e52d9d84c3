"""Zoekwoorden in het register van verwerkingen."""

from collections.abc import Iterable

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from stadmaken.common.persoonsgegevens.verwerkingen import ALGEMEEN_BELANG, NIETS_OPENBAAR, Regel, Verwerking, zonder

from .rapport import VANAF
from .tellen import BEWAAR_DAGEN


def _regels() -> Iterable[Regel]:
    yield Regel(
        _("Tellen op welke woorden er is gezocht"),
        _("Deze site beter vindbaar maken"),
        _(
            "Per dag de woorden en een aantal; niet wie zocht. Woorden met een e-mailadres, kenmerk of code tellen "
            "niet mee"
        ),
        format_lazy(_("{dagen} dagen"), dagen=BEWAAR_DAGEN),
        NIETS_OPENBAAR,
        format_lazy(_("De redactie, en alleen woorden die {aantal} keer of vaker zijn gezocht"), aantal=VANAF),
        ALGEMEEN_BELANG,
        "/zoeken/",
    )


VERWERKING = Verwerking("zoeken", _("Zoeken"), 55, ("search.Zoektelling",), _regels)
zonder(
    "Een kopie van wat openbaar is, of woorden van de redactie.",
    *("search.Zoekingang", "search.Synoniem", "search.Aanbeveling", "search.Zoekwoord", "search.Ingangwoorden"),
)
