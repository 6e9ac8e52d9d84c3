"""Alle modellen van deze app, per begrip in een eigen map."""

from .formulieren.models import FormulierPage, Upload
from .gebieden.models import Gebied, Wijk
from .inbreng.models import Antwoord, Foto, Gebeurtenis, Inbreng
from .infoborden.models import Infobord, ScanTelling
from .projecten.models import Doelgroep, Fase, Partner, ProjectDocument, ProjectenPage, ProjectPage, Thema, Update

__all__ = [
    "Antwoord",
    "Doelgroep",
    "Fase",
    "FormulierPage",
    "Foto",
    "Gebeurtenis",
    "Gebied",
    "Inbreng",
    "Infobord",
    "Partner",
    "ProjectDocument",
    "ProjectPage",
    "ProjectenPage",
    "ScanTelling",
    "Thema",
    "Update",
    "Upload",
    "Wijk",
]
