"""De wijkplatforms van de demo: in elk gebied, in elke staat."""

from .noord import PLATFORMS as NOORD
from .stad import PLATFORMS as STAD

PLATFORMS = [*NOORD, *STAD]
# Het lid van de demo houdt dit platform bij, en heeft iets ingestuurd dat op goedkeuring wacht.
VAN_LID = "wijkplatform-delftwijk"
LID = "wijkplatform"
INGESTUURD = "Nieuw: elke eerste zaterdag ruimen wij samen op. Koffie staat klaar in de Buurtkamer."

__all__ = ["INGESTUURD", "LID", "PLATFORMS", "VAN_LID"]
