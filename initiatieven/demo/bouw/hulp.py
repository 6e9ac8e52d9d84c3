"""Aanbod om te helpen: doorgegeven, beantwoord, en één dat op een medewerker wacht."""

import uuid

from initiatieven.hulp.actions import Gegevens, beantwoord, bied_aan
from initiatieven.models import Hulpaanbod, Pitch
from stadmaken.common.demo import Demo

from ..mensen import HULP

RUIMTE = uuid.uuid5(uuid.NAMESPACE_URL, "samen-stadmaken/demo/hulp")


def hulp(demo: Demo) -> None:
    """Wat er nog niet is."""
    for titel, dag, naam, tekst, antwoord, verdacht in HULP:
        sleutel = str(uuid.uuid5(RUIMTE, f"{titel}/{naam}"))
        if Hulpaanbod.objects.filter(idempotentie=sleutel).exists():
            continue
        pitch = Pitch.objects.get(titel=titel)
        gegevens = Gegevens(naam, f"{naam.split()[0].lower()}@voorbeeld.nl", tekst)
        aanbod = bied_aan(pitch, gegevens, idempotentie=sleutel, verdacht=verdacht, nu=demo.moment(dag, 20))
        if antwoord:
            beantwoord(aanbod, antwoord, demo.moment(dag + 1, 9))
