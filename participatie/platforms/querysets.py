from datetime import date
from typing import Any

from django.db.models import Case, DateTimeField, IntegerField, Max, Q, Value, When
from django.db.models.functions import Coalesce

from stadmaken.common.querysets import ZichtbaarQuerySet

from .choices import Controlesoort, Platformstaat

# Wie een antwoord zoekt, ziet eerst wat werkt.
EERST = Case(
    When(staat=Platformstaat.ERKEND, then=Value(0)),
    When(staat=Platformstaat.IN_OPRICHTING, then=Value(1)),
    default=Value(2),
    output_field=IntegerField(),
)


class PlatformQuerySet(ZichtbaarQuerySet):
    """Vragen over wijkplatforms."""

    def van_lid(self, medewerker: Any) -> "PlatformQuerySet":
        """De platforms die deze persoon zelf bijhoudt."""
        return self.filter(toegang__groep__user=medewerker)

    def werkend(self) -> "PlatformQuerySet":
        """Wat op de site staat en niet is beëindigd."""
        return self.filter(live=True).exclude(staat=Platformstaat.BEEINDIGD)

    def met_nagekeken(self) -> "PlatformQuerySet":
        """Met `nagekeken`: wanneer iemand bevestigde dat het profiel klopt, en anders de eerste publicatie."""
        return self.annotate(
            nagekeken=Coalesce(
                Max("controles__op", filter=Q(controles__soort=Controlesoort.BEVESTIGD)),
                "first_published_at",
                output_field=DateTimeField(),
            )
        )

    def te_herzien(self, voor: date) -> "PlatformQuerySet":
        """Waarvan gemeente en platform vóór deze dag opnieuw bekijken of de erkenning past."""
        return self.filter(herzien_voor__lte=voor)
