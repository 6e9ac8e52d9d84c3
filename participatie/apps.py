from django.apps import AppConfig


class ParticipatieConfig(AppConfig):
    """Projecten, infoborden, formulieren, inbreng en gebieden."""

    name = "participatie"
    verbose_name = "Participatie"
