"""Projecten: plannen van de stad."""

from datetime import date
from typing import Annotated, Any

from ninja import FilterLookup

from participatie.models import ProjectPage
from participatie.projecten.choices import Beslisser, Projectstatus

from ..bron import Bron
from ..delen import PUNT, Paginafilters, Paginarij, Plaatsrij, Wijkenrij, Wijkfilter, met_wijken, slugs, tekst
from ..waarden import Dag, Slug, filterveld, keuze, uitleg_bij, veld


class Project(Plaatsrij, Wijkenrij, Paginarij):
    """Een plan van de stad."""

    status: str = veld(f"Waar het project staat: {uitleg_bij(Projectstatus)}.", "ontwerp")
    bijgewerkt_tot: date = veld("Tot wanneer de pagina klopt.", "2026-03-01")
    themas: list[str] = veld("Waar het over gaat.", ["groen"])
    doelgroepen: list[str] = veld("Voor wie het vooral van belang is.", ["jongeren"])
    wat_staat_vast: str = veld("Wat niet meer kan veranderen.", "Het riool wordt vervangen.")
    waarover_meedenken: str = veld("Waarover mensen kunnen meedenken.", "Waar de bomen komen.")
    beslisser: str = veld(f"Wie besluit: {uitleg_bij(Beslisser)}.", "college")

    @staticmethod
    def resolve_themas(rij: Any) -> list[str]:
        return slugs(rij.themas)

    @staticmethod
    def resolve_doelgroepen(rij: Any) -> list[str]:
        return slugs(rij.doelgroepen)

    @staticmethod
    def resolve_wat_staat_vast(rij: Any) -> str:
        return tekst(rij.wat_staat_vast)

    @staticmethod
    def resolve_waarover_meedenken(rij: Any) -> str:
        return tekst(rij.waarover_meedenken)


class Projectfilters(Wijkfilter, Paginafilters):
    """Waarop projecten te filteren zijn."""

    status: Annotated[str | None, keuze(Projectstatus)] = filterveld(
        f"De status: {uitleg_bij(Projectstatus)}.", "ontwerp"
    )
    thema: Annotated[Slug | None, FilterLookup("themas__slug")] = filterveld("Over dit thema.", "groen")
    bijgewerkt_vanaf: Annotated[Dag | None, FilterLookup("bijgewerkt_tot__gte")] = filterveld(
        "Bijgewerkt tot en met deze dag of later.", "2026-01-01"
    )


def _rijen() -> Any:
    return met_wijken(ProjectPage.objects.zichtbaar()).prefetch_related("themas", "doelgroepen")


BRON = Bron(
    naam="projecten",
    enkel="project",
    uitleg="Plannen van de stad: waar zij staan en waarover mensen kunnen meedenken.",
    rij=Project,
    filters=Projectfilters,
    rijen=_rijen,
    plek=PUNT,
)
