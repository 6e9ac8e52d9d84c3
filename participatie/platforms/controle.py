"""Wanneer een profiel voor het laatst is nagekeken, en wat daarvoor aan de beurt is."""

from datetime import datetime, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta
from django.utils import timezone

from .choices import Controlesoort

TERMIJN = relativedelta(years=1)
HERHAAL_NA = timedelta(days=30)
MEEST_GEVRAAGD = 3  # één vraag, en hooguit twee herinneringen
VOORAF = timedelta(days=30)


def te_lang_geleden(nu: datetime | None = None) -> datetime:
    """Wie op of voor dit moment voor het laatst is nagekeken, is aan de beurt."""
    return timezone.localtime(nu) - TERMIJN


def laatst_bevestigd(platform: Any) -> datetime | None:
    """Wanneer iemand voor het laatst zei dat het profiel klopt."""
    rijen = platform.controles.filter(soort=Controlesoort.BEVESTIGD) if platform.pk else None
    return rijen.values_list("op", flat=True).first() if rijen is not None else None
