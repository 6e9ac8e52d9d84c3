"""AVG-verzoeken en een bewijs van opschonen, langs dezelfde weg als in het echt."""

import uuid

from django.contrib.auth import get_user_model
from wagtail.models import Page

from participatie.bewaren.actions import inzage_geven, opschonen, verzoek_doen
from participatie.inbreng.actions import indienen
from participatie.models import Inbreng, Opschoonbewijs, Verzoek
from stadmaken.common.demo import Demo, onder

from ..bewaren import FORMULIER, OPGESCHOOND, VERZOEKEN, VORIG_JAAR
from .inbreng import RUIMTE, houd_mail_binnen


def bewaren(demo: Demo, thuis: Page) -> None:
    """Vragen van vorig jaar zijn opgeschoond; twee mensen vroegen om hun gegevens."""
    if not Opschoonbewijs.objects.exists():
        _schoon_op(demo, thuis)
    if not Verzoek.objects.exists():
        _verzoeken(demo)
        houd_mail_binnen()


def _schoon_op(demo: Demo, thuis: Page) -> None:
    formulier = onder(thuis, FORMULIER)
    for sleutel, dag, label, vraag, naam in VORIG_JAAR:
        rij = {"sleutel": "vraag", "label": label, "soort": "lange_tekst", "openbaar": False}
        indienen(
            formulier,
            [{**rij, "waarde": vraag, "weergave": vraag}],
            idempotentie=str(uuid.uuid5(RUIMTE, sleutel)),
            naam=naam,
            tijd=demo.moment(dag, 11),
        )
    opschonen(demo.moment(OPGESCHOOND, 3))


def _verzoeken(demo: Demo) -> None:
    medewerker = get_user_model().objects.filter(username="privacy").first()
    for sleutel, soort, gevraagd, klaar in VERZOEKEN:
        inbreng = Inbreng.objects.get(idempotentie=str(uuid.uuid5(RUIMTE, sleutel)))
        verzoek = verzoek_doen(inbreng, soort, tijd=demo.moment(gevraagd, 20))
        if verzoek and klaar is not None:
            inzage_geven(verzoek, medewerker, tijd=demo.moment(klaar, 14))
