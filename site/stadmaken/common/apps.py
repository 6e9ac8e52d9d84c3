from django.apps import AppConfig


class CommonConfig(AppConfig):
    """Gedeelde delen zonder eigen paginatypen; alles hangt hiervan af, dit van niets."""

    name = "stadmaken.common"
    label = "common"
    verbose_name = "Gedeeld"
