"""Hulp aanbieden, doorgeven en beantwoorden. Elke mail ontstaat in dezelfde transactie als wat haar veroorzaakt."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participatie.bewaren.maanden import maanden_later
from stadmaken.common.auditlog.schrijven import vastgelegd
from stadmaken.common.querysets import zichtbare_paginas

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
            "bewaren_tot": maanden_later(timezone.localdate(nu), vraag.bewaartermijn),
            "verdacht": verdacht,
        },
    )
    if nieuw and not verdacht:
        geef_door(aanbod, nu)
    return aanbod


@transaction.atomic
@vastgelegd("initiatieven.hulp_doorgegeven", gettext_lazy("Aanbod om te helpen doorgegeven"))
def geef_door(aanbod: Hulpaanbod, nu: datetime | None = None) -> bool:
    """Mail het aanbod aan de initiatiefnemer; geeft of dat nu gebeurde. Een tweede keer doet niets."""
    nu = nu or timezone.now()
    vraag = aanbod.vraag
    if vraag is None or waarom_niet(aanbod):
        return False
    wacht = Hulpaanbod.objects.filter(pk=aanbod.pk, doorgegeven_op__isnull=True)
    if not wacht.update(doorgegeven_op=nu, verdacht=""):
        return False
    mail.doorgegeven(aanbod, vraag)
    return True


def waarom_niet(aanbod: Hulpaanbod) -> str:
    """Waarom dit aanbod niet (meer) kan worden doorgegeven; leeg als het kan."""
    vraag = aanbod.vraag
    if aanbod.doorgegeven_op:
        return _("Dit aanbod is al doorgegeven.")
    if vraag is None:
        return _("Dit kan niet meer: de pitch of oproep is verwijderd. U kunt dit aanbod weggooien.")
    if not vraag.reacties_naar:
        return _("Dit kan niet: de initiatiefnemer heeft geen e-mailadres.")
    if not vraag.neemt_reacties or not zichtbare_paginas().filter(pk=vraag.pagina.pk).exists():
        return _(
            "Dit kan niet meer: wat er nodig was, is gevonden of verlopen, of de pagina staat niet op de site. "
            "U kunt dit aanbod weggooien."
        )
    return ""


@transaction.atomic
def beantwoord(aanbod: Hulpaanbod, antwoord: str, nu: datetime | None = None) -> bool:
    """Mail het antwoord aan wie hulp aanbood; geeft of dat nu gebeurde. Er is één antwoord."""
    open_ = Hulpaanbod.objects.filter(pk=aanbod.pk, doorgegeven_op__isnull=False, beantwoord_op__isnull=True)
    if not open_.update(antwoord=antwoord, beantwoord_op=nu or timezone.now()):
        return False
    aanbod.refresh_from_db()
    mail.beantwoord(aanbod)
    return True
