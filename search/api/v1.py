"""Versie 1: elke bron een lijst en een adres per ding. Deze module is ook de lijst van adressen (zie deur.py)."""

import json
from collections.abc import Callable, Sequence
from typing import Annotated, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from ninja import NinjaAPI
from ninja.errors import ValidationError
from ninja.params.functions import Query

from stadmaken.common.gemeente import absoluut, gemeente

from .blad import Bladvraag, Vormvraag, haal, vormvraag
from .bron import Bron, Filters
from .bronnen import BRONNEN
from .lezen import VERSIE
from .openapi import antwoorden, document
from .problemen import OngeldigError, ongeldig, probleem
from .vormen import een, formaat_van, lijst
from .vraagfouten import in_gewone_taal, onbekende

BASIS = "/api/v1"
api = NinjaAPI(title="Samen Stadmaken", version=VERSIE, openapi_url=None, docs_url=None, urls_namespace="api-v1")


@api.exception_handler(ValidationError)
def verkeerde_vraag(request: HttpRequest, fout: ValidationError) -> HttpResponse:
    """Een filter, veld of nummer dat niet kan."""
    if any(deel["loc"][0] == "path" for deel in fout.errors):
        return niet_gevonden(request, fout)
    return ongeldig([*onbekende(request, _toegestaan(request)), *in_gewone_taal(fout.errors)])


@api.exception_handler(OngeldigError)
def ongeldige_vraag(request: HttpRequest, fout: OngeldigError) -> HttpResponse:
    """Een parameter die wij niet kennen."""
    return ongeldig(fout.fouten)


@api.exception_handler(Http404)
def niet_gevonden(request: HttpRequest, fout: Exception) -> HttpResponse:
    """Niets te vinden onder dit nummer."""
    return probleem(404, f"Dit bestaat niet, of het is niet (meer) openbaar. Kijk op {BASIS} wat er wel is.")


def _toegestaan(request: HttpRequest) -> Sequence[str]:
    naam, _, sleutel = request.path.removeprefix(f"{BASIS}/").partition("/")
    bron = next(bron for bron in BRONNEN if bron.naam == naam)
    return VORM if sleutel else [*bron.filternamen, *BLAD, *VORM]


BLAD = [veld.alias or naam for naam, veld in Bladvraag.model_fields.items()]
VORM = list(Vormvraag.model_fields)


def _vorm(bron: Bron, gevraagd: str | None, request: HttpRequest) -> str:
    if fouten := onbekende(request, _toegestaan(request)):
        raise OngeldigError(fouten)
    return formaat_van(bron, gevraagd, request) or ""


def _geen_formaat(bron: Bron) -> HttpResponse:
    return probleem(
        406, f"Dit is er in: {', '.join(bron.formaten)}. Zet formaat= in het adres, of pas de kop Accept aan."
    )


def _registreer(bron: Bron) -> None:
    def geef_lijst(request: HttpRequest, filters: Filters, blad: Bladvraag, vorm: Vormvraag) -> HttpResponse:
        formaat = _vorm(bron, vorm.formaat, request)
        if not formaat:
            return _geen_formaat(bron)
        gehaald = haal(bron, filters, blad, request, met_plek=formaat == "geojson")
        return lijst(bron, gehaald, vorm.velden, formaat)

    def geef_een(request: HttpRequest, sleutel: Any, vorm: Vormvraag) -> HttpResponse:
        formaat = _vorm(bron, vorm.formaat, request)
        if not formaat:
            return _geen_formaat(bron)
        rijen = list(bron.rijen().filter(**{bron.sleutel: sleutel})[:1])
        if not rijen:
            raise Http404
        bron.verrijk(rijen)
        return een(bron, rijen[0], vorm.velden, formaat)

    # De bibliotheek leest hieruit wat elk deel van een vraag mag zijn.
    vorm: Any = Annotated[vormvraag(bron), Query()]
    filters: Any = Annotated[bron.filters, Query()]
    geef_lijst.__annotations__ = {"filters": filters, "blad": Annotated[Bladvraag, Query()], "vorm": vorm}
    geef_een.__annotations__ = {"sleutel": bron.sleuteltype, "vorm": vorm}
    naam = bron.naam.capitalize()
    _zet(bron, f"/{bron.naam}", geef_lijst, f"lijst{naam}", f"Alle {bron.naam}")
    _zet(bron, f"/{bron.naam}/{{sleutel}}", geef_een, f"een{naam}", f"Eén {bron.enkel}")


def _zet(bron: Bron, pad: str, geef: Callable[..., HttpResponse], sleutel: str, kop: str) -> None:
    """Zet één adres van een bron in de API en in de beschrijving."""
    api.get(
        pad,
        operation_id=sleutel,
        summary=kop,
        description=bron.uitleg,
        tags=[bron.naam],
        response={200: bron.rij},
        by_alias=True,
        openapi_extra={"responses": antwoorden(bron, lijst="{" not in pad)},
    )(geef)


for _bron in BRONNEN:
    _registreer(_bron)


def index(request: HttpRequest) -> HttpResponse:
    """Welke lijsten er zijn."""
    if fouten := onbekende(request, ()):
        return ongeldig(fouten)
    lijsten = [{"naam": bron.naam, "uitleg": bron.uitleg, "url": absoluut(f"{BASIS}/{bron.naam}")} for bron in BRONNEN]
    wegen = {"beschrijving": absoluut(f"{BASIS}/openapi.json"), "uitleg": absoluut("/open-data/")}
    return _json({**wegen, "lijsten": lijsten})


def openapi(request: HttpRequest) -> HttpResponse:
    """De beschrijving van deze API voor programma's."""
    if fouten := onbekende(request, ()):
        return ongeldig(fouten)
    return _json(document(api, gemeente(request), BRONNEN))


def _json(inhoud: dict[str, Any]) -> HttpResponse:
    return HttpResponse(json.dumps(inhoud, ensure_ascii=False), content_type="application/json")


urlpatterns = [
    path("api/v1", index),
    path("api/v1/openapi.json", openapi),
    path("api/v1/", api.urls),
]
