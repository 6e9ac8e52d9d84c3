"""Eén aanmelding per e-mailadres en datum; wat op spam lijkt, wijkt voor een mens met hetzelfde adres."""

from datetime import datetime

from initiatieven.models import Aanmelding, Gelegenheid

from .. import mail
from ..choices import Gebeurtenissoort, Rol
from .basis import PLEKVELDEN, AlAangemeldError, laat_los


def eis_vrij(
    gelegenheid: Gelegenheid, email: str, nu: datetime, *, verdacht: str = "", behalve: int | None = None
) -> None:
    """`AlAangemeldError` als een ander dit adres hier al heeft; wie geen e-mail heeft, telt niet mee.

    `verdacht` is waarom degene die het adres wil zelf op spam lijkt; die duwt niemand weg.
    """
    if not email:
        return
    if not verdacht:
        _laat_verdachte_los(gelegenheid, email, nu)
    zelfde = Aanmelding.objects.lopend().filter(gelegenheid=gelegenheid, email=email).exclude(pk=behalve).first()
    if zelfde:
        zelfde.gelegenheid = gelegenheid
        raise AlAangemeldError(zelfde)


def _laat_verdachte_los(gelegenheid: Gelegenheid, email: str, nu: datetime) -> None:
    """Anders houdt een robot met het adres van een ander die ander tegen. Mail hierover gaat er niet."""
    for rij in Aanmelding.objects.lopend().filter(gelegenheid=gelegenheid, email=email).exclude(verdacht=""):
        laat_los(rij)
        rij.save(update_fields=PLEKVELDEN)
        mail.vertel([rij], Gebeurtenissoort.GEANNULEERD, rol=Rol.SITE, tijd=nu)
