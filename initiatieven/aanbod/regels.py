"""De data van één cursus of activiteit, zoals een bezoeker ze leest: wanneer, waar, en of er plek is."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Max, Min, Prefetch
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..aanmelden.models import Aanmelding
from ..planning.choices import Wijze
from ..planning.models import Bijeenkomst, Gelegenheid
from ..planning.querysets import GelegenheidQuerySet
from ..planning.stand import Fase, Stand, stand
from ..planning.tijdvakken import vrije_tijdvakken
from .tijden import dag, is_periode, op_een_dag, periode, tijd, was

MEESTE_KOMEND, MEESTE_EERDER = 60, 12
KNOPPEN = {Fase.OPEN: gettext_lazy("Aanmelden"), Fase.WACHTLIJST: gettext_lazy("Op de wachtlijst")}


@dataclass(frozen=True)
class Keer:
    """Eén bijeenkomst in woorden; `staat` is leeg als er niets bijzonders is."""

    bijeenkomst: Any
    nu: datetime

    @property
    def wanneer(self) -> str:
        """Dag en tijd."""
        return periode(self.bijeenkomst.begin, self.bijeenkomst.eind)

    @property
    def tijd(self) -> str:
        """Alleen de tijd, als de dag er al bij staat."""
        begin, eind = self.bijeenkomst.begin, self.bijeenkomst.eind
        return tijd(begin, eind) if op_een_dag(begin, eind) else _("tot en met %(dag)s") % {"dag": dag(eind)}

    @property
    def is_periode(self) -> bool:
        """Of het langer dan een dag duurt; dan staat het één keer boven de dagen."""
        return is_periode(self.bijeenkomst.begin, self.bijeenkomst.eind)

    @property
    def begindag(self) -> date:
        """De dag waarop het begint, in Amsterdam."""
        return timezone.localdate(self.bijeenkomst.begin)

    @property
    def plek(self) -> str:
        """Waar het is; de link om online mee te doen staat hier nooit."""
        plek = str(self.bijeenkomst.plek)
        if not self.bijeenkomst.online:
            return plek
        return _("%(plek)s, of online") % {"plek": plek} if plek else _("Online")

    @property
    def geannuleerd(self) -> bool:
        """Of deze keer niet doorgaat, alleen of met de hele reeks."""
        return bool(self.bijeenkomst.geannuleerd_op or self.bijeenkomst.gelegenheid.geannuleerd_op)

    @property
    def voorbij(self) -> bool:
        """Of het is afgelopen."""
        return bool(self.bijeenkomst.voorbij(self.nu))

    @property
    def was(self) -> str:
        """Wanneer het eerst was, zolang iemand zich daarin kan vergissen."""
        oud = None if self.geannuleerd or self.voorbij else self.bijeenkomst.verzet_van
        return was(oud, self.bijeenkomst.begin) if oud else ""

    @property
    def staat(self) -> tuple[str, str] | None:
        """Het label met zijn kleur, als er iets veranderde of als het voorbij is."""
        if self.geannuleerd:
            return _("Gaat niet door"), "fout"
        if self.bijeenkomst.volgnummer and not self.voorbij:
            return _("Gewijzigd"), "let-op"
        return (_("Voorbij"), "neutraal") if self.voorbij else None


@dataclass(frozen=True)
class Regel:
    """Eén gelegenheid met haar bijeenkomsten, en wat iemand nu kan doen."""

    gelegenheid: Any
    stand: Stand
    keren: list[Keer]
    vrij: list[datetime] = field(default_factory=list)

    @property
    def tijdvak(self) -> bool:
        """Of iemand hier een tijd kiest."""
        return bool(self.gelegenheid.wijze == Wijze.TIJDVAK)

    @property
    def knop(self) -> str:
        """De tekst op de knop, of "" als er nu niets te kiezen valt."""
        if not self.stand.aan_te_melden or (self.tijdvak and not self.vrij):
            return ""
        return _("Kies een tijd") if self.tijdvak else str(KNOPPEN[self.stand.fase])

    @property
    def badge(self) -> tuple[str, str]:
        """De stand in het kort; bij een spreekuur telt welke tijden nog vrij zijn."""
        if self.tijdvak and self.stand.aan_te_melden and not self.vrij:
            return _("Vol"), "fout"
        return self.stand.tekst, self.stand.kleur

    @property
    def eerste(self) -> Keer | None:
        """De eerstvolgende bijeenkomst die doorgaat, of anders de laatste."""
        komend = [keer for keer in self.keren if not keer.voorbij and not keer.geannuleerd]
        return next(iter(komend or self.keren[-1:]), None)

    @property
    def plekken(self) -> list[str]:
        """Alle plaatsen, elk één keer; is het er één, dan hoeft zij niet bij elke keer te staan."""
        return list(dict.fromkeys(keer.plek for keer in self.keren if keer.plek))

    @property
    def online(self) -> bool:
        """Of iemand online kan meedoen."""
        return any(keer.bijeenkomst.online for keer in self.keren)

    @property
    def naam(self) -> str:
        """Hoe deze gelegenheid heet, ook voor wie de knop los van de rest hoort."""
        if self.gelegenheid.naam:
            return str(self.gelegenheid.naam)
        return date_format(timezone.localtime(self.eerste.bijeenkomst.begin), "l j F Y") if self.eerste else ""

    @property
    def uren(self) -> list[str]:
        """De vrije tijden, zoals “10.20”."""
        return [date_format(timezone.localtime(vak), "H.i") for vak in self.vrij]


def op_tijd(gelegenheden: GelegenheidQuerySet) -> GelegenheidQuerySet:
    """Met tijden en bijeenkomsten; `vanaf` en `tot` tellen ook wat is geannuleerd."""
    alle = Prefetch("bijeenkomsten", queryset=Bijeenkomst.objects.order_by("begin", "pk"))
    met = gelegenheden.met_tijden().annotate(vanaf=Min("bijeenkomsten__begin"), tot=Max("bijeenkomsten__eind"))
    return met.filter(tot__isnull=False).prefetch_related(alle)


def maak_regels(gelegenheden: Iterable[Any], nu: datetime) -> list[Regel]:
    """Regels bij gelegenheden uit `op_tijd`, met de vrije tijden van spreekuren in één vraag."""
    lijst = list(gelegenheden)
    spreekuren = [rij.pk for rij in lijst if rij.wijze == Wijze.TIJDVAK]
    bezet: dict[int, list[datetime]] = {}
    if spreekuren:
        gekozen = Aanmelding.objects.met_plek().filter(gelegenheid__in=spreekuren, tijdvak__isnull=False)
        for pk, vak in gekozen.order_by().values_list("gelegenheid", "tijdvak"):
            bezet.setdefault(pk, []).append(vak)
    return [_regel(rij, bezet.get(rij.pk, []), nu) for rij in lijst]


def _regel(gelegenheid: Any, bezet: list[datetime], nu: datetime) -> Regel:
    keren = [Keer(bijeenkomst, nu) for bijeenkomst in gelegenheid.bijeenkomsten.all()]
    vrij = vrije_tijdvakken(gelegenheid, [keer.bijeenkomst for keer in keren], bezet, nu)
    return Regel(gelegenheid, stand(gelegenheid, nu), keren, vrij)


@dataclass(frozen=True)
class Data:
    """Alle data van een pagina: wat nog komt (het eerste voorop), en wat er was (het laatste voorop)."""

    komend: list[Regel]
    eerder: list[Regel]


def data_van(pagina: Any, nu: datetime | None = None) -> Data:
    """De data van een cursus of activiteit; van een lange reeks alleen wat dichtbij is."""
    if not pagina.pk:
        return Data([], [])
    nu = nu or timezone.now()
    alle = op_tijd(Gelegenheid.objects.van_pagina(pagina))
    komend = maak_regels(alle.filter(tot__gt=nu).order_by("vanaf", "pk")[:MEESTE_KOMEND], nu)
    eerder = maak_regels(alle.filter(tot__lte=nu).order_by("-tot", "-pk")[:MEESTE_EERDER], nu)
    return Data(komend, eerder)
