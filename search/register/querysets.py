from django.db import models


class ZoekingangQuerySet(models.QuerySet):
    """Vragen over wat te vinden is."""

    def in_taal(self, taal: str) -> "ZoekingangQuerySet":
        """Wat in deze taal te lezen is."""
        return self.filter(taal=taal)

    def met_punt(self) -> "ZoekingangQuerySet":
        """Wat op een kaart kan staan."""
        return self.filter(breedtegraad__isnull=False, lengtegraad__isnull=False)
