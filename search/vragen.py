"""Wat iemand zoekt, en wat er gevonden is: zo praten het zoekscherm en de zoekmotor met elkaar."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from participatie.models import Thema, Wijk

from .indelingen import alle
from .motoren import Opdracht, Vondst, motor
from .motoren.basis import GRENS_APART
from .motoren.merken import aparte_soorten
from .motoren.rangorde import sorteer
from .periode import Periode
from .taal.ontleden import Ontleding, ontleed
from .taal.termen import Term
from .voorstellen import stel_voor

__all__ = ["MEEST", "MEEST_APART", "Periode", "Uitslag", "Vraag", "stel_voor", "zoek"]
MEEST = 200
MEEST_APART = GRENS_APART
# Zijn er minder dingen met alle woorden, dan doet ook mee waar de meeste woorden in staan.
GENOEG = 3


@dataclass(frozen=True)
class Vraag:
    """Wat iemand zoekt. Een leeg veld: maakt niet uit. `wijk` en `thema` zijn slugs, `periode` is een `Periode`."""

    tekst: str
    taal: str = "nl"
    soort: str = ""
    wijk: str = ""
    thema: str = ""
    status: str = ""
    periode: str = ""
    op_datum: bool = False


@dataclass
class Uitslag:
    """De nummers van gevonden ingangen (`Zoekingang.pk`), de beste eerst, en hoe er verder te kiezen is.

    `facetten`: per keuze (soort, wijk, thema, status, periode) de waarden met hoe vaak zij voorkomen bij de andere
    keuzes. `bedoelde`: de vraag zoals zij waarschijnlijk bedoeld was, als daar wel iets op te vinden is.
    `stammen`: waarmee `fragment.markeer` de gevonden woorden herkent. `apart`: hoeveel er is bij soorten die alleen
    op verzoek meedoen, zoals inbreng. `ondergrens`: er is zo veel dat niet alles is geteld; elk aantal kan hoger zijn.
    """

    nummers: list[int] = field(default_factory=list)
    aantal: int = 0
    meer: bool = False
    facetten: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    bedoelde: str = ""
    stammen: frozenset[str] = frozenset()
    apart: dict[str, int] = field(default_factory=dict)
    ondergrens: bool = False


def zoek(vraag: Vraag) -> Uitslag:
    """Zoek met de motor uit de instellingen, in een vast aantal vragen aan de database."""
    slugs = _slugs()
    keuzes = _keuzes(vraag, slugs)
    ontleding = ontleed(vraag.tekst, vraag.taal)
    if keuzes is None or not ontleding.groepen:
        return Uitslag()
    vondst, beste, bedoelde, volledig = _vind(vraag, ontleding, keuzes)
    rijen = sorteer(vondst.rijen, beste, volledig, op_datum=vraag.op_datum)
    return Uitslag(
        nummers=[rij.nummer for rij in rijen[:MEEST]],
        aantal=vondst.aantal,
        meer=vondst.meer or vondst.aantal > MEEST,
        facetten=_met_slugs(vondst.facetten, slugs),
        bedoelde=bedoelde,
        stammen=beste.stammen,
        apart=_apart(beste, vraag.taal, keuzes),
        ondergrens=vondst.ondergrens,
    )


def _vind(vraag: Vraag, ontleding: Ontleding, keuzes: dict[str, str]) -> tuple[Vondst, Ontleding, str, set[int]]:
    """De eerste manier van zoeken die genoeg oplevert, of anders de ruimste; en waar meer woorden in staan."""
    vondst, gekozen, gevonden = Vondst(), ontleding, ""
    volledig: set[int] = set()
    for term, poging, bedoelde in _pogingen(ontleding):
        if vondst.iets and poging is not gekozen:
            break
        nieuw = motor().zoek(Opdracht(term, vraag.taal, keuzes, op_datum=vraag.op_datum))
        if nieuw.iets:
            volledig.update(rij.nummer for rij in vondst.rijen)
            vondst, gekozen, gevonden = nieuw, poging, bedoelde
        if vondst.iets >= GENOEG:
            break
    return vondst, gekozen, gevonden, volledig


def _pogingen(ontleding: Ontleding) -> Iterator[tuple[Term, Ontleding, str]]:
    """Eerst alle woorden, dan zoals het bedoeld was, dan de meeste woorden."""
    ruimer = ontleding.ruimer()
    yield next(ruimer), ontleding, ""
    bedoelde = ontleding.verbeterd()
    if bedoelde:
        beter = ontleed(bedoelde, ontleding.taal)
        for term in beter.ruimer():
            yield term, beter, bedoelde
    for term in ruimer:
        yield term, ontleding, ""


def _apart(ontleding: Ontleding, taal: str, keuzes: dict[str, str]) -> dict[str, int]:
    """Hoeveel er is bij de soorten die nu niet meedoen, tot een grens."""
    if keuzes.get("soort"):
        return {}
    alle_woorden = next(ontleding.ruimer())
    geteld = {
        soort: motor().tel(Opdracht(alle_woorden, taal, {**keuzes, "soort": soort}))
        for soort in sorted(aparte_soorten())
    }
    return {soort: aantal for soort, aantal in geteld.items() if aantal}


_Slugs = dict[str, dict[str, str]]


def _slugs() -> _Slugs:
    """Per facet bij elk nummer de naam in het adres."""
    return {naam: {str(rij.pk): rij.slug for rij in alle(model)} for naam, model in (("wijk", Wijk), ("thema", Thema))}


def _keuzes(vraag: Vraag, slugs: _Slugs) -> dict[str, str] | None:
    """De gemaakte keuzes, met nummers in plaats van slugs; None als er iets wordt gekozen dat niet bestaat."""
    keuzes = {naam: getattr(vraag, naam) for naam in ("soort", "wijk", "thema", "status", "periode")}
    keuzes = {naam: waarde for naam, waarde in keuzes.items() if waarde}
    for naam, op_nummer in slugs.items():
        if naam in keuzes:
            op_slug = {slug: nummer for nummer, slug in op_nummer.items()}
            if keuzes[naam] not in op_slug:
                return None
            keuzes[naam] = op_slug[keuzes[naam]]
    return keuzes


def _met_slugs(facetten: dict[str, list[tuple[str, int]]], slugs: _Slugs) -> dict[str, list[tuple[str, int]]]:
    for naam, op_nummer in slugs.items():
        facetten[naam] = [
            (op_nummer[waarde], aantal) for waarde, aantal in facetten.get(naam, ()) if waarde in op_nummer
        ]
    return facetten
