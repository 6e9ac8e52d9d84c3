"""Dezelfde cursus nog een keer, op een andere dag."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.forms.models import model_to_dict
from django.utils import timezone

from ..models import Bijeenkomst, Gelegenheid, Gereserveerd

OVERNEMEN = [
    *("naam", "wijze", "tijdvak_minuten", "capaciteit", "minimum", "max_samen", "wachtlijst", "aanbod_uren"),
    "herinnering_dagen",
]


@transaction.atomic
def kopieer(gelegenheid: Gelegenheid, eerste_dag: date) -> Gelegenheid:
    """Alles hetzelfde, evenveel dagen later en op dezelfde uren; geschrapte keren en aanmeldingen gaan niet mee."""
    keren = list(gelegenheid.bijeenkomsten.filter(geannuleerd_op=None).order_by("begin", "pk"))
    nieuw = Gelegenheid.objects.create(
        aanbod_id=gelegenheid.aanbod_id, **{naam: getattr(gelegenheid, naam) for naam in OVERNEMEN}
    )
    verschil = eerste_dag - timezone.localdate(keren[0].begin) if keren else timedelta()
    for keer in keren:
        velden: dict[str, Any] = {naam: getattr(keer, naam) for naam in ("titel", "locatie", "adres", "online")}
        Bijeenkomst.objects.create(
            gelegenheid=nieuw, begin=_later(keer.begin, verschil), eind=_later(keer.eind, verschil), **velden
        )
    for groep in gelegenheid.gereserveerd.all():
        Gereserveerd.objects.create(
            gelegenheid=nieuw, gebied=groep.gebied, **model_to_dict(groep, ["kenmerk", "naam", "aantal"])
        )
    return nieuw


def _later(moment: Any, verschil: timedelta) -> Any:
    """Op de klok: half acht blijft half acht, ook als die intussen verspringt."""
    return timezone.make_aware(timezone.make_naive(moment) + verschil)
