"""Toezeggingen: wat de gemeente beloofde, voor wanneer, en of het gelukt is."""

from datetime import date
from typing import Annotated, Any

from django.db.models import Q
from ninja import FilterLookup
from pydantic import StringConstraints

from participatie.models import Toezegging
from participatie.toezeggingen.choices import Bron as Herkomst
from participatie.toezeggingen.choices import Toezeggingstaat
from participatie.toezeggingen.querysets import OPEN, verlaat

from ..bron import Bron, Rij
from ..delen import Projectfilter, Wijknaam, openbaar_project
from ..waarden import Dag, Slug, filterveld, keuze, uitleg_bij, veld


class Toezeggingrij(Rij):
    """Een belofte met de dag die eerst is genoemd en de dag die nu geldt."""

    id: str = veld("Het nummer.", "T-4KQ7M", van="nummer")
    wat: str = veld("Wat wij toezeggen.", "Wij planten tien bomen.")
    toelichting: str = veld("Meer uitleg.", "")
    wie: str = veld("Welk team het doet.", "Team Groen")
    indicator: str = veld("Waaraan men het ziet.", "Tien nieuwe bomen")
    status: str = veld(f"Hoe het ermee staat: {uitleg_bij(Toezeggingstaat)}.", "open")
    bron: str = veld(f"Waar het uit voortkomt: {uitleg_bij(Herkomst)}.", "inbreng")
    project: int | None = veld("Het nummer van het project.", 12, van="openbaar_project")
    wijk: Wijknaam = veld("De wijk.", "oude-stad")
    gedaan_op: date = veld("De dag van de toezegging.", "2026-03-01")
    oorspronkelijk_op: date = veld("De dag die wij eerst noemden.", "2026-06-01")
    uiterlijk_op: date = veld("De dag die nu geldt.", "2026-09-01")
    afgerond_op: date | None = veld("De dag waarop het klaar was.", None)
    url: str = veld("Het adres van de pagina.", "https://doemee.voorbeeld.nl/toezeggingen/T-4KQ7M/", van="adres")

    @staticmethod
    def resolve_status(rij: Any) -> str:
        return str(rij.stand().value)


class Toezeggingfilters(Projectfilter):
    """Waarop toezeggingen te filteren zijn."""

    wijk: Annotated[Slug | None, FilterLookup("wijk__slug")] = filterveld("Voor deze wijk.", "oude-stad")
    status: Annotated[str | None, keuze(Toezeggingstaat)] = filterveld(
        f"De stand: {uitleg_bij(Toezeggingstaat)}.", "open"
    )
    vanaf: Annotated[Dag | None, FilterLookup("uiterlijk_op__gte")] = filterveld(
        "Geldt voor deze dag of later.", "2026-01-01"
    )
    tot_en_met: Annotated[Dag | None, FilterLookup("uiterlijk_op__lte")] = filterveld(
        "Geldt voor deze dag of eerder.", "2026-12-31"
    )

    def filter_status(self, stand: str | None) -> Q:
        """Zoals een bezoeker de stand leest; zie `Toezegging.stand`."""
        if stand == Toezeggingstaat.VERTRAAGD:
            return verlaat()
        if stand == Toezeggingstaat.OPEN:
            return OPEN & ~verlaat()
        return Q(staat=stand) if stand else Q()


def _rijen() -> Any:
    rijen = Toezegging.objects.zichtbaar().select_related("wijk").defer("wijk__grens", "wijk__straten")
    return rijen.annotate(openbaar_project=openbaar_project())


BRON = Bron(
    naam="toezeggingen",
    enkel="toezegging",
    uitleg="Wat de gemeente toezegde, voor wanneer, en of zij het nakwam.",
    rij=Toezeggingrij,
    filters=Toezeggingfilters,
    rijen=_rijen,
    sleutel="nummer",
    sleuteltype=Annotated[str, StringConstraints(pattern="^[0-9A-Z-]{3,10}$")],
    sleutelvoorbeeld="T-4KQ7M",
)
