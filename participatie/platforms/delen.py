"""Wat andere begrippen en apps op de pagina van een wijkplatform zetten; sjablonen kennen `platform` en `rijen`."""

from stadmaken.common.paginadelen import Delenlijst
from stadmaken.common.paginadelen import Paginadeel as Platformdeel

__all__ = ["Platformdeel", "alle", "gevuld", "registreer"]

_delen = Delenlijst()
registreer, alle, gevuld = _delen.registreer, _delen.alle, _delen.gevuld
