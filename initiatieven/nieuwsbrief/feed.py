"""De nieuwsbrief voor nieuwslezers."""

from datetime import datetime, time
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed

from stadmaken.common.gemeente import absoluut, gemeente

from .models import NieuwsbriefPage
from .weergave import edities

HOOGSTENS = 20


class NieuwsbriefFeed(Feed):
    """De nieuwste edities, met een id dat blijft als titel of adres verandert."""

    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> NieuwsbriefPage:
        pagina = NieuwsbriefPage.objects.zichtbaar().order_by("path").first()
        if pagina is None:
            raise Http404
        return pagina

    def title(self, pagina: NieuwsbriefPage) -> str:
        return f"{pagina.title} – {gemeente().sitenaam}"

    def subtitle(self, pagina: NieuwsbriefPage) -> str:
        return pagina.samenvatting

    def link(self, pagina: NieuwsbriefPage) -> str:
        return absoluut(pagina.url or "/")

    def feed_url(self, pagina: NieuwsbriefPage) -> str:
        return absoluut(reverse("initiatieven:nieuwsbrief_atom"))

    def feed_guid(self, pagina: NieuwsbriefPage) -> str:
        return pagina.translation_key.urn

    def author_name(self, pagina: NieuwsbriefPage) -> str:
        return str(gemeente().naam)

    def items(self, pagina: NieuwsbriefPage) -> list[Any]:
        return list(edities(pagina).select_related("locale")[:HOOGSTENS])

    def item_title(self, item: Any) -> str:
        return str(item.title)

    def item_description(self, item: Any) -> str:
        return str(item.samenvatting)

    def item_link(self, item: Any) -> str:
        return absoluut(item.url or "/")

    def item_guid(self, item: Any) -> str:
        return str(item.translation_key.urn)

    def item_pubdate(self, item: Any) -> datetime:
        return timezone.make_aware(datetime.combine(item.datum, time(9)))

    def item_updateddate(self, item: Any) -> datetime:
        return item.last_published_at or self.item_pubdate(item)
