"""Een typfout in overgetypte inbreng, die op een tweede paar ogen wacht."""

from django.contrib.auth import get_user_model

from participatie.models import Correctie, Inbreng
from participatie.papier.actions import voorstellen
from stadmaken.common.demo import Demo

from ..papier import DAG, REDEN, STEM, STOND_ER, WORDT
from .inbreng import sleutel_van


def verbetering(demo: Demo) -> None:
    """Eén keer; wie de verbetering in de demo afhandelt, krijgt haar niet terug."""
    inbreng = Inbreng.objects.get(idempotentie=sleutel_van(STEM))
    if Correctie.objects.filter(inbreng=inbreng).exists():
        return
    na = [
        {**rij, **{naam: rij[naam].replace(STOND_ER, WORDT) for naam in ("waarde", "weergave")}}
        if rij["soort"] == "lange_tekst"
        else rij
        for rij in inbreng.invoer
    ]
    collega = get_user_model().objects.filter(username="collega").first()
    voorstellen(inbreng, na, REDEN, collega, tijd=demo.moment(DAG, 11))
