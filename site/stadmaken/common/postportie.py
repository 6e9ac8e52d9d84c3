"""Enkele berichten die één werker na elkaar verstuurt: elk vlak ervoor geclaimd, met de afloop meteen vastgelegd."""

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from . import postclaim
from .afloop import Afloop, Uitslag, VerbindingError
from .meten import tellers
from .models import Bericht, Zending
from .postbode import Postbode
from .postsoorten import in_stad_van, soort_van
from .vastleggen import soepel_vastgelegd

logger = logging.getLogger(__name__)

CLAIM = timedelta(minutes=5)
WEER_PROBEREN = timedelta(seconds=30)
MAX_POGINGEN = 12
WIJK_NA = 20
LANGSTE_WACHT = timedelta(seconds=1)
Status = Bericht.Status
Stopsein = Callable[[], bool]


def tussentijd(zending: Zending) -> timedelta:
    """Hoe lang er tussen twee berichten van deze zending moet zitten."""
    return timedelta(minutes=1) / max(zending.per_minuut, 1)


class Portie:
    """Gereserveerde berichten. Hoort ze bij een zending, dan houdt zij haar tempo aan en wijkt zij voor gewone post.

    De goede afloop van het vorige bericht en de claim op het volgende worden samen vastgelegd; dat scheelt de helft.
    """

    def __init__(
        self,
        rijen: list[Bericht],
        tot: datetime,
        zending: Zending | None = None,
        wijk_voor: Callable[[], bool] = lambda: False,
    ) -> None:
        self.rijen, self.zending, self._wijk_voor = rijen, zending, wijk_voor
        self._gereserveerd_tot = self._geclaimd_tot = tot
        self._mag_vanaf = zending.volgende_op if zending else timezone.now()
        self._verzonden: postclaim.Verzonden | None = None
        for rij in rijen:
            rij.zending = zending

    def verstuur(self, bode: Postbode, gestopt: Stopsein) -> int:
        """Verstuur de portie; geeft hoeveel er verzonden zijn. Wat overblijft, komt weer vrij."""
        verzonden = 0
        with soepel_vastgelegd(aan=self.zending is not None):
            try:
                for nummer, rij in enumerate(self.rijen):
                    bode.zorg_voor_verbinding()
                    if gestopt() or self._moet_wijken(nummer) or not self._wacht_op_tempo():
                        break
                    mag_nu, is_van_ons = self._claim(rij)
                    if not mag_nu:
                        break
                    with in_stad_van(rij):
                        verzonden += is_van_ons and self._bezorg(rij, bode)
            finally:
                self._rond_af()
        return verzonden

    def _moet_wijken(self, nummer: int) -> bool:
        return nummer > 0 and nummer % WIJK_NA == 0 and self._wijk_voor()

    def _wacht_op_tempo(self) -> bool:
        wacht = self._mag_vanaf - timezone.now()
        if wacht <= timedelta(0):
            return True
        if wacht > LANGSTE_WACHT:
            return False
        self._leg_verzonden_vast()
        time.sleep(wacht.total_seconds())
        return not self._wijk_voor()

    def _claim(self, rij: Bericht) -> tuple[bool, bool]:
        """Leg vast dat dit bericht nu de deur uitgaat: of de zending dat nu mag, en of het nog van deze werker is.

        Het tempo geldt voor alle werkers samen. Wat niet is gebruikt, wordt later niet ingehaald.
        """
        nu, beurt = timezone.now(), None
        if self.zending:
            self._mag_vanaf = nu + tussentijd(self.zending)
            beurt = postclaim.Beurt(self._mag_vanaf, self.zending.pk, nu)
        claim = postclaim.Claim(nu + CLAIM, rij.pk, self._gereserveerd_tot)
        uitkomst = postclaim.neem(claim, self._verzonden, beurt)
        self._verzonden = None
        self._geclaimd_tot, rij.pogingen = claim.tot, rij.pogingen + 1
        return uitkomst

    def _bezorg(self, rij: Bericht, bode: Postbode) -> bool:
        if not _mag_nog(rij):
            self._leg_vast(rij, status=Status.VERVALLEN)
            return False
        try:
            uitslag = bode.bezorg(rij)
        except VerbindingError as fout:
            later = timezone.now() + WEER_PROBEREN
            self._leg_vast(rij, status=Status.WACHT, niet_voor=later, pogingen=F("pogingen") - 1, fout=str(fout)[:300])
            raise
        tellers.mail(uitslag.afloop.name.lower())
        if uitslag.afloop is Afloop.VERZONDEN:
            self._verzonden = postclaim.Verzonden(timezone.now(), rij.pk, self._geclaimd_tot)
            return True
        self._zet_terug(rij, uitslag)
        return False

    @transaction.atomic
    def _zet_terug(self, rij: Bericht, uitslag: Uitslag) -> None:
        """Niet gelukt: straks nog eens, of niet meer. Zegt de server iets over het adres, dan hoort de abonnee dat."""
        velden = _na_afloop(uitslag.afloop, rij.pogingen)
        mislukt = velden["status"] == Status.MISLUKT
        if mislukt and uitslag.retour:
            velden["retour"] = uitslag.retour
        logger.warning("Bericht %s: %s (poging %s)", rij.pk, velden["status"], rij.pogingen)
        if self._leg_vast(rij, fout=uitslag.uitleg[:300], **velden) and mislukt and uitslag.retour:
            hard = uitslag.retour == Bericht.Retour.HARD
            soort_van(rij).kwam_terug(rij, hard=hard, uitleg=uitslag.uitleg)

    def _leg_vast(self, rij: Bericht, **velden: object) -> bool:
        """Alleen zolang de claim van deze werker is; een ander kan het bericht intussen hebben overgenomen."""
        van_ons = Bericht.objects.filter(pk=rij.pk, status=Status.BEZIG, geclaimd_tot=self._geclaimd_tot)
        return bool(van_ons.update(geclaimd_tot=None, **velden))

    def _leg_verzonden_vast(self) -> None:
        if self._verzonden:
            postclaim.meld(self._verzonden)
            self._verzonden = None

    def _rond_af(self) -> None:
        self._leg_verzonden_vast()
        over = [rij.pk for rij in self.rijen]
        van_ons = Bericht.objects.filter(pk__in=over, status=Status.WACHT, geclaimd_tot=self._gereserveerd_tot)
        van_ons.update(geclaimd_tot=None)


def _mag_nog(rij: Bericht) -> bool:
    """Vraag het nog eens als iemand na het reserveren van adres is veranderd."""
    soort = soort_van(rij)
    if soort.mag_nog(rij):
        return True
    aan = Bericht.objects.filter(pk=rij.pk).values_list("aan", flat=True).first()
    if aan in {None, rij.aan}:
        return False
    rij.aan = aan
    return soort.mag_nog(rij)


def _na_afloop(afloop: Afloop, pogingen: int) -> dict[str, object]:
    if afloop is Afloop.ONBEKEND:
        return {"status": Status.ONBEKEND}
    if afloop is Afloop.GEWEIGERD or pogingen >= MAX_POGINGEN:
        return {"status": Status.MISLUKT}
    later = timezone.now() + min(timedelta(minutes=2**pogingen), timedelta(hours=6))
    return {"status": Status.WACHT, "niet_voor": later}
