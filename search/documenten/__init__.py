"""Bestanden die te vinden zijn: hun titel, en hun tekst waar die te lezen is."""
