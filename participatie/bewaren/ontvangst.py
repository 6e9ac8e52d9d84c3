"""Wat de ontvangstpagina over iemands gegevens zegt, ook als die er niet meer zijn."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from participatie.models import Inbreng, Verzoek

from . import actions, termijn


def bewaren(inbreng: Inbreng) -> dict[str, Any]:
    """Hoe lang wij iets bewaren, wat er loopt en wat iemand nog kan vragen."""
    open_ = {verzoek.soort: verzoek for verzoek in Verzoek.objects.open().filter(inbreng=inbreng)}
    return {
        "tot": inbreng.bewaren_tot,
        "uiterst": termijn.uiterste_dag(inbreng),
        "daarna": termijn.daarna(inbreng.formulier),
        "geschoond_op": inbreng.geschoond_op,
        "verzoeken": [(verzoek, termijn.uiterlijk(verzoek)) for verzoek in open_.values()],
        "te_vragen": [soort for soort in actions.te_vragen(inbreng) if soort not in open_],
    }


def verdwenen(request: HttpRequest, kenmerk: str) -> HttpResponse:
    """De inbreng bij een echt adres bestaat niet meer. Wie dit adres niet heeft, komt hier niet."""
    afgehandeld = Verzoek.objects.filter(
        kenmerk=kenmerk, soort=Verzoek.Soort.VERWIJDERING, inbreng__isnull=True, afgehandeld_op__isnull=False
    )
    verzoek = afgehandeld.order_by("-afgehandeld_op").first()
    gegevens = {"op": verzoek.afgehandeld_op if verzoek else None, "kenmerk": kenmerk}
    return render(request, "participatie/bewaren/verdwenen.html", gegevens, status=410)
