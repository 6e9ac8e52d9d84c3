"""De kolommen van de export, en wie ze krijgt."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db.models import QuerySet, TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participatie.models import Inbreng, Themaindeling

from ..beheer.lijst import is_te_laat
from ..beheer.records import als_tekst
from ..choices import Kanaal, Moderatie, Uitkomst, Uitvoering
from ..querysets import InbrengQuerySet

# Zo veel rijen tegelijk in het geheugen, met wat eraan hangt.
PORTIE = 100
PERSOONLIJK = ("invoer", "naam", "email")


@dataclass(frozen=True)
class Rij:
    """Eén inbreng met de namen van wat eraan hangt."""

    inbreng: Inbreng
    themas: str
    doelgroepen: str


@dataclass(frozen=True)
class Kolom:
    """Een kolom: haar naam, wat erin staat en hoe breed zij in een rekenblad is."""

    titel: Any
    waarde: Callable[[Rij], Any]
    breedte: int = 18


def kolommen(*, persoonlijk: bool) -> list[Kolom]:
    """Zonder recht op het origineel vervallen de kolommen met persoonsgegevens."""
    return [*OPENBAAR, *ORIGINEEL] if persoonlijk else OPENBAAR


def rijen(gekozen: InbrengQuerySet, *, persoonlijk: bool) -> Iterator[list[Any]]:
    """De cellen van elke inbreng, in de volgorde van `gekozen`."""
    cellen = [kolom.waarde for kolom in kolommen(persoonlijk=persoonlijk)]
    bron = gekozen.select_related("wijk", "antwoord")
    # Wie het niet mag zien, haalt het ook niet op.
    for rij in _per_portie(bron if persoonlijk else bron.defer(*PERSOONLIJK)):
        yield [cel(rij) for cel in cellen]


def _per_portie(bron: InbrengQuerySet) -> Iterator[Rij]:
    # Niet met prefetch_related: dat laat kringen achter die Python pas veel later opruimt, en dan groeit het geheugen.
    alles = bron.iterator(chunk_size=PORTIE)
    while portie := list(islice(alles, PORTIE)):
        themas = _namen(Themaindeling.objects.order_by("thema__nummer"), "thema", portie)
        doelgroepen = _namen(Inbreng.doelgroepen.through.objects.order_by("doelgroep__naam"), "doelgroep", portie)
        for inbreng in portie:
            yield Rij(inbreng, ", ".join(themas[inbreng.pk]), ", ".join(doelgroepen[inbreng.pk]))


def _namen(koppelingen: QuerySet, veld: str, portie: list[Inbreng]) -> dict[int, list[str]]:
    namen = defaultdict(list)
    for koppeling in koppelingen.filter(inbreng__in=[rij.pk for rij in portie]).select_related(veld):
        namen[koppeling.inbreng_id].append(str(getattr(koppeling, veld)))
    return namen


def _op_tijd(inbreng: Inbreng) -> str:
    beloofd, beantwoord = inbreng.beantwoorden_voor, inbreng.beantwoord_op
    if beantwoord:
        return _("nee") if beloofd and beantwoord > beloofd else _("ja")
    if is_te_laat(inbreng):
        return _("te laat")
    return "" if inbreng.moderatie == Moderatie.NIET_GEPLAATST else _("nog open")


def _label(soort: type[TextChoices], waarde: str) -> Any:
    """Het woord bij een keuze; `get_…_display()` bouwt voor elke cel opnieuw de hele lijst op."""
    return soort(waarde).label


def _openbaar(inbreng: Inbreng) -> str:
    return "\n".join(f"{deel['label']}: {deel['tekst']}" for deel in inbreng.publiek)


OPENBAAR = [
    Kolom(gettext_lazy("Kenmerk"), lambda r: r.inbreng.kenmerk, 14),
    Kolom(gettext_lazy("Ontvangen"), lambda r: r.inbreng.ontvangen_op),
    Kolom(gettext_lazy("Kanaal"), lambda r: _label(Kanaal, r.inbreng.kanaal), 12),
    Kolom(gettext_lazy("Formulier"), lambda r: r.inbreng.formuliertitel, 30),
    Kolom(gettext_lazy("Project"), lambda r: r.inbreng.projecttitel, 30),
    Kolom(gettext_lazy("Wijk"), lambda r: r.inbreng.wijk or ""),
    Kolom(gettext_lazy("Doelgroepen"), lambda r: r.doelgroepen),
    Kolom(gettext_lazy("Thema’s"), lambda r: r.themas, 30),
    Kolom(gettext_lazy("Moderatie"), lambda r: _label(Moderatie, r.inbreng.moderatie), 15),
    Kolom(gettext_lazy("Reden"), lambda r: r.inbreng.reden, 30),
    Kolom(
        gettext_lazy("Antwoord: uitkomst"),
        lambda r: _label(Uitkomst, r.inbreng.antwoord.uitkomst) if r.inbreng.antwoord else "",
    ),
    Kolom(gettext_lazy("Antwoord: tekst"), lambda r: r.inbreng.antwoord.tekst if r.inbreng.antwoord else "", 60),
    Kolom(gettext_lazy("Te beantwoorden uiterlijk op"), lambda r: r.inbreng.beantwoorden_voor),
    Kolom(gettext_lazy("Beantwoord op"), lambda r: r.inbreng.beantwoord_op),
    Kolom(gettext_lazy("Op tijd"), lambda r: _op_tijd(r.inbreng), 10),
    Kolom(gettext_lazy("Uitvoering"), lambda r: _label(Uitvoering, r.inbreng.uitvoering), 16),
    Kolom(gettext_lazy("Openbare tekst"), lambda r: _openbaar(r.inbreng), 60),
]
ORIGINEEL = [
    Kolom(gettext_lazy("Ingevuld"), lambda r: als_tekst(r.inbreng), 60),
    Kolom(gettext_lazy("Naam"), lambda r: r.inbreng.naam),
    Kolom(gettext_lazy("E-mailadres"), lambda r: r.inbreng.email, 28),
]
