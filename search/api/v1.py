"""Versie 1: elke bron een lijst en een adres per ding. Deze module is ook de lijst van adressen (zie deur.py)."""

import json
from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from ninja import NinjaAPI, Query
from ninja.errors import ValidationError

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


def _uit_adres(soort: Any) -> Any:
    return Query[soort]  # type: ignore[misc]


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
    vorm_type = _uit_adres(vormvraag(bron))
    geef_lijst.__annotations__ = {
        "filters": _uit_adres(bron.filters),
        "blad": _uit_adres(Bladvraag),
        "vorm": vorm_type,
    }
    geef_een.__annotations__ = {"sleutel": bron.sleuteltype, "vorm": vorm_type}
    opties: dict[str, Any] = {"tags": [bron.naam], "response": {200: bron.rij}, "by_alias": True}
    naam = bron.naam.capitalize()
    api.get(
        f"/{bron.naam}",
        operation_id=f"lijst{naam}",
        summary=f"Alle {bron.naam}",
        description=bron.uitleg,
        openapi_extra={"responses": antwoorden(bron, lijst=True)},
        **opties,
    )(geef_lijst)
    api.get(
        f"/{bron.naam}/{{sleutel}}",
        operation_id=f"een{naam}",
        summary=f"Eén {bron.enkel}",
        description=bron.uitleg,
        openapi_extra={"responses": antwoorden(bron, lijst=False)},
        **opties,
    )(geef_een)


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
