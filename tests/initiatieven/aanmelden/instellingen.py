"""Als ontwikkelen, maar zonder statische bestanden klaar te zetten: dat duurt langer dan de hele proef."""

from stadmaken.settings.dev import *  # noqa: F403
from stadmaken.settings.dev import STORAGES as _OPSLAG

STORAGES = {**_OPSLAG, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
