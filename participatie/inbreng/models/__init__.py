from .antwoord import Antwoord
from .correctie import Correctie
from .foto import Foto
from .gebeurtenis import Gebeurtenis
from .heroverweging import Afwijzingsreden, Heroverweging
from .inbreng import Inbreng

__all__ = ["Afwijzingsreden", "Antwoord", "Correctie", "Foto", "Gebeurtenis", "Heroverweging", "Inbreng"]
