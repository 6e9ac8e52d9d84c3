from django.utils.translation import gettext_lazy as _
from wagtail.models import ModelLogEntry


class Auditlog(ModelLogEntry):
    """Geeft het lezen van het auditlog een eigen recht; de regels zelf zijn die van Wagtail."""

    class Meta:
        proxy = True
        verbose_name = _("auditlog")
        verbose_name_plural = _("auditlog")
        default_permissions = ("view",)
