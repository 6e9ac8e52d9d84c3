"""Kleine fabrieken voor abonnees, langs dezelfde weg als een bezoeker."""

import itertools
from typing import Any

_teller = itertools.count(1)


def keuzes(**velden: Any) -> dict[str, Any]:
    """De keuzes van een aanvraag; zonder meer de nieuwsbrief."""
    leeg: dict[str, Any] = {soort: [] for soort in ("project", "wijk", "gebied", "thema")}
    return {"nieuwsbrief": True, "ritme": "week", "taal": "nl", **leeg, **velden}


def maak_aanvraag(email: str = "", **velden: Any) -> Any:
    """Iemand die om post vroeg en dat nog niet bevestigde."""
    from initiatieven.abonnees import actions

    return actions.vraag_aan(email or f"lezer{next(_teller)}@voorbeeld.test", keuzes(**velden))


def maak_abonnee(email: str = "", **velden: Any) -> Any:
    """Een bevestigde abonnee."""
    from initiatieven.abonnees import actions

    return actions.bevestig(maak_aanvraag(email, **velden))


def maak_lijst(aantal: int, **velden: Any) -> list[Any]:
    """Veel abonnees tegelijk, zonder mail."""
    from initiatieven.abonnees.kenmerk import adreshash
    from initiatieven.models import Abonnee

    adressen = [f"lezer-{next(_teller)}@voorbeeld.test" for _nummer in range(aantal)]
    gegevens = {"nieuwsbrief": True, **velden}
    return Abonnee.objects.bulk_create(
        Abonnee(email=adres, adreshash=adreshash(adres), **gegevens) for adres in adressen
    )


def zet_klaar(abonnee: Any, soort: str = "nieuwsbrief", **velden: Any) -> Any:
    """Een bericht dat wacht om naar deze abonnee te gaan."""
    from stadmaken.common.models import Bericht

    gegevens = {"sleutel": f"proef-{next(_teller)}", "aan": abonnee.email, "onderwerp": "Nieuws", "tekst": "Nieuws"}
    return Bericht.objects.create(**gegevens, soort=soort, lezer=abonnee.kenmerk, **velden)


def maak_overname(*adressen: str, **velden: Any) -> Any:
    """Een gelezen lijst die nog niet is overgenomen."""
    from django.utils import timezone

    from initiatieven.models import Overname

    cellen = [["E-mailadres"], *([adres] for adres in adressen or ("een@voorbeeld.test", "twee@voorbeeld.test"))]
    gegevens = {"bestand": "lezers.csv", "waar": "Formulier (fictief)", "wanneer": timezone.localdate(), **velden}
    return Overname.objects.create(cellen=cellen, **gegevens)
