"""Ontwikkelen en proberen: `make run` zonder instellingen."""

from urllib.parse import urlsplit

from .base import *
from .omgeving import env, poort, site_url, vlag

DEBUG = vlag("DEBUG")
SECRET_KEY = env.str("SECRET_KEY", default="alleen-voor-ontwikkeling-nooit-in-productie")
SITE_URL = WAGTAILADMIN_BASE_URL = site_url(f"http://localhost:{poort()}")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]", str(urlsplit(SITE_URL).hostname)])
GALERIJ = True
