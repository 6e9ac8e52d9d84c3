"""Wat de verklaring toont, met een vast aantal vragen."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .metingen import laatste_samenvatting


def verklaring_context(pagina: Any) -> dict[str, Any]:
    """Onderzoeken, wat nog open is en wat is opgelost, en wat de laatste automatische controle vond."""
    afwijkingen = list(pagina.afwijkingen.all())
    onderzoeken = sorted(pagina.onderzoeken.all(), key=lambda rij: rij.op, reverse=True)
    return {
        "onderzoeken": onderzoeken,
        "open": [(rij, _rijen(rij)) for rij in afwijkingen if not rij.opgelost_op],
        "opgelost": [rij for rij in afwijkingen if rij.opgelost_op],
        "gemeten": laatste_samenvatting(),
    }


def _rijen(afwijking: Any) -> list[tuple[str, Any]]:
    rijen = [
        (_("Wat u ervan merkt"), afwijking.gevolg),
        (_("Waardoor het komt"), afwijking.oorzaak),
        (_("Wat u intussen kunt doen"), afwijking.alternatief),
        (_("Wat wij doen"), afwijking.maatregel),
        (_("Wanneer het klaar is"), date_format(afwijking.gepland_op, "j F Y")),
        (_("Eis"), _("WCAG, succescriterium {nummer}").format(nummer=afwijking.criterium)),
    ]
    return [(naam, waarde) for naam, waarde in rijen if waarde]
