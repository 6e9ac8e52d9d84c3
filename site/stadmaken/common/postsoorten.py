"""Wie er over een soort post gaat. Een app meldt de zijne aan in `AppConfig.ready()`.

Zo vraagt de verzender vlak voor het versturen of iemand de post nog wil, zonder abonnees te kennen.
"""

from contextlib import AbstractContextManager, nullcontext
from typing import Any

from .models import Bericht
from .stad import alleen, in_stad


class Postsoort:
    """De vragen en meldingen van de verzender over berichten van één soort. Zonder eigen antwoord: alles mag."""

    def mag_nog(self, bericht: Bericht) -> bool:
        """Of dit bericht nog weg mag; gevraagd nadat het geclaimd is en vlak voor het versturen."""
        return True

    def kwam_terug(self, bericht: Bericht, *, hard: bool, uitleg: str) -> None:
        """De mailserver weigerde het adres, of er kwam een melding van niet-bezorgen terug."""


_soorten: dict[str, Postsoort] = {}
_ALLES_MAG = Postsoort()


def registreer(naam: str, soort: Postsoort) -> None:
    """Meld een soort aan; dezelfde naam vervangt."""
    _soorten[naam] = soort


def in_stad_van(bericht: Bericht) -> AbstractContextManager[Any]:
    """Opmaken, navragen en melden gebeurt in de stad van het bericht; is er maar één, dan valt er niets te kiezen."""
    return nullcontext() if alleen() else in_stad(bericht.site_id)


def soort_van(bericht: Bericht) -> Postsoort:
    """Wie er over dit bericht gaat."""
    return _soorten.get(bericht.soort, _ALLES_MAG)
