"""Overtypen en verbeteren in het CMS."""
