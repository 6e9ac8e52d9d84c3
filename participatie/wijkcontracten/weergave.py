"""Een wijkcontract omgezet in wat een bezoeker leest."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import Max, Prefetch
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participatie.models import Toezegging, Wijk, Wijkcontract, WijkPage, WijkplatformPage
from participatie.toezeggingen.choices import Toezeggingstaat
from participatie.toezeggingen.teksten import datum
from participatie.toezeggingen.weergave import kaart as toezeggingkaart
from participatie.toezeggingen.weergave import met_alles, regel

from .choices import Contractsoort, Contractstaat

KLEUR = {
    Contractstaat.CONCEPT: "neutraal",
    Contractstaat.GETEKEND: "info",
    Contractstaat.AFGELOPEN: "let-op",
    Contractstaat.GEEVALUEERD: "goed",
}


def waar(contract: Wijkcontract) -> str:
    """De wijken, of het gebied als het contract daar in zijn geheel voor geldt."""
    wijken = ", ".join(str(wijk) for wijk in contract.wijken.all())
    return wijken or str(contract.gebied or "")


def periode(contract: Wijkcontract) -> str:
    """Bijvoorbeeld “1 januari 2026 tot en met 31 december 2026”."""
    return _("{begin} tot en met {eind}").format(begin=datum(contract.begint_op), eind=datum(contract.eindigt_op))


def voortgang(nagekomen: int, alle: int) -> str:
    """Bijvoorbeeld “3 van 5 afspraken nagekomen”."""
    zin = ngettext("{nagekomen} van {alle} afspraak nagekomen", "{nagekomen} van {alle} afspraken nagekomen", alle)
    return zin.format(nagekomen=nagekomen, alle=alle)


def kaart(contract: Any) -> dict[str, Any]:
    """Wat een lijst over één contract toont; `contract` komt uit `met_voortgang()`."""
    staat = contract.staat()
    return {
        "contract": contract,
        "staat": staat.label,
        "kleur": KLEUR[staat],
        "waar": waar(contract),
        "periode": periode(contract),
        "voortgang": voortgang(contract.nagekomen, contract.alle),
    }


def afspraken(contract: Wijkcontract) -> list[dict[str, Any]]:
    """Alle afspraken voor het CMS, in de volgorde van hun dag."""
    return [regel(rij) for rij in contract.afspraken.order_by("oorspronkelijk_op", "pk")]


def pagina(contract: Any) -> dict[str, Any]:
    """Alles wat de pagina van een contract toont."""
    toezeggingen = met_alles(Toezegging.objects.zichtbaar()).filter(contract=contract).op_volgorde()
    kaarten = [toezeggingkaart(rij) for rij in toezeggingen]
    nagekomen = sum(rij["toezegging"].staat == Toezeggingstaat.NAGEKOMEN for rij in kaarten)
    return {
        **kaart(contract),
        "feiten": _feiten(contract),
        "partijen": list(contract.partijen.all()),
        "wijken": list(contract.wijken.all()),
        "platform": contract.platform,
        "kaarten": kaarten,
        "alle": len(kaarten),
        "nagekomen": nagekomen,
        "tijdlijn": _tijdlijn(contract),
    }


def met_pagina_erbij() -> Any:
    """Getekende contracten met alles wat hun pagina toont; wat geen openbare pagina heeft, krijgt geen link."""
    wijken = Wijk.objects.prefetch_related(Prefetch("pagina", WijkPage.objects.zichtbaar().select_related("locale")))
    platforms = WijkplatformPage.objects.zichtbaar().select_related("locale")
    return (
        Wijkcontract.objects.zichtbaar()
        .met_voortgang()
        .select_related("gebied", "document")
        .prefetch_related("partijen", "gebeurtenissen", Prefetch("wijken", wijken), Prefetch("platform", platforms))
    )


def _feiten(contract: Wijkcontract) -> list[tuple[str, str]]:
    rijen = [
        (_("Nummer"), contract.nummer),
        (_("Looptijd"), periode(contract)),
        (_("Getekend op"), datum(contract.getekend_op)),
        (_("Gebied"), str(contract.gebied or "")),
        (_("Geëvalueerd op"), datum(contract.geevalueerd_op)),
    ]
    return [(label, waarde) for label, waarde in rijen if waarde]


def _tijdlijn(contract: Wijkcontract) -> list[dict[str, Any]]:
    """Wat er sinds het tekenen gebeurde, zonder namen; wat aan een concept veranderde, is niet openbaar."""
    alle = list(contract.gebeurtenissen.all())
    begin = next((plek for plek, rij in enumerate(alle) if rij.soort == Contractsoort.GETEKEND), len(alle))
    return [
        {"titel": rij.get_soort_display(), "tijd": timezone.localtime(rij.op), "tekst": _toelichting(contract, rij)}
        for rij in alle[begin:]
    ]


def _toelichting(contract: Wijkcontract, gebeurtenis: Any) -> str:
    if gebeurtenis.soort == Contractsoort.GETEKEND:
        return _("Alle partijen tekenden op {dag}.").format(dag=datum(contract.getekend_op))
    return str(gebeurtenis.tekst)


def adressen() -> Iterator[tuple[str, datetime | None]]:
    """De openbare adressen van de contracten, voor de sitemap."""
    rijen = Wijkcontract.objects.zichtbaar().annotate(gewijzigd=Max("gebeurtenissen__op")).order_by("pk")
    yield reverse("participatie:wijkcontracten"), None
    for rij in rijen.iterator():
        yield rij.pad, rij.gewijzigd
