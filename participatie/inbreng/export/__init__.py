"""Alles wat de werklijst toont, als bestand om mee te nemen."""
