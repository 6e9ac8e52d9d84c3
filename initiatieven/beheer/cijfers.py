"""De cijfers van één jaar, voor het programmaverslag. Altijd evenveel vragen aan de database.

Een datum hoort bij het jaar van haar eerste bijeenkomst. Alles telt in mensen, dus één aanmelding kan er drie zijn.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Exists, F, Min, OuterRef, Q, Sum
from django.db.models.functions import ExtractYear

from initiatieven.models import AanbodPage, Aanmelding, Aanwezigheid, Gelegenheid, Gereserveerd
from participatie.models import Gebied

from ..aanbod.choices import Soort
from ..aanmelden.choices import Status
from ..planning.choices import Groepskenmerk


@dataclass
class Rij:
    """Eén regel van een tabel; optellen kan met `+=`."""

    naam: str
    aanbod: set[int] = field(default_factory=set)
    keren: int = 0
    afgezegd: int = 0
    bijeenkomsten: int = 0
    aangemeld: int = 0
    deelnemers: int = 0
    afgemeld: int = 0
    wachtlijst: int = 0
    verwacht: int = 0
    aanwezig: int = 0
    met_lijst: int = 0
    niet_verschenen: int | None = None
    eerste_keer: int | None = None

    @property
    def opkomst(self) -> int | None:
        """Het deel van de verwachte mensen dat er was, in hele procenten; None als er nergens is afgevinkt."""
        return round(100 * self.aanwezig / self.verwacht) if self.verwacht else None

    def tel_op(self, ander: "Rij") -> None:
        """Neem de aantallen van een andere regel erbij."""
        self.aanbod |= ander.aanbod
        for naam in TELLERS:
            setattr(self, naam, getattr(self, naam) + getattr(ander, naam))
        for naam in SOMS_BEKEND:
            if (erbij := getattr(ander, naam)) is not None:
                setattr(self, naam, (getattr(self, naam) or 0) + erbij)


TELLERS = (
    *("keren", "afgezegd", "bijeenkomsten", "aangemeld", "deelnemers", "afgemeld", "wachtlijst", "verwacht"),
    *("aanwezig", "met_lijst"),
)
SOMS_BEKEND = ("niet_verschenen", "eerste_keer")
AFGEHAAKT = "afgehaakt"


@dataclass(frozen=True)
class Jaarcijfers:
    """Alles van een jaar, en hetzelfde per soort en per gebied."""

    jaar: int
    totaal: Rij
    per_soort: list[Rij]
    per_gebied: list[Rij]


def jaren() -> list[int]:
    """De jaren waarin iets was of is, het laatste voorop."""
    begin = Gelegenheid.objects.annotate(jaar=ExtractYear(Min("bijeenkomsten__begin")))
    return sorted(set(begin.exclude(jaar=None).order_by().values_list("jaar", flat=True)), reverse=True)


def cijfers(jaar: int, heel: str) -> Jaarcijfers:
    """De cijfers; `heel` is de naam van de regel voor wat bij geen gebied hoort."""
    keren = _keren(jaar)
    gebieden = _gebieden({rij["aanbod"] for rij in keren})
    totaal, per_soort = Rij(""), {soort: Rij(str(soort.label)) for soort in Soort}
    per_gebied = {gebied.pk: Rij(str(gebied)) for gebied in Gebied.objects.order_by("naam")}
    stad = Rij(heel)
    for keer, rij in _rijen(keren):
        totaal.tel_op(rij)
        per_soort[Soort(keer["soort"])].tel_op(rij)
        for doel in [per_gebied[pk] for pk in gebieden[keer["aanbod"]]] or [stad]:
            doel.tel_op(rij)
    gebruikt = [rij for rij in per_soort.values() if rij.aanbod]
    return Jaarcijfers(jaar, totaal, gebruikt, [rij for rij in (*per_gebied.values(), stad) if rij.aanbod])


def _keren(jaar: int) -> list[dict[str, Any]]:
    """De data van dit jaar; is een datum afgezegd, dan tellen alleen de bijeenkomsten die er al waren."""
    gaat_door = Q(bijeenkomsten__geannuleerd_op=None) & (
        Q(geannuleerd_op=None) | Q(bijeenkomsten__begin__lt=F("geannuleerd_op"))
    )
    rijen = Gelegenheid.objects.annotate(
        jaar=ExtractYear(Min("bijeenkomsten__begin")), aantal=Count("bijeenkomsten", filter=gaat_door)
    ).filter(jaar=jaar)
    return list(rijen.values("pk", "aantal", "aanbod", "geannuleerd_op", soort=F("aanbod__soort")))


def _gebieden(aanbod: set[int]) -> dict[int, set[int]]:
    per_aanbod: dict[int, set[int]] = defaultdict(set)
    for pagina, wijk_gebied in AanbodPage.objects.filter(pk__in=aanbod).values_list("pk", "wijken__gebied"):
        if wijk_gebied is not None:
            per_aanbod[pagina].add(wijk_gebied)
    return per_aanbod


def _rijen(keren: list[dict[str, Any]]) -> Iterable[tuple[dict[str, Any], Rij]]:
    pks = [keer["pk"] for keer in keren]
    per_status, verschenen = _mensen_per_status(pks)
    lijsten, er_waren = _afgevinkt(pks)
    eerste = _eerste_keer(pks)
    for keer in keren:
        pk, status = keer["pk"], per_status[keer["pk"]]
        # Bij wat nooit begon, had niemand een plek.
        bevestigd = 0 if keer["geannuleerd_op"] and not keer["aantal"] else status[Status.BEVESTIGD]
        deelnemers = bevestigd + status[AFGEHAAKT]
        tot_het_eind, tot_afmelden = er_waren[pk]
        yield (
            keer,
            Rij(
                naam="",
                aanbod={keer["aanbod"]},
                keren=0 if keer["geannuleerd_op"] else 1,
                afgezegd=1 if keer["geannuleerd_op"] else 0,
                bijeenkomsten=keer["aantal"],
                aangemeld=sum(status.values()),
                deelnemers=deelnemers,
                afgemeld=status[Status.GEANNULEERD],
                wachtlijst=status[Status.WACHTLIJST],
                verwacht=bevestigd * lijsten[pk] + tot_afmelden,
                aanwezig=tot_het_eind + tot_afmelden,
                met_lijst=lijsten[pk],
                niet_verschenen=deelnemers - verschenen[pk] if lijsten[pk] else None,
                eerste_keer=eerste.get(pk),
            ),
        )


def _was_er(aanmelding: str) -> Exists:
    """Of iemand er was; een vinkje van vóór een verplaatsing hoort bij de datum van toen."""
    hier = Q(bijeenkomst__gelegenheid=F("aanmelding__gelegenheid"))
    return Exists(Aanwezigheid.objects.filter(hier, aanmelding=OuterRef(aanmelding), aanwezig=True))


def _mensen_per_status(pks: list[int]) -> tuple[dict[int, dict[str, int]], dict[int, int]]:
    """Per gelegenheid de mensen per status, en hoeveel deelnemers minstens één keer kwamen.

    Wie zich afmeldde na minstens één keer te zijn geweest, deed mee: die is afgehaakt, en niet afgemeld.
    """
    per_status: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    verschenen: dict[int, int] = defaultdict(int)
    rijen = Aanmelding.objects.filter(gelegenheid__in=pks, verdacht="").order_by().annotate(was_er=_was_er("pk"))
    per_groep = rijen.values_list("gelegenheid", "status", "was_er").annotate(mensen=Sum("aantal"))
    for pk, status, was_er, mensen in per_groep:
        eigen = AFGEHAAKT if was_er and status == Status.GEANNULEERD else status
        per_status[pk][eigen] += mensen
        if was_er and eigen in (Status.BEVESTIGD, AFGEHAAKT):
            verschenen[pk] += mensen
    return per_status, verschenen


def _afgevinkt(pks: list[int]) -> tuple[dict[int, int], dict[int, tuple[int, int]]]:
    """Hoeveel bijeenkomsten een deurlijst hebben, en wie er waren: met een plek, en tot het afmelden."""
    hier = Q(bijeenkomst__gelegenheid=F("aanmelding__gelegenheid"))
    er = Aanwezigheid.objects.filter(hier, aanmelding__gelegenheid__in=pks, aanwezig=True).order_by()
    mensen = {
        naam: Sum("aanmelding__aantal", filter=Q(aanmelding__status=status), default=0)
        for naam, status in (("met_plek", Status.BEVESTIGD), ("afgehaakt", Status.GEANNULEERD))
    }
    rijen = er.values_list("aanmelding__gelegenheid").annotate(lijsten=Count("bijeenkomst", distinct=True), **mensen)
    gevonden = list(rijen)
    lijsten: dict[int, int] = defaultdict(int, {pk: aantal for pk, aantal, *_er in gevonden})
    return lijsten, defaultdict(lambda: (0, 0), {pk: (met, af) for pk, _aantal, met, af in gevonden})


def _eerste_keer(pks: list[int]) -> dict[int, int]:
    """Wie er voor het eerst was; alleen bekend waar daar plekken voor waren gereserveerd."""
    groepen = Gereserveerd.objects.filter(gelegenheid__in=pks, kenmerk=Groepskenmerk.EERSTE_KEER).order_by()
    afgehaakt = Q(_was_er("aanmeldingen__pk"), aanmeldingen__status=Status.GEANNULEERD)
    met_plek = Q(aanmeldingen__status=Status.BEVESTIGD) | afgehaakt
    return dict(
        groepen.values_list("gelegenheid").annotate(mensen=Sum("aanmeldingen__aantal", filter=met_plek, default=0))
    )
