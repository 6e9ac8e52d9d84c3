from django.db import models

from .choices import Status


class AbonneeQuerySet(models.QuerySet):
    """De vragen die overal hetzelfde antwoord moeten geven."""

    def actief(self) -> "AbonneeQuerySet":
        """Wie post krijgt."""
        return self.filter(status=Status.ACTIEF)

    def voor_nieuwsbrief(self) -> "AbonneeQuerySet":
        """Wie de nieuwsbrief krijgt."""
        return self.actief().filter(nieuwsbrief=True)
