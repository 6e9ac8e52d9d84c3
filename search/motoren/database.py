"""De zoekmotor in de eigen database. Wat SQLite en PostgreSQL anders doen, staat in een `Tabel`."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from django.db import connection
from django.db.models import prefetch_related_objects
from django.db.models.expressions import RawSQL

from stadmaken.common import vindbaar

from ..register.models import Zoekingang
from ..taal import woordenboek
from ..taal.termen import Term
from .basis import GRENS, GRENS_APART, GRENS_TELLEN, GRENS_TITEL, GRENS_VOORSTEL, Opdracht, Vondst
from .facetten import Vakje, haal_op, passend, tel, tel_koppels, verdeel, zonder
from .merken import aparte_soorten, splits, van_keuzes

Punten = dict[int, float]
# Deze keuzes hebben vaak meer dan één waarde per ding: zij staan in een eigen tabel.
_KOPPELS = {"wijk": Zoekingang.wijken.through, "thema": Zoekingang.themas.through}


def _tel_steekproef(cursor: Any) -> None:
    """Van elke treffer gaat de site na of hij nog openbaar is. Zonder cijfers over die tabellen loopt SQLite daarvoor
    alle geplaatste inbreng langs, in plaats van de tien op de bladzijde. PostgreSQL houdt zulke cijfers zelf bij."""
    if connection.vendor != "sqlite":
        return
    cursor.execute("PRAGMA analysis_limit=1000")  # alles tellen zou intussen elk schrijven ophouden
    for ding in vindbaar.alle():
        cursor.execute(f"ANALYZE {connection.ops.quote_name(ding.model._meta.db_table)}")
    cursor.execute("PRAGMA analysis_limit=0")


class Tabel(Protocol):
    """Eén tabel met doorzoekbare tekst."""

    def schrijf(self, ingangen: Sequence[Zoekingang]) -> None:
        """Voeg toe of vervang."""

    def verwijder(self, nummers: Sequence[int]) -> None:
        """Haal weg."""

    def zoek(self, term: Term, merken: Sequence[str], periode: str, grens: int, *, titel: bool = False) -> Punten:
        """De nieuwste treffers met hun punten; met `titel` alleen wat in de titel staat."""

    def nummers(self, term: Term, merken: Sequence[str], periode: str, grens: int) -> RawSQL:
        """De vraag naar de nummers van de nieuwste treffers."""

    def tel(self, term: Term, merken: Sequence[str], periode: str, grens: int) -> int:
        """Het aantal treffers, tot de grens."""

    def titels(self, term: Term, merken: Sequence[str], grens: int) -> list[int]:
        """De nieuwste ingangen met deze beginnen van woorden in de titel."""

    def onderhoud(self) -> None:
        """Houd de tabel snel."""


class Telling:
    """Telt bij één opdracht hoe er verder te kiezen is, in een vast aantal vragen."""

    def __init__(self, tabel: Tabel, opdracht: Opdracht) -> None:
        self.tabel = tabel
        self.opdracht = opdracht
        self.vakjes = self._vakjes(tabel)

    @property
    def aantal(self) -> int:
        """Hoeveel er bij alle keuzes hoort."""
        return sum(vakje.aantal for vakje in passend(self.vakjes, zonder(self.opdracht.keuzes, *_KOPPELS)))

    def facetten(self, soorten_uit: Tabel) -> Iterator[tuple[str, list[tuple[str, int]]]]:
        """Elke keuze, geteld bij de andere keuzes; bij soorten staan altijd ook de gewone soorten."""
        soorten = self.vakjes if soorten_uit is self.tabel else [*self.vakjes, *self._vakjes(soorten_uit)]
        for naam, vakjes in (("soort", soorten), ("status", self.vakjes), ("periode", self.vakjes)):
            yield naam, tel(passend(vakjes, zonder(self.opdracht.keuzes, naam, *_KOPPELS)), naam)
        yield from tel_koppels(
            (naam, model, self._nummers(self.tabel, zonder(self.opdracht.keuzes, naam)))
            for naam, model in _KOPPELS.items()
        ).items()

    def _vakjes(self, tabel: Tabel) -> list[Vakje]:
        gekozen = {naam: waarde for naam, waarde in self.opdracht.keuzes.items() if naam in _KOPPELS}
        return verdeel(self._nummers(tabel, gekozen))

    def _nummers(self, tabel: Tabel, keuzes: Mapping[str, str]) -> RawSQL:
        merken = van_keuzes(self.opdracht.taal, keuzes)
        return tabel.nummers(self.opdracht.term, merken, keuzes.get("periode", ""), GRENS_TELLEN)


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
        """Zoek, en tel elke keuze bij de andere keuzes."""
        tabel = self._tabel(opdracht.keuzes)
        keuzes = van_keuzes(opdracht.taal, opdracht.keuzes), opdracht.keuzes.get("periode", "")
        in_titel = tabel.zoek(opdracht.term, *keuzes, GRENS_TITEL, titel=True)
        punten = in_titel | tabel.zoek(opdracht.term, *keuzes, GRENS + 1)
        iets = tabel.tel(opdracht.term, van_keuzes(opdracht.taal, {}), "", GRENS_TELLEN)
        telling = Telling(tabel, opdracht)
        rijen = haal_op(punten, met_datum=opdracht.op_datum)
        return Vondst(
            rijen,
            max(telling.aantal, len(rijen)),
            len(punten) > GRENS,
            dict(telling.facetten(self.gewoon)),
            iets,
            ondergrens=iets >= GRENS_TELLEN,
        )

    def tel(self, opdracht: Opdracht) -> int:
        """Hoeveel er is, tot een grens."""
        merken = van_keuzes(opdracht.taal, opdracht.keuzes)
        periode = opdracht.keuzes.get("periode", "")
        return self._tabel(opdracht.keuzes).tel(opdracht.term, merken, periode, GRENS_APART + 1)

    def titels(self, term: Term, taal: str) -> list[int]:
        """Nummers van gewone ingangen met deze woorden in de titel."""
        return self.gewoon.titels(term, van_keuzes(taal, {}), GRENS_VOORSTEL)

    def onderhoud(self) -> None:
        """Tel het woordenboek van deze stad na."""
        woordenboek.tel_opnieuw()

    def maak_vlot(self) -> None:
        """Maak de tabellen weer vlot."""
        self.gewoon.onderhoud()
        self.apart.onderhoud()
        with connection.cursor() as cursor:
            # Anders weet de database niet dat tellen uit één index kan.
            cursor.execute("ANALYZE search_zoekingang")
            _tel_steekproef(cursor)

    def _tabel(self, keuzes: Mapping[str, str]) -> Tabel:
        return self.apart if keuzes.get("soort") in aparte_soorten() else self.gewoon
