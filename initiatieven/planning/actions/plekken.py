"""Het aantal plekken."""

from datetime import datetime

from django.utils import timezone

from ...aanmelden import slot
from ...aanmelden.actions.doorschuiven import schuif_op
from ...aanmelden.models import Aanmelding
from ..models import Gelegenheid
from .basis import TeKleinError


def zet_capaciteit(gelegenheid: Gelegenheid, capaciteit: int | None, *, nu: datetime | None = None) -> list[Aanmelding]:
    """Meer of minder plekken; niemand verliest er een, en wie wacht krijgt een nieuwe plek meteen aangeboden."""
    with slot.op_slot(gelegenheid.pk) as vers:
        if capaciteit is not None and capaciteit < vers.bezet:
            raise TeKleinError(vers.bezet)
        vers.capaciteit = capaciteit
        vers.save(update_fields=["capaciteit"])
        aangeboden = schuif_op(vers, nu or timezone.now())
    gelegenheid.capaciteit = capaciteit
    return aangeboden
