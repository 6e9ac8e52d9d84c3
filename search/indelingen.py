"""De wijken en thema's waarop iemand zijn uitkomst kleiner maakt."""

from typing import Any, NamedTuple

from django.db.models import Model

from stadmaken.common.tabelstand import onthoud


class Indeling(NamedTuple):
    """Een wijk of een thema."""

    pk: int
    slug: str
    naam: str


def alle(model: type[Model]) -> tuple[Indeling, ...]:
    """Alle wijken of alle thema's, op naam; onthouden, want zij veranderen zelden."""
    rijen: Any = model._default_manager.order_by("naam").values_list("pk", "slug", "naam")
    return onthoud(("indelingen", model), lambda: tuple(Indeling(*rij) for rij in rijen))
