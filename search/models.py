"""De modellen van deze app, elk in de map van haar begrip."""

from .aanbevelingen.models import Aanbeveling
from .rapporten.models import Zoektelling
from .register.models import Zoekingang
from .synoniemen.models import Synoniem
from .taal.models import Ingangwoorden, Zoekwoord

__all__ = ["Aanbeveling", "Ingangwoorden", "Synoniem", "Zoekingang", "Zoektelling", "Zoekwoord"]
