from django.apps import apps
from django.db import models

from ..inbreng.choices import Moderatie


class InbrengthemaQuerySet(models.QuerySet):
    """Vragen over thema's van inbreng."""

    def actueel(self) -> "InbrengthemaQuerySet":
        """Niet opgegaan in een ander thema."""
        return self.filter(opgegaan_in__isnull=True)

    def zichtbaar(self) -> "InbrengthemaQuerySet":
        """Wat een anonieme bezoeker mag zien: actueel, en door een medewerker samengevat of beantwoord."""
        return self.actueel().filter(~models.Q(samenvatting="") | models.Q(antwoord__isnull=False))

    def met_aantallen(self) -> "InbrengthemaQuerySet":
        """Met `aantal`: hoeveel inbreng eronder meetelt; dezelfde regel als `InbrengQuerySet.telt()`."""
        afgewezen = models.Q(indelingen__inbreng__moderatie=Moderatie.NIET_GEPLAATST)
        telt = models.Q(indelingen__inbreng__verdacht="") & ~afgewezen
        return self.annotate(aantal=models.Count("indelingen", filter=telt))


class ThemaindelingQuerySet(models.QuerySet):
    """Vragen over wat onder welk thema staat."""

    def actueel(self) -> "ThemaindelingQuerySet":
        """Onder een thema dat niet is opgegaan in een ander."""
        return self.filter(thema__opgegaan_in__isnull=True)

    def te_vertellen(self, *themas: int) -> "ThemaindelingQuerySet":
        """Van wie het laatst gehoorde antwoord niet het antwoord van nu is; beperkt tot `themas`, als die er zijn."""
        nieuw = models.Q(thema__antwoord__isnull=False, verteld__isnull=True)
        anders = models.Q(thema__antwoord__isnull=False) & ~models.Q(verteld=models.F("thema__antwoord"))
        # Een antwoord dat met samenvoegen meekwam, hoort nog bij het oude thema: dat is niet ingetrokken.
        themas_nu = apps.get_model("participatie", "Inbrengthema").objects
        leeft_elders = models.Exists(themas_nu.filter(antwoord=models.OuterRef("verteld")))
        ingetrokken = models.Q(thema__antwoord__isnull=True, verteld__isnull=False) & ~leeft_elders
        rijen = self.filter(thema__in=themas) if themas else self
        # Mogelijk spam hoort niets; wordt zij alsnog geplaatst, dan staat zij hier vanzelf weer bij.
        return rijen.actueel().filter(nieuw | ingetrokken | anders, inbreng__verdacht="")
