from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from participatie.bewaren.termijn import daarna

from ..contract.kort import kort_plan_bij
from . import fotos, invoer, sleutel, uploads
from .choices import Openstelling
from .forms import AntwoordenForm
from .scherm import context, overzicht
from .verloop import Scherm, Verloop
from .verzending import TEMPLATE, Verzending
from .vragenlijst import Vragenlijst


def formulier(request: HttpRequest, pagina: Any) -> HttpResponse:
    """Toon, controleer en verstuur een formulier."""
    if pagina.openstelling() != Openstelling.OPEN:
        response = _niet_open(request, pagina)
    elif request.method == "POST":
        response = Verzending(request, pagina).antwoord()
    else:
        response = Verzending(request, pagina).begin()
    response.headers["Cache-Control"] = "no-store, private"
    return response


def voorbeeld(request: HttpRequest, pagina: Any, stand: str) -> HttpResponse:
    """Een stap zoals een redacteur haar vooraf bekijkt: alle vragen in beeld, en niets te versturen."""
    lijst = Vragenlijst(pagina.vragen)
    stap = next((stap for stap in lijst.stappen if str(stap.nummer) == stand), lijst.stappen[0])
    leeg = invoer.lees(request.GET, Vragenlijst([]))
    gegevens = context(
        pagina, Verloop(lijst, leeg), Scherm(AntwoordenForm(lijst), stap), leeg, sleutel.nieuw(None), alles=True
    )
    return render(request, TEMPLATE, {**gegevens, "voorbeeld": True})


@require_safe
def foto(request: HttpRequest, token: str) -> HttpResponse:
    """Een klein beeld van een foto, voor wie haar net toevoegde."""
    gevonden = uploads.vind([token])
    if not gevonden:
        raise Http404
    with gevonden[0][1].bestand.open("rb") as bestand:
        klein = fotos.verklein(bestand)
    return HttpResponse(klein, content_type="image/jpeg", headers={"Cache-Control": "private, max-age=3600"})


def _niet_open(request: HttpRequest, pagina: Any) -> HttpResponse:
    """Nog niet of niet meer open. Wie net bezig was, krijgt de antwoorden terug om over te nemen.

    Wie al verstuurd had en opnieuw klikt, krijgt de ontvangst.
    """
    gegevens: dict[str, Any] = {
        "page": pagina,
        "openstelling": pagina.openstelling(),
        "ouder": pagina.ouder(),
        "plan": kort_plan_bij(pagina),
    }
    gegevens["daarna"] = daarna(pagina)
    if request.method != "POST":
        return render(request, "participatie/formulieren/niet_open.html", gegevens)
    verzending = Verzending(request, pagina)
    eerder = verzending.eerder_ontvangen()
    if eerder and (ontvangst := verzending.dezelfde_ontvangst(eerder)):
        return ontvangst
    gegevens |= {"eerder": eerder, "antwoorden": overzicht(verzending.verloop)}
    return render(request, "participatie/formulieren/niet_open.html", gegevens, status=409)
