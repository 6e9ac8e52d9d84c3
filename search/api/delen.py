"""Wat meer bronnen delen: adressen, plekken, dagen, en de velden die elke pagina heeft."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Annotated, Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.utils import timezone
from ninja import FilterLookup
from pydantic import BeforeValidator
from wagtail.rich_text import get_text_for_indexing

from initiatieven.models import Bijeenkomst
from participatie.models import ProjectPage, Wijk
from stadmaken.common.gemeente import absoluut

from .bron import Filters, Plek, Rij
from .waarden import Dag, Nummer, Slug, Taal, filterveld, veld

VROEGST, LAATST = date(1900, 1, 1), date(2200, 1, 1)


def adres(pagina: Any) -> str | None:
    """Het volledige adres van een pagina, of None als zij op geen enkele site staat."""
    return absoluut(pagina.url) if pagina.url else None


def slugs(rijen: Any) -> list[str]:
    """De namen in het adres, op alfabet."""
    return sorted(rij.slug for rij in rijen.all())


def tekst(html: str) -> str:
    """Opgemaakte tekst zonder opmaak."""
    return " ".join(get_text_for_indexing(html).split())


def begin_van(dag: date) -> datetime:
    """Het eerste moment van een dag in Amsterdam; een dag ver buiten onze tijd telt als de rand."""
    return timezone.make_aware(datetime.combine(min(max(dag, VROEGST), LAATST), time()))


def na(dag: date) -> datetime:
    """Het eerste moment na een dag."""
    return begin_van(min(dag, LAATST) + timedelta(days=1))


def openbaar_project(verwijzing: str = "project_id") -> Subquery:
    """Het nummer van het project, als iedereen dat project mag zien."""
    return Subquery(ProjectPage.objects.zichtbaar().filter(pk=OuterRef(verwijzing)).values("pk")[:1])


def met_wijken(rijen: QuerySet[Any]) -> QuerySet[Any]:
    """De rijen met hun wijken en taal, zonder de zware velden van een wijk."""
    wijken = Prefetch("wijken", Wijk.objects.only("slug"))
    return rijen.select_related("locale").prefetch_related(wijken)


def _punt(rij: Any) -> dict[str, Any] | None:
    if rij.lengtegraad is None or rij.breedtegraad is None:
        return None
    return {"type": "Point", "coordinates": [rij.lengtegraad, rij.breedtegraad]}


PUNT = Plek(Q(lengtegraad__isnull=False, breedtegraad__isnull=False), _punt)


class Paginarij(Rij):
    """Wat van elke pagina te zeggen is."""

    id: int = veld("Het nummer.", 12)
    titel: str = veld("De titel.", "Plein aan de Vaart (fictief)", van="title")
    samenvatting: str = veld("Een of twee zinnen.", "Het plein wordt groener. Denk mee over de bomen.")
    url: str | None = veld("Het adres van de pagina.", "https://doemee.voorbeeld.nl/projecten/plein-aan-de-vaart/")
    taal: str = veld("De taal van de pagina.", "nl", van="locale.language_code")
    gewijzigd_op: datetime | None = veld(
        "Wanneer de pagina voor het laatst is bijgewerkt.", "2026-03-02T10:00:00Z", van="last_published_at"
    )

    @staticmethod
    def resolve_url(rij: Any) -> str | None:
        return adres(rij)


class Plaatsrij(Rij):
    """Waar iets is: in woorden en als punt (WGS 84)."""

    plaats: str = veld("De plek in woorden.", "Hoek Pleinweg en Kade")
    lengtegraad: float | None = veld("Lengtegraad (WGS 84).", 4.6368)
    breedtegraad: float | None = veld("Breedtegraad (WGS 84).", 52.3814)


# De naam in het adres van één wijk, als er een wijk is.
Wijknaam = Annotated[str | None, BeforeValidator(lambda wijk: wijk and wijk.slug)]


class Wijkenrij(Rij):
    """In welke wijken iets speelt."""

    wijken: list[str] = veld("De wijken, zoals bij `id` in de lijst wijken. Leeg: de hele stad.", ["oude-stad"])

    @staticmethod
    def resolve_wijken(rij: Any) -> list[str]:
        return slugs(rij.wijken)


class Paginafilters(Filters):
    """Waarop elke pagina te filteren is."""

    taal: Annotated[Taal | None, FilterLookup("locale__language_code")] = filterveld("De taal: nl of en.", "nl")
    gewijzigd_vanaf: Dag | None = filterveld("Bijgewerkt op of na deze dag.", "2026-01-01")

    def filter_gewijzigd_vanaf(self, dag: date | None) -> Q:
        """Voor wie alleen wil ophalen wat nieuw is."""
        return Q(last_published_at__gte=begin_van(dag)) if dag else Q()


class Wijkfilter(Filters):
    """Filteren op wijk."""

    wijk: Annotated[Slug | None, FilterLookup("wijken__slug")] = filterveld("In deze wijk.", "oude-stad")


class Projectfilter(Filters):
    """Filteren op een openbaar project."""

    project: Annotated[Nummer | None, FilterLookup("openbaar_project")] = filterveld("Bij dit project.", 12)


class Bijeenkomstrij(Rij):
    """Eén keer dat een cursus of activiteit er is."""

    begin: datetime = veld("Begin.", "2026-12-07T18:30:00Z")
    eind: datetime = veld("Einde.", "2026-12-07T20:30:00Z")
    titel: str = veld("Onderwerp van deze keer.", "")
    locatie: str = veld("De plek.", "Buurthuis De Vaart (fictief)")
    adres: str = veld("Het adres van de plek.", "Kade 1")
    afgezegd: bool = veld("Of deze keer niet doorgaat.", False)

    @staticmethod
    def resolve_afgezegd(rij: Any) -> bool:
        return bool(rij.geannuleerd_op or rij.gelegenheid.geannuleerd_op)


class Aanbodrij(Wijkenrij, Paginarij):
    """Wat cursussen en activiteiten delen."""

    soort: str = veld("Wat voor bijeenkomst.", "cursus")
    voor_wie: str = veld("Voor wie vooral.", "iedereen")
    onderwerpen: list[str] = veld("Trefwoorden.", ["crowdfunding"])
    kosten: str = veld("Wat het kost.", "Gratis")
    project: int | None = veld("Het nummer van het project waar dit bij hoort.", None, van="openbaar_project")
    bijeenkomsten: list[Bijeenkomstrij] = veld("Wanneer en waar.", [])

    @staticmethod
    def resolve_onderwerpen(rij: Any) -> list[str]:
        return sorted(onderwerp.name for onderwerp in rij.onderwerpen.all())


class Aanbodfilters(Projectfilter, Wijkfilter, Paginafilters):
    """Wat cursussen en activiteiten aan filters delen."""

    vanaf: Dag | None = filterveld("Met een bijeenkomst op of na deze dag.", "2026-01-01")
    tot_en_met: Dag | None = filterveld("Met een bijeenkomst op of voor deze dag.", "2026-12-31")

    def filter_vanaf(self, dag: date | None) -> Q:
        """Eén en dezelfde bijeenkomst moet binnen de gevraagde dagen vallen."""
        keren = Bijeenkomst.objects.per_pagina().filter(van=OuterRef("translation_key"))
        if self.vanaf:
            keren = keren.filter(eind__gte=begin_van(self.vanaf))
        if self.tot_en_met:
            keren = keren.filter(begin__lt=na(self.tot_en_met))
        return Q(Exists(keren.values("pk")))

    def filter_tot_en_met(self, dag: date | None) -> Q:
        """Als er ook een eerste dag is, zit deze daar al bij."""
        return Q() if self.vanaf else self.filter_vanaf(None)


def aanbod(paginas: QuerySet[Any]) -> QuerySet[Any]:
    """Cursussen of activiteiten die iedereen mag zien, met alles wat een rij zegt, behalve de bijeenkomsten."""
    rijen = met_wijken(paginas)
    return rijen.annotate(openbaar_project=openbaar_project()).prefetch_related("onderwerpen")


def zet_bijeenkomsten(rijen: Sequence[Any]) -> None:
    """De bijeenkomsten van alle rijen in één vraag, ook als zij bij de pagina in een andere taal zijn gezet."""
    sleutels = {rij.translation_key for rij in rijen}
    keren = Bijeenkomst.objects.per_pagina().filter(van__in=sleutels).select_related("gelegenheid")
    per_pagina: dict[Any, list[Any]] = {}
    for keer in keren.order_by("begin", "pk"):
        per_pagina.setdefault(keer.van, []).append(keer)
    for rij in rijen:
        rij.bijeenkomsten = per_pagina.get(rij.translation_key, [])
