from django.db import models


class InbrengthemaQuerySet(models.QuerySet):
    """Vragen over thema's van inbreng."""

    def actueel(self) -> "InbrengthemaQuerySet":
        """Niet opgegaan in een ander thema."""
        return self.filter(opgegaan_in__isnull=True)

    def zichtbaar(self) -> "InbrengthemaQuerySet":
        """Wat een anonieme bezoeker mag zien: actueel, en door een medewerker samengevat of beantwoord."""
        return self.actueel().filter(~models.Q(samenvatting="") | models.Q(antwoord__isnull=False))
