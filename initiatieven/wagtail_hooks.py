"""Wat deze app in het CMS aanmeldt; alleen bedrading."""
