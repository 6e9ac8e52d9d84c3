"""Tests: als ontwikkelen, maar los van .env en van wat er op de machine staat."""

import atexit
import os
import shutil
import tempfile
from datetime import timedelta

# Ook als deze gezet zijn: tests raken nooit de gegevens van een draaiende site, en vragen niemand om iets.
os.environ["KAART_TEGELS"] = os.environ["SEARCH_URL"] = os.environ["OIDC_SERVER_URL"] = ""
os.environ["METINGEN_SLEUTEL"] = os.environ["SENTRY_DSN"] = os.environ["LOG_SOORT"] = ""
for naam in ("AWS_STORAGE_BUCKET_NAME", "AWS_PRIVATE_BUCKET_NAME", "AWS_S3_ENDPOINT_URL"):
    os.environ[naam] = ""
os.environ["VAR_DIR"] = tempfile.mkdtemp(prefix="stadmaken-test-")
atexit.register(shutil.rmtree, os.environ["VAR_DIR"], ignore_errors=True)

from .base import *

SECRET_KEY = "alleen-voor-tests"  # noqa: S105  geheim van niets
SITE_URL = WAGTAILADMIN_BASE_URL = "https://doemee.test"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1", "doemee.test", "tweede.test"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
# Tests reizen weken in de tijd terwijl iemand aangemeld blijft; die over aanmelden zetten de echte duur terug.
TOEGANG_DUUR = TOEGANG_STIL = timedelta(days=3650)
GALERIJ = True
