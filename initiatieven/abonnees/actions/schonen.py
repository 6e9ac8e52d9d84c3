"""Wat na een tijd weg moet."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from initiatieven.models import Aanvraag, Abonnee, Overname, Volgt
from stadmaken.common import zendingen
from stadmaken.common.models import Bericht

from .. import mail
from ..choices import Status
from .aanvragen import GELDIG

NA_WEGGAAN = timedelta(days=30)
MAIL = timedelta(days=90)
CONCEPT = timedelta(days=1)
PORTIE = 500


def schoon(nu: datetime) -> int:
    """Alles wat over zijn termijn is; geeft hoeveel aanvragen, adressen en berichten er verdwenen."""
    Overname.objects.filter(uitgevoerd_op=None, gemaakt_op__lt=nu - CONCEPT).delete()
    # Wat nog weg moet, blijft: een zending kan lang op pauze staan.
    oud = Bericht.objects.exclude(lezer="").exclude(status__in=zendingen.OPEN)
    _stop_zonder_wensen(nu)
    return schoon_aanvragen(nu) + _adressen(nu) + zendingen.vergeet(oud.filter(gemaakt_op__lt=nu - MAIL))


@transaction.atomic
def schoon_aanvragen(nu: datetime) -> int:
    """Aanvragen waarvan de link niet meer werkt, en de mail daarover."""
    over = nu - GELDIG
    berichten = Bericht.objects.filter(sleutel__startswith=mail.VOOR, gemaakt_op__lt=over)
    aanvragen = Aanvraag.objects.filter(gevraagd_op__lt=over)
    return _wis(berichten.exclude(status=Bericht.Status.BEZIG)) + _wis(aanvragen)


def _stop_zonder_wensen(nu: datetime) -> None:
    """Wie niets meer krijgt, bijvoorbeeld doordat zijn project is verwijderd: dan hebben wij het adres niet nodig."""
    volgt = Exists(Volgt.objects.filter(abonnee=OuterRef("pk")))
    zonder = Abonnee.objects.actief().filter(~volgt | Q(volgen=False), nieuwsbrief=False)
    zonder.update(status=Status.UITGESCHREVEN, uitgeschreven_op=nu)


def _adressen(nu: datetime) -> int:
    weg = Abonnee.objects.exclude(status=Status.ACTIEF).exclude(email="")
    weg = weg.filter(uitgeschreven_op__lt=nu - NA_WEGGAAN)
    aantal = 0
    while nummers := list(weg.values_list("pk", flat=True)[:PORTIE]):
        aantal += _maak_leeg(nummers)
    return aantal


@transaction.atomic
def _maak_leeg(nummers: list[int]) -> int:
    """Eén portie; wie intussen terugkwam, houdt alles."""
    rijen = Abonnee.objects.select_for_update().filter(pk__in=nummers)
    weg = {rij.pk: rij.kenmerk for rij in rijen if rij.status != Status.ACTIEF}
    Volgt.objects.filter(abonnee__in=weg).delete()
    zendingen.vergeet(Bericht.objects.filter(lezer__in=weg.values()).exclude(status=Bericht.Status.BEZIG))
    velden = {"email": "", "laatste_retour": "", "toestemming": "", "nieuwsbrief": False, "overname": None}
    return Abonnee.objects.filter(pk__in=weg).update(**velden)


def _wis(rijen: QuerySet) -> int:
    aantal, _per_model = rijen.delete()
    return aantal
