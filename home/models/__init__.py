from .gemeente import Gemeente
from .homepage import HomePage, Pijler
from .inhoud import InhoudPage

__all__ = ["Gemeente", "HomePage", "InhoudPage", "Pijler"]
