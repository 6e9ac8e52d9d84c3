"""Aanmelden en bevestigen zoals een bezoeker."""

import re
from typing import Any

from stadmaken.common.models import Bericht

ADRES = "noor@voorbeeld.test"


def meld_aan(client: Any, email: str = ADRES, pad: str = "/abonneren/", **velden: Any) -> Any:
    """Verstuur het formulier om abonnee te worden."""
    return client.post(pad, {"email": email, "nieuwsbrief": "on", "ritme": "week", **velden})


def laatste_link(woord: str) -> str:
    """Het pad van de link in de laatste mail die met dit woord begint."""
    gevonden = re.search(rf"https?://[^/\s]+(/{woord}/[^\s]+)", Bericht.objects.latest("pk").tekst)
    assert gevonden
    return gevonden[1]


def bevestigpad() -> str:
    """Waar de knop in de laatste mail heen gaat."""
    return laatste_link("bevestigen")


def tekst(response: Any) -> str:
    return str(response.content.decode())
