"""De motor onder elke verandering: slot, controle, gebeurtenis en mail in één transactie, in vast aantal vragen."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from participatie.models import Gebeurtenis, Inbreng
from stadmaken.common import mailtekst, post, vindbaar
from stadmaken.common.auditlog import acties as auditacties
from stadmaken.common.auditlog.schrijven import leg_vast

from .. import mail
from ..choices import Gebeurtenissoort, Rol
from .tegenhouden import BEDENKTIJD, houd_mail_tegen

# Wat “Ongedaan maken” terugzet; de inhoud van een antwoord hoort daar niet bij.
TERUG_TE_ZETTEN = ("moderatie", "publiek", "reden", "verdacht")
AUDIT = "participatie.inbreng_"
auditacties.registreer(
    {
        f"{AUDIT}{soort}": format_lazy(_("Inbreng: {wat}"), wat=soort.label)
        for soort in Gebeurtenissoort
        if soort not in (Gebeurtenissoort.ONTVANGEN, Gebeurtenissoort.HEROVERWEGING_GEVRAAGD)
    }
)


class VerouderdError(Exception):
    """Iemand anders heeft deze inbreng intussen behandeld."""


class MagNietError(Exception):
    """Deze handeling kan nu niet; de tekst legt aan de medewerker uit waarom."""


@dataclass(frozen=True)
class Wijziging:
    """Wat er gebeurt, door wie en wanneer."""

    soort: str
    door: Any
    tijd: datetime | None = None
    toelichting: str = ""
    mailen: bool = True
    rol: str = Rol.GEMEENTE
    thema: Any = None
    toezegging: Any = None
    # Wat de mail naast de inbreng zelf nodig heeft; per inbreng, want een thema of besluit raakt ieder anders.
    mailgegevens: Callable[[Inbreng], dict[str, Any]] = field(default=lambda inbreng: {})
    # Wat “Ongedaan maken” naast de velden van de inbreng terugzet.
    ook_vorige: Callable[[Inbreng], dict[str, Any]] = field(default=lambda inbreng: {})
    # Gebeurtenissen die door deze niet meer kloppen: hun mail gaat niet uit als zij nog wacht.
    vervangt: Q | None = None
    # De mail voor wie over het vervangene nog niets hoorde: een soort, of "" voor geen mail. None: dezelfde mail.
    mail_als_niet_gehoord: str | None = None

    def gebeurtenis(self, inbreng: Inbreng, vorige: dict[str, Any]) -> Gebeurtenis:
        """De gebeurtenis die bij `inbreng` hoort, nog niet opgeslagen."""
        return Gebeurtenis(
            inbreng=inbreng,
            soort=self.soort,
            tijd=self.tijd or timezone.now(),
            rol=self.rol,
            door=self.door,
            toelichting=self.toelichting,
            thema=self.thema,
            toezegging=self.toezegging,
            vorige=vorige,
        )


def doorvoeren(
    inbrengen: Iterable[Inbreng],
    wijziging: Wijziging,
    pas_toe: Callable[[Inbreng], bool],
    *,
    velden: list[str],
    versie: int | None = None,
) -> list[Gebeurtenis]:
    """Pas toe op elke inbreng waarvoor `pas_toe` waar geeft; herhalen verandert niets en mailt niemand.

    Zonder `velden` verandert de inbreng zelf niet: dan blijft het bij de gebeurtenis en de mail.
    `versie` is de laatste gebeurtenis die de medewerker zag.
    """
    gegeven = {inbreng.pk: inbreng for inbreng in inbrengen}
    with transaction.atomic():
        rijen = vergrendel(gegeven)
        if versie is not None:
            _controleer(rijen, versie, wijziging)
        terug = [veld for veld in velden if veld in TERUG_TE_ZETTEN]
        vorige = {rij.pk: {veld: getattr(rij, veld) for veld in terug} | wijziging.ook_vorige(rij) for rij in rijen}
        gewijzigd = [rij for rij in rijen if pas_toe(rij)]
        if not gewijzigd:
            return []
        if velden:
            Inbreng.objects.bulk_update(gewijzigd, velden)
            vindbaar.veranderd(Inbreng, [rij.pk for rij in gewijzigd])
        gehoord = _vervang(gewijzigd, wijziging)
        gebeurtenissen = Gebeurtenis.objects.bulk_create(
            # Wat is geschoond, komt nooit terug; dus ook niet via “Ongedaan maken”.
            [wijziging.gebeurtenis(rij, {} if rij.geschoond_op else vorige[rij.pk]) for rij in gewijzigd]
        )
        if wijziging.rol == Rol.GEMEENTE:
            leg_vast(f"{AUDIT}{wijziging.soort}", *gewijzigd, door=wijziging.door)
        if wijziging.mailen:
            with mailtekst.bundel():
                _schrijf_mail(gebeurtenissen, wijziging, gehoord)
    _neem_over(gewijzigd, gegeven, velden)
    return gebeurtenissen


def vergrendel(pks: Iterable[int]) -> list[Inbreng]:
    """De rijen, voor deze transactie op slot, in vaste volgorde (zo wachten twee transacties nooit op elkaar)."""
    rijen = Inbreng.objects.select_for_update(of=("self",)).filter(pk__in=list(pks)).order_by("pk")
    return list(rijen.select_related("formulier__locale", "antwoord"))


def _controleer(rijen: list[Inbreng], versie: int, wijziging: Wijziging) -> None:
    """Was een ander eerder? Eigen stappen tellen niet: wie twee keer drukt, is geen collega."""
    sindsdien = Gebeurtenis.objects.filter(inbreng__in=rijen, pk__gt=versie)
    if sindsdien.exclude(door=wijziging.door).exists():
        raise VerouderdError


def _vervang(rijen: list[Inbreng], wijziging: Wijziging) -> set[int]:
    """Houd mail tegen over wat nu niet meer klopt; geeft wie er al wel over hoorde."""
    if wijziging.vervangt is None:
        return set()
    return houd_mail_tegen(Gebeurtenis.objects.filter(wijziging.vervangt, inbreng__in=rijen))


def _schrijf_mail(gebeurtenissen: list[Gebeurtenis], wijziging: Wijziging, gehoord: set[int]) -> None:
    berichten = []
    for gebeurtenis in gebeurtenissen:
        als = wijziging.soort if gebeurtenis.inbreng_id in gehoord else wijziging.mail_als_niet_gehoord
        if als != "":
            gegevens = wijziging.mailgegevens(gebeurtenis.inbreng)
            berichten.append(mail.over(gebeurtenis, BEDENKTIJD, als=als or wijziging.soort, **gegevens))
    post.schrijf_alle([bericht for bericht in berichten if bericht])


def _neem_over(rijen: list[Inbreng], gegeven: dict[int, Inbreng], velden: list[str]) -> None:
    for rij in rijen:
        for veld in velden:
            setattr(gegeven[rij.pk], veld, getattr(rij, veld))
