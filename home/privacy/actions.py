"""Vragen wat wij bewaren, en het wissen."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from stadmaken.common.models import Bericht
from stadmaken.common.persoonsgegevens import bronnen
from stadmaken.common.tekens import willekeurige_code
from stadmaken.common.zendingen import OPEN, vergeet

from . import mail
from .models import Gegevensvraag

GELDIG = timedelta(hours=2)
# Zo lang mag een mail hierover wachten op een mailserver die het niet doet.
LAATSTE_MAIL = timedelta(days=7)


@transaction.atomic
def vraag(email: str, taal: str, *, nu: datetime | None = None) -> Gegevensvraag | None:
    """Mail een link naar alles bij dit adres. Of wij iets hebben, maakt niet uit: zo verraadt het antwoord niets."""
    nieuw = Gegevensvraag(email=email.strip().lower(), gevraagd_op=nu or timezone.now())
    if not mail.link(nieuw, int(GELDIG.total_seconds() // 3600), taal):
        return None
    nieuw.save(force_insert=True)
    return nieuw


def is_verlopen(rij: Gegevensvraag, nu: datetime | None = None) -> bool:
    """Of de link te oud is."""
    return (nu or timezone.now()) - rij.gevraagd_op > GELDIG


@transaction.atomic
def wis(email: str, keuzes: Iterable[str], taal: str, *, door: Any = None) -> int:
    """Wis deze stukken (“bron:nummer”) als zij bij het adres horen; geeft hoeveel. De eigenaar krijgt één mail."""
    gekozen = set(keuzes)
    aantal = 0
    for keuze, stuk in te_wissen(email):
        sleutel = keuze.partition(":")[0]
        aantal += keuze in gekozen and bronnen.wis(sleutel, stuk.nummer, door=door)
    if aantal:
        mail.gewist(email, willekeurige_code(16), aantal, taal)
    return aantal


def te_wissen(email: str) -> list[tuple[str, bronnen.Stuk]]:
    """Wat bij dit adres te wissen is, met waaraan een formulier het herkent."""
    return [
        (f"{groep.bron.sleutel}:{stuk.nummer}", stuk)
        for groep in bronnen.zoek(email)
        for stuk in groep.stukken
        if groep.wisbaar and not stuk.waarom_niet
    ]


@transaction.atomic
def schoon(nu: datetime) -> int:
    """Vragen waarvan de link niet meer werkt, en de mail hierover zodra die weg is."""
    weg, _per_model = Gegevensvraag.objects.filter(gevraagd_op__lt=nu - GELDIG).delete()
    oud = ~Q(status__in=OPEN) & Q(gemaakt_op__lt=nu - GELDIG) | Q(gemaakt_op__lt=nu - LAATSTE_MAIL)
    return weg + vergeet(Bericht.objects.filter(oud, sleutel__startswith=mail.VOOR))
