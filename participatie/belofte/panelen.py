"""Per formulier welke beloften te laat zijn of bijna, op de startpagina van het CMS."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Count, Max, Min, Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.components import Component

from participatie.models import Inbreng

from ..inbreng.beheer.wachtend import werklijst
from ..inbreng.querysets import BINNENKORT
from ..inbreng.rules import in_werkgebied, mag_behandelen

HOOGSTENS = 10


class BeloftePaneel(Component):
    """Te laat en binnen veertien dagen, per formulier."""

    name = "belofte"
    order = 25
    template_name = "participatie/belofte/paneel.html"

    class Media:
        css = {"all": ["css/beheer-belofte.css"]}

    def __init__(self, groepen: list[dict[str, Any]]) -> None:
        self.groepen = groepen

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        return {
            "groepen": self.groepen[:HOOGSTENS],
            "meer": max(0, len(self.groepen) - HOOGSTENS),
            "werklijst": reverse("inbreng_beheer:lijst"),
        }


def toon(request: HttpRequest, panelen: list[Any]) -> None:
    """Alleen als er iets te beantwoorden is, voor wie dat mag; de totalen staan bij wat er wacht."""
    if mag_behandelen(request.user) and (groepen := _groepen(request.user, timezone.localdate())):
        panelen.append(BeloftePaneel(groepen))


def _groepen(medewerker: Any, vandaag: date) -> list[dict[str, Any]]:
    """Per formulier wat te laat is of binnenkort moet, het langst wachtende eerst."""
    te_laat = Q(beantwoorden_voor__lt=vandaag)
    rijen = (
        in_werkgebied(medewerker, Inbreng.objects.te_beantwoorden())
        .filter(beantwoorden_voor__lte=vandaag + BINNENKORT)
        .order_by()
        .values("project", "formulier", "project__title", "formulier__title")
        .annotate(
            te_laat=Count("pk", filter=te_laat),
            binnenkort=Count("pk", filter=~te_laat),
            oudste=Min("beantwoorden_voor"),
            titel=Max("formuliertitel"),
        )
        .order_by("oudste", "formulier")
    )
    return [_groep(rij, vandaag) for rij in rijen]


def _groep(rij: dict[str, Any], vandaag: date) -> dict[str, Any]:
    waar = {"project": rij["project"], "formulier": rij["formulier"]}
    return {
        **rij,
        "titel": rij["formulier__title"] or rij["titel"],
        "projecttitel": rij["project__title"] or "",
        "voorbij": rij["oudste"] < vandaag,
        "adres_te_laat": werklijst(antwoord="te_laat", **waar),
        "adres_binnenkort": werklijst(antwoord="binnenkort", **waar),
    }
