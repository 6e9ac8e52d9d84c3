from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Zoeken over alles wat openbaar is."""

    name = "search"
    verbose_name = "Zoeken"
