from django.db import models
from django.utils.translation import gettext_lazy as _


class Posterformaat(models.TextChoices):
    """Papierformaten van een poster."""

    A4 = "A4", _("A4 (210 × 297 mm)")
    A3 = "A3", _("A3 (297 × 420 mm)")
