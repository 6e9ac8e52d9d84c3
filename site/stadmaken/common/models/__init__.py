from .beeld import Afbeelding, AfbeeldingWeergave, Bestand
from .bericht import Bericht
from .medewerker import Medewerker

__all__ = ["Afbeelding", "AfbeeldingWeergave", "Bericht", "Bestand", "Medewerker"]
