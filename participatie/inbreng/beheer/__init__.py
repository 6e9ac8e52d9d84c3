"""Inbreng lezen, plaatsen en beantwoorden in het CMS."""
