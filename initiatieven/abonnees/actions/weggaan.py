"""Weggaan, toch blijven, en alles laten verwijderen. Elk hiervan mag vaker."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from initiatieven.models import Aanvraag, Abonnee
from stadmaken.common import zendingen
from stadmaken.common.models import Bericht
from stadmaken.common.persoonsgegevens import bronnen

from .. import mail, spoor
from ..choices import Postsoort, Status
from . import basis

VELD = {Postsoort.NIEUWSBRIEF: "nieuwsbrief", Postsoort.VOLGEN: "volgen"}


@transaction.atomic
def meld_af(kenmerk: str, soort: str, *, nu: datetime | None = None) -> Abonnee | None:
    """Stop met één soort post, ook met wat al klaarstond."""
    rij = basis.vergrendel(kenmerk)
    if rij is None:
        return None
    setattr(rij, VELD[Postsoort(soort)], False)
    basis.laat_vervallen(rij, [soort])
    basis.werk_status_bij(rij, nu)
    rij.save()
    return rij


@transaction.atomic
def schrijf_uit(kenmerk: str, *, door: Any = None, reden: str = "", nu: datetime | None = None) -> Abonnee | None:
    """Stop met alles; de keuzes blijven staan, zodat “toch niet” ze terugbrengt."""
    rij = basis.vergrendel(kenmerk)
    if rij is None:
        return None
    basis.stop(rij, Status.UITGESCHREVEN, nu)
    if rij.status == Status.ONBESTELBAAR:
        rij.status, rij.uitgeschreven_op = Status.UITGESCHREVEN, nu or timezone.now()
    rij.save()
    if door:
        spoor.uitgeschreven(door, rij, reden)
    return rij


@transaction.atomic
def kom_terug(kenmerk: str, soort: str = "") -> Abonnee | None:
    """“Toch niet”: zoals het was. Alleen zolang het adres er nog is, en niet als mail terugkwam."""
    rij = basis.vergrendel(kenmerk)
    if rij is None or not rij.email or rij.status == Status.ONBESTELBAAR:
        return None
    if rij.status == Status.UITGESCHREVEN or not rij.volgen:
        basis.begin_bij_nu(rij)
    if soort:
        setattr(rij, VELD[Postsoort(soort)], True)
    basis.werk_status_bij(rij, mag_terug=True)
    rij.overname = None  # wie zelf terugkomt, staat niet meer in de lijst dankzij een overname
    rij.save()
    return rij


@transaction.atomic
def wis(abonnee: Abonnee, *, door: Any = None, reden: str = "", nu: datetime | None = None) -> bool:
    """Verwijder alles van iemand, ook de mail; alleen de hash blijft, tegen een latere overname."""
    rij = basis.vergrendel(abonnee.kenmerk)
    if rij is None or not rij.email:
        return False
    Aanvraag.objects.filter(email=rij.email).delete()
    van_hem = Q(lezer=rij.kenmerk) | Q(sleutel__startswith=mail.VOOR, aan=rij.email)
    zendingen.vergeet(Bericht.objects.filter(van_hem).exclude(status=Bericht.Status.BEZIG))
    leeg(rij, nu or timezone.now())
    bronnen.gewist("abonnee", rij.kenmerk, door)
    if door:
        spoor.verwijderd(door, rij, reden)
    return True


def leeg(rij: Abonnee, nu: datetime) -> None:
    """De rij zonder persoonsgegevens."""
    rij.volgt.all().delete()
    basis.stop(rij, Status.UITGESCHREVEN, nu)
    rij.email, rij.laatste_retour, rij.toestemming = "", "", ""
    rij.nieuwsbrief, rij.overname = False, None
    rij.uitgeschreven_op = rij.uitgeschreven_op or nu
    rij.save()


def stuur_wachtende_door(abonnee: Abonnee, email: str) -> None:
    """Wat klaarstaat, gaat naar het nieuwe adres; behalve als dat in dezelfde zending al aan de beurt is."""
    al_op_de_lijst = Bericht.objects.filter(zending=OuterRef("zending"), zending__isnull=False, aan=email)
    wachtend = Bericht.objects.filter(
        lezer=abonnee.kenmerk, soort__in=Postsoort.values, status=Bericht.Status.WACHT
    ).exclude(aan=email)
    wachtend.filter(Exists(al_op_de_lijst)).update(status=Bericht.Status.VERVALLEN)
    wachtend.update(aan=email)
