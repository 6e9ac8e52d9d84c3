"""Tips bij één veld van een gewoon formulier: een antwoord, een toezegging, een reden of een mail."""

from typing import Any

from django.urls import reverse_lazy

from .inhoud import Inhoud, Plek, Stuk, Tekstsoort
from .opmaak import lees_tekst
from .register import kijk_na
from .tips import Tips


def nagekeken(soort: Tekstsoort, taal: str = "nl") -> dict[str, Any]:
    """De attributen waarmee een tekstveld tips krijgt terwijl iemand schrijft."""
    adres = reverse_lazy("schrijfhulp:veld")
    return {"data-schrijftips": soort.value, "data-schrijftips-taal": taal, "data-schrijftips-adres": adres}


def tips_bij_tekst(tekst: str, soort: Tekstsoort, taal: str = "nl") -> Tips:
    """De tips bij een losse tekst."""
    stuk = Stuk(Plek("", stroom=soort.value), soort.value, lees_tekst(tekst))
    return Tips(kijk_na(Inhoud((stuk,), taal, soort=soort)))
