"""Wat er met een projectteam gebeurt."""

from .beginnen import begin_project
from .leden import LaatsteLidError, geef_team, haal_eraf, voeg_toe

__all__ = ["LaatsteLidError", "begin_project", "geef_team", "haal_eraf", "voeg_toe"]
