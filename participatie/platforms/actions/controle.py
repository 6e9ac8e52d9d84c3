"""Eén keer per jaar: klopt dit profiel nog?"""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from stadmaken.common.auditlog.schrijven import leg_vast

from .. import mail
from ..choices import Controlesoort
from ..controle import HERHAAL_NA, MEEST_GEVRAAGD, te_lang_geleden
from ..models import Profielcontrole, WijkplatformPage
from ..sporen import BEVESTIGD


@transaction.atomic
def bevestig(platform: WijkplatformPage, door: Any, nu: datetime | None = None) -> Profielcontrole:
    """Leg vast dat het profiel klopt."""
    leg_vast(BEVESTIGD, platform, door=door)
    return Profielcontrole.objects.create(
        platform=platform, soort=Controlesoort.BEVESTIGD, door=door, op=nu or timezone.now()
    )


def vraag_na(nu: datetime | None = None) -> int:
    """Vraag elk platform dat aan de beurt is of het nog klopt; geeft hoeveel."""
    nu = nu or timezone.now()
    aan_de_beurt = WijkplatformPage.objects.werkend().met_nagekeken().filter(nagekeken__lte=te_lang_geleden(nu))
    return sum(_vraag(pk, nu) for pk in aan_de_beurt.values_list("pk", flat=True))


@transaction.atomic
def _vraag(pk: int, nu: datetime) -> bool:
    """Met de pagina op slot: twee werkers vragen het samen één keer."""
    Page.objects.select_for_update().filter(pk=pk).first()
    platform = WijkplatformPage.objects.werkend().met_nagekeken().filter(pk=pk).first()
    if platform is None or platform.nagekeken > te_lang_geleden(nu):
        return False
    gevraagd = list(
        platform.controles.filter(soort=Controlesoort.GEVRAAGD, op__gt=platform.nagekeken).values_list("op", flat=True)
    )
    if len(gevraagd) >= MEEST_GEVRAAGD or (gevraagd and max(gevraagd) > nu - HERHAAL_NA):
        return False
    if not mail.klopt_dit_nog(platform, len(gevraagd) + 1):
        return False
    Profielcontrole.objects.create(platform=platform, soort=Controlesoort.GEVRAAGD, op=nu)
    return True
