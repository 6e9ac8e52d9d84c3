"""De wachtlijst: een vrije plek gaat naar wie het eerst kwam en erin past, met een termijn om ja te zeggen."""

import logging
from datetime import datetime, timedelta

from django.db import IntegrityError
from django.db.models import F, Q
from django.utils import timezone

from initiatieven.models import Aanmelding, Gelegenheid
from initiatieven.planning.choices import Wijze

from .. import mail, plekken, slot
from ..choices import Gebeurtenissoort, Rol, Status
from .basis import PLEKVELDEN, laat_los

logger = logging.getLogger(__name__)


def schuif_door(gelegenheid: Gelegenheid, nu: datetime | None = None) -> list[Aanmelding]:
    """Bied vrije plekken aan wie wacht aan; geeft wie er een kreeg aangeboden. Herhalen mag."""
    with slot.op_slot(gelegenheid.pk) as vers:
        return schuif_op(vers, nu or timezone.now())


def schuif_op(gelegenheid: Gelegenheid, nu: datetime) -> list[Aanmelding]:
    """Hetzelfde, voor wie het slot al heeft. Een groep die niet past houdt haar plaats; de volgende gaat voor."""
    if gelegenheid.geannuleerd_op or gelegenheid.eerste is None or gelegenheid.eerste <= nu:
        return []
    wachtend = list(Aanmelding.objects.wachtend().filter(gelegenheid=gelegenheid))
    if not wachtend:
        return []
    if gelegenheid.wijze == Wijze.TIJDVAK:
        paren: list[tuple[Aanmelding, datetime | None]] = list(
            zip(wachtend, plekken.vrije_tijden(gelegenheid, nu), strict=False)
        )
    else:
        paren = [(rij, None) for rij in _passend(wachtend, plekken.tel(gelegenheid, nu))]
    for rij, tijdvak in paren:
        _bied_aan(rij, gelegenheid, tijdvak, nu)
    gekregen = [rij for rij, _tijdvak in paren]
    mail.vertel(gekregen, Gebeurtenissoort.AANGEBODEN, rol=Rol.SITE, tijd=nu)
    return gekregen


def laat_verlopen(nu: datetime | None = None) -> int:
    """Geef elk verlopen aanbod door aan de volgende, en elke plek die intussen vrijkwam; geeft hoeveel er verliepen.

    Ook als er niets verliep schuift de lijst op: een reservering die afloopt, maakt plekken vrij zonder dat iemand
    iets doet.
    """
    nu = nu or timezone.now()
    return sum(_probeer(pk, nu) for pk in _te_doen(nu))


def _probeer(gelegenheid_pk: int, nu: datetime) -> int:
    """Gaat het bij één datum mis, dan wachten de mensen van de andere daar niet op."""
    try:
        return _werk_bij(gelegenheid_pk, nu)
    except IntegrityError:
        logger.exception("De wachtlijst van gelegenheid %s is niet bijgewerkt", gelegenheid_pk)
        return 0


def _te_doen(nu: datetime) -> list[int]:
    verlopen = Q(aanmeldingen__status=Status.AANGEBODEN, aanmeldingen__aangeboden_tot__lte=nu)
    ruimte = Q(capaciteit__isnull=True) | Q(bezet__lt=F("capaciteit"))
    wacht = Q(aanmeldingen__status=Status.WACHTLIJST, aanmeldingen__verdacht="", geannuleerd_op__isnull=True)
    open_ = Gelegenheid.objects.met_tijden().filter(wacht & ruimte, eerste__gt=nu)
    return sorted(
        {
            *Gelegenheid.objects.filter(verlopen, geannuleerd_op__isnull=True).values_list("pk", flat=True),
            *open_.values_list("pk", flat=True),
        }
    )


def _werk_bij(gelegenheid_pk: int, nu: datetime) -> int:
    with slot.op_slot(gelegenheid_pk) as gelegenheid:
        verlopen = list(
            Aanmelding.objects.filter(
                gelegenheid=gelegenheid, status=Status.AANGEBODEN, aangeboden_tot__lte=nu
            ).order_by("pk")
        )
        for rij in verlopen:
            rij.gelegenheid = gelegenheid
            laat_los(rij)
        Aanmelding.objects.bulk_update(verlopen, PLEKVELDEN)
        mail.vertel(verlopen, Gebeurtenissoort.VERLOPEN, rol=Rol.SITE, tijd=nu)
        schuif_op(gelegenheid, nu)
    return len(verlopen)


def _passend(wachtend: list[Aanmelding], telling: plekken.Plekken) -> list[Aanmelding]:
    gekozen = []
    for rij in wachtend:
        if rij.aantal <= telling.vrij_voor(rij.gereserveerd_id):
            telling = telling.met(rij.gereserveerd_id, rij.aantal)
            gekozen.append(rij)
    return gekozen


def _bied_aan(rij: Aanmelding, gelegenheid: Gelegenheid, tijdvak: datetime | None, nu: datetime) -> None:
    rij.gelegenheid = gelegenheid
    rij.status, rij.tijdvak = Status.AANGEBODEN, tijdvak
    rij.aangeboden_tot = min(nu + timedelta(hours=gelegenheid.aanbod_uren), tijdvak or gelegenheid.eerste)
    rij.save(update_fields=PLEKVELDEN)
