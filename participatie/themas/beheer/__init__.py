"""Thema's, antwoorden op thema's en besluiten in het CMS."""
