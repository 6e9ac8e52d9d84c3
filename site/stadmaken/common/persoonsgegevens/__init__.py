"""Wat wij van mensen bewaren: een register van verwerkingen, en bronnen om bij één e-mailadres alles te vinden.

Een begrip doet mee met één klein bestand in zijn eigen map, `persoonsgegevens.py`, en meldt dat aan in de `ready()`
van zijn app.
"""
