"""Wat de werkwoorden delen: de abonnee op slot, en wat er bij meer of minder willen hoort."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Max, Q
from django.utils import timezone

from initiatieven.models import Abonnee, Nieuwsfeit, Volgt
from stadmaken.common.models import Bericht

from ..choices import Postsoort, Status
from ..doelen import bestaande
from ..kenmerk import adreshash, adreshashes


def vergrendel(kenmerk: str) -> Abonnee | None:
    """De abonnee met dit kenmerk, op slot tot het einde van de transactie."""
    return Abonnee.objects.select_for_update().filter(kenmerk=kenmerk).first()


def van_adres(email: str) -> Abonnee | None:
    """De abonnee met dit adres, op slot; ook wie wegging en van wie alleen de hash nog bekend is."""
    zelfde = Q(email=email) | Q(adreshash__in=adreshashes(email))
    return Abonnee.objects.select_for_update().filter(zelfde).order_by("-email", "pk").first()


def haal_of_maak(email: str, nu: datetime) -> tuple[Abonnee, bool]:
    """De abonnee met dit adres op slot, en of hij nieuw is. Twee bevestigingen tegelijk geven er één."""
    if bestaand := van_adres(email):
        return bestaand, False
    try:
        with transaction.atomic():
            return Abonnee.objects.create(email=email, adreshash=adreshash(email), bevestigd_op=nu), True
    except IntegrityError:
        bestaand = van_adres(email)
        if bestaand is None:
            raise
        return bestaand, False


def laat_volgen(abonnee: Abonnee, doelen: Mapping[str, Iterable[int]]) -> None:
    """Zet erbij wat iemand gaat volgen; wat intussen verwijderd is, telt niet mee."""
    if not abonnee.volgt.exists():
        begin_bij_nu(abonnee)
    nieuw = [Volgt(abonnee=abonnee, **{f"{soort}_id": pk}) for soort, pk in bestaande(doelen)]
    Volgt.objects.bulk_create(nieuw, ignore_conflicts=True)


def begin_bij_nu(abonnee: Abonnee) -> None:
    """Wie (weer) begint met volgen, krijgt geen oud nieuws."""
    abonnee.bijgepraat_tot = max(abonnee.bijgepraat_tot, nieuwste_feit())


def nieuwste_feit() -> int:
    """Het nummer van het laatste nieuws; 0 als er nog geen is."""
    return Nieuwsfeit.objects.aggregate(laatste=Max("pk"))["laatste"] or 0


def maak_actief(abonnee: Abonnee) -> None:
    """Weer post, met een schone lei bij de mailserver."""
    abonnee.status, abonnee.uitgeschreven_op = Status.ACTIEF, None
    abonnee.zachte_retouren, abonnee.laatste_retour = 0, ""


def stop(abonnee: Abonnee, status: str, nu: datetime | None = None) -> None:
    """Geen post meer; wat klaarstond, gaat niet uit."""
    if abonnee.status == Status.ACTIEF:
        abonnee.status, abonnee.uitgeschreven_op = status, nu or timezone.now()
    laat_vervallen(abonnee, Postsoort.values)


def werk_status_bij(abonnee: Abonnee, nu: datetime | None = None, *, mag_terug: bool = False) -> None:
    """Wie niets meer wil, is uitgeschreven. Terug komt iemand alleen als hij daar net zelf om vroeg."""
    wil_iets = abonnee.nieuwsbrief or (abonnee.volgen and abonnee.volgt.exists())
    if not wil_iets:
        stop(abonnee, Status.UITGESCHREVEN, nu)
    elif mag_terug and abonnee.status == Status.UITGESCHREVEN:
        maak_actief(abonnee)


def laat_vervallen(abonnee: Abonnee, soorten: Iterable[str]) -> None:
    """Trek in wat nog klaarstaat. Wat al geclaimd is, vraagt vlak voor het versturen nog naar `mag_nog`."""
    wachtend = Bericht.objects.filter(lezer=abonnee.kenmerk, soort__in=list(soorten), status=Bericht.Status.WACHT)
    wachtend.update(status=Bericht.Status.VERVALLEN)
