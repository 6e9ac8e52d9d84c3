from .onderdelen import (
    Budget,
    Kerngroeplid,
    Medium,
    Netwerkpartner,
    Platformdocument,
    Platformnieuws,
    Werkgroep,
)
from .platform import WijkplatformPage
from .toegang import Platformtoegang, Profielcontrole

__all__ = [
    "Budget",
    "Kerngroeplid",
    "Medium",
    "Netwerkpartner",
    "Platformdocument",
    "Platformnieuws",
    "Platformtoegang",
    "Profielcontrole",
    "Werkgroep",
    "WijkplatformPage",
]
