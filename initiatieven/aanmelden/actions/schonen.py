"""Na de bewaartermijn gaan de persoonsgegevens weg. De rij blijft, zodat de aantallen per jaar kloppen."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone

from initiatieven.models import Aanmeldgebeurtenis, Aanmelding, Gelegenheid, Hulpaanbod, Rondschrijven
from participatie.bewaren.maanden import maanden_later
from stadmaken.common.models import Bericht

from ...pitches import bewaren

PARTIJ = 200
# Wat iemand nodig heeft gaat vaak over gezondheid: na afloop is er geen reden meer om het te bewaren.
NODIG_BLIJFT = timedelta(days=7)


def schoon(nu: datetime | None = None) -> int:
    """Verwijder wat over zijn termijn is, in partijen; geeft hoeveel rijen. Herhalen mag."""
    nu = nu or timezone.now()
    vandaag = timezone.localdate(nu)
    _schoon_nodig(nu)
    gelegenheden = [rij.pk for rij in _met_gegevens() if _voorbij(_laatste(rij), rij.aanbod, vandaag)]
    aanmeldingen = sum(_schoon_aanmeldingen(pk, nu) for pk in gelegenheden)
    return aanmeldingen + _schoon_hulp(vandaag) + bewaren.wis_adressen(vandaag)


def _schoon_nodig(nu: datetime) -> None:
    geweest = Gelegenheid.objects.annotate(laatste=Max("bijeenkomsten__eind")).filter(laatste__lt=nu - NODIG_BLIJFT)
    Aanmelding.objects.filter(gelegenheid__in=geweest.values("pk")).exclude(nodig="").update(nodig="")


def _met_gegevens() -> Iterable[Gelegenheid]:
    over = Aanmelding.objects.filter(geschoond_op__isnull=True)
    met = Q(pk__in=over.values("gelegenheid")) | Q(pk__in=Rondschrijven.objects.values("gelegenheid"))
    rijen = Gelegenheid.objects.filter(met).select_related("aanbod")
    return rijen.annotate(laatste=Max("bijeenkomsten__eind"), aangemeld=Max("aanmeldingen__aangemeld_op"))


def _laatste(gelegenheid: Any) -> datetime:
    """Ook wat niet doorging telt; zonder bijeenkomsten telt de laatste aanmelding."""
    return gelegenheid.laatste or gelegenheid.aangemeld


def _voorbij(laatste: datetime, aanbod: Any, vandaag: date) -> bool:
    return maanden_later(timezone.localdate(laatste), aanbod.bewaartermijn_maanden) < vandaag


def _schoon_aanmeldingen(gelegenheid_pk: int, nu: datetime) -> int:
    gedaan = 0
    while partij := _partij(gelegenheid_pk, nu):
        gedaan += partij
    Rondschrijven.objects.filter(gelegenheid=gelegenheid_pk).delete()  # de tekst kan namen noemen
    return gedaan


@transaction.atomic
def _partij(gelegenheid_pk: int, nu: datetime) -> int:
    over = Aanmelding.objects.select_for_update().filter(gelegenheid=gelegenheid_pk, geschoond_op__isnull=True)
    rijen = dict(over.order_by("pk").values_list("pk", "kenmerk")[:PARTIJ])
    wis_gegevens(rijen, nu)
    return len(rijen)


def wis_gegevens(rijen: Mapping[int, str], nu: datetime) -> None:
    """Haal bij deze aanmeldingen (nummer en kenmerk) weg wie het was, ook uit de mail."""
    for kenmerk in rijen.values():
        Bericht.objects.filter(sleutel__startswith=f"aanmelding-{kenmerk}-").delete()
    Aanmelding.objects.filter(pk__in=rijen).update(naam="", email="", telefoon="", nodig="", invoer=[], geschoond_op=nu)
    Aanmeldgebeurtenis.objects.filter(aanmelding__in=rijen).update(toelichting="")


def _schoon_hulp(vandaag: date) -> int:
    """Aanbod om te helpen verdwijnt helemaal, ook uit de mail, na de termijn die het formulier beloofde."""
    over = Hulpaanbod.objects.filter(bewaren_tot__lt=vandaag)
    for hulp in over:
        wis_hulp(hulp)
    return len(over)


@transaction.atomic
def wis_hulp(hulp: Hulpaanbod) -> None:
    """Verwijder één aanbod om te helpen, met de mail erover."""
    Bericht.objects.filter(sleutel__startswith=f"hulpaanbod-{hulp.kenmerk}").delete()
    hulp.delete()
