"""Een bestaande lijst overnemen: eerst tellen wat er zou gebeuren, dan doen, en de laatste keer ongedaan maken."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatieven.models import Abonnee, Overname, Volgt
from stadmaken.common.auditlog import acties as auditacties
from stadmaken.common.auditlog.schrijven import leg_vast, vastgelegd
from stadmaken.common.models import Bericht

from ..adres import gelijk
from ..choices import Bron, Status
from ..kenmerk import adreshash, adreshashes
from .basis import nieuwste_feit

PORTIE = 500
FOUTEN_TONEN = 20
ONGEDAAN = "initiatieven.overname_ongedaan"
auditacties.registreer({ONGEDAAN: _("Overgenomen lijst met abonnees weer weggehaald")})


@dataclass
class Voorspelling:
    """Wat er met elk adres uit het bestand gebeurt."""

    nieuw: list[str] = field(default_factory=list)
    bekend: int = 0
    weggegaan: int = 0
    dubbel: int = 0
    ongeldig: int = 0
    # (regelnummer in het bestand, wat er staat), de eerste paar
    fouten: list[tuple[int, str]] = field(default_factory=list)

    def aantallen(self) -> dict[str, int]:
        """De aantallen, zoals ze bij de overname bewaard worden."""
        namen = ("bekend", "weggegaan", "dubbel", "ongeldig")
        return {"nieuw": len(self.nieuw), **{naam: getattr(self, naam) for naam in namen}}


def voorspel(overname: Overname, kolom: int) -> Voorspelling:
    """Tel wat er gebeurt als deze kolom de adressen bevat; verandert niets."""
    uit = Voorspelling()
    adressen = list(_adressen(overname.cellen, kolom, uit))
    for begin in range(0, len(adressen), PORTIE):
        _deel_in(adressen[begin : begin + PORTIE], uit)
    return uit


@vastgelegd("initiatieven.overname_gedaan", _("Lijst met abonnees overgenomen"))
@transaction.atomic
def neem_over(overname: Overname, kolom: int, *, nu: datetime | None = None) -> dict[str, int] | None:
    """Zet de nieuwe adressen in de lijst voor de nieuwsbrief; geeft de aantallen, of None als het al gebeurd is."""
    nu = nu or timezone.now()
    rij = Overname.objects.select_for_update().filter(pk=overname.pk, uitgevoerd_op=None).first()
    if rij is None:
        return None
    uit = voorspel(rij, kolom)
    bewijs = f"{rij.waar}, {rij.wanneer:%d-%m-%Y}"
    nieuwste = nieuwste_feit()
    for begin in range(0, len(uit.nieuw), PORTIE):
        Abonnee.objects.bulk_create(
            [
                Abonnee(
                    email=email,
                    adreshash=adreshash(email),
                    nieuwsbrief=True,
                    bron=Bron.IMPORT,
                    toestemming=bewijs,
                    overname=rij,
                    bevestigd_op=nu,
                    bijgepraat_tot=nieuwste,
                )
                for email in uit.nieuw[begin : begin + PORTIE]
            ],
            ignore_conflicts=True,
        )
    rij.cellen, rij.uitgevoerd_op = [], nu
    rij.aantallen = {**uit.aantallen(), "nieuw": rij.abonnees.count()}
    rij.save()
    return dict(rij.aantallen)


def laatste() -> Overname | None:
    """De overname die nog ongedaan te maken is: alleen de laatste."""
    rij = Overname.objects.filter(uitgevoerd_op__isnull=False).order_by("-uitgevoerd_op", "-pk").first()
    return rij if rij and not rij.ongedaan_op else None


def terug_te_draaien(overname: Overname) -> Any:
    """Wie dankzij deze overname in de lijst staat, en zelf nog niets koos of stopte."""
    return Abonnee.objects.filter(overname=overname, status=Status.ACTIEF)


@transaction.atomic
def maak_ongedaan(overname: Overname, *, nu: datetime | None = None) -> int | None:
    """Haal de mensen van de laatste overname weer weg; geeft hoeveel, of None als het niet (meer) kan."""
    rij = Overname.objects.select_for_update().filter(pk=overname.pk).first()
    if rij is None or rij != laatste():
        return None
    aantal = 0
    while nummers := list(terug_te_draaien(rij).values_list("pk", flat=True)[:PORTIE]):
        rijen = Abonnee.objects.filter(pk__in=nummers)
        wacht = Bericht.objects.filter(status=Bericht.Status.WACHT)
        wacht.filter(lezer__in=list(rijen.values_list("kenmerk", flat=True))).update(status=Bericht.Status.VERVALLEN)
        Volgt.objects.filter(abonnee__in=nummers).delete()
        rijen.delete()
        aantal += len(nummers)
    rij.ongedaan_op = nu or timezone.now()
    rij.save(update_fields=["ongedaan_op"])
    leg_vast(ONGEDAAN, rij, aantal=aantal)
    return aantal


def _adressen(cellen: list[list[str]], kolom: int, uit: Voorspelling) -> Iterator[str]:
    """De geldige adressen, elk één keer. Een kop zonder adres telt niet als fout."""
    gezien: set[str] = set()
    for nummer, rij in enumerate(cellen, start=1):
        tekst = rij[kolom].strip() if kolom < len(rij) else ""
        if not tekst or (nummer == 1 and "@" not in tekst):
            continue
        email = _lees(tekst)
        if not email:
            uit.ongeldig += 1
            if len(uit.fouten) < FOUTEN_TONEN:
                uit.fouten.append((nummer, tekst[:80]))
        elif email in gezien:
            uit.dubbel += 1
        else:
            gezien.add(email)
            yield email


def _lees(tekst: str) -> str:
    """Het e-mailadres in deze cel, of niets."""
    try:
        return gelijk(tekst)
    except ValidationError:
        return ""


def _deel_in(adressen: list[str], uit: Voorspelling) -> None:
    """Eén vraag per portie, hoe groot de lijst ook is."""
    hashes = {hash_: email for email in adressen for hash_ in adreshashes(email)}
    zelfde = Q(adreshash__in=list(hashes)) | Q(email__in=adressen)
    stand: dict[str, str] = {}
    for hash_, email, status in Abonnee.objects.filter(zelfde).values_list("adreshash", "email", "status"):
        stand[email or hashes[hash_]] = status
    for email in adressen:
        if email not in stand:
            uit.nieuw.append(email)
        elif stand[email] == Status.ACTIEF:
            uit.bekend += 1
        else:
            uit.weggegaan += 1
