from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Startpagina, inhoudspagina's, gegevens van de gemeente en navigatie."""

    name = "home"
    verbose_name = "Startpagina en inhoud"
