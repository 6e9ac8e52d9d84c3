import json
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from participatie.models import Inbreng, Wijk
from stadmaken.common.kaart.gegevens import kaartgegevens

from ..rules import mag_origineel_zien


def plek(inbreng: Inbreng, medewerker: Any) -> dict[str, Any] | None:
    """Het punt dat een indiener koos, voor wie ook de oorspronkelijke antwoorden mag zien: het kan een huis zijn."""
    if inbreng.breedtegraad is None or inbreng.lengtegraad is None or not mag_origineel_zien(medewerker):
        return None
    punt = (inbreng.breedtegraad, inbreng.lengtegraad)
    kaart = {**kaartgegevens(reverse("participatie:wijken_geojson")), "punt": punt}
    kaart["teksten"] |= {"toon": _("Toon op de kaart"), "mislukt": _("De kaart is niet geladen. Probeer het nog eens.")}
    return {
        "wijk": Wijk.objects.bij_punt(punt),
        "coordinaten": "{:.5f}, {:.5f}".format(*punt),
        "kaart": json.dumps(kaart, ensure_ascii=False),
    }
