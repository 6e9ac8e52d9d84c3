from .indelingen import Doelgroep, Thema
from .lijst import ProjectenPage
from .onderdelen import Fase, Partner, ProjectDocument, Update
from .project import ProjectPage

__all__ = [
    "Doelgroep",
    "Fase",
    "Partner",
    "ProjectDocument",
    "ProjectPage",
    "ProjectenPage",
    "Thema",
    "Update",
]
