"""Als ontwikkelen, maar zonder statische bestanden, en met de tabellen meteen uit de modellen.

Allebei duren zij anders langer dan de hele proef; of de migraties bij de modellen passen, bewijst een andere test.
"""

from stadmaken.settings.dev import *  # noqa: F403
from stadmaken.settings.dev import STORAGES as _OPSLAG


class _GeenMigraties:
    """Geen enkele app heeft migraties."""

    def __contains__(self, _app: str) -> bool:
        return True

    def __getitem__(self, _app: str) -> None:
        return None


STORAGES = {**_OPSLAG, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
MIGRATION_MODULES = _GeenMigraties()
