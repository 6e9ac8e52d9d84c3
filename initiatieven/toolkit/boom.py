"""De vragenboom zelf: lopen langs antwoorden, en nakijken of de boom klopt. Weet niets van pagina's of formulieren."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Keuze:
    """Een antwoord: naar een vraag met dit nummer, of naar instrumenten."""

    tekst: str
    uitleg: str = ""
    naar: int | None = None
    instrumenten: tuple[int, ...] = ()


@dataclass(frozen=True)
class Vraag:
    """Een vraag met haar antwoorden; `nummer` is leeg zolang een redacteur haar nog schrijft."""

    nummer: int | None
    tekst: str
    uitleg: str = ""
    keuzes: tuple[Keuze, ...] = ()


@dataclass(frozen=True)
class Gedaan:
    """Een vraag die al is beantwoord; `ervoor` is het pad dat deze vraag weer toont."""

    vraag: Vraag
    keuze: Keuze
    ervoor: str


@dataclass
class Stand:
    """Waar iemand in de boom is; zonder `vraag` is dat aan het eind."""

    vraag: Vraag | None = None
    pad: str = ""
    gedaan: list[Gedaan] = field(default_factory=list)
    onbekend: bool = False

    @property
    def instrumenten(self) -> tuple[int, ...]:
        """Waar het laatste antwoord naartoe leidt."""
        return self.gedaan[-1].keuze.instrumenten if self.gedaan and not self.vraag else ()


@dataclass(frozen=True)
class Bezwaar:
    """Wat er niet klopt: bij welke vraag, en bij welk van haar antwoorden (allebei geteld vanaf nul)."""

    vraag: int
    keuze: int | None
    tekst: str
    onaf: bool = False


def loop(vragen: Sequence[Vraag], keuzes: Sequence[int]) -> Stand:
    """Volg deze antwoorden (geteld vanaf één) vanaf de eerste vraag; bestaat er een niet, dan terug naar het begin."""
    begin = Stand(vraag=vragen[0] if vragen else None, onbekend=bool(keuzes))
    op_nummer = {vraag.nummer: vraag for vraag in reversed(vragen)}
    stand = Stand(vraag=begin.vraag)
    for gekozen in keuzes:
        vraag = stand.vraag
        if vraag is None or gekozen > len(vraag.keuzes) or any(stap.vraag == vraag for stap in stand.gedaan):
            return begin
        keuze = vraag.keuzes[gekozen - 1]
        stand.gedaan.append(Gedaan(vraag, keuze, stand.pad))
        stand.pad = f"{stand.pad}.{gekozen}".lstrip(".")
        stand.vraag = op_nummer.get(keuze.naar) if keuze.naar else None
    return stand


def bezwaren(vragen: Sequence[Vraag]) -> list[Bezwaar]:
    """Alles wat niet klopt. Wat `onaf` is, mag in een concept nog zo staan."""
    return [*_dubbel(vragen), *_doelen(vragen), *_kringen(vragen), *_onbereikbaar(vragen)]


def _dubbel(vragen: Sequence[Vraag]) -> Iterator[Bezwaar]:
    gezien: set[int] = set()
    for plek, vraag in enumerate(vragen):
        if vraag.nummer in gezien:
            yield Bezwaar(plek, None, _("Er is al een vraag {n}. Kies een ander nummer.").format(n=vraag.nummer))
        if vraag.nummer is not None:
            gezien.add(vraag.nummer)


def _doelen(vragen: Sequence[Vraag]) -> Iterator[Bezwaar]:
    """Elk antwoord leidt naar een vraag die er is, óf naar instrumenten."""
    nummers = {vraag.nummer for vraag in vragen}
    for plek, rij, keuze in _keuzes(vragen):
        if keuze.naar and keuze.instrumenten:
            yield Bezwaar(plek, rij, _("Kies een vraag of een instrument, niet allebei."))
        elif not keuze.naar and not keuze.instrumenten:
            yield Bezwaar(plek, rij, _("Vul het nummer van de volgende vraag in, of kies een instrument."), onaf=True)
        elif keuze.naar and keuze.naar not in nummers:
            yield Bezwaar(plek, rij, _("Er is geen vraag {n}.").format(n=keuze.naar), onaf=True)


def _kringen(vragen: Sequence[Vraag]) -> Iterator[Bezwaar]:
    """Het antwoord waarmee iemand bij een vraag komt die hij al had."""
    plekken = {vraag.nummer: plek for plek, vraag in reversed(list(enumerate(vragen)))}
    af: set[int] = set()

    def volg(plek: int, route: tuple[int, ...]) -> Iterator[Bezwaar]:
        for rij, keuze in enumerate(vragen[plek].keuzes):
            doel = plekken.get(keuze.naar) if keuze.naar else None
            if doel in route:
                yield Bezwaar(plek, rij, _rondje(vragen, (*route[route.index(doel) :], doel)))
            elif doel is not None and doel not in af:
                yield from volg(doel, (*route, doel))
        af.add(plek)

    for plek in range(len(vragen)):
        if plek not in af:
            yield from volg(plek, (plek,))


def _rondje(vragen: Sequence[Vraag], route: Iterable[int]) -> str:
    return _("Zo komt iemand weer bij een eerdere vraag uit: {route}. Kies een andere vraag of een instrument.").format(
        route=" → ".join(str(vragen[plek].nummer) for plek in route)
    )


def _onbereikbaar(vragen: Sequence[Vraag]) -> Iterator[Bezwaar]:
    bereikt = {keuze.naar for _plek, _rij, keuze in _keuzes(vragen)}
    for plek, vraag in enumerate(vragen[1:], start=1):
        if vraag.nummer not in bereikt:
            tekst = _("Geen enkel antwoord leidt naar deze vraag. Verwijs er bij een antwoord naar, of haal haar weg.")
            yield Bezwaar(plek, None, tekst, onaf=True)


def _keuzes(vragen: Sequence[Vraag]) -> Iterator[tuple[int, int, Keuze]]:
    for plek, vraag in enumerate(vragen):
        for rij, keuze in enumerate(vraag.keuzes):
            yield plek, rij, keuze
