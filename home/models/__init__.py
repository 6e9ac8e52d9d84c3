from ..privacy.models import Gegevensvraag, Wisregel
from ..programma.models import Indicator, Meting, ProgrammaPage
from ..toegankelijkheid.models import Afwijking, Axemeting, Onderzoek, ToegankelijkheidPage
from .gemeente import Gemeente
from .homepage import HomePage, Pijler
from .inhoud import InhoudPage

__all__ = [
    "Afwijking",
    "Axemeting",
    "Gegevensvraag",
    "Gemeente",
    "HomePage",
    "Indicator",
    "InhoudPage",
    "Meting",
    "Onderzoek",
    "Pijler",
    "ProgrammaPage",
    "ToegankelijkheidPage",
    "Wisregel",
]
