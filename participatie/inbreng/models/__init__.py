from .antwoord import Antwoord
from .foto import Foto
from .gebeurtenis import Gebeurtenis
from .inbreng import Inbreng

__all__ = ["Antwoord", "Foto", "Gebeurtenis", "Inbreng"]
