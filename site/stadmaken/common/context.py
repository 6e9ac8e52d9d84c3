from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from .gemeente import adres, gemeente


def site(request: HttpRequest) -> dict[str, Any]:
    """Wat elke template over de site mag weten; pas opgehaald als een template het gebruikt."""
    return {"gemeente": SimpleLazyObject(lambda: gemeente(request)), "SITE_URL": SimpleLazyObject(adres)}
