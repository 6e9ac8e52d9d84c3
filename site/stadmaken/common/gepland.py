"""Op en van de site wat daar nu aan toe is. Elke pagina apart: wat niet kan, houdt de rest niet tegen.

Wagtails eigen opdracht stopt bij de eerste pagina die weigert, elke minuut opnieuw: dan komt er niets meer op de site.
"""

import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from django.apps import apps
from django.db import Error as DatabaseFout
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import DraftStateMixin, Page, Revision

from . import post
from .gemeente import absoluut

logger = logging.getLogger(__name__)


def voer_uit() -> None:
    """Haal weg wat is verlopen, en publiceer wat op dit moment klaarstond; de volgorde is die van Wagtail."""
    for model in (Page, *_andere_modellen()):
        for ding in model.objects.filter(live=True, expire_at__lt=timezone.now()).order_by("expire_at"):
            _los(partial(ding.unpublish, set_expired=True, log_action="wagtail.unpublish.scheduled"), ding)
    for revisie in Revision.objects.filter(approved_go_live_at__lt=timezone.now()).order_by("approved_go_live_at"):
        if not _los(partial(revisie.publish, log_action="wagtail.publish.scheduled"), revisie):
            _meld(revisie)


def _andere_modellen() -> list[Any]:
    modellen = apps.get_models()
    return [model for model in modellen if issubclass(model, DraftStateMixin) and not issubclass(model, Page)]


def _los(handeling: Callable[[], object], ding: Any) -> bool:
    """Doe één ding; geeft of het lukte. Een database die weg is, is geen fout van dit ding."""
    try:
        with transaction.atomic():
            handeling()
    except DatabaseFout:
        raise
    except Exception:  # de rest gaat door; de fout staat in het logboek
        logger.exception("Gepland publiceren lukte niet: %s %s", type(ding).__name__, ding.pk)
        return False
    return True


@transaction.atomic
def _meld(revisie: Revision) -> None:
    """De planning vervalt, en wie haar maakte hoort het: anders wacht iemand op een pagina die nooit komt."""
    Revision.objects.filter(pk=revisie.pk).update(approved_go_live_at=None)
    wie = revisie.user
    if wie is None or not wie.is_active or not wie.email:
        return
    taal = wie.wagtail_userprofile.get_preferred_language() if hasattr(wie, "wagtail_userprofile") else "nl"
    with override(taal):
        onderwerp = _("“{titel}” staat nog niet op de site").format(titel=revisie.object_str)
        tekst = _(
            "U plande “{titel}”, maar deze pagina kon niet op de site komen.\n\n"
            "Open de pagina en publiceer haar opnieuw. U ziet dan wat er eerst moet gebeuren:\n{adres}"
        ).format(titel=revisie.object_str, adres=absoluut(reverse("wagtailadmin_pages:edit", args=[revisie.object_id])))
    post.schrijf(f"gepland-{revisie.pk}", wie.email, onderwerp, tekst, taal=taal)
