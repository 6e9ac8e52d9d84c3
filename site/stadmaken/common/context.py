from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from .gemeente import gemeente


def site(request: HttpRequest) -> dict[str, Any]:
    """Wat elke template over de site mag weten; pas opgehaald als een template het gebruikt."""
    return {"gemeente": SimpleLazyObject(lambda: gemeente(request)), "SITE_URL": settings.SITE_URL}
