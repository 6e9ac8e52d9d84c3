from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.models import ModelLogEntry

from ..stad import Gedeeld, Soort


class Auditlog(ModelLogEntry):
    """Geeft het lezen van het auditlog een eigen recht; de regels zelf zijn die van Wagtail."""

    bij_stad: ClassVar[Soort] = Gedeeld("Geen eigen rijen: het is een naam voor het recht op het auditlog van Wagtail.")

    class Meta:
        proxy = True
        verbose_name = _("auditlog")
        verbose_name_plural = _("auditlog")
        default_permissions = ("view",)
