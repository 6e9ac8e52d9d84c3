"""Bijdragen: geplaatste inbreng, met alleen de openbare tekst en het antwoord."""

from datetime import date
from typing import Annotated, Any

from django.db.models import Prefetch, Q
from django.utils import timezone
from ninja import FilterLookup

from participatie.inbreng.choices import Uitkomst, Uitvoering
from participatie.models import Inbreng, Inbrengthema
from stadmaken.common.querysets import op_zichtbare

from ..bron import Bron, Filters, Rij
from ..delen import Wijknaam, begin_van, na
from ..waarden import Dag, Nummer, Slug, filterveld, keuze, uitleg_bij, veld

# Alles wat hier niet bij staat, blijft in de database: naam, adres, plek, wat niet openbaar is gevraagd.
NODIG = ("formulier_id", "project_id", "ontvangen_op", "publiek", "uitvoering", "beantwoord_op")


class Deel(Rij):
    """Een openbare vraag met het antwoord."""

    vraag: str = veld("De vraag.", "Uw reactie")
    tekst: str = veld("Wat iemand schreef, zonder persoonsgegevens.", "Meer bomen graag.")


class Bijdrage(Rij):
    """Wat iemand inbracht en wat de gemeente antwoordde. Zonder namen."""

    id: int = veld("Het nummer.", 56)
    formulier: int = veld("Het nummer van het formulier.", 78, van="formulier_id")
    project: int | None = veld("Het nummer van het project.", 12, van="project_id")
    wijk: Wijknaam = veld("De wijk die iemand koos.", "oude-stad")
    datum: date = veld("De dag waarop de inbreng binnenkwam.", "2026-03-14")
    delen: list[Deel] = veld("De openbare tekst, per vraag.", [{"vraag": "Uw reactie", "tekst": "Meer bomen graag."}])
    uitkomst: str | None = veld(f"Het antwoord: {uitleg_bij(Uitkomst)}. Leeg: nog geen antwoord.", "overgenomen")
    antwoord: str | None = veld("Het antwoord van de gemeente.", "Er komen twaalf bomen.")
    beantwoord_op: date | None = veld("De dag van het antwoord.", "2026-04-20")
    uitvoering: str = veld(f"Wat ervan komt: {uitleg_bij(Uitvoering)}.", "ingepland")
    themas: list[str] = veld("Onder welke onderwerpen van het project de gemeente dit bespreekt.", ["Bomen"])

    @staticmethod
    def resolve_datum(rij: Any) -> date:
        return timezone.localdate(rij.ontvangen_op)

    @staticmethod
    def resolve_delen(rij: Any) -> list[dict[str, str]]:
        return [{"vraag": str(deel["label"]), "tekst": str(deel["tekst"])} for deel in rij.publiek]

    @staticmethod
    def resolve_uitkomst(rij: Any) -> str | None:
        return rij.antwoord.uitkomst if rij.antwoord else None

    @staticmethod
    def resolve_antwoord(rij: Any) -> str | None:
        return rij.antwoord.tekst if rij.antwoord else None

    @staticmethod
    def resolve_themas(rij: Any) -> list[str]:
        return [thema.titel for thema in rij.themas.all()]


class Bijdragefilters(Filters):
    """Waarop bijdragen te filteren zijn."""

    project: Annotated[Nummer | None, FilterLookup("project_id")] = filterveld("Bij dit project.", 12)
    formulier: Annotated[Nummer | None, FilterLookup("formulier_id")] = filterveld("Via dit formulier.", 78)
    wijk: Annotated[Slug | None, FilterLookup("wijk__slug")] = filterveld("Uit deze wijk.", "oude-stad")
    uitkomst: Annotated[str | None, keuze(Uitkomst), FilterLookup("antwoord__uitkomst")] = filterveld(
        f"Met dit antwoord: {uitleg_bij(Uitkomst)}.", "overgenomen"
    )
    vanaf: Dag | None = filterveld("Binnengekomen op of na deze dag.", "2026-01-01")
    tot_en_met: Dag | None = filterveld("Binnengekomen op of voor deze dag.", "2026-12-31")

    def filter_vanaf(self, dag: date | None) -> Q:
        """De dag in Amsterdam."""
        return Q(ontvangen_op__gte=begin_van(dag)) if dag else Q()

    def filter_tot_en_met(self, dag: date | None) -> Q:
        """De hele laatste dag telt mee."""
        return Q(ontvangen_op__lt=na(dag)) if dag else Q()


def _rijen() -> Any:
    waar = Q(op_zichtbare("formulier")) & (Q(project__isnull=True) | Q(op_zichtbare("project")))
    rijen = Inbreng.objects.zichtbaar().filter(waar).select_related("antwoord", "wijk")
    themas = Prefetch("themas", Inbrengthema.objects.zichtbaar().order_by("nummer"))
    return rijen.only(*NODIG, "antwoord__uitkomst", "antwoord__tekst", "wijk__slug").prefetch_related(themas)


BRON = Bron(
    naam="bijdragen",
    enkel="bijdrage",
    uitleg="Geplaatste inbreng van bewoners, zonder namen, met het antwoord van de gemeente.",
    rij=Bijdrage,
    filters=Bijdragefilters,
    rijen=_rijen,
    nieuwste="ontvangen_op",
)
