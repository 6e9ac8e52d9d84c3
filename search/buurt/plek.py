"""Waar iemand wil kijken: bij een wijk die bij zijn woorden past, of bij een punt dat zijn apparaat rond afgaf."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from participatie.wijken.zoeken import zoek
from stadmaken.common.kaart.gebied import gebied
from stadmaken.common.kaart.vlak import Punt, midden

# Drie cijfers achter de komma: ongeveer honderd meter.
CIJFERS = 3


@dataclass(frozen=True)
class Plek:
    """Een gekozen plek. Zonder `punt` zegt `melding` wat er aan de hand is, of staan er `wijken` om uit te kiezen."""

    punt: Punt | None = None
    naam: str = ""
    melding: str = ""
    wijken: list[Any] = field(default_factory=list)


def bij_woorden(vraag: str, bij: str, wijken: Sequence[Any]) -> Plek:
    """Het midden van de wijk die bij deze woorden past; past er meer dan één, dan kiest de bezoeker."""
    if not vraag:
        return Plek()
    gevonden = zoek(vraag, wijken).wijken
    gekozen = [wijk for wijk in gevonden if wijk.slug == bij] or gevonden
    if not gekozen:
        uitleg = _("Wij kennen geen plek bij “{vraag}”. Typ alleen de vier cijfers van uw postcode, of een straat.")
        return Plek(melding=uitleg.format(vraag=vraag))
    if len(gekozen) > 1:
        return Plek(wijken=gekozen)
    wijk = gekozen[0]
    if not (punt := midden(wijk.grens)):
        return Plek(melding=_("Van de wijk {wijk} weten wij de plek op de kaart niet.").format(wijk=wijk.naam))
    return Plek(punt, _("het midden van de wijk {wijk}").format(wijk=wijk.naam))


def bij_punt(punt: Punt) -> Plek:
    """De plek van een apparaat; ook wie haar te precies stuurt, krijgt haar hier afgerond."""
    west, zuid, oost, noord = gebied()
    if not (zuid <= punt[0] <= noord and west <= punt[1] <= oost):
        return Plek(melding=_("U bent nu niet in de stad. Typ een postcode, straat of wijk om te zien wat daar is."))
    return Plek((round(punt[0], CIJFERS), round(punt[1], CIJFERS)), _("de plek waar u nu bent"))
