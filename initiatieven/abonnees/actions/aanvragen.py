"""Iets vragen per mail, en het bevestigen. Vragen verandert nooit iets aan een abonnee."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from initiatieven.models import Aanvraag, Abonnee

from .. import mail
from ..choices import Bron, Status
from ..doelen import bestaande, soort_en_pk
from ..kenmerk import adreshash
from ..models import DOELEN
from . import basis, weggaan

GELDIG = timedelta(hours=48)
# Twee keer op de knop drukken is één vraag.
DUBBEL = timedelta(minutes=2)


class VerlopenError(Exception):
    """De link is te oud, of waar zij bij hoorde is er niet meer."""


def is_verlopen(aanvraag: Aanvraag, nu: datetime | None = None) -> bool:
    """Of de link in de mail te oud is."""
    return (nu or timezone.now()) - aanvraag.gevraagd_op > GELDIG


@transaction.atomic
def vraag_aan(email: str, keuzes: dict[str, Any], *, nu: datetime | None = None) -> Aanvraag | None:
    """Mail een knop waarmee de eigenaar van het adres deze keuzes bevestigt. None: geen mail meer vandaag, of dubbel.

    Of het adres al bekend is, maakt niets uit: zo is aan het antwoord niets te zien.
    """
    nu = nu or timezone.now()
    aanvraag = Aanvraag(email=email.strip().lower(), keuzes=keuzes, gevraagd_op=nu)
    recent = Aanvraag.objects.filter(email=aanvraag.email, bevestigd_op=None, gevraagd_op__gt=nu - DUBBEL)
    if any(eerder.keuzes == keuzes for eerder in recent) or not mail.bevestigen(aanvraag):
        return None
    aanvraag.save(force_insert=True)
    return aanvraag


@transaction.atomic
def vraag_adres(abonnee: Abonnee, email: str, taal: str, *, nu: datetime | None = None) -> Aanvraag | None:
    """Mail naar het nieuwe adres een knop; tot daarop is gedrukt, blijft het oude gelden."""
    return vraag_aan(email, {"verhuist": abonnee.kenmerk, "taal": taal}, nu=nu)


@transaction.atomic
def vraag_link(email: str, taal: str) -> None:
    """Mail de link naar de eigen voorkeuren; wie niet in de lijst staat, leest dat in dezelfde soort mail."""
    email = email.strip().lower()
    if abonnee := Abonnee.objects.filter(email=email).first():
        mail.link(abonnee)
    else:
        mail.onbekend(email, taal)


@transaction.atomic
def bevestig(aanvraag: Aanvraag, *, nu: datetime | None = None) -> Abonnee:
    """Voer uit wat er gevraagd is. Een tweede keer verandert niets meer."""
    nu = nu or timezone.now()
    rij = Aanvraag.objects.select_for_update().filter(pk=aanvraag.pk).first()
    if rij is None or is_verlopen(rij, nu):
        raise VerlopenError
    if rij.bevestigd_op:
        return _al_bevestigd(rij)
    rij.bevestigd_op = nu
    rij.save(update_fields=["bevestigd_op"])
    return _verhuis(rij, nu) if "verhuist" in rij.keuzes else _meld_aan(rij.email, rij.keuzes, nu)


def _al_bevestigd(rij: Aanvraag) -> Abonnee:
    abonnee = Abonnee.objects.filter(email=rij.email).first()
    if abonnee is None:  # intussen verhuisd of alles laten verwijderen
        raise VerlopenError
    return abonnee


def _meld_aan(email: str, keuzes: dict[str, Any], nu: datetime) -> Abonnee:
    abonnee, nieuw = basis.haal_of_maak(email, nu)
    begint = nieuw or not abonnee.email or abonnee.status == Status.UITGESCHREVEN
    if begint:
        _schone_start(abonnee, email, keuzes)
    doelen = {soort: keuzes.get(soort, []) for soort in DOELEN}
    _voeg_toe(abonnee, nieuwsbrief=bool(keuzes.get("nieuwsbrief")), doelen=doelen, ritme=keuzes.get("ritme"))
    abonnee.bevestigd_op = nu if begint else abonnee.bevestigd_op
    abonnee.save()
    if begint:
        mail.welkom(abonnee)
    return abonnee


def _schone_start(abonnee: Abonnee, email: str, keuzes: dict[str, Any]) -> None:
    """Wie wegging en terugkomt, krijgt alleen waar hij nu om vraagt."""
    abonnee.volgt.all().delete()
    abonnee.email, abonnee.adreshash = email, adreshash(email)
    abonnee.nieuwsbrief = False
    abonnee.bron, abonnee.toestemming = Bron.SITE, ""
    abonnee.taal = keuzes.get("taal") or settings.LANGUAGE_CODE


def _voeg_toe(abonnee: Abonnee, *, nieuwsbrief: bool, doelen: dict[str, list[int]], ritme: str | None) -> None:
    """De keuzes erbij; wie zelf bevestigt, staat niet meer in de lijst dankzij een overname."""
    abonnee.nieuwsbrief = abonnee.nieuwsbrief or nieuwsbrief
    if any(True for _doel in bestaande(doelen)):
        if not abonnee.volgen:
            basis.begin_bij_nu(abonnee)
        basis.laat_volgen(abonnee, doelen)
        abonnee.volgen, abonnee.ritme = True, ritme or abonnee.ritme
    abonnee.overname = None
    basis.maak_actief(abonnee)


def _verhuis(rij: Aanvraag, nu: datetime) -> Abonnee:
    abonnee = basis.vergrendel(rij.keuzes["verhuist"])
    if abonnee is None or not abonnee.email:
        raise VerlopenError
    ander = basis.van_adres(rij.email)
    oud = abonnee.email
    if ander and ander.pk != abonnee.pk:
        return _voeg_samen(abonnee, ander, rij.email, nu)
    abonnee.email, abonnee.adreshash, abonnee.bevestigd_op = rij.email, adreshash(rij.email), nu
    abonnee.overname = None
    if abonnee.status != Status.UITGESCHREVEN:
        basis.maak_actief(abonnee)
    abonnee.save()
    weggaan.stuur_wachtende_door(abonnee, rij.email)
    if oud != rij.email:
        mail.verhuisd(oud, abonnee.taal)
    return abonnee


def _voeg_samen(abonnee: Abonnee, ander: Abonnee, email: str, nu: datetime) -> Abonnee:
    """Het nieuwe adres stond al in de lijst: daar komt bij wat iemand nu krijgt, en de oude rij gaat weg."""
    if abonnee.status != Status.UITGESCHREVEN:
        if not ander.email or ander.status == Status.UITGESCHREVEN:
            _schone_start(ander, email, {"taal": abonnee.taal})
        _voeg_toe(ander, nieuwsbrief=abonnee.nieuwsbrief, doelen=_krijgt_over(abonnee), ritme=abonnee.ritme)
        ander.bevestigd_op = nu
        ander.save()
    oud, taal = abonnee.email, abonnee.taal
    weggaan.wis(abonnee, nu=nu)
    mail.verhuisd(oud, taal)
    return ander


def _krijgt_over(abonnee: Abonnee) -> dict[str, list[int]]:
    """Waarover iemand nu mail krijgt, per soort; niets als hij dat heeft uitgezet."""
    doelen: dict[str, list[int]] = {soort: [] for soort in DOELEN}
    for volgt in abonnee.volgt.all() if abonnee.volgen else ():
        soort, pk = soort_en_pk(volgt)
        doelen[soort].append(pk)
    return doelen
