from .bijeenkomst import Bijeenkomst
from .gelegenheid import Gelegenheid, Gereserveerd
from .herhaling import Herhaling

__all__ = ["Bijeenkomst", "Gelegenheid", "Gereserveerd", "Herhaling"]
