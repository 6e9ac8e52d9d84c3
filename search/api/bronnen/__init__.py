"""Elke module hier is één bron: zij noemt haar `BRON`. Wie er een bijzet, hoeft verder niets te doen."""

from importlib import import_module
from pkgutil import iter_modules

from ..bron import Bron

BRONNEN: list[Bron] = [import_module(f"{__name__}.{naam}").BRON for _, naam, _ in iter_modules(__path__)]
