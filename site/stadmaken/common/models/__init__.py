from .apparaat import Apparaat
from .auditlog import Auditlog
from .beeld import Afbeelding, AfbeeldingWeergave, Bestand
from .bericht import Bericht
from .huisstijl import Huisstijl
from .mailtekst import Mailtekst
from .medewerker import Medewerker
from .onderwerp import OnderwerpBijPagina
from .stadsmap import Stadsmap
from .wachtstand import Wachtstand
from .zending import Zending

__all__ = [
    "Afbeelding",
    "AfbeeldingWeergave",
    "Apparaat",
    "Auditlog",
    "Bericht",
    "Bestand",
    "Huisstijl",
    "Mailtekst",
    "Medewerker",
    "OnderwerpBijPagina",
    "Stadsmap",
    "Wachtstand",
    "Zending",
]
