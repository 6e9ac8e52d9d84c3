import json
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from participatie.models import Inbreng, Wijk
from stadmaken.common.kaart.gegevens import kaartgegevens
from stadmaken.common.kaart.vlak import Punt

from ..rules import mag_origineel_zien


def plekken(inbreng: Inbreng, medewerker: Any) -> list[dict[str, Any]]:
    """De punten die een indiener koos, voor wie ook de oorspronkelijke antwoorden mag zien: het kan een huis zijn."""
    gekozen = _punten(inbreng) if mag_origineel_zien(medewerker) else []
    if not gekozen:
        return []
    kaart = kaartgegevens(reverse("participatie:wijken_geojson"))
    kaart["teksten"] |= {"toon": _("Toon op de kaart"), "mislukt": _("De kaart is niet geladen. Probeer het nog eens.")}
    wijken = Wijk.objects.bij_punten([punt for _label, punt in gekozen])
    return [
        {
            "label": label,
            "wijk": wijk,
            "coordinaten": "{:.5f}, {:.5f}".format(*punt),
            "kaart": json.dumps({**kaart, "punt": punt}, ensure_ascii=False),
        }
        for (label, punt), wijk in zip(gekozen, wijken, strict=True)
    ]


def _punten(inbreng: Inbreng) -> list[tuple[str, Punt]]:
    """Per vraag naar een plek het punt; anders het punt dat los bij de inbreng staat."""
    antwoorden = [(rij["label"], rij["waarde"]) for rij in inbreng.invoer if rij["soort"] == "plaats"]
    punten = [
        (label, (waarde["breedtegraad"], waarde["lengtegraad"]))
        for label, waarde in antwoorden
        if isinstance(waarde, dict) and waarde.get("breedtegraad") is not None
    ]
    if punten or inbreng.breedtegraad is None or inbreng.lengtegraad is None:
        return punten
    return [("", (inbreng.breedtegraad, inbreng.lengtegraad))]
