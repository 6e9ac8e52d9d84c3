"""Hoeveel inbreng wacht, en langer dan beloofd, voor wie de site bewaakt (docs/bewaken.md)."""

from collections.abc import Iterator

from django.db.models import Count, Min, Q
from django.utils import timezone
from prometheus_client.core import Metric

from participatie.models import Inbreng
from stadmaken.common.meten.rijen import leeftijd
from stadmaken.common.meten.standen import stand


def wachtende_inbreng() -> Iterator[Metric]:
    """Inbreng die op plaatsing of op antwoord wacht, en hoeveel daarvan na de beloofde dag; in twee vragen."""
    te_laat = Count("pk", filter=Q(beantwoorden_voor__lt=timezone.localdate()))
    plaatsing = Inbreng.objects.te_plaatsen().aggregate(n=Count("pk"), te_laat=te_laat, oudste=Min("ontvangen_op"))
    antwoord = Inbreng.objects.te_beantwoorden().aggregate(n=Count("pk"), te_laat=te_laat, oudste=Min("ontvangen_op"))
    rijen = {"plaatsing": plaatsing, "antwoord": antwoord}
    for naam, uitleg, veld in (
        ("stadmaken_inbreng_wacht", "Inbreng die wacht.", "n"),
        ("stadmaken_inbreng_te_laat", "Inbreng die langer wacht dan beloofd.", "te_laat"),
    ):
        yield stand(naam, uitleg, {op: rij[veld] for op, rij in rijen.items()}, "op")
    ouderdom = {op: leeftijd(rij["oudste"]) for op, rij in rijen.items()}
    yield stand("stadmaken_inbreng_oudste_seconds", "Hoe lang de oudste inbreng wacht.", ouderdom, "op")
