from .aanmelding import Aanmelding
from .sporen import Aanmeldgebeurtenis, Aanwezigheid, Herinnering, Rondschrijven

__all__ = ["Aanmeldgebeurtenis", "Aanmelding", "Aanwezigheid", "Herinnering", "Rondschrijven"]
