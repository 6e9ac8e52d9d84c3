"""Hulp aanbieden, doorgeven en beantwoorden. Elke mail ontstaat in dezelfde transactie als wat haar veroorzaakt."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from . import mail
from .models import Hulpaanbod
from .woorden import Vraag


@dataclass(frozen=True)
class Gegevens:
    """Wat iemand invulde."""

    naam: str
    email: str
    tekst: str


@transaction.atomic
def bied_aan(
    vraag: Vraag, gegevens: Gegevens, *, idempotentie: str, verdacht: str = "", nu: datetime | None = None
) -> Hulpaanbod:
    """Leg het aanbod vast en geef het door. Lijkt het op spam, dan wacht het op een medewerker."""
    nu = nu or timezone.now()
    aanbod, nieuw = Hulpaanbod.objects.get_or_create(
        idempotentie=idempotentie,
        defaults={
            vraag.reactieveld: vraag,
            "onderwerp": vraag.onderwerp,
            "naam": gegevens.naam,
            "email": gegevens.email.lower(),
            "tekst": gegevens.tekst,
            "gedaan_op": nu,
            "verdacht": verdacht,
        },
    )
    if nieuw and not verdacht:
        geef_door(aanbod, nu)
    return aanbod


@transaction.atomic
def geef_door(aanbod: Hulpaanbod, nu: datetime | None = None) -> bool:
    """Mail het aanbod aan de initiatiefnemer; geeft of dat nu gebeurde. Een tweede keer doet niets."""
    nu = nu or timezone.now()
    vraag = aanbod.vraag
    if vraag is None or not vraag.reacties_naar:
        return False
    wacht = Hulpaanbod.objects.filter(pk=aanbod.pk, doorgegeven_op__isnull=True)
    if not wacht.update(doorgegeven_op=nu, verdacht=""):
        return False
    mail.doorgegeven(aanbod, vraag)
    return True


@transaction.atomic
def beantwoord(aanbod: Hulpaanbod, antwoord: str, nu: datetime | None = None) -> bool:
    """Mail het antwoord aan wie hulp aanbood; geeft of dat nu gebeurde. Er is één antwoord."""
    open_ = Hulpaanbod.objects.filter(pk=aanbod.pk, doorgegeven_op__isnull=False, beantwoord_op__isnull=True)
    if not open_.update(antwoord=antwoord, beantwoord_op=nu or timezone.now()):
        return False
    aanbod.refresh_from_db()
    mail.beantwoord(aanbod)
    return True
