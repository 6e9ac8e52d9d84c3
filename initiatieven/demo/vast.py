"""Wat veel cursussen en activiteiten van de demo delen. Alles is verzonnen (fictief)."""

from typing import Any

TEAM = {"contact_naam": "Team Initiatieven (fictief)", "contact_email": "initiatieven@voorbeeld.nl"}
VAART = ("Buurthuis De Vaart (fictief)", "Vaartweg 1 (fictief), Haarlem")
BIEB = ("Leeszaal Schalkwijk (fictief)", "Leesplein 2 (fictief), Haarlem")
VRIJ = {"wijze": "vrij"}
ERBIJ = (
    "De ruimte is gelijkvloers, met een aangepast toilet en een ringleiding. Een tolk kan: vraag het bij het aanmelden."
)
ANNA = ("Anna (fictief)", "Haalde met haar straat geld op voor een speeltuin", "docent_een")
KOFI = ("Kofi (fictief)", "Werkt twintig jaar met bewoners en ambtenaren samen", "docent_twee")


def velden(soort: str, voor: str, titel: str, samenvatting: str, **meer: Any) -> dict[str, Any]:
    vast = {"soort": soort, "voor_wie": voor, "title": f"{titel} (fictief)", "samenvatting": samenvatting}
    return {**vast, "toegankelijkheid": ERBIJ, **TEAM, **meer}
