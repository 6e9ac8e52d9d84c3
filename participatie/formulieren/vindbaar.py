"""Hoe een formulier gevonden wordt."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stadmaken.common.vindbaar import Ingang, Soort, Vindbaar, paginas, van_pagina

from .models import FormulierPage

SOORT = Soort("formulier", _("Formulier"), _("Formulieren"), 15)


def ingang(formulier: Any) -> Ingang:
    """Een formulier, met van wanneer tot wanneer mensen kunnen meedoen."""
    return van_pagina(
        formulier,
        begint_op=timezone.localdate(formulier.opent_op),
        eindigt_op=formulier.laatste_dag,
    )


VINDBAAR = Vindbaar(SOORT, FormulierPage, lambda: paginas(FormulierPage), ingang)
