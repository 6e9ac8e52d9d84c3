"""Het aanmeldformulier zoals een browser het verstuurt, en een aanmelding zonder omwegen."""

import uuid
from datetime import timedelta
from typing import Any

import time_machine
from django.utils import timezone

from initiatieven.aanmelden import actions
from participatie.formulieren import sleutel
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid

MENS = {"naam": "Noor Bos", "email": "noor@voorbeeld.nl", "nodig": ""}
VRAGEN = [
    {
        "type": "een_keuze",
        "id": "aaaaaaaa-0000",
        "value": {"label": "Heeft u al een plan?", "keuzes": ["Ja", "Nee"], "verplicht": True, "voorwaarde": {}},
    },
    {
        "type": "korte_tekst",
        "id": "bbbbbbbb-0000",
        "value": {
            "label": "Hoe heet het plan?",
            "verplicht": True,
            "voorwaarde": {"vraag": "Heeft u al een plan?", "antwoord": "Ja"},
        },
    },
]


def adres(gelegenheid: Any) -> str:
    """Het adres van het formulier."""
    return f"{gelegenheid.aanbod.url}aanmelden/?datum={gelegenheid.pk}"


def sleutel_van(gelegenheid: Any) -> str:
    """De sleutel van een formulier dat een halve minuut geleden is getoond."""
    return oude_sleutel(gelegenheid.pk)


def oude_sleutel(gelegenheid_pk: int) -> str:
    """Hetzelfde, voor wie alleen het nummer kent."""
    with time_machine.travel(timezone.now() - timedelta(seconds=30), tick=False):
        return sleutel.nieuw(gelegenheid_pk).tekst


def verstuur(client: Any, gelegenheid: Any, **velden: Any) -> Any:
    """Vul het formulier in en verstuur het."""
    return client.post(adres(gelegenheid), {"idem": sleutel_van(gelegenheid), **MENS, **velden})


def meld_aan(gelegenheid: Any, naam: str = "Noor", **opties: Any) -> Any:
    """Meld iemand aan langs het werkwoord."""
    gegevens = {"email": f"{naam.lower()}@voorbeeld.nl"}
    eigen = ("email", "telefoon", "aantal", "nodig", "invoer", "gereserveerd", "tijdvak")
    gegevens |= {veld: opties.pop(veld) for veld in eigen if veld in opties}
    opties.setdefault("idempotentie", str(uuid.uuid4()))
    return actions.aanmelden(gelegenheid, actions.Gegevens(naam, **gegevens), **opties)


def standen(*rijen: Any) -> list[str]:
    """De status van nu, uit de database."""
    for rij in rijen:
        rij.refresh_from_db()
    return [rij.status for rij in rijen]


def tekst(response: Any) -> str:
    """De pagina als tekst."""
    return str(response.content.decode())


def spreekuur(**velden: Any) -> Any:
    """Twee uur, met een tijd per half uur."""
    return maak_gelegenheid(maak_activiteit(), wijze="tijdvak", tijdvak_minuten=30, **velden)
