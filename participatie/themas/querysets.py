from django.db import models


class InbrengthemaQuerySet(models.QuerySet):
    """Vragen over thema's van inbreng."""

    def actueel(self) -> "InbrengthemaQuerySet":
        """Niet opgegaan in een ander thema."""
        return self.filter(opgegaan_in__isnull=True)

    def zichtbaar(self) -> "InbrengthemaQuerySet":
        """Wat een anonieme bezoeker mag zien: actueel, en door een medewerker samengevat of beantwoord."""
        return self.actueel().filter(~models.Q(samenvatting="") | models.Q(antwoord__isnull=False))


class ThemaindelingQuerySet(models.QuerySet):
    """Vragen over wat onder welk thema staat."""

    def actueel(self) -> "ThemaindelingQuerySet":
        """Onder een thema dat niet is opgegaan in een ander."""
        return self.filter(thema__opgegaan_in__isnull=True)

    def te_vertellen(self, *themas: int) -> "ThemaindelingQuerySet":
        """Van wie het laatst gehoorde antwoord niet het antwoord van nu is; beperkt tot `themas`, als die er zijn."""
        nieuw = models.Q(thema__antwoord__isnull=False, verteld__isnull=True)
        ingetrokken = models.Q(thema__antwoord__isnull=True, verteld__isnull=False)
        anders = models.Q(thema__antwoord__isnull=False) & ~models.Q(verteld=models.F("thema__antwoord"))
        rijen = self.filter(thema__in=themas) if themas else self
        return rijen.actueel().filter(nieuw | ingetrokken | anders)
