from datetime import datetime

from django.db.models import Q
from django.utils import timezone

from stadmaken.common.querysets import ZichtbaarQuerySet


class FormulierQuerySet(ZichtbaarQuerySet):
    """Vragen over formulieren."""

    def open(self, nu: datetime | None = None) -> "FormulierQuerySet":
        """Zichtbare formulieren die op moment `nu` zijn in te vullen."""
        nu = nu or timezone.now()
        return self.zichtbaar().filter(Q(sluit_op__isnull=True) | Q(sluit_op__gt=nu), opent_op__lte=nu)
