"""Het spoor van wat niet (meer) op de site staat: wanneer het verdween en waarom, nooit wat er stond of van wie."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from participatie.models import Gebeurtenis, Inbreng

from . import redenen
from .choices import Gebeurtenissoort, Moderatie


class Spoor(NamedTuple):
    """Wat een bezoeker leest op de plek van een verwijderde bijdrage."""

    op: datetime | None
    reden: str


def van_verwijderde(inbrengen: Iterable[Inbreng]) -> dict[int, Spoor]:
    """Het spoor van elke verwijderde inbreng, in hooguit twee vragen."""
    weg = [inbreng for inbreng in inbrengen if inbreng.moderatie == Moderatie.VERBORGEN]
    if not weg:
        return {}
    verborgen = Gebeurtenis.objects.filter(inbreng__in=weg, soort=Gebeurtenissoort.VERBORGEN).order_by("tijd", "pk")
    laatste = dict(verborgen.values_list("inbreng_id", "tijd"))
    vast = redenen.vaste_redenen()
    return {inbreng.pk: Spoor(laatste.get(inbreng.pk), redenen.openbare_reden(inbreng.reden, vast)) for inbreng in weg}
