"""CSV die regel voor regel naar de ontvanger gaat: evenveel geheugen, hoe groot het bestand ook is."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from typing import Any

from django.http import StreamingHttpResponse
from django.utils import timezone

from .modeladmin import onschadelijk

# Aan dit teken ziet Excel dat het UTF-8 is.
BOM = "\ufeff"
SCHEIDING = ";"
# Zo veel regels gaan er tegelijk de deur uit.
PORTIE = 100


def als_download(koppen: Sequence[Any], rijen: Iterable[Sequence[Any]], naam: str) -> StreamingHttpResponse:
    """De rijen als antwoord, zonder tussenbestand."""
    koptekst = {"Content-Disposition": f'attachment; filename="{naam}"'}
    return StreamingHttpResponse(_regels(koppen, rijen), content_type="text/csv; charset=utf-8", headers=koptekst)


def _regels(koppen: Sequence[Any], rijen: Iterable[Sequence[Any]]) -> Iterator[str]:
    regel = csv.writer(_Doorgeefluik(), delimiter=SCHEIDING, lineterminator="\r\n").writerow
    yield BOM + regel([_tekst(kop) for kop in koppen])
    bron = iter(rijen)
    while deel := "".join(regel([_tekst(waarde) for waarde in rij]) for rij in islice(bron, PORTIE)):
        yield deel


def _tekst(waarde: Any) -> str:
    if waarde is None:
        return ""
    if isinstance(waarde, datetime):
        return f"{timezone.localtime(waarde):%Y-%m-%d %H:%M}"
    return waarde.isoformat() if isinstance(waarde, date) else str(onschadelijk(str(waarde), "csv"))


class _Doorgeefluik:
    """Geeft wat de schrijver schrijft meteen terug: `writerow` antwoordt dan met de regel."""

    def write(self, regel: str) -> str:
        return regel
