"""Infoborden: hoe vaak zij worden geopend, en waar iemand voor niets scant."""
