"""De modellen van deze app, elk in de map van haar begrip."""

from .rapporten.models import Zoektelling
from .register.models import Zoekingang
from .synoniemen.models import Synoniem
from .taal.models import Ingangwoorden, Zoekwoord

__all__ = ["Ingangwoorden", "Synoniem", "Zoekingang", "Zoektelling", "Zoekwoord"]
