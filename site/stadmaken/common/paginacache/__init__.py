"""Een pagina voor een bezoeker zonder sessie wordt één keer gemaakt, en bewaard tot er iets aan verandert.

Zie docs/paginacache.md.
"""

from .merk import bewaarbaar

__all__ = ["bewaarbaar"]
