"""Gaat het door of niet; bij te weinig deelnemers beslist een mens."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.auditlog.schrijven import vastgelegd

from ...aanmelden import mail, slot
from ...aanmelden.actions.basis import PLEKVELDEN, laat_los
from ...aanmelden.choices import Gebeurtenissoort, Rol, Status
from ...aanmelden.models import Aanmelding
from ..models import Bijeenkomst, Gelegenheid
from .basis import VoorbijError, afspraak, lopend, verhoog


@vastgelegd("initiatieven.datum_afgezegd", _("Datum: gaat niet door"), altijd=True)
def laat_niet_doorgaan(gelegenheid: Gelegenheid, reden: str, *, door: Any, nu: datetime | None = None) -> int:
    """Alles van deze gelegenheid gaat niet door. Wie bevestigd was blijft in de lijst staan; wie wachtte niet."""
    tijd = nu or timezone.now()
    with slot.op_slot(gelegenheid.pk) as vers:
        if vers.geannuleerd_op or vers.laatste is None or vers.laatste <= tijd:
            raise VoorbijError
        keren = list(vers.bijeenkomsten.komend(tijd).filter(geannuleerd_op=None))
        for keer in keren:
            keer.gelegenheid = vers
            verhoog(keer, tijd)
        Bijeenkomst.objects.bulk_update(keren, ["volgnummer", "gewijzigd_op"])
        vers.geannuleerd_op, vers.reden = tijd, reden
        vers.save(update_fields=["geannuleerd_op", "reden"])
        rijen = lopend(vers)
        bijlagen = {rij.pk: afspraak(rij, keren, "CANCEL") for rij in rijen}
        _sluit_wachtlijst(rijen)
        mail.vertel(
            rijen,
            Gebeurtenissoort.GAAT_NIET_DOOR,
            rol=Rol.GEMEENTE,
            door=door,
            toelichting=reden,
            tijd=tijd,
            bijlagen=lambda rij: bijlagen[rij.pk],
        )
    gelegenheid.geannuleerd_op, gelegenheid.reden = tijd, reden
    return len(rijen)


@vastgelegd("initiatieven.datum_gaat_door", _("Datum: gaat toch door"), altijd=True)
def laat_doorgaan(gelegenheid: Gelegenheid) -> None:
    """Het gaat door met wie er nu is: dat wordt het nieuwe minimum. Zakt het daaronder, dan hoort u het weer."""
    with slot.op_slot(gelegenheid.pk) as vers:
        Gelegenheid.objects.filter(pk=vers.pk).update(minimum=vers.bezet or None)


def _sluit_wachtlijst(rijen: list[Aanmelding]) -> None:
    zonder = [rij for rij in rijen if rij.status != Status.BEVESTIGD]
    for rij in zonder:
        laat_los(rij)
    Aanmelding.objects.bulk_update(zonder, PLEKVELDEN)
