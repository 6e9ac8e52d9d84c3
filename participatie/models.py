"""Alle modellen van deze app, per begrip in een eigen map."""

from .bewaren.models import Opschoonbewijs, Verzoek
from .contract.models import Planwijziging
from .formulieren.models import FormulierPage, Upload
from .gebieden.models import Gebied, Wijk
from .inbreng.models import Afwijzingsreden, Antwoord, Correctie, Foto, Gebeurtenis, Heroverweging, Inbreng
from .infoborden.models import Infobord, ScanTelling
from .platforms.models import (
    Budget,
    Kerngroeplid,
    Medium,
    Netwerkpartner,
    Platformdocument,
    Platformnieuws,
    Platformtoegang,
    Profielcontrole,
    Werkgroep,
    WijkplatformPage,
)
from .projecten.models import (
    Doelgroep,
    Fase,
    Partner,
    ProjectDocument,
    ProjectenPage,
    ProjectPage,
    Thema,
    Update,
)
from .teams.models import Projectteam
from .themas.models import Besluit, Inbrengthema, Themabesluit, Themaindeling
from .toezeggingen.models import Toezegging, Toezegginggebeurtenis
from .wijkcontracten.models import Contractgebeurtenis, Contractpartij, Wijkcontract
from .wijken.models import WijkenPage, WijkPage

__all__ = [
    "Afwijzingsreden",
    "Antwoord",
    "Besluit",
    "Budget",
    "Contractgebeurtenis",
    "Contractpartij",
    "Correctie",
    "Doelgroep",
    "Fase",
    "FormulierPage",
    "Foto",
    "Gebeurtenis",
    "Gebied",
    "Heroverweging",
    "Inbreng",
    "Inbrengthema",
    "Infobord",
    "Kerngroeplid",
    "Medium",
    "Netwerkpartner",
    "Opschoonbewijs",
    "Partner",
    "Planwijziging",
    "Platformdocument",
    "Platformnieuws",
    "Platformtoegang",
    "Profielcontrole",
    "ProjectDocument",
    "ProjectPage",
    "ProjectenPage",
    "Projectteam",
    "ScanTelling",
    "Thema",
    "Themabesluit",
    "Themaindeling",
    "Toezegging",
    "Toezegginggebeurtenis",
    "Update",
    "Upload",
    "Verzoek",
    "Werkgroep",
    "Wijk",
    "WijkPage",
    "Wijkcontract",
    "WijkenPage",
    "WijkplatformPage",
]
