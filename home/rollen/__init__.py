"""De rollen in het CMS: wie heeft welke rechten. Eén tabel, en één opdracht die de database ernaar zet."""

from .tabel import ROLLEN
from .taken import Rol, Taak
from .zetten import zet_rollen

__all__ = ["ROLLEN", "Rol", "Taak", "zet_rollen"]
