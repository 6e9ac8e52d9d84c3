"""Of meer machines wel één stand delen."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning, register


def meer_machines_zonder_redis(app_configs: Any, **_velden: Any) -> list[CheckMessage]:
    """Een objectopslag is voor meer machines; zonder Redis ziet de ene niet wat er op de andere verandert."""
    op_schijf = settings.STORAGES["default"]["BACKEND"] == "django.core.files.storage.FileSystemStorage"
    if settings.REDIS_URL or op_schijf:
        return []
    uitleg = "Op meer machines toont de ene zonder REDIS_URL pas na een minuut wat op de andere veranderde."
    return [
        Warning(uitleg, hint="Geef REDIS_URL. Draait alles op één machine, dan klopt het zo.", id="tabelstand.W001")
    ]


def meld_aan() -> None:
    """Alleen bij `check --deploy`."""
    register(meer_machines_zonder_redis, Tags.caches, deploy=True)
