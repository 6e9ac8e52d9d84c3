"""Het nummer van een wijkcontract."""

from stadmaken.common.registernummer import Registernummers

NUMMERS = Registernummers("W", "participatie.wijkcontracten.nummer")
