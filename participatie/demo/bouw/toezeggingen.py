"""De toezeggingen: vastgelegd, verschoven en nagekomen langs dezelfde weg als in het echt."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth import get_user_model

from participatie.models import Inbreng, ProjectPage, Toezegging, Wijk
from participatie.toezeggingen import actions
from stadmaken.common.demo import Demo

from ..toezeggingen import TOEZEGGINGEN, Stap, Toezeggingdata
from .inbreng import houd_mail_binnen, sleutel_van


def toezeggingen(demo: Demo) -> None:
    """Alle toezeggingen die er nog niet zijn, met wat er sindsdien gebeurde."""
    medewerker = get_user_model().objects.filter(username="inbreng").first()
    for data in TOEZEGGINGEN:
        if not Toezegging.objects.filter(nummer=data.nummer).exists():
            _leg_vast(demo, data, medewerker)
    houd_mail_binnen()


def _leg_vast(demo: Demo, data: Toezeggingdata, medewerker: Any) -> None:
    toezegging = Toezegging(
        nummer=data.nummer,
        wat=data.wat,
        wie=data.wie,
        gedaan_op=demo.dag(data.gedaan),
        oorspronkelijk_op=demo.dag(data.klaar),
        project=ProjectPage.objects.filter(slug=data.project).first(),
        wijk=Wijk.objects.filter(slug=data.wijk).first(),
        **data.velden,
    )
    inbreng = Inbreng.objects.filter(idempotentie__in=[sleutel_van(stem) for stem in data.inbreng])
    actions.toezeggen(toezegging, inbreng, medewerker, tijd=demo.moment(data.gedaan, 17))
    for stap in data.stappen:
        zet_stap(demo, toezegging, stap, medewerker)


def zet_stap(demo: Demo, toezegging: Toezegging, stap: Stap, medewerker: Any) -> None:
    """Wat er met een toezegging gebeurde."""
    tijd = demo.moment(stap.dag, 17, 30)
    if stap.wat in ("verschuiven", "nakomen"):
        doe = actions.verschuiven if stap.wat == "verschuiven" else actions.nakomen
        doe(toezegging, demo.dag(stap.nieuw or stap.dag), stap.tekst, medewerker, tijd=tijd)
        return
    werkwoorden: dict[str, Callable[..., Any]] = {
        "voortgang": actions.voortgang_melden,
        "vervallen": actions.laten_vervallen,
        "heropenen": actions.heropenen,
    }
    werkwoorden[stap.wat](toezegging, stap.tekst, medewerker, tijd=tijd)
