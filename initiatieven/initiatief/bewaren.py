"""Naam en adres van initiatiefnemers: na de bewaartermijn weg, ook uit eerdere versies van de pagina."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone
from wagtail.models import PageLogEntry

from participatie.bewaren.maanden import maanden_later
from stadmaken.common import versies
from stadmaken.common.models import Bericht

from .choices import EINDSTATEN
from .models import InitiatiefPage, InitiatievenPage

# Van een initiatief dat klaar is, blijft op de site wie het was: daarvoor gaf die toestemming.
ADRES = ("contactnaam", "email")
ALLES = (*ADRES, "initiatiefnemer")
VAN_DE_SITE = "wagtail.unpublish"  # met de hand, of op de dag die vooraf is gekozen


def schoon(nu: datetime) -> int:
    """Wis wat over zijn termijn is; geeft bij hoeveel initiatieven. Herhalen mag."""
    vandaag = timezone.localdate(nu)
    return sum(_schoon(overzicht, vandaag) for overzicht in InitiatievenPage.objects.order_by("pk"))


def _schoon(overzicht: Any, vandaag: date) -> int:
    onder = InitiatiefPage.objects.child_of(overzicht).defer("doel", "resultaat")
    maanden = overzicht.bewaartermijn_maanden
    van_de_site = onder.filter(live=False).filter(_gevuld(ALLES))
    klaar = onder.filter(live=True, staat__in=EINDSTATEN).filter(_gevuld(ADRES))
    return sum(
        wis(pagina, velden)
        for rijen, velden in ((van_de_site, ALLES), (klaar, ADRES))
        for pagina in rijen
        if _over_termijn(pagina, maanden, vandaag)
    )


def _gevuld(velden: tuple[str, ...]) -> Q:
    """Nog te wissen: op de pagina zelf, of alleen in een versie ervan."""
    voorwaarde = Q(pk__in=versies.gevuld(InitiatiefPage, velden))
    for veld in velden:
        voorwaarde |= ~Q(**{veld: ""})
    return voorwaarde


def _over_termijn(pagina: Any, maanden: int, vandaag: date) -> bool:
    """Geteld vanaf de laatste keer dat iemand aan de pagina werkte, of haar van de site haalde."""
    laatste: datetime | None = pagina.latest_revision_created_at or pagina.last_published_at
    if not pagina.live:
        eraf = PageLogEntry.objects.filter(page=pagina.pk, action__startswith=VAN_DE_SITE)
        momenten = (laatste, eraf.aggregate(laatste=Max("timestamp"))["laatste"])
        laatste = max((moment for moment in momenten if moment), default=None)
    return bool(laatste) and maanden_later(timezone.localdate(laatste), maanden) < vandaag


@transaction.atomic
def wis(pagina: Any, velden: tuple[str, ...] = ALLES) -> int:
    """Haal van deze pagina weg wie het was, ook uit eerdere versies en de mail erover."""
    leeg = dict.fromkeys(velden, "")

    def wijzig(inhoud: dict[str, Any]) -> bool:
        gevuld = any(inhoud.get(veld) for veld in velden)
        inhoud |= leeg
        return gevuld

    InitiatiefPage.objects.filter(pk=pagina.pk).update(**leeg)
    versies.verander(InitiatiefPage, [pagina.pk], wijzig)
    sleutels = [f"oproep-{pk}-" for pk in pagina.oproepen.values_list("pk", flat=True)]
    if pagina.kenmerk:
        sleutels.append(f"initiatief-{pagina.kenmerk}-")
    for sleutel in sleutels:
        Bericht.objects.filter(sleutel__startswith=sleutel).delete()
    return 1
