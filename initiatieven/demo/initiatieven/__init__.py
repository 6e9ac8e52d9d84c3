"""Initiatieven in alle gebieden en alle staten, met wat zij zoeken en bieden. Alles is verzonnen (fictief)."""

from typing import Any

from .noord_en_schalkwijk import NOORD_EN_SCHALKWIJK
from .overig import OVERIG
from .soorten import Begeleiderdata, Initiatiefdata

OVERZICHT: dict[str, Any] = {
    "title": "Initiatieven",
    "samenvatting": "Wat Haarlemmers zelf beginnen, wat zij zoeken en wat zij te geven hebben. Doe mee, of meld uw "
    "eigen plan aan.",
}
PARTNERS = (
    ("Vrijwilligersplein (fictief)", "https://vrijwilligers.voorbeeld.nl/", "Mensen die een paar uur willen helpen."),
    ("Buurtfonds Spaarne (fictief)", "https://buurtfonds.voorbeeld.nl/", "Geld voor kleine plannen, tot € 2.500."),
    ("Gereedschapskamer (fictief)", "https://gereedschap.voorbeeld.nl/", "Leen een boor, een ladder of een bakfiets."),
)
BEGELEIDERS = (
    Begeleiderdata("Adviseur initiatieven Noord", "Robin (fictief)", True, ("noord",), ruimte_voor=4),
    Begeleiderdata("Adviseur initiatieven Schalkwijk", "Samira (fictief)", True, ("schalkwijk",), ruimte_voor=2),
    Begeleiderdata("Adviseur initiatieven Centrum en Oost", "Jip (fictief)", False, ("centrum", "oost"), ruimte_voor=5),
    Begeleiderdata("Adviseur groen en klimaat", "Teun (fictief)", False, ("zuidwest",), ("groen",)),
    Begeleiderdata("Adviseur uitdaagrecht", "Lotte (fictief)", False, (), beschikbaar=False),
)
AANMELDING = {
    "titel": "Voorleesbus (fictief)",
    "tekst": "Wij willen elke woensdag met een oude bus vol boeken naar een ander plein rijden.\n\nKinderen kunnen er "
    "voorlezen, en ouders krijgen koffie.",
    "naam": "Meral (fictief)",
    "email": "voorleesbus@voorbeeld.nl",
    "plaats": "Op pleinen in de wijk",
    "nodig": "Iemand met een groot rijbewijs",
}
INITIATIEVEN = (*NOORD_EN_SCHALKWIJK, *OVERIG)

__all__ = ["AANMELDING", "BEGELEIDERS", "INITIATIEVEN", "OVERZICHT", "PARTNERS", "Begeleiderdata", "Initiatiefdata"]
