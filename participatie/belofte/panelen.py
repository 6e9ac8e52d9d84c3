"""Wat er aan beloften wacht, bovenaan de startpagina van het CMS."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Max, Min, Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from participatie.models import Heroverweging, Inbreng, Toezegging, Verzoek

from ..bewaren.rules import mag_verzoeken
from ..inbreng.querysets import BINNENKORT
from ..inbreng.rules import mag_modereren
from ..toezeggingen.beheer.filters import TE_LAAT
from ..toezeggingen.rules import mag_bijhouden

HOOGSTENS = 10


class BeloftePaneel(Component):
    """Te laat en binnen veertien dagen, per formulier; en wat er verder op iemand wacht."""

    name = "belofte"
    order = 50
    template_name = "participatie/belofte/paneel.html"

    class Media:
        css = {"all": ["css/beheer-belofte.css"]}

    def __init__(self, medewerker: Any) -> None:
        self.medewerker = medewerker

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        vandaag = timezone.localdate()
        behandelt = mag_modereren(self.medewerker)
        groepen = _groepen(vandaag) if behandelt else []
        return {
            "behandelt": behandelt,
            "groepen": groepen[:HOOGSTENS],
            "meer": max(0, len(groepen) - HOOGSTENS),
            "te_laat": sum(groep["te_laat"] for groep in groepen),
            "binnenkort": sum(groep["binnenkort"] for groep in groepen),
            "adres_te_laat": werklijst(antwoord="te_laat"),
            "adres_binnenkort": werklijst(antwoord="binnenkort"),
            "werklijst": reverse("inbreng_beheer:lijst"),
            "wachtend": [rij for rij in _wachtend(self.medewerker, vandaag) if rij["aantal"]],
        }


def toon(request: HttpRequest, panelen: list[Any]) -> None:
    """Zet het paneel vooraan, voor wie inbreng behandelt of toezeggingen bijhoudt."""
    if mag_modereren(request.user) or mag_bijhouden(request.user):
        panelen.insert(0, BeloftePaneel(request.user))


def werklijst(**keuzes: Any) -> str:
    """De werklijst met deze filters."""
    return f"{reverse('inbreng_beheer:lijst')}?{urlencode({k: v for k, v in keuzes.items() if v})}"


def _groepen(vandaag: date) -> list[dict[str, Any]]:
    """Per formulier wat te laat is of binnenkort moet, het langst wachtende eerst."""
    te_laat = Q(beantwoorden_voor__lt=vandaag)
    rijen = (
        Inbreng.objects.te_beantwoorden()
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


def _wachtend(medewerker: Any, vandaag: date) -> list[dict[str, Any]]:
    """Wat er verder op deze medewerker wacht, met waar dat te vinden is."""
    rijen = []
    if mag_modereren(medewerker):
        aantal = Heroverweging.objects.wachtend().count()
        adres = reverse("inbreng_beheer:tweede_blikken")
        rijen.append({"titel": _("Tweede blik gevraagd"), "aantal": aantal, "adres": adres})
    if mag_bijhouden(medewerker):
        rijen += _toezeggingen(vandaag)
    if mag_verzoeken(medewerker):
        aantal = Verzoek.objects.open().count()
        rijen.append({"titel": _("AVG-verzoeken"), "aantal": aantal, "adres": reverse("bewaren_beheer:lijst")})
    return rijen


def _toezeggingen(vandaag: date) -> list[dict[str, Any]]:
    geteld = (
        Toezegging.objects.gedaan()
        .open()
        .aggregate(
            te_laat=Count("pk", filter=Q(uiterlijk_op__lt=vandaag)),
            binnenkort=Count("pk", filter=Q(uiterlijk_op__range=(vandaag, vandaag + BINNENKORT))),
        )
    )
    lijst = reverse("participatie_toezegging_modeladmin_index")
    return [
        {
            "titel": _("Toezeggingen te laat"),
            "aantal": geteld["te_laat"],
            "adres": f"{lijst}?stand={TE_LAAT}",
            "dringend": True,
        },
        {"titel": _("Toezeggingen binnen 14 dagen"), "aantal": geteld["binnenkort"], "adres": lijst},
    ]
