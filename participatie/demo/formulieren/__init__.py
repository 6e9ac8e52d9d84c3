"""De formulieren van de demo. De ouder is een pad onder de startpagina; dagen zijn verschillen met het anker."""

from .plannen import FORMULIEREN as PLANNEN
from .platform import FORMULIEREN as PLATFORM
from .plein import FORMULIEREN as PLEIN
from .vragen import FORMULIEREN as VRAGEN

FORMULIEREN = [*PLANNEN, *PLEIN, *PLATFORM, *VRAGEN]
__all__ = ["FORMULIEREN"]
