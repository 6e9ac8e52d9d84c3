from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from participatie.models import Wijk
from stadmaken.common import vindbaar

from .project import ProjectFeed
from .register import SoortFeed, WijkFeed, nieuwste
from .stroom import Stroom

BEWAAR_SECONDEN = 600


def _feed(feed: Stroom) -> Callable[..., HttpResponse]:
    """Een feed die niemand opnieuw hoeft op te halen als er niets veranderde."""
    return require_safe(cache_control(public=True, max_age=BEWAAR_SECONDEN)(conditional_page(feed)))


soort_feed = _feed(SoortFeed())
wijk_feed = _feed(WijkFeed())
project_feed = _feed(ProjectFeed())


@require_safe
def feeds(request: HttpRequest) -> HttpResponse:
    """Alle feeds in deze taal, met wat een feed is."""
    vertaald = get_language() != settings.LANGUAGE_CODE
    gevuld = set(nieuwste().order_by().values_list("soort", flat=True).distinct())
    context: dict[str, Any] = {
        "soorten": [
            (soort.meervoud, reverse("feed_soort", args=[soort.naam]))
            for soort in vindbaar.soorten()
            if soort.naam in gevuld
        ],
        # Wat per wijk speelt, is bijna nooit vertaald.
        "wijken": [] if vertaald else [(naam, reverse("feed_wijk", args=[slug])) for naam, slug in _wijken()],
    }
    return render(request, "search/feeds/feeds.html", context)


def _wijken() -> Any:
    return Wijk.objects.order_by("naam").values_list("naam", "slug")
