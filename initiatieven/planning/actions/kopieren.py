"""Dezelfde cursus nog een keer, op een andere dag."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.forms.models import model_to_dict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.auditlog import acties as auditacties
from stadmaken.common.auditlog.schrijven import leg_vast

from ...aanmelden import slot
from ..models import Bijeenkomst, Gelegenheid, Gereserveerd
from .basis import op_de_klok

GEKOPIEERD = "initiatieven.datum_gekopieerd"
auditacties.registreer({GEKOPIEERD: _("Datum: gekopieerd")})
OVERNEMEN = [
    *("naam", "wijze", "tijdvak_minuten", "capaciteit", "minimum", "max_samen", "wachtlijst", "aanbod_uren"),
    "herinnering_dagen",
]


def kopieer(gelegenheid: Gelegenheid, eerste_dag: date, *, sleutel: UUID | None = None) -> Gelegenheid:
    """Alles hetzelfde, evenveel dagen later en op dezelfde uren; geschrapte keren en aanmeldingen gaan niet mee.

    De sleutel van het formulier wordt de UID van de eerste keer: twee keer drukken is één kopie.
    """
    with slot.op_slot(gelegenheid.pk) as vers:
        bekend = Gelegenheid.objects.filter(bijeenkomsten__uid=sleutel).first() if sleutel else None
        return bekend or _kopieer(vers, eerste_dag, sleutel or uuid4())


def _kopieer(gelegenheid: Gelegenheid, eerste_dag: date, sleutel: UUID) -> Gelegenheid:
    keren = list(gelegenheid.bijeenkomsten.filter(geannuleerd_op=None).order_by("begin", "pk"))
    nieuw = Gelegenheid.objects.create(
        aanbod_id=gelegenheid.aanbod_id, **{naam: getattr(gelegenheid, naam) for naam in OVERNEMEN}
    )
    verschil = eerste_dag - timezone.localdate(keren[0].begin) if keren else timedelta()
    uids = [sleutel, *(uuid4() for _keer in keren[1:])]
    for keer, uid in zip(keren, uids, strict=False):
        velden: dict[str, Any] = {naam: getattr(keer, naam) for naam in ("titel", "locatie", "adres", "online")}
        Bijeenkomst.objects.create(
            gelegenheid=nieuw,
            uid=uid,
            begin=op_de_klok(keer.begin, verschil),
            eind=op_de_klok(keer.eind, verschil),
            **velden,
        )
    for groep in gelegenheid.gereserveerd.all():
        Gereserveerd.objects.create(
            gelegenheid=nieuw, gebied=groep.gebied, **model_to_dict(groep, ["kenmerk", "naam", "aantal"])
        )
    leg_vast(GEKOPIEERD, nieuw)
    return nieuw
