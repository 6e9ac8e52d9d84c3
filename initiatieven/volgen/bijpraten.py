"""Wie iets volgt, hoort wat er nieuw is: één mail per keer, met alles sinds de vorige.

De mail en de wijzer tot waar iemand is bijgepraat, staan in één transactie. Een werker die hard wordt gestopt, of twee
tegelijk: niemand hoort iets twee keer, en niemand mist iets. Zie docs/volgen.md.
"""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Max, Q, QuerySet, prefetch_related_objects
from django.utils import timezone

from stadmaken.common import mailtekst, post
from stadmaken.common.models import Bericht
from stadmaken.common.querysets import zichtbare_paginas

from ..abonnees.choices import Ritme
from ..abonnees.doelen import soort_en_pk
from ..abonnees.models import Abonnee, Volgt
from . import mail
from .bronnen import TERUG, al_het_nieuws
from .models import Nieuwsfeit
from .momenten import laatste_beurt

PARTIJ = 250
# Zo lang wacht nieuws, zodat een medewerker een vergissing nog van de site kan halen.
BEDENKTIJD = timedelta(minutes=10)
# Wie lang niets hoorde, krijgt niet het hele archief.
NIET_OUDER = timedelta(days=30)


def praat_iedereen_bij(nu: datetime | None = None) -> int:
    """Elk ritme dat aan de beurt is; geeft hoeveel mails er zijn geschreven."""
    return sum(praat_bij(ritme, nu) for ritme in Ritme.values)


def praat_bij(ritme: str, nu: datetime | None = None) -> int:
    """Schrijf wie dit ritme koos zijn mail, als hij aan de beurt is en er nieuws is. Herhalen mag."""
    nu = nu or timezone.now()
    rijp = Nieuwsfeit.objects.filter(tijd__lte=nu - BEDENKTIJD)
    tot = rijp.aggregate(tot=Max("pk"))["tot"] or 0
    geschreven, verder, wachtend = 0, 0, _aan_de_beurt(ritme, tot, nu)
    te_zien = _te_zien(nu) if wachtend.exists() else set()
    while portie := list(wachtend.filter(pk__gt=verder).order_by("pk")[:PARTIJ]):
        berichten = _berichten(portie, tot, te_zien, nu)
        geschreven += _leg_vast(portie, wachtend, berichten, tot, nu)
        verder = portie[-1].pk
    return geschreven


def _aan_de_beurt(ritme: str, tot: int, nu: datetime) -> QuerySet[Abonnee]:
    """Bij “meteen” wie nog niet alles hoorde; anders wie sinds het laatste vaste moment niets hoorde."""
    moment = laatste_beurt(ritme, nu)
    toe = Q(bijgepraat_tot__lt=tot) if moment is None else Q(bijgepraat_op__lt=moment)
    return Abonnee.objects.voor_volgen().filter(toe, ritme=ritme)


def _te_zien(nu: datetime) -> set[str]:
    """Welk nieuws nu nog op de site staat: wat een medewerker intussen weghaalde of introk, gaat niet uit."""
    return {een.sleutel for een in al_het_nieuws(nu, NIET_OUDER + TERUG)}


def _berichten(portie: list[Abonnee], tot: int, te_zien: set[str], nu: datetime) -> dict[int, Bericht]:
    """De mails, nog niet opgeslagen: het schrijven kost tijd, en zo lang hoeft niemand op de database te wachten."""
    per_abonnee = _feiten_van(portie, tot, te_zien, nu)
    wie = [rij for rij in portie if rij.pk in per_abonnee]
    with mailtekst.bundel():
        return {rij.pk: _bericht(rij, per_abonnee[rij.pk], tot) for rij in wie}


@transaction.atomic
def _leg_vast(
    portie: list[Abonnee], wachtend: QuerySet[Abonnee], berichten: dict[int, Bericht], tot: int, nu: datetime
) -> int:
    """Mail en wijzer samen, voor wie intussen niet door een ander is bijgepraat, wegging of verhuisde."""
    op_slot = wachtend.filter(pk__in=[rij.pk for rij in portie]).select_for_update(skip_locked=True)
    nu_zo = {pk: rest for pk, *rest in op_slot.values_list("pk", "bijgepraat_tot", "email")}
    wie = [rij.pk for rij in portie if nu_zo.get(rij.pk) == [rij.bijgepraat_tot, rij.email]]
    te_sturen = [berichten[pk] for pk in wie if pk in berichten]
    post.schrijf_alle(te_sturen)
    rijen = Abonnee.objects.filter(pk__in=wie)
    rijen.filter(bijgepraat_tot__lt=tot).update(bijgepraat_tot=tot)
    rijen.update(bijgepraat_op=nu)
    return len(te_sturen)


def _feiten_van(portie: list[Abonnee], tot: int, te_zien: set[str], nu: datetime) -> dict[int, list[Nieuwsfeit]]:
    """Per abonnee wat hij volgt en nog niet hoorde, het oudste eerst; alleen wat nu nog op de site staat."""
    vanaf = min(rij.bijgepraat_tot for rij in portie)
    feiten = Nieuwsfeit.objects.filter(
        pk__gt=vanaf, pk__lte=tot, tijd__gt=nu - NIET_OUDER, pagina__in=zichtbare_paginas().values("pk")
    ).select_related("pagina__locale", "project")
    per_doel = _per_doel([feit for feit in feiten if feit.sleutel in te_zien])
    gehoord = {rij.pk: rij.bijgepraat_tot for rij in portie}
    per_abonnee: dict[int, dict[int, Nieuwsfeit]] = {}
    for volgt in Volgt.objects.filter(abonnee__in=portie) if per_doel else ():
        for feit in per_doel.get(soort_en_pk(volgt), ()):
            if feit.pk > gehoord[volgt.abonnee_id] and feit.tijd > volgt.sinds:
                per_abonnee.setdefault(volgt.abonnee_id, {})[feit.pk] = feit
    return {pk: [gevonden[nummer] for nummer in sorted(gevonden)] for pk, gevonden in per_abonnee.items()}


def _per_doel(feiten: list[Nieuwsfeit]) -> dict[tuple[str, int], list[Nieuwsfeit]]:
    """Bij een wijk, gebied of thema telt een pagina alleen in de eerste taal: anders is elk nieuws er twee keer."""
    prefetch_related_objects(feiten, "wijken", "themas")
    gevonden: dict[tuple[str, int], list[Nieuwsfeit]] = {}
    for feit in feiten:
        doelen: set[tuple[str, Any]] = {("project", feit.project_id)}
        if feit.pagina.locale.language_code == settings.LANGUAGE_CODE:
            wijken = list(feit.wijken.all())
            doelen |= {("wijk", wijk.pk) for wijk in wijken} | {("gebied", wijk.gebied_id) for wijk in wijken}
            doelen |= {("thema", thema.pk) for thema in feit.themas.all()}
        for doel in doelen:
            gevonden.setdefault(doel, []).append(feit)
    return gevonden


def _bericht(abonnee: Abonnee, feiten: list[Nieuwsfeit], tot: int) -> Bericht:
    onderwerp, tekst = mail.nieuws(abonnee, feiten)
    return mail.als_bericht(abonnee, f"volgen-{abonnee.kenmerk}-{tot}", onderwerp, tekst)
