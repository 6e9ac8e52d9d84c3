"""Een pagina voor een bezoeker zonder sessie wordt één keer gemaakt, en bewaard tot er iets aan verandert.

Zie docs/paginacache.md.
"""

from .gaten import csrf, gat
from .merk import bewaarbaar, formulier_bewaarbaar

__all__ = ["bewaarbaar", "csrf", "formulier_bewaarbaar", "gat"]
