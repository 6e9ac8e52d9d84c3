"""Mail die terugkomt."""

from django.db import transaction

from stadmaken.common.models import Bericht

from ..choices import Status
from . import basis

ZACHT_IN_EEN_RIJ = 5
GEGAAN = (Bericht.Status.VERZONDEN, Bericht.Status.MISLUKT)


@transaction.atomic
def verwerk_retour(bericht: Bericht, *, hard: bool, uitleg: str) -> None:
    """Bestaat het adres niet, dan stopt de post meteen; is het vijf keer achter elkaar “nu even niet”, dan ook."""
    rij = basis.vergrendel(bericht.lezer)
    if rij is None or rij.email != bericht.aan:
        return
    rij.laatste_retour = uitleg[:300]
    if not hard:
        rij.zachte_retouren = 1 if _kwam_de_vorige_aan(bericht) else rij.zachte_retouren + 1
    if hard or rij.zachte_retouren >= ZACHT_IN_EEN_RIJ:
        basis.stop(rij, Status.ONBESTELBAAR)
    rij.save()


def _kwam_de_vorige_aan(bericht: Bericht) -> bool:
    eerder = Bericht.objects.filter(lezer=bericht.lezer, pk__lt=bericht.pk, status__in=GEGAAN)
    vorige = eerder.order_by("-pk").first()
    return bool(vorige and vorige.status == Bericht.Status.VERZONDEN and not vorige.retour)
