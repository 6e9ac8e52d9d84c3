from datetime import datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from .choices import METEEN, PAS_LATER

KEREN = 3
DAGEN = timedelta(days=2)


def stuk(voor: str = "") -> Q:
    """Wanneer een link naar een andere site kapot heet: zeker weg, of drie keer mis over ten minste twee dagen."""
    eerst = F(f"{voor}fout_sinds") + DAGEN
    blijft = {f"{voor}uitkomst__in": PAS_LATER, f"{voor}fouten__gte": KEREN, f"{voor}gecontroleerd_op__gte": eerst}
    return Q(**{f"{voor}uitkomst__in": METEEN}) | Q(**blijft)


class LinkcontroleQuerySet(models.QuerySet):
    """Vragen over adressen op andere sites."""

    def in_gebruik(self) -> "LinkcontroleQuerySet":
        """Adressen waar een gepubliceerde pagina naar linkt."""
        links: Any = self.model._meta.get_field("links").related_model
        return self.filter(Exists(links.objects.filter(controle=OuterRef("pk"), pagina__live=True)))

    def aan_de_beurt(self, nu: datetime) -> "LinkcontroleQuerySet":
        """Wat nu gecontroleerd mag worden, wat het langst wacht vooraan."""
        return self.in_gebruik().filter(volgende_op__lte=nu).order_by("volgende_op", "pk")
