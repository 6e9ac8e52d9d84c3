"""Wie een platform zelf mag bijhouden."""

from typing import Any, NamedTuple

from django.contrib.auth import get_user_model
from django.db import transaction

from stadmaken.common.auditlog.schrijven import leg_vast, stil

from .. import mail
from ..models import WijkplatformPage
from ..sporen import INGETROKKEN, OPNIEUW, TERUG, UITGENODIGD
from .toegang import geef_toegang


class Uitnodiging(NamedTuple):
    """Wie is uitgenodigd, en of die eerst een wachtwoord moet kiezen."""

    medewerker: Any
    nieuw: bool


class UitgezetError(Exception):
    """Met dit adres bestaat een account dat de beheerder heeft uitgezet."""


@transaction.atomic
def nodig_uit(platform: WijkplatformPage, email: str, naam: str) -> Uitnodiging:
    """Laat iemand toe, met een account als dat er nog niet is, en mail hoe het verder gaat."""
    with stil():  # account, rol en rechten horen bij deze ene handeling
        toegang = geef_toegang(platform)
        medewerker = _account(email, naam)
        medewerker.groups.add(toegang.groep)
    leg_vast(UITGENODIGD, platform, lid=medewerker.pk)
    return Uitnodiging(medewerker, mail.uitnodiging(platform, medewerker))


@transaction.atomic
def stuur_opnieuw(platform: WijkplatformPage, medewerker: Any) -> None:
    """Mail de link nog een keer, bijvoorbeeld omdat hij verlopen is."""
    mail.uitnodiging(platform, medewerker)
    leg_vast(OPNIEUW, platform, lid=medewerker.pk)


@transaction.atomic
def trek_in(platform: WijkplatformPage, medewerker: Any) -> None:
    """Deze persoon kan er meteen niet meer in; wat hij schreef blijft staan."""
    with stil():
        medewerker.groups.remove(platform.toegang.groep)
    leg_vast(INGETROKKEN, platform, lid=medewerker.pk)


@transaction.atomic
def laat_terugkomen(platform: WijkplatformPage, medewerker: Any) -> None:
    """Maak het intrekken ongedaan."""
    with stil():
        medewerker.groups.add(platform.toegang.groep)
    leg_vast(TERUG, platform, lid=medewerker.pk)


def _account(email: str, naam: str) -> Any:
    model = get_user_model()
    bekend = model.objects.filter(email__iexact=email).order_by("-is_active", "pk").first()
    if bekend and not bekend.is_active:
        raise UitgezetError
    if bekend:
        return bekend
    if model.objects.filter(username__iexact=email).exists():
        raise UitgezetError
    return model.objects.create_user(model.objects.vrije_naam(email), email, first_name=naam)
