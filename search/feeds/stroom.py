"""Wat alle feeds delen: Atom, met ids die blijven als iets een andere naam of plek krijgt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.utils.feedgenerator import Atom1Feed

from stadmaken.common.bestandstekens import zonder_stuurtekens
from stadmaken.common.gemeente import absoluut, gemeente, hostnaam

HOOGSTENS = 40
# Een id noemt een jaar waarin de naam van de site al van ons was (RFC 4151); het verandert nooit.
SINDS = 2026
BEGIN = datetime(SINDS, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Bericht:
    """Eén ding in een feed. `naam` is wat het id uniek maakt, `pad` waar het te lezen is."""

    naam: str
    titel: str
    pad: str
    bijgewerkt: datetime
    tekst: str = ""
    soort: str = ""


class AtomMetVasteDatum(Atom1Feed):
    """Zonder berichten is een feed niet elke seconde anders."""

    def latest_post_date(self) -> datetime:
        datums = [bericht["updateddate"] for bericht in self.items]
        return max(datums, default=BEGIN)


class Stroom(Feed):
    """Een feed van berichten; wie haar maakt, zegt welke."""

    feed_type = AtomMetVasteDatum

    def naam(self, obj: Any) -> str:
        """Wat het id van deze feed uniek maakt."""
        raise NotImplementedError

    def kop(self, obj: Any) -> str:
        """De titel, zonder de naam van de site."""
        raise NotImplementedError

    def pad(self, obj: Any) -> str:
        """Het pad van deze feed."""
        raise NotImplementedError

    def pagina(self, obj: Any) -> str:
        """Het pad van de pagina waar deze feed bij hoort."""
        raise NotImplementedError

    def berichten(self, obj: Any) -> Sequence[Bericht]:
        """De nieuwste berichten, het nieuwste eerst."""
        raise NotImplementedError

    def title(self, obj: Any) -> str:
        return zonder_stuurtekens(f"{self.kop(obj)} – {gemeente().sitenaam}")

    def link(self, obj: Any) -> str:
        return absoluut(self.pagina(obj))

    def feed_url(self, obj: Any) -> str:
        return absoluut(self.pad(obj))

    def feed_guid(self, obj: Any) -> str:
        return tag(self.naam(obj))

    def author_name(self, obj: Any) -> str:
        return zonder_stuurtekens(str(gemeente().naam))

    def items(self, obj: Any) -> list[Bericht]:
        return list(self.berichten(obj))

    def item_title(self, item: Bericht) -> str:
        return zonder_stuurtekens(item.titel)

    def item_description(self, item: Bericht) -> str:
        return zonder_stuurtekens(item.tekst)

    def item_link(self, item: Bericht) -> str:
        return absoluut(item.pad)

    def item_guid(self, item: Bericht) -> str:
        return tag(item.naam)

    def item_updateddate(self, item: Bericht) -> datetime:
        return item.bijgewerkt

    def item_categories(self, item: Bericht) -> list[str]:
        return [zonder_stuurtekens(item.soort)] if item.soort else []


def tag(naam: str) -> str:
    """Een blijvend id, zoals “tag:doemee.voorbeeld.nl,2026:project/12”."""
    return f"tag:{hostnaam()},{SINDS}:{naam}"
