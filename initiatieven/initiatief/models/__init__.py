from .oproep import Oproep
from .pagina import InitiatiefPage, InitiatievenPage

__all__ = ["InitiatiefPage", "InitiatievenPage", "Oproep"]
