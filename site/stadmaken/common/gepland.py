"""Op en van de site wat daar nu aan toe is. Elke pagina apart: wat niet kan, houdt de rest niet tegen.

Wagtails eigen opdracht stopt bij de eerste pagina die weigert, elke minuut opnieuw: dan komt er niets meer op de site.
"""

import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import DraftStateMixin, Page, Revision

from . import post
from .gemeente import absoluut
from .stad.nu import afbakening
from .stad.paginakeuze import in_deze_stad, nummers_als_tekst
from .storing import EVEN_WEG

logger = logging.getLogger(__name__)


def voer_uit() -> None:
    """Haal weg wat is verlopen, en publiceer wat op dit moment klaarstond; de volgorde is die van Wagtail."""
    for model in _modellen():
        verlopen = Q(live=True, expire_at__lt=timezone.now())
        for ding in _van_deze_stad(model).filter(verlopen).order_by("expire_at"):
            weg = partial(ding.unpublish, set_expired=True, log_action="wagtail.unpublish.scheduled")
            _los(model.objects.filter(verlopen, pk=ding.pk), weg, ding)
    klaar = Q(approved_go_live_at__lt=timezone.now())
    for revisie in _revisies().filter(klaar).order_by("approved_go_live_at"):
        erop = partial(revisie.publish, log_action="wagtail.publish.scheduled")
        if not _los(Revision.objects.filter(klaar, pk=revisie.pk), erop, revisie):
            _meld(revisie)


def _modellen() -> list[Any]:
    alle = apps.get_models()
    return [Page, *(model for model in alle if issubclass(model, DraftStateMixin) and not issubclass(model, Page))]


def _van_deze_stad(model: Any) -> QuerySet[Any]:
    """`Page` zelf kent geen steden; de andere modellen wel."""
    return model.objects.filter(in_deze_stad()) if model is Page and afbakening() else model.objects.all()


def _revisies() -> QuerySet[Revision]:
    """Wie een pagina van een andere stad publiceert, doet dat in de verkeerde stad, en dat lukt niet."""
    if afbakening() is None:
        return Revision.objects.all()
    van_hier = Q()
    for model in _modellen():
        soort = ContentType.objects.get_for_model(model, for_concrete_model=False)
        van_hier |= Q(base_content_type=soort, object_id__in=nummers_als_tekst(_van_deze_stad(model)))
    return Revision.objects.filter(van_hier)


def _los(nog: QuerySet[Any], handeling: Callable[[], object], ding: Any) -> bool:
    """Doe één ding, als het er `nog` aan toe is: een andere werker of een redacteur kan voor zijn geweest.

    Geeft of het goed is. Een database die weg is, is geen fout van dit ding.
    """
    try:
        with transaction.atomic():
            if nog.select_for_update(of=("self",)).exists():
                handeling()
    except EVEN_WEG:
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
