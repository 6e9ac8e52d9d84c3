from .indelingen import Doelgroep, Thema
from .lijst import ProjectenPage
from .onderdelen import Fase, Partner, ProjectDocument, Update
from .plan import Planwijziging
from .project import ProjectPage

__all__ = [
    "Doelgroep",
    "Fase",
    "Partner",
    "Planwijziging",
    "ProjectDocument",
    "ProjectPage",
    "ProjectenPage",
    "Thema",
    "Update",
]
