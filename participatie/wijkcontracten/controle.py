"""Wat er nog moet gebeuren voordat een contract getekend kan worden."""

from datetime import date

from django.utils.translation import gettext as _

from participatie.models import Toezegging, Wijkcontract
from participatie.toezeggingen.choices import Toezeggingstaat
from participatie.toezeggingen.teksten import datum

MINSTENS_PARTIJEN = 2


def wat_ontbreekt(contract: Wijkcontract, op: date | None = None) -> list[str]:
    """Wat er ontbreekt, in gewone zinnen; leeg als iedereen op deze dag kan tekenen."""
    afspraken = list(contract.afspraken.order_by("oorspronkelijk_op", "pk"))
    redenen = []
    if contract.partijen.count() < MINSTENS_PARTIJEN:
        redenen.append(_("Zet er minstens twee partijen in: een contract sluit niemand alleen."))
    if not afspraken:
        redenen.append(_("Zet er minstens één afspraak in."))
    if not contract.wijken.exists() and contract.gebied_id is None:
        redenen.append(_("Kies een gebied of minstens één wijk."))
    return [*redenen, *(reden for afspraak in afspraken if (reden := _dag_past_niet(contract, afspraak, op)))]


def wat_niet_kan(contract: Wijkcontract, was: Wijkcontract) -> list[str]:
    """Waarom een getekend contract niet zo mag veranderen; leeg als het kan."""
    redenen = []
    if len(contract.partijen.all()) < MINSTENS_PARTIJEN:
        redenen.append(_("Laat er minstens twee partijen in staan: een contract sluit niemand alleen."))
    if contract.eindigt_op >= was.eindigt_op:
        return redenen
    lopend = was.afspraken.exclude(staat=Toezeggingstaat.VERVALLEN).order_by("oorspronkelijk_op", "pk")
    return [*redenen, *(reden for afspraak in lopend if (reden := _dag_past_niet(contract, afspraak, None)))]


def _dag_past_niet(contract: Wijkcontract, afspraak: Toezegging, op: date | None) -> str:
    dag, wat = afspraak.oorspronkelijk_op, afspraak.wat.rstrip(" .")
    if dag > contract.eindigt_op:
        return _("“{wat}” is pas klaar op {dag}. Dan is het contract al afgelopen.").format(wat=wat, dag=datum(dag))
    if op is not None and dag < op:
        return _("“{wat}” moest al klaar zijn op {dag}, voor de dag van tekenen.").format(wat=wat, dag=datum(dag))
    return ""
