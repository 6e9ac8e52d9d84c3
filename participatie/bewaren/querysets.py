from django.db import models


class VerzoekQuerySet(models.QuerySet):
    """Vragen over AVG-verzoeken."""

    def open(self) -> "VerzoekQuerySet":
        """Nog niet afgehandeld."""
        return self.filter(afgehandeld_op__isnull=True)

    def op_volgorde(self) -> "VerzoekQuerySet":
        """Wat wacht eerst, het oudste bovenaan; daarna wat is afgehandeld, het nieuwste bovenaan."""
        return self.order_by(models.F("afgehandeld_op").desc(nulls_first=True), "ontvangen_op", "pk")
