from collections.abc import Sequence
from typing import Any

from django.db import models

from stadmaken.common.kaart.vlak import Punt, ligt_in


class WijkQuerySet(models.QuerySet[Any]):
    """Wijken, op de kaart gevonden."""

    def met_grens(self) -> "WijkQuerySet":
        """Wijken die op de kaart te tekenen zijn; bij overlap gaat overal de eerste voor."""
        return self.filter(grens__isnull=False).order_by("code")

    def bij_punt(self, punt: Punt) -> Any:
        """De wijk waar (breedtegraad, lengtegraad) in ligt, of None."""
        return self.bij_punten([punt])[0]

    def bij_punten(self, punten: Sequence[Punt]) -> list[Any]:
        """Per punt de wijk, of None; één vraag aan de database."""
        wijken = list(self.met_grens().only("naam", "slug", "grens"))
        return [next((wijk for wijk in wijken if ligt_in(punt, wijk.grens)), None) for punt in punten]
