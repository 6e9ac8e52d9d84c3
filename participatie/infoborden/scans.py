"""Hoe vaak een bord wordt geopend: een getal per dag, zonder IP-adres en zonder cookie."""

import logging
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import DatabaseError
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from stadmaken.common.meten import tellers

from .models import Infobord, ScanTelling

logboek = logging.getLogger(__name__)

# Woorden waarmee programma's zich melden. “Cubot” is een merk telefoons.
BOT = re.compile(
    r"(?<!cu)bot\b|bot[/;_-]|crawl|spider|slurp|preview|fetch|monitor|scan|headless|lighthouse|facebookexternalhit"
    r"|whatsapp/|python|curl|wget|httpie|java/|go-http|okhttp|libwww|axios|node|ruby|perl|php|scrapy|uptime|pingdom",
    re.IGNORECASE,
)


class GeteldAntwoord(HttpResponse):
    """Een antwoord dat pas telt als het is verstuurd: niemand wacht op de telling."""

    na_afloop: Callable[[], None] | None = None

    def close(self) -> None:
        if self.na_afloop:
            na_afloop, self.na_afloop = self.na_afloop, None
            try:
                na_afloop()
            except DatabaseError:
                logboek.exception("Een scan kon niet worden geteld")
        super().close()


def telt_mee(request: HttpRequest) -> bool:
    """Of dit verzoek een mens is die het bord opent: geen programma, geen voorbereidend laden, geen medewerker."""
    if request.method != "GET":
        return False
    doel = " ".join(request.headers.get(kop, "") for kop in ("Purpose", "Sec-Purpose", "X-Purpose", "X-Moz"))
    if "prefetch" in doel.lower() or "preview" in doel.lower():
        return False
    programma = request.headers.get("User-Agent", "")
    if not programma or BOT.search(programma):
        return False
    return not (settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated)


def tel(bord_id: int, dag: date | None = None) -> None:
    """Tel één opening van een bord op een dag (in de tijd van de stad)."""
    dag = dag or timezone.localdate()
    vandaag = ScanTelling.objects.filter(infobord_id=bord_id, dag=dag)
    if not vandaag.update(aantal=F("aantal") + 1):
        # Was een ander net eerder, dan bestaat de rij al en tellen beiden op dezelfde.
        ScanTelling.objects.bulk_create([ScanTelling(infobord_id=bord_id, dag=dag)], ignore_conflicts=True)
        vandaag.update(aantal=F("aantal") + 1)
    tellers.gebeurtenis("scan")


def per_dag(bord: Infobord, dagen: int = 30) -> list[tuple[date, int]]:
    """Het aantal openingen op elk van de laatste dagen, vandaag als laatste."""
    vandaag = timezone.localdate()
    begin = vandaag - timedelta(days=dagen - 1)
    geteld: dict[Any, int] = dict(bord.scans.filter(dag__gte=begin).values_list("dag", "aantal"))
    return [(dag, geteld.get(dag, 0)) for dag in (begin + timedelta(days=n) for n in range(dagen))]
