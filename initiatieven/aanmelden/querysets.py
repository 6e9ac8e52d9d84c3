from django.db import models

from .choices import LOPEND, MET_PLEK, Status


class AanmeldingQuerySet(models.QuerySet):
    """Vragen over aanmeldingen."""

    def lopend(self) -> "AanmeldingQuerySet":
        """Wie een plek heeft, krijgt aangeboden, of erop wacht."""
        return self.filter(status__in=LOPEND)

    def met_plek(self) -> "AanmeldingQuerySet":
        """Wie een plek bezet houdt."""
        return self.filter(status__in=MET_PLEK)

    def te_bekijken(self) -> "AanmeldingQuerySet":
        """Wat op spam lijkt, en waar een mens nog naar moet kijken."""
        return self.lopend().exclude(verdacht="")

    def wachtend(self) -> "AanmeldingQuerySet":
        """De wachtlijst, wie het eerst kwam voorop. Wat op spam lijkt, wacht op een mens en niet op een plek."""
        return self.filter(status=Status.WACHTLIJST, verdacht="").order_by("wacht_sinds", "pk")
