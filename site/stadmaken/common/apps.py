from datetime import timedelta
from io import StringIO

from django.apps import AppConfig
from django.conf import settings
from django.core.management import call_command


class CommonConfig(AppConfig):
    """Gedeelde delen zonder eigen paginatypen; alles hangt hiervan af, dit van niets."""

    name = "stadmaken.common"
    label = "common"
    verbose_name = "Gedeeld"

    def ready(self) -> None:
        from . import periodiek, werkstroompost
        from .persoonsgegevens import bronnen, eigen, verwerkingen

        werkstroompost.neem_over()
        verwerkingen.registreer(*eigen.verwerkingen())
        bronnen.registreer(*eigen.BRONNEN)
        periodiek.registreer("publiceren", lambda: _stil("publish_scheduled"), timedelta(minutes=1))
        periodiek.registreer("sessies", lambda: _stil("clearsessions"), timedelta(days=1))
        periodiek.registreer("oude taken", lambda: _stil("prune_db_task_results"), timedelta(days=1))
        if settings.RETOUR_URL:
            periodiek.registreer("retourpost", lambda: _stil("retourpost", imap=True), timedelta(minutes=10))


def _stil(opdracht: str, **opties: object) -> None:
    call_command(opdracht, stdout=StringIO(), verbosity=0, **opties)
