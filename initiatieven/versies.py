"""Velden veranderen in eerdere versies van een pagina, zodat een oude versie terugzetten niets terughaalt."""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, Revision


def verander(soort: type[Page], paginas: Iterable[int], wijzig: Callable[[dict[str, Any]], bool], **waar: Any) -> None:
    """Laat `wijzig` elke versie van deze pagina's bekijken waarvoor `waar` geldt; bij True bewaren wij die."""
    inhoud = ContentType.objects.get_for_model(soort)
    versies = Revision.objects.filter(content_type=inhoud, object_id__in=[str(pk) for pk in paginas], **waar)
    for versie in versies.iterator():
        if wijzig(versie.content):
            versie.save(update_fields=["content"])
