"""Hoe een instrument van de menukaart gevonden wordt."""

from django.utils.translation import gettext_lazy as _

from stadmaken.common.vindbaar import Soort, Vindbaar, paginas, van_pagina

from .models import InstrumentPage

SOORT = Soort("instrument", _("Wat wilt u doen?"), _("Hulp bij wat u wilt doen"), 45)
VINDBAAR = Vindbaar(SOORT, InstrumentPage, lambda: paginas(InstrumentPage), van_pagina)
