from django.apps import AppConfig


class InitiatievenConfig(AppConfig):
    """Initiatieven, Initiatievenschool, agenda en nieuwsbrief: komt in volgende stappen."""

    name = "initiatieven"
    verbose_name = "Initiatieven"
