from django.apps import AppConfig


class InitiatievenConfig(AppConfig):
    """Initiatievenschool, agenda en aanmeldingen."""

    name = "initiatieven"
    verbose_name = "Initiatieven"
