from ..programma.models import Indicator, Meting, ProgrammaPage
from .gemeente import Gemeente
from .homepage import HomePage, Pijler
from .inhoud import InhoudPage

__all__ = ["Gemeente", "HomePage", "Indicator", "InhoudPage", "Meting", "Pijler", "ProgrammaPage"]
