"""De kaart bij een vraag naar een plek. Zonder script is er alleen het tekstveld, en dat is genoeg."""

import json
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from participatie.infoborden.models import Infobord
from participatie.projecten.models import ProjectPage
from stadmaken.common.kaart.gegevens import kaartgegevens


def kaart_bij(formulier: Any, bord: Infobord | None) -> str:
    """Wat `js/plaats.js` nodig heeft, als JSON: de kaart, waar zij begint en wat erbij staat."""
    gegevens = kaartgegevens(reverse("participatie:wijken_geojson"))
    gegevens["begin"] = _punt(bord) or _punt(_project(formulier))
    gegevens["teksten"] |= {
        "kies": _("Kies op de kaart"),
        "sluit": _("Sluit de kaart"),
        "locatie": _("Gebruik mijn locatie"),
        "vrij": _("U hoeft de kaart niet te gebruiken: de plek in woorden is ook goed."),
        "klik": _("Klik op de plek. Verschuif de kaart met de muis of met de knoppen."),
        "tik": _("Tik op de plek. Verschuif de kaart met twee vingers of met de knoppen."),
        "midden": _("Zet het punt in het midden"),
        "verwijder": _("Verwijder het punt"),
        "gekozen": _("Gekozen: een punt op de kaart."),
        "gekozen_wijk": _("Gekozen: een punt in de wijk {wijk}."),
        "verwijderd": _("Het punt is verwijderd."),
        "laden": _("De kaart wordt geladen…"),
        "zonder_kaart": _("De kaart is niet geladen. Beschrijf de plek in woorden."),
        "punt_zonder_kaart": _("De kaart is niet geladen. Het punt dat u koos, sturen wij wel mee."),
        "zoekt": _("Uw locatie wordt opgevraagd…"),
        "zonder_locatie": _("Uw locatie is niet gevonden. Beschrijf de plek in woorden."),
        "buiten": _("Uw locatie ligt buiten deze kaart. Beschrijf de plek in woorden."),
    }
    return json.dumps(gegevens, ensure_ascii=False)


def _project(formulier: Any) -> ProjectPage | None:
    """Het project waar het formulier onder hangt, als dat openbaar is."""
    ouder = formulier.path[: -formulier.steplen] if formulier.path else None
    return ProjectPage.objects.filter(path=ouder, live=True).only("breedtegraad", "lengtegraad").first()


def _punt(plek: Infobord | ProjectPage | None) -> list[float] | None:
    if plek is None or plek.breedtegraad is None or plek.lengtegraad is None:
        return None
    return [plek.breedtegraad, plek.lengtegraad]
