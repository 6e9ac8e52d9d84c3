"""Wat alle werkwoorden delen: wie het aangaat, en waarom iets niet kan."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet, prefetch_related_objects
from django.utils import timezone
from django.utils.translation import override

from ...aanmelden.choices import Status
from ...aanmelden.models import Aanmelding
from ...kalender import ics
from ..models import Bijeenkomst, Gelegenheid, Herhaling


class VoorbijError(Exception):
    """Dit is al geweest of geannuleerd, of hoort niet meer bij de reeks."""


class IntussenError(Exception):
    """Een ander veranderde dit nadat het scherm openging."""


class OverlapError(Exception):
    """Op deze tijd is dit spreekuur er al; dan bestaat een gesprek twee keer."""


class GereserveerdError(Exception):
    """Er zijn meer plekken voor groepen gereserveerd dan er dan nog zijn."""

    def __init__(self, aantal: int) -> None:
        super().__init__(aantal)
        self.aantal = aantal


class TeKleinError(Exception):
    """Er zijn al meer plekken bezet."""

    def __init__(self, bezet: int) -> None:
        super().__init__(bezet)
        self.bezet = bezet


class GesprekkenPassenNietError(Exception):
    """Zoveel afgesproken gesprekken vallen buiten de nieuwe tijd."""

    def __init__(self, aantal: int) -> None:
        super().__init__(aantal)
        self.aantal = aantal


def krijgen_mail(gelegenheid: Gelegenheid) -> QuerySet[Aanmelding]:
    """Wie bericht krijgt als hier iets verandert."""
    return Aanmelding.objects.lopend().filter(gelegenheid=gelegenheid, verdacht="").exclude(email="")


def lopend(gelegenheid: Gelegenheid) -> list[Aanmelding]:
    """Wie een plek heeft of erop wacht, met wat een mail en een afspraak nodig hebben."""
    rijen = Aanmelding.objects.lopend().filter(gelegenheid=gelegenheid).order_by("pk")
    return deel(list(rijen.prefetch_related("gebeurtenissen")), gelegenheid)


def deel(rijen: list[Aanmelding], gelegenheid: Gelegenheid) -> list[Aanmelding]:
    """Laat alle rijen naar dezelfde gelegenheid wijzen; dan wordt die met haar bijeenkomsten één keer geladen."""
    prefetch_related_objects([gelegenheid], "bijeenkomsten")
    for rij in rijen:
        rij.gelegenheid = gelegenheid
    return rijen


def afspraak(aanmelding: Aanmelding, keren: list[Bijeenkomst], methode: str = "REQUEST") -> list[Any]:
    """De bijlage bij een bericht: alleen wie een plek heeft, kan de afspraak in de agenda hebben."""
    if aanmelding.status != Status.BEVESTIGD:
        return []
    tijdvak = aanmelding.tijdvak
    eigen = [keer for keer in keren if tijdvak is None or keer.bevat(tijdvak)]
    return [ics.bijlage(aanmelding, methode=methode, bijeenkomsten=eigen)] if eigen else []


def in_de_taal(gelegenheid: Gelegenheid | Herhaling) -> override:
    """In de taal van de pagina: wie deelneemt leest dit, niet wie het CMS in het Engels gebruikt."""
    return override(gelegenheid.aanbod.locale.language_code)


def samen(*zinnen: str) -> str:
    """Wat er verandert en wat de medewerker erbij zegt, als alinea's."""
    return "\n\n".join(zin for zin in zinnen if zin)


def verhoog(keer: Bijeenkomst, nu: datetime, was: datetime | None = None) -> None:
    """Een nieuwe SEQUENCE: zo weet een agenda dat deze afspraak de vorige vervangt. Opslaan doet de aanroeper.

    `was` is het begin van vóór de verandering; het allereerste blijft te lezen.
    """
    keer.volgnummer += 1
    keer.gewijzigd_op = nu
    if was and was != keer.begin:
        keer.oorspronkelijk_begin = keer.oorspronkelijk_begin or was


def op_de_klok(moment: datetime, verschil: timedelta) -> datetime:
    """Zoveel later op de klok: half acht blijft half acht, ook als die intussen verspringt."""
    return timezone.make_aware(timezone.make_naive(moment) + verschil)


def klokverschil(van: datetime, tot: datetime) -> timedelta:
    """Hoeveel later het op de klok is."""
    return timezone.make_naive(tot) - timezone.make_naive(van)
