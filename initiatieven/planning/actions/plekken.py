"""Het aantal plekken."""

from datetime import datetime

from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.auditlog.schrijven import vastgelegd

from ...aanmelden import slot
from ...aanmelden.actions.doorschuiven import schuif_op
from ...aanmelden.models import Aanmelding
from ..models import Gelegenheid
from .basis import GereserveerdError, TeKleinError


@vastgelegd("initiatieven.datum_capaciteit", _("Datum: aantal plekken gewijzigd"), altijd=True)
def zet_capaciteit(gelegenheid: Gelegenheid, capaciteit: int | None, *, nu: datetime | None = None) -> list[Aanmelding]:
    """Meer of minder plekken; niemand verliest er een, en wie wacht krijgt een nieuwe plek meteen aangeboden."""
    with slot.op_slot(gelegenheid.pk) as vers:
        if capaciteit is not None and capaciteit < vers.bezet:
            raise TeKleinError(vers.bezet)
        gereserveerd = vers.gereserveerd.aggregate(n=Sum("aantal"))["n"] or 0
        if capaciteit is not None and capaciteit < gereserveerd:
            raise GereserveerdError(gereserveerd)
        vers.capaciteit = capaciteit
        vers.save(update_fields=["capaciteit"])
        aangeboden = schuif_op(vers, nu or timezone.now())
    gelegenheid.capaciteit = capaciteit
    return aangeboden
