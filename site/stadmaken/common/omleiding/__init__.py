"""Oude adressen blijven werken: als een pagina verhuist vanzelf, en voor de vorige site met een lijst."""
