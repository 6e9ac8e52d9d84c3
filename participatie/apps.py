from datetime import timedelta

from django.apps import AppConfig


class ParticipatieConfig(AppConfig):
    """Projecten, infoborden, formulieren, inbreng en gebieden."""

    name = "participatie"
    verbose_name = "Participatie"

    def ready(self) -> None:
        from stadmaken.common import periodiek

        from .formulieren.uploads import opschonen_uploads

        periodiek.registreer("uploads opschonen", opschonen_uploads, timedelta(hours=1))
