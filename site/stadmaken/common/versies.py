"""Velden veranderen in eerdere versies van een pagina, zodat een oude versie terugzetten niets terughaalt."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from wagtail.models import Page, Revision


def verander(soort: type[Page], paginas: Iterable[int], wijzig: Callable[[dict[str, Any]], bool], **waar: Any) -> None:
    """Laat `wijzig` elke versie van deze pagina's bekijken waarvoor `waar` geldt; bij True bewaren wij die."""
    for versie in _van(soort, paginas, **waar).iterator():
        if wijzig(versie.content):
            versie.save(update_fields=["content"])


def inhoud(soort: type[Page], paginas: Iterable[int], **waar: Any) -> Iterator[dict[str, Any]]:
    """Wat er in elke versie van deze pagina's staat."""
    return (versie.content for versie in _van(soort, paginas, **waar).iterator())


def gevuld(soort: type[Page], velden: Iterable[str]) -> list[int]:
    """De pagina's met een versie waarin een van deze velden nog iets bevat."""
    voorwaarde = Q()
    for veld in velden:
        voorwaarde |= Q(**{f"content__{veld}__regex": "."})
    return [int(pk) for pk in _alle(soort).filter(voorwaarde).values_list("object_id", flat=True).distinct()]


def met_waarde(soort: type[Page], veld: str, waarde: str) -> list[int]:
    """De pagina's met een versie waarin dit veld dit is; hoofdletters tellen niet."""
    rijen = _alle(soort).filter(**{f"content__{veld}__iexact": waarde})
    return [int(pk) for pk in rijen.values_list("object_id", flat=True).distinct()]


def _van(soort: type[Page], paginas: Iterable[int], **waar: Any) -> QuerySet[Any]:
    return _alle(soort).filter(object_id__in=[str(pk) for pk in paginas], **waar)


def _alle(soort: type[Page]) -> QuerySet[Any]:
    return Revision.objects.filter(content_type=ContentType.objects.get_for_model(soort))
