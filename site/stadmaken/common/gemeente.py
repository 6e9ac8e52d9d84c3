"""De gegevens van de gemeente, zonder dat dit pakket weet waar ze bewaard worden.

`GEMEENTE_MODEL` wijst (zoals AUTH_USER_MODEL) het instellingenmodel aan: zo kunnen posters, mails en voetteksten erbij
zonder dat `participatie` of `initiatieven` uit `home` importeert.
"""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Site


def gemeente(request: HttpRequest | None = None) -> Any:
    """De instellingen van de site van dit verzoek, of van de standaardsite; met wagtails eigen opslag per verzoek."""
    model = apps.get_model(settings.GEMEENTE_MODEL)
    if request is not None:
        return model.for_request(request)
    return model.for_site(Site.objects.filter(is_default_site=True).first() or Site.objects.first())


def absoluut(pad: str) -> str:
    """Een volledig adres op de ingestelde SITE_URL; nooit op de Host-kop van een verzoek."""
    return f"{settings.SITE_URL}{pad}"
