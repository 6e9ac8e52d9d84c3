"""Ontwikkelen en proberen: `make run` zonder instellingen."""

from .base import *  # noqa: F403
from .omgeving import env, site_url

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="alleen-voor-ontwikkeling-nooit-in-productie")
SITE_URL = WAGTAILADMIN_BASE_URL = site_url(f"http://localhost:{env.int('PORT', default=8000)}")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
GALERIJ = True
