"""De export als CSV of XLSX, met evenveel geheugen voor tien als voor honderdduizend rijen."""

import csv
import tempfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone

from stadmaken.common import rekenblad
from stadmaken.common.modeladmin import onschadelijk

from ..querysets import InbrengQuerySet
from .kolommen import PORTIE, kolommen, rijen

# Aan dit teken ziet Excel dat het UTF-8 is.
BOM = "\ufeff"
SCHEIDING = ";"


def als_csv(gekozen: InbrengQuerySet, naam: str, *, persoonlijk: bool) -> HttpResponseBase:
    """Regel voor regel naar de ontvanger, zonder tussenbestand."""
    regels = _regels(gekozen, persoonlijk=persoonlijk)
    response = StreamingHttpResponse(regels, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{naam}.csv"'
    return response


def als_xlsx(gekozen: InbrengQuerySet, naam: str, *, persoonlijk: bool) -> HttpResponseBase:
    """Eerst naar een tijdelijk bestand: een XLSX is pas te lezen als de laatste rij erin staat."""
    bestand = tempfile.TemporaryFile()  # noqa: SIM115  (de response sluit het, en dan is het weg)
    koppen = [(str(kolom.titel), kolom.breedte) for kolom in kolommen(persoonlijk=persoonlijk)]
    rekenblad.schrijf(bestand, "Inbreng", koppen, rijen(gekozen, persoonlijk=persoonlijk))
    bestand.seek(0)
    return FileResponse(bestand, as_attachment=True, filename=f"{naam}.xlsx")


def _regels(gekozen: InbrengQuerySet, *, persoonlijk: bool) -> Iterator[str]:
    buffer = _Doorgeefluik()
    schrijver = csv.writer(buffer, delimiter=SCHEIDING, lineterminator="\r\n")
    schrijver.writerow([kolom.titel for kolom in kolommen(persoonlijk=persoonlijk)])
    yield BOM + buffer.leeg()
    for nummer, rij in enumerate(rijen(gekozen, persoonlijk=persoonlijk), start=1):
        schrijver.writerow([_tekst(waarde) for waarde in rij])
        if nummer % PORTIE == 0:
            yield buffer.leeg()
    yield buffer.leeg()


def _tekst(waarde: Any) -> str:
    if waarde is None:
        return ""
    if isinstance(waarde, datetime):
        return f"{timezone.localtime(waarde):%Y-%m-%d %H:%M}"
    return waarde.isoformat() if isinstance(waarde, date) else str(onschadelijk(str(waarde), "csv"))


class _Doorgeefluik:
    """Verzamelt wat de schrijver schrijft tot iemand het ophaalt."""

    def __init__(self) -> None:
        self.delen: list[str] = []

    def write(self, deel: str) -> None:
        self.delen.append(deel)

    def leeg(self) -> str:
        tekst = "".join(self.delen)
        self.delen.clear()
        return tekst
