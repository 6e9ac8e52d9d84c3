"""De zoekmotor in de eigen database. Wat SQLite en PostgreSQL anders doen, staat in een `Tabel`."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, partial
from typing import Protocol

from django.db.models import prefetch_related_objects
from django.utils import timezone

from ..register.models import Zoekingang
from ..taal import woordenboek
from ..taal.termen import Term
from .basis import FACETTEN, GRENS, GRENS_TELLEN, GRENS_TITEL, GRENS_VOORSTEL, Opdracht, Rij, Vondst
from .facetten import haal_op, past, tel, zonder
from .merken import aparte_soorten, splits, van_keuzes

Punten = dict[int, float]


class Tabel(Protocol):
    """Eén tabel met doorzoekbare tekst."""

    def schrijf(self, ingangen: Sequence[Zoekingang]) -> None:
        """Voeg toe of vervang."""

    def verwijder(self, nummers: Sequence[int]) -> None:
        """Haal weg."""

    def zoek(self, term: Term, merken: Sequence[str], periode: str, grens: int, *, titel: bool = False) -> Punten:
        """De nieuwste treffers met hun punten; met `titel` alleen wat in de titel staat."""

    def tel(self, term: Term, merken: Sequence[str], periode: str, grens: int) -> int:
        """Het aantal treffers, tot de grens."""

    def titels(self, term: Term, merken: Sequence[str], grens: int) -> list[int]:
        """De nieuwste ingangen met deze beginnen van woorden in de titel."""

    def onderhoud(self) -> None:
        """Houd de tabel snel."""


class Verzameling:
    """De treffers van één opdracht; elke keuze erbij kost alleen iets als er meer zijn dan de grens."""

    def __init__(self, tabel: Tabel, opdracht: Opdracht) -> None:
        self.tabel = tabel
        self.opdracht = opdracht
        self.vandaag = timezone.localdate()
        self._eerder: dict[frozenset[tuple[str, str]], list[Rij]] = {}
        self.vol = False
        self._punten = self._zoek({})
        self.basis_vol, self.vol = self.vol, False

    @cached_property
    def basis(self) -> list[Rij]:
        """Wat er is zonder keuzes; boven de grens alleen opgehaald als het nodig is."""
        return haal_op(self._punten)

    @property
    def iets(self) -> int:
        """Hoeveel er is zonder keuzes."""
        return len(self._punten) if self.basis_vol else len(self.basis)

    def met(self, keuzes: Mapping[str, str]) -> list[Rij]:
        """Wat bij deze keuzes hoort."""
        sleutel = frozenset(keuzes.items())
        if sleutel not in self._eerder:
            self._eerder[sleutel] = self._kies(keuzes)
        return self._eerder[sleutel]

    def _kies(self, keuzes: Mapping[str, str]) -> list[Rij]:
        if self.basis_vol and keuzes:
            return haal_op(self._zoek(keuzes))
        return [rij for rij in self.basis if past(rij, keuzes, self.vandaag)]

    def _zoek(self, keuzes: Mapping[str, str]) -> Punten:
        merken = van_keuzes(self.opdracht.taal, keuzes)
        zoek = partial(self.tabel.zoek, self.opdracht.term, merken, keuzes.get("periode", ""))
        punten = zoek(GRENS + 1)
        self.vol = len(punten) > GRENS
        if self.vol:
            punten = zoek(GRENS_TITEL, titel=True) | punten
        return punten


class DatabaseMotor:
    """Zoekt in de gewone tabel, of in die van de soorten die alleen op verzoek meedoen."""

    def __init__(self, gewoon: Tabel, apart: Tabel) -> None:
        self.gewoon = gewoon
        self.apart = apart

    def schrijf(self, ingangen: Sequence[Zoekingang]) -> None:
        """Maak deze ingangen doorzoekbaar; alleen de woorden van gewone soorten komen in het woordenboek."""
        prefetch_related_objects(list(ingangen), "wijken", "themas")
        gewoon, apart = splits(ingangen)
        if gewoon:
            self.gewoon.schrijf(gewoon)
            woordenboek.onthoud({rij.pk: (rij.taal, f"{rij.titel} {rij.samenvatting} {rij.tekst}") for rij in gewoon})
        if apart:
            self.apart.schrijf(apart)

    def verwijder(self, nummers: Sequence[int]) -> None:
        """Vergeet de ingangen met deze nummers, en de woorden die nu nergens meer staan."""
        self.gewoon.verwijder(nummers)
        self.apart.verwijder(nummers)
        woordenboek.vergeet(nummers)

    def zoek(self, opdracht: Opdracht) -> Vondst:
        """Zoek, en tel per facet bij de andere keuzes."""
        eigen = Verzameling(self._tabel(opdracht.keuzes), opdracht)
        rijen = eigen.met(opdracht.keuzes)
        meer = eigen.vol or (eigen.basis_vol and not opdracht.keuzes)
        facetten = dict(self._facetten(eigen, opdracht))
        return Vondst(rijen, len(rijen), meer, facetten, iets=eigen.iets)

    def tel(self, opdracht: Opdracht) -> int:
        """Hoeveel er is, tot een grens."""
        merken = van_keuzes(opdracht.taal, opdracht.keuzes)
        periode = opdracht.keuzes.get("periode", "")
        return self._tabel(opdracht.keuzes).tel(opdracht.term, merken, periode, GRENS_TELLEN)

    def titels(self, term: Term, taal: str) -> list[int]:
        """Nummers van gewone ingangen met deze woorden in de titel."""
        return self.gewoon.titels(term, van_keuzes(taal, {}), GRENS_VOORSTEL)

    def onderhoud(self) -> None:
        """Tel het woordenboek na en maak de tabellen weer vlot."""
        woordenboek.tel_opnieuw()
        self.gewoon.onderhoud()
        self.apart.onderhoud()

    def _tabel(self, keuzes: Mapping[str, str]) -> Tabel:
        return self.apart if keuzes.get("soort") in aparte_soorten() else self.gewoon

    def _facetten(self, eigen: Verzameling, opdracht: Opdracht) -> Iterable[tuple[str, list[tuple[str, int]]]]:
        for naam in FACETTEN:
            bron = eigen
            if naam == "soort" and eigen.tabel is self.apart:
                bron = Verzameling(self.gewoon, opdracht)
            yield naam, tel(bron.met(zonder(opdracht.keuzes, naam)), naam, bron.vandaag)
