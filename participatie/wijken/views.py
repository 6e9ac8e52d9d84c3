"""Wat het wijkenoverzicht en een wijkpagina tonen."""

import json
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from stadmaken.common.kaart.gegevens import kaartgegevens
from stadmaken.common.tabelstand import onthoud

from ..gebieden.models import Wijk
from ..platforms.models import WijkplatformPage
from . import delen
from .forms import ZoekWijkForm
from .links import adres, met_pagina
from .weergave import buurt, cijfers, kaartje
from .zoeken import Vondst, zoek

PLATFORMS = "platforms"
MEESTE_PLATFORMS = 50


def wijken_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """De zoeker met wat zij vond, en alle wijken per gebied; hoeveel er ook zijn, in een vast aantal vragen."""
    wijken = list(met_pagina(Wijk.objects.all()).defer("pagina__automatische_titel").order_by("gebied__naam", "naam"))
    form = ZoekWijkForm({"q": request.GET["q"].replace("\x00", " ")} if "q" in request.GET else None)
    vondst = zoek(form.cleaned_data["q"], wijken) if form.is_valid() else Vondst()
    platforms = WijkplatformPage.objects.zichtbaar().select_related("locale").order_by("title", "pk")
    return {
        "form": form,
        "vondst": vondst,
        "gevonden": [_rij(wijk) for wijk in vondst.wijken],
        "gebieden": [
            (gebied, [_rij(wijk) for wijk in rijen]) for gebied, rijen in groupby(wijken, key=lambda wijk: wijk.gebied)
        ],
        "platforms": list(platforms.defer("wat_wel", "wat_niet", "geschiedenis", "zeggenschap")[:MEESTE_PLATFORMS]),
        "kaart": _kaart(wijken),
    }


def _rij(wijk: Any) -> dict[str, str]:
    return {"naam": wijk.naam, "gebied": wijk.gebied.naam, "adres": adres(wijk)}


def _kaart(wijken: Sequence[Any]) -> str:
    """Wat `js/wijkkaart.js` nodig heeft, als JSON; leeg als er niets te tekenen is."""
    if not any(wijk.grens for wijk in wijken):
        return ""
    gegevens = kaartgegevens(reverse("participatie:wijken_geojson"))
    gegevens["adressen"] = {wijk.naam: adres(wijk) for wijk in wijken}
    gegevens["teksten"] |= {
        "kies": _("Kies op de kaart"),
        "sluit": _("Sluit de kaart"),
        "locatie": _("Gebruik mijn locatie"),
        "klik": _("Klik op de plek waar u woont. Verschuif de kaart met de muis of met de knoppen."),
        "tik": _("Tik op de plek waar u woont. Verschuif de kaart met twee vingers of met de knoppen."),
        "midden": _("Neem de plek in het midden"),
        "gevonden": _("Deze plek ligt in de wijk {wijk}."),
        "naar": _("Naar de wijk {wijk}"),
        "geen": _("Deze plek ligt in geen van onze wijken. Kies uw wijk in de lijst hieronder."),
        "laden": _("De kaart wordt geladen…"),
        "zonder_kaart": _("De kaart is niet geladen. Kies uw wijk in de lijst hieronder."),
        "zoekt": _("Uw locatie wordt opgevraagd…"),
        "zonder_locatie": _("Uw locatie is niet gevonden. Typ uw postcode, of kies uw wijk in de lijst hieronder."),
        "prive": _("Uw locatie blijft op uw apparaat. Wij krijgen haar niet."),
    }
    return json.dumps(gegevens, ensure_ascii=False)


def wijk_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """Alles wat in een wijk speelt: wat andere begrippen en apps aanmeldden, met bij wie u terechtkunt voorop."""
    wijk = pagina.over_wijk
    if wijk is None:
        return {"wijk": None}
    gevuld = delen.gevuld(wijk)
    alle = onthoud(("wijken met pagina",), lambda: list(met_pagina(Wijk.objects.defer("straten")).order_by("naam")))
    context = {
        "wijk": wijk,
        "overzicht": pagina.overzicht,
        "platforms": next((rijen for deel in gevuld if (rijen := deel)[0].naam == PLATFORMS), None),
        "delen": [rijen for rijen in gevuld if rijen[0].naam != PLATFORMS],
        "cijfers": cijfers(wijk),
        "buurt": buurt(wijk, alle),
        "kaartje": kaartje([wijk], alle),
    }
    return {**context, "bladwijzers": _bladwijzers(pagina, context)}


def _bladwijzers(pagina: Any, context: dict[str, Any]) -> list[tuple[str, Any]]:
    """Het menu binnen de pagina: alleen wat er staat, in de volgorde waarin het staat."""
    return [
        ("contact", _("Bij wie u terechtkunt")),
        *((deel.naam, deel.kop) for deel, _rijen, _alles in context["delen"]),
        *([("over", _("Over deze wijk"))] if pagina.over else []),
        ("wijk", _("De wijk in het kort")),
    ]
