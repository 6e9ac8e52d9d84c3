"""Bladeren: hooguit duizend rijen per keer en honderd bladen ver, en met `na` altijd verder tot het einde."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from ninja import Schema
from pydantic import Field, StringConstraints, create_model

from stadmaken.common.gemeente import absoluut

from .bron import INSTELLING, Bron, Filters
from .waarden import ALLEEN_CIJFERS, GROOTSTE, Nummer, Uit

PER_PAGINA, MEEST_PER_PAGINA, MEESTE_PAGINAS = 20, 1000, 100
# Verder tellen kost bij een miljoen rijen meer dan iemand eraan heeft.
MEEST_GETELD = 10_000


class Bladvraag(Schema):
    """Welk deel van de lijst iemand wil."""

    model_config = INSTELLING

    pagina: Annotated[int, Field(ge=1, le=MEESTE_PAGINAS), ALLEEN_CIJFERS] = Field(
        default=1,
        description=f"Het blad, van 1 tot en met {MEESTE_PAGINAS}. Verder komt u met de link “volgende”.",
        json_schema_extra={"example": 1},
    )
    per_pagina: Annotated[int, Field(ge=1, le=MEEST_PER_PAGINA), ALLEEN_CIJFERS] = Field(
        default=PER_PAGINA,
        description=f"Hoeveel rijen per blad, hooguit {MEEST_PER_PAGINA}.",
        json_schema_extra={"example": PER_PAGINA},
    )
    na: Nummer | None = Field(
        default=None,
        description="Alleen wat na dit volgnummer komt. Neem de waarde over uit de link “volgende”.",
        json_schema_extra={"example": GROOTSTE},
    )


class Vormvraag(Schema):
    """Welke velden iemand wil, en in welk formaat."""

    model_config = INSTELLING

    velden: str | None = None
    formaat: str | None = None


def vormvraag(bron: Bron) -> type[Vormvraag]:
    """De vorm met precies de velden en formaten van deze bron."""
    naam = f"({'|'.join(bron.velden)})"
    velden = Annotated[str, StringConstraints(pattern=f"^{naam}(,{naam})*$", max_length=1000)]
    return create_model(
        f"Vorm{bron.naam.capitalize()}",
        __base__=Vormvraag,
        velden=(
            velden | None,
            Field(
                default=None,
                description=f"Alleen deze velden, met een komma ertussen. Kies uit: {', '.join(bron.velden)}.",
                json_schema_extra={"example": ",".join(bron.velden[:2])},
            ),
        ),
        formaat=(
            Annotated[str | None, Uit(bron.formaten)],
            Field(
                default=None,
                description="Het formaat van het antwoord. Zonder dit telt de kop Accept; anders JSON.",
                json_schema_extra={"example": "json"},
            ),
        ),
    )


@dataclass
class Blad:
    """Een deel van een lijst, met de weg naar wat ervoor en erna komt."""

    rijen: Sequence[Any]
    totaal: int
    pagina: int
    per_pagina: int
    volgende: str | None
    vorige: str | None

    @property
    def links(self) -> str:
        """De kop Link (RFC 8288)."""
        wegen = {"next": self.volgende, "prev": self.vorige}
        return ", ".join(f'<{adres}>; rel="{soort}"' for soort, adres in wegen.items() if adres)

    @property
    def gegevens(self) -> dict[str, Any]:
        """Wat in het antwoord bij de rijen staat."""
        return {
            "totaal": min(self.totaal, MEEST_GETELD),
            "totaalIsMinimum": self.totaal > MEEST_GETELD,
            "pagina": self.pagina,
            "perPagina": self.per_pagina,
            "volgende": self.volgende,
            "vorige": self.vorige,
        }


def haal(bron: Bron, filters: Filters, vraag: Bladvraag, request: HttpRequest, *, met_plek: bool) -> Blad:
    """Het gevraagde blad, in een vast aantal vragen aan de database."""
    alle = filters.filter(bron.rijen().filter(bron.plek.filter if met_plek and bron.plek else Q()))
    totaal = alle.order_by().values("pk")[: MEEST_GETELD + 1].count()
    lijst = alle.order_by(*([f"-{bron.nieuwste}"] if bron.nieuwste else []), "-pk")
    if vraag.na is not None:
        lijst = _vanaf(bron, lijst, vraag.na)
    begin = (vraag.pagina - 1) * vraag.per_pagina
    rijen = list(lijst[begin : begin + vraag.per_pagina + 1])
    meer, rijen = len(rijen) > vraag.per_pagina, rijen[: vraag.per_pagina]
    bron.verrijk(rijen)
    return Blad(
        rijen,
        totaal,
        vraag.pagina,
        vraag.per_pagina,
        volgende=_volgende(request, vraag, rijen[-1].pk) if meer else None,
        vorige=_adres(request, pagina=vraag.pagina - 1) if vraag.pagina > 1 else None,
    )


def _vanaf(bron: Bron, lijst: QuerySet[Any], nummer: int) -> QuerySet[Any]:
    """Wat na deze rij komt; is zij intussen weg, dan wat een lager nummer heeft."""
    toen = bron.rijen().filter(pk=nummer).values_list(bron.nieuwste, flat=True).first() if bron.nieuwste else None
    if toen is None:
        return lijst.filter(pk__lt=nummer)
    return lijst.filter(**{f"{bron.nieuwste}__lte": toen}).exclude(**{bron.nieuwste: toen, "pk__gte": nummer})


def _volgende(request: HttpRequest, vraag: Bladvraag, laatste: int) -> str:
    if vraag.na is None and vraag.pagina < MEESTE_PAGINAS:
        return _adres(request, pagina=vraag.pagina + 1)
    return _adres(request, pagina=None, na=laatste)


def _adres(request: HttpRequest, **anders: int | None) -> str:
    """Dit adres met andere parameters; op SITE_URL, nooit op de Host-kop."""
    gevraagd = {naam: waarde for naam, waarde in request.GET.items() if naam not in anders}
    nieuw = {naam: waarde for naam, waarde in anders.items() if waarde is not None}
    return absoluut(f"{request.path}?{urlencode({**gevraagd, **nieuw})}")
