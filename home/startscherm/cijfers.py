"""De cijfers van deze week, met twaalf weken ernaast: alleen over wat een medewerker mag zien."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import PageLogEntry

from home.rapporten.rules import borden_van, heeft_paginas, paginas_van, ziet_borden
from initiatieven.abonnees.rules import mag_beheren as mag_abonnees
from initiatieven.beheer.rules import mag_beheren as mag_aanmeldingen
from initiatieven.models import Aanmelding, Abonnee
from participatie.bewaren.rules import mag_verzoeken
from participatie.inbreng.rules import in_werkgebied, mag_behandelen
from participatie.models import Inbreng, ScanTelling, Toezegging, Verzoek
from participatie.toezeggingen.rules import TOEZEGGINGEN

from .staafjes import Staafje, staafjes
from .veilig import probeer
from .weken import Vak, per_vak, vakken

OP_TIJD = Q(beantwoorden_voor__isnull=True) | Q(beantwoord_op__lte=F("beantwoorden_voor"))
Telling = Callable[[Any, list[Vak]], list[int]]


@dataclass(frozen=True)
class Meting:
    """Eén cijfer; met `waarvan` ook hoeveel daarvan goed ging."""

    titel: Any
    mag: Callable[[Any], bool]
    tel: Telling
    waarvan: Telling | None = None


@dataclass(frozen=True)
class Cijfer:
    """Een meting voor één medewerker; zonder aantallen lukte het tellen niet."""

    titel: Any
    weken: list[Vak]
    aantallen: list[int]
    goed: list[int] | None = None

    @property
    def nu(self) -> int:
        """De laatste zeven dagen."""
        return self.aantallen[-1] if self.aantallen else 0

    @property
    def getal(self) -> str:
        """Wat er groot staat: het aantal, of hoeveel ervan goed ging."""
        if self.goed is None or not self.nu:
            return str(self.nu)
        return _("{goed} van {alle}").format(goed=self.goed[-1], alle=self.nu)

    @property
    def vergelijking(self) -> str:
        """Het verschil met de week ervoor, in woorden."""
        eerder = self.aantallen[-2]
        if self.goed is not None:
            return _("de week ervoor {goed} van {alle}").format(goed=self.goed[-2], alle=eerder) if eerder else ""
        if self.nu == eerder:
            return _("evenveel als de week ervoor")
        zin = _("{n} meer dan de week ervoor") if self.nu > eerder else _("{n} minder dan de week ervoor")
        return zin.format(n=abs(self.nu - eerder))

    @property
    def in_woorden(self) -> str:
        """Wat het beeld laat zien, voor wie het niet ziet."""
        tekst = _("Twaalf weken: het minst {minst}, het meest {meest}.")
        return tekst.format(minst=min(self.aantallen), meest=max(self.aantallen))

    @property
    def staafjes(self) -> list[Staafje]:
        """Het beeld."""
        return staafjes(self.aantallen)

    @property
    def rijen(self) -> list[tuple[Vak, int, int | None]]:
        """De tabel, de nieuwste week eerst."""
        goed: list[Any] = self.goed or [None] * len(self.weken)
        return list(zip(self.weken, self.aantallen, goed, strict=True))[::-1]


def cijfers_voor(medewerker: Any) -> list[Cijfer]:
    """De cijfers die deze medewerker mag zien; waar twaalf weken niets gebeurde, staat er niet bij."""
    weken = vakken(timezone.localdate())
    cijfers = [_cijfer(meting, medewerker, weken) for meting in METINGEN if meting.mag(medewerker)]
    return [cijfer for cijfer in cijfers if not cijfer.aantallen or any(cijfer.aantallen)]


def _cijfer(meting: Meting, medewerker: Any, weken: list[Vak]) -> Cijfer:
    def tel() -> Cijfer:
        goed = meting.waarvan(medewerker, weken) if meting.waarvan else None
        return Cijfer(meting.titel, weken, meting.tel(medewerker, weken), goed)

    return probeer(str(meting.titel), tel, Cijfer(meting.titel, weken, []))


def _bijdragen(medewerker: Any, weken: list[Vak]) -> list[int]:
    return per_vak(in_werkgebied(medewerker, Inbreng.objects.filter(verdacht="")), "ontvangen_op", weken)


def _antwoorden(medewerker: Any, weken: list[Vak]) -> list[int]:
    return per_vak(in_werkgebied(medewerker, Inbreng.objects.telt()), "beantwoord_op", weken)


def _antwoorden_op_tijd(medewerker: Any, weken: list[Vak]) -> list[int]:
    return per_vak(in_werkgebied(medewerker, Inbreng.objects.telt()), "beantwoord_op", weken, alleen=OP_TIJD)


def _scans(medewerker: Any, weken: list[Vak]) -> list[int]:
    borden = borden_van(medewerker).order_by().values("pk")
    return per_vak(ScanTelling.objects.filter(infobord__in=borden), "dag", weken, som="aantal")


def _nagekomen(medewerker: Any, weken: list[Vak]) -> list[int]:
    return per_vak(
        TOEZEGGINGEN.binnen(medewerker, Toezegging.objects.gedaan()).filter(staat="nagekomen"), "afgerond_op", weken
    )


def _gepubliceerd(medewerker: Any, weken: list[Vak]) -> list[int]:
    regels = PageLogEntry.objects.filter(action="wagtail.publish", page__in=paginas_van(medewerker).order_by())
    return per_vak(regels, "timestamp", weken)


METINGEN = (
    Meting(gettext_lazy("Bijdragen"), mag_behandelen, _bijdragen),
    Meting(gettext_lazy("Antwoorden op tijd"), mag_behandelen, _antwoorden, _antwoorden_op_tijd),
    Meting(gettext_lazy("Scans van infoborden"), ziet_borden, _scans),
    Meting(
        gettext_lazy("Toezeggingen nagekomen"),
        TOEZEGGINGEN.mag_ergens,
        _nagekomen,
    ),
    Meting(
        gettext_lazy("Aanmeldingen"),
        mag_aanmeldingen,
        lambda medewerker, weken: per_vak(Aanmelding.objects.filter(verdacht=""), "aangemeld_op", weken),
    ),
    Meting(
        gettext_lazy("Nieuwe abonnees"),
        mag_abonnees,
        lambda medewerker, weken: per_vak(Abonnee.objects.all(), "bevestigd_op", weken),
    ),
    Meting(
        gettext_lazy("AVG-verzoeken"),
        mag_verzoeken,
        lambda medewerker, weken: per_vak(Verzoek.objects.all(), "ontvangen_op", weken),
    ),
    Meting(gettext_lazy("Pagina’s gepubliceerd"), heeft_paginas, _gepubliceerd),
)
