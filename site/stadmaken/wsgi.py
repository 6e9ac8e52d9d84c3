"""WSGI-ingang voor de webserver (granian, gunicorn)."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stadmaken.settings.production")
application = get_wsgi_application()
