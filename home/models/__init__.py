from ..privacy.models import Gegevensvraag, Wisregel
from ..programma.models import Indicator, Meting, ProgrammaPage
from .gemeente import Gemeente
from .homepage import HomePage, Pijler
from .inhoud import InhoudPage

__all__ = [
    "Gegevensvraag",
    "Gemeente",
    "HomePage",
    "Indicator",
    "InhoudPage",
    "Meting",
    "Pijler",
    "ProgrammaPage",
    "Wisregel",
]
