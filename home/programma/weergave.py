"""Wat het programma toont, met een vast aantal databasevragen hoeveel doelen en indicatoren er ook zijn."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from stadmaken.common.grafiek import Balk, Grafiek, grafiek
from stadmaken.common.querysets import zichtbare_paginas

HEEL = Decimal(100)


@dataclass
class Cijfer:
    """Een indicator met haar metingen, als tekst, als tabel en als beeld."""

    indicator: Any
    metingen: list[Any]
    doelen: list[str] = field(default_factory=list)

    @property
    def anker(self) -> str:
        """Waar dit cijfer op de pagina staat."""
        return f"indicator-{self.indicator.pk}"

    @property
    def rijen(self) -> list[tuple[str, str, str]]:
        """Jaar, waarde en bron; de eerste is de nulmeting."""
        return [(self._jaar(rij), in_getal(rij.waarde), rij.bron) for rij in self.metingen]

    def _jaar(self, meting: Any) -> str:
        return _("{jaar} (nulmeting)").format(jaar=meting.jaar) if meting is self.metingen[0] else str(meting.jaar)

    @property
    def nu(self) -> str:
        """De laatste meting in een halve zin: “27% van de bewoners in 2017”."""
        if not self.metingen:
            return _("nog niet gemeten")
        laatste = self.metingen[-1]
        return _("{waarde} in {jaar}").format(waarde=self._met_eenheid(laatste.waarde), jaar=laatste.jaar)

    @property
    def streven(self) -> str:
        """Het doel in een halve zin; leeg als er geen is."""
        doel = self.indicator.streefwaarde
        if doel is None:
            return ""
        return _("{waarde} in {jaar}").format(waarde=self._met_eenheid(doel), jaar=self.indicator.streefjaar)

    @property
    def grafiek(self) -> Grafiek | None:
        """Een staaf per jaar waarin is gemeten; een percentage op een schaal tot honderd."""
        doel = self.indicator.streefwaarde
        streep = None if doel is None else float(doel)
        balken = [Balk(jaar, float(rij.waarde), waarde, streep) for (jaar, waarde, _bron), rij in self._paren()]
        return grafiek(balken, tot=float(HEEL) if self.indicator.eenheid.startswith("%") else 0)

    def _paren(self) -> Iterator[tuple[tuple[str, str, str], Any]]:
        return zip(self.rijen, self.metingen, strict=True)

    def _met_eenheid(self, waarde: Decimal) -> str:
        tussen = "" if self.indicator.eenheid.startswith("%") else " "
        return f"{in_getal(waarde)}{tussen}{self.indicator.eenheid}"


@dataclass(frozen=True)
class Doel:
    """Een operationeel doel, met inspanningen als tekst en adres."""

    titel: str
    vragen: str
    inspanningen: list[tuple[str, str]]
    cijfers: list[Cijfer]


@dataclass(frozen=True)
class Pijler:
    """Een pijler met haar doelen."""

    anker: str
    titel: str
    strategisch_doel: str
    doelen: list[Doel]


def in_getal(waarde: Decimal) -> str:
    """Zoals mensen het schrijven: “23”, “7,5”, “1.500”."""
    return number_format(waarde, decimal_pos=0 if waarde == waarde.to_integral_value() else 1, force_grouping=True)


def programma_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """De pijlers met hun doelen, en elke indicator één keer."""
    blokken = [blok.value for blok in pagina.pijlers]
    doelen = [doel for blok in blokken for doel in blok["doelen"]]
    adressen, cijfers = _adressen(doelen, request), _cijfers(doelen)
    pijlers = [
        Pijler(f"pijler-{nummer}", blok["titel"], blok["strategisch_doel"], _doelen(blok["doelen"], adressen, cijfers))
        for nummer, blok in enumerate(blokken, start=1)
    ]
    return {"pijlers": pijlers, "cijfers": list(cijfers.values())}


def _adressen(doelen: list[Any], request: HttpRequest) -> dict[int, str]:
    """Waar de inspanningen te zien zijn, voor zover een bezoeker daar mag komen."""
    gekozen = {rij["pagina"].pk for doel in doelen for rij in doel["inspanningen"] if rij["pagina"]}
    return {pagina.pk: pagina.get_url(request) for pagina in zichtbare_paginas().filter(pk__in=gekozen)}


def _cijfers(doelen: list[Any]) -> dict[int, Cijfer]:
    indicatoren = {rij.pk: rij for doel in doelen for rij in doel["indicatoren"] if rij}
    prefetch_related_objects(list(indicatoren.values()), "metingen")
    return {pk: Cijfer(rij, list(rij.metingen.all())) for pk, rij in indicatoren.items()}


def _doelen(blokken: Any, adressen: dict[int, str], cijfers: dict[int, Cijfer]) -> list[Doel]:
    uit = []
    for blok in blokken:
        eigen = [cijfers[rij.pk] for rij in blok["indicatoren"] if rij]
        for cijfer in eigen:
            cijfer.doelen.append(blok["titel"])
        inspanningen = [
            (rij["titel"], adressen.get(rij["pagina"].pk, "") if rij["pagina"] else rij["adres"])
            for rij in blok["inspanningen"]
        ]
        uit.append(Doel(blok["titel"], blok["vragen"], inspanningen, eigen))
    return uit
