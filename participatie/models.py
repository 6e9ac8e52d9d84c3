"""Alle modellen van deze app, per begrip in een eigen map."""

from .bewaren.models import Opschoonbewijs, Verzoek
from .contract.models import Planwijziging
from .formulieren.models import FormulierPage, Upload
from .gebieden.models import Gebied, Wijk
from .inbreng.models import Afwijzingsreden, Antwoord, Correctie, Foto, Gebeurtenis, Heroverweging, Inbreng
from .infoborden.models import Infobord, ScanTelling
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
from .themas.models import Besluit, Inbrengthema, Themabesluit, Themaindeling
from .toezeggingen.models import Toezegging, Toezegginggebeurtenis

__all__ = [
    "Afwijzingsreden",
    "Antwoord",
    "Besluit",
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
    "Opschoonbewijs",
    "Partner",
    "Planwijziging",
    "ProjectDocument",
    "ProjectPage",
    "ProjectenPage",
    "ScanTelling",
    "Thema",
    "Themabesluit",
    "Themaindeling",
    "Toezegging",
    "Toezegginggebeurtenis",
    "Update",
    "Upload",
    "Verzoek",
    "Wijk",
]
