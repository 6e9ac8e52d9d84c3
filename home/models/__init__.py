from ..privacy.models import Gegevensvraag, Wisregel
from ..programma.models import Indicator, Meting, ProgrammaPage
from ..rapporten.links.models import Linkcontrole, Linkhost, Linkstand, Paginalink
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
    "Linkcontrole",
    "Linkhost",
    "Linkstand",
    "Meting",
    "Onderzoek",
    "Paginalink",
    "Pijler",
    "ProgrammaPage",
    "ToegankelijkheidPage",
    "Wisregel",
]
