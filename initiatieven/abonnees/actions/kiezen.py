"""Wat iemand op de eigen voorkeurenpagina verandert."""

from django.db import transaction

from initiatieven.models import Abonnee

from ..choices import Postsoort, Status
from ..doelen import te_volgen
from ..models import DOELEN
from . import basis


@transaction.atomic
def stel_in(abonnee: Abonnee, *, nieuwsbrief: bool, volgen: bool, ritme: str) -> bool:
    """De nieuwsbrief, mail over wat iemand volgt, en hoe vaak; geeft of de abonnee er nog is."""
    rij = _open(abonnee)
    if rij is None:
        return False
    if volgen and not (rij.volgen and rij.status == Status.ACTIEF):
        basis.begin_bij_nu(rij)
    uit = [soort for soort, aan in ((Postsoort.NIEUWSBRIEF, nieuwsbrief), (Postsoort.VOLGEN, volgen)) if not aan]
    basis.laat_vervallen(rij, uit)
    rij.nieuwsbrief, rij.volgen, rij.ritme = nieuwsbrief, volgen, ritme
    _bewaar(rij, mag_terug=True)
    return True


@transaction.atomic
def volg(abonnee: Abonnee, soort: str, pk: int) -> bool:
    """Ga iets volgen; wie alle mail over volgen had uitgezet, krijgt haar dan weer."""
    rij = _open(abonnee)
    if rij is None or soort not in DOELEN or not te_volgen(soort).filter(pk=pk).exists():
        return False
    if not rij.volgen or rij.status == Status.UITGESCHREVEN:
        basis.begin_bij_nu(rij)
    if rij.status == Status.UITGESCHREVEN:  # vraagt om volgen, niet ook weer om de nieuwsbrief
        rij.nieuwsbrief = False
    basis.laat_volgen(rij, {soort: [pk]})
    rij.volgen = True
    _bewaar(rij, mag_terug=True)
    return True


@transaction.atomic
def volg_niet_meer(abonnee: Abonnee, soort: str, pk: int) -> bool:
    """Stop met volgen; geeft of er iets veranderde."""
    rij = _open(abonnee)
    if rij is None or soort not in DOELEN:
        return False
    aantal, _per_model = rij.volgt.filter(**{f"{soort}_id": pk}).delete()
    _bewaar(rij, mag_terug=False)
    return bool(aantal)


def _open(abonnee: Abonnee) -> Abonnee | None:
    """De rij op slot; None als het adres al is verwijderd."""
    rij = basis.vergrendel(abonnee.kenmerk)
    return rij if rij and rij.email else None


def _bewaar(rij: Abonnee, *, mag_terug: bool) -> None:
    basis.werk_status_bij(rij, mag_terug=mag_terug)
    rij.overname = None  # wie zelf kiest, staat niet meer in de lijst dankzij een overname
    rij.save()
