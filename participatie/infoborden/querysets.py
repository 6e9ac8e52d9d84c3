from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class InfobordQuerySet(models.QuerySet):
    """Vragen over borden."""

    def op_straat(self) -> "InfobordQuerySet":
        """Borden die nu ergens hangen."""
        return self.filter(geplaatst_op__isnull=False, verwijderd_op__isnull=True)

    def delete(self) -> Any:
        uitleg = str(_("Borden worden nooit verwijderd: hun codes kunnen nog ergens hangen."))
        raise models.ProtectedError(uitleg, set())
