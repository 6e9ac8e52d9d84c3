"""De teksten van de gewone pagina's, als data."""
