"""Waaruit een wijkpagina bestaat. Elke app meldt haar deel aan; deze app kent de andere niet."""

from stadmaken.common.paginadelen import Delenlijst
from stadmaken.common.paginadelen import Paginadeel as Wijkdeel

__all__ = ["Wijkdeel", "alle", "gevuld", "registreer"]

_delen = Delenlijst()
registreer, alle, gevuld = _delen.registreer, _delen.alle, _delen.gevuld
