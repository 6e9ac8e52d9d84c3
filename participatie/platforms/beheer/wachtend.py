"""Welke wijkplatforms een medewerker moet nakijken."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from stadmaken.common.wachtend import Wacht

from ..rules import mag_beheren
from .lijst import NAKIJKEN, na_te_kijken

WACHTEND = (
    Wacht(
        "platforms",
        _("Wijkplatforms om na te kijken"),
        mag_beheren,
        lambda medewerker: na_te_kijken(),
        lambda n: ngettext(
            "{n} wijkplatform is toe aan een controle: een jaar niet bevestigd, of de erkenning loopt af",
            "{n} wijkplatforms zijn toe aan een controle: een jaar niet bevestigd, of de erkenning loopt af",
            n,
        ),
        lambda: f"{reverse('platforms_beheer:lijst')}?wat={NAKIJKEN}",
    ),
)
