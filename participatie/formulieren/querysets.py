from datetime import datetime

from django.db.models import Q
from django.utils import timezone
from wagtail.query import PageQuerySet


class FormulierQuerySet(PageQuerySet):
    """Vragen over formulieren."""

    def zichtbaar(self) -> "FormulierQuerySet":
        """Wat een anonieme bezoeker mag zien."""
        return self.live().public()

    def open(self, nu: datetime | None = None) -> "FormulierQuerySet":
        """Zichtbare formulieren die op moment `nu` zijn in te vullen."""
        nu = nu or timezone.now()
        return self.zichtbaar().filter(Q(sluit_op__isnull=True) | Q(sluit_op__gt=nu), opent_op__lte=nu)
