"""Hoe een editie van de nieuwsbrief gevonden wordt."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from stadmaken.common.vindbaar import Ingang, Soort, Vindbaar, paginas, van_pagina

from .models import EditiePage

SOORT = Soort("nieuwsbrief", _("Nieuwsbrief"), _("Nieuwsbrieven"), 70)


def ingang(editie: Any) -> Ingang:
    """Een editie, op de dag die erboven staat."""
    return van_pagina(editie, begint_op=editie.datum, eindigt_op=editie.datum)


VINDBAAR = Vindbaar(SOORT, EditiePage, lambda: paginas(EditiePage), ingang)
