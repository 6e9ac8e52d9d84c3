"""De nota van beantwoording: per thema wat mensen zeiden, het antwoord, en elke bijdrage met een nummer."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Value
from django.utils.translation import gettext as _

from participatie.models import Inbreng, Inbrengthema, Themaindeling

from ..inbreng.choices import Uitkomst
from . import cijfers
from .woorden import wijziging

# Het nummer van het hoofdstuk met inbreng zonder thema: een nieuw thema verandert het niet.
ZONDER_THEMA = 0
VELDEN = ("publiek", "antwoord_id", "antwoord__uitkomst", "antwoord__tekst")


@dataclass(frozen=True)
class Hoofdstuk:
    """Een thema, of de inbreng zonder thema."""

    nummer: int
    titel: str
    rijen: int
    aantal: int
    openbaar: int
    samenvatting: str = ""
    antwoord: Any = None
    wijziging: str = ""

    @property
    def kop(self) -> str:
        """Titel met nummer, zoals boven het hoofdstuk."""
        return f"{self.nummer}. {self.titel}" if self.nummer else self.titel

    @property
    def niet_openbaar(self) -> int:
        """Hoeveel bijdragen meetellen en niet te lezen zijn."""
        return max(0, self.aantal - self.openbaar)


@dataclass(frozen=True)
class Bijdrage:
    """Eén openbare bijdrage, zonder iets waaraan iemand te herkennen is."""

    hoofdstuk: Hoofdstuk
    volgnummer: int
    delen: list[dict[str, str]]
    uitkomst: str = ""
    antwoord: str = ""

    @property
    def nummer(self) -> str:
        """Bijvoorbeeld “2.14”. Telt door over wat niet openbaar is, dus verbergen verschuift geen ander nummer."""
        return f"{self.hoofdstuk.nummer}.{self.volgnummer}"

    @property
    def tekst(self) -> str:
        """De openbare tekst; bij meer vragen staat de vraag erbij."""
        if len(self.delen) == 1:
            return self.delen[0]["tekst"]
        return "\n".join(f"{deel['label']}: {deel['tekst']}" for deel in self.delen)

    @property
    def reactie(self) -> str:
        """Het eigen antwoord in woorden, of waar het antwoord staat."""
        if self.antwoord:
            return f"{self.uitkomst}. {self.antwoord}"
        return _("Zie thema.") if self.hoofdstuk.antwoord else _("Nog geen antwoord.")


@dataclass
class Nota:
    """Alle hoofdstukken van een project, met de bijdragen op volgorde."""

    project: Any
    hoofdstukken: list[Hoofdstuk] = field(default_factory=list)

    @property
    def rijen(self) -> int:
        """Alle bijdragen, ook wat niet openbaar is; wie bij twee thema's hoort, telt twee keer."""
        return sum(hoofdstuk.rijen for hoofdstuk in self.hoofdstukken)

    def hoofdstuk(self, nummer: int) -> Hoofdstuk | None:
        """Het hoofdstuk met dit nummer."""
        return next((stuk for stuk in self.hoofdstukken if stuk.nummer == nummer), None)

    def begin(self, gezocht: Hoofdstuk) -> int:
        """Op welke plek in de hele nota dit hoofdstuk begint."""
        plek = 0
        for hoofdstuk in self.hoofdstukken:
            if hoofdstuk is gezocht:
                break
            plek += hoofdstuk.rijen
        return plek

    def bijdragen(self, van: int = 0, tot: int | None = None) -> Iterator[Bijdrage]:
        """De openbare bijdragen op plek `van` tot `tot` in de hele nota; nooit alles tegelijk in het geheugen."""
        op_nummer = {hoofdstuk.nummer: hoofdstuk for hoofdstuk in self.hoofdstukken}
        themaantwoorden = {hoofdstuk.antwoord.pk for hoofdstuk in self.hoofdstukken if hoofdstuk.antwoord}
        huidig, volgnummer = None, 0
        for nummer, openbaar, delen, antwoord, uitkomst, tekst in self._rijen(van, tot):
            if nummer not in op_nummer:  # net een ander thema geworden
                continue
            if nummer != huidig:
                volgnummer = 0 if huidig is not None else van - self.begin(op_nummer[nummer])
                huidig = nummer
            volgnummer += 1
            if openbaar:
                eigen = antwoord is not None and antwoord not in themaantwoorden
                woorden = (str(Uitkomst(uitkomst).label), tekst) if eigen else ()
                yield Bijdrage(op_nummer[nummer], volgnummer, delen, *woorden)

    def _rijen(self, van: int, tot: int | None) -> Iterator[tuple[Any, ...]]:
        met_thema = sum(hoofdstuk.rijen for hoofdstuk in self.hoofdstukken if hoofdstuk.nummer)
        for vraag, ervoor in ((_ingedeeld(self.project), 0), (_zonder(self.project), met_thema)):
            eerste, laatste = max(0, van - ervoor), None if tot is None else max(0, tot - ervoor)
            if laatste is None or eerste < laatste:
                yield from vraag[eerste:laatste].iterator(chunk_size=500)


def maak(project: Any) -> Nota:
    """De nota zoals zij er nu voor staat, in twee vragen aan de database."""
    nota = Nota(project)
    for thema in cijfers.themas(project):
        nota.hoofdstukken.append(
            Hoofdstuk(
                thema.nummer,
                thema.titel,
                thema.rijen,
                thema.aantal,
                thema.openbaar,
                thema.samenvatting,
                thema.antwoord,
                wijziging(thema),
            )
        )
    rest = cijfers.tel_zonder_thema(project)
    if rest["aantal"]:
        nota.hoofdstukken.append(
            Hoofdstuk(ZONDER_THEMA, _("Inbreng zonder thema"), rest["rijen"], rest["aantal"], rest["openbaar"])
        )
    return nota


def _ingedeeld(project: Any) -> QuerySet:
    zichtbaar = Exists(Inbreng.objects.zichtbaar().filter(pk=OuterRef("inbreng")))
    indelingen = Themaindeling.objects.filter(thema__in=Inbrengthema.objects.zichtbaar().filter(project=project.pk))
    return (
        indelingen.annotate(te_lezen=zichtbaar)
        .order_by("thema__nummer", "pk")
        .values_list("thema__nummer", "te_lezen", *(f"inbreng__{veld}" for veld in VELDEN))
    )


def _zonder(project: Any) -> QuerySet:
    zichtbaar = Exists(Inbreng.objects.zichtbaar().filter(pk=OuterRef("pk")))
    return (
        cijfers.zonder_thema(project)
        .annotate(te_lezen=zichtbaar, hoofdstuk=Value(ZONDER_THEMA))
        .order_by("ontvangen_op", "pk")
        .values_list("hoofdstuk", "te_lezen", *VELDEN)
    )
