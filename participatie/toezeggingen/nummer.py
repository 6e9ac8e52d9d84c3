"""Het nummer van een toezegging."""

from stadmaken.common.registernummer import Registernummers

NUMMERS = Registernummers("T", "participatie.toezeggingen.nummer")
