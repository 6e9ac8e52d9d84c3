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

    def voor_volgen(self) -> "AbonneeQuerySet":
        """Wie mail krijgt over wat hij volgt; wie niets volgt, heeft geen rijen in `volgt`."""
        return self.actief().filter(volgen=True)
