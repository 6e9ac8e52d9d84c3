"""Het e-mailadres van wie pitchte: na de bewaartermijn weg, ook uit eerdere versies van de pagina."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from participatie.bewaren.maanden import maanden_later
from stadmaken.common import versies

from ..agenda.models import ActiviteitPage
from .models import Pitch


@transaction.atomic
def wis_adressen(vandaag: date) -> int:
    """Wis de adressen bij activiteiten die over hun termijn zijn; geeft bij hoeveel pitches. Herhalen mag."""
    paginas = [pagina.pk for pagina in _met_laatste() if _over_termijn(pagina, vandaag)]
    gewist = Pitch.objects.filter(activiteit__in=paginas).exclude(email="").update(email="")
    versies.verander(ActiviteitPage, paginas, _wis_uit_versie, content__pitches__0__isnull=False)
    return gewist


@transaction.atomic
def wis_adres(pitch: Pitch) -> None:
    """Wis het adres bij één pitch, ook uit eerdere versies van de pagina."""
    adres = pitch.email.lower()

    def wijzig(inhoud: dict[str, Any]) -> bool:
        van_hem = [een for een in inhoud.get("pitches", []) if str(een.get("email", "")).lower() == adres]
        for een in van_hem:
            een["email"] = ""
        return bool(van_hem)

    Pitch.objects.filter(pk=pitch.pk).update(email="")
    versies.verander(ActiviteitPage, [pitch.activiteit_id], wijzig, content__pitches__0__isnull=False)


def _met_laatste() -> Iterable[Any]:
    velden = ("bewaartermijn_maanden", "latest_revision_created_at", "last_published_at")
    return ActiviteitPage.objects.annotate(laatste=Max("gelegenheden__bijeenkomsten__eind")).only(*velden)


def _over_termijn(pagina: Any, vandaag: date) -> bool:
    """Na de laatste bijeenkomst; zonder bijeenkomst na de laatste keer dat iemand aan de pagina werkte."""
    laatste: datetime | None = pagina.laatste or pagina.latest_revision_created_at or pagina.last_published_at
    return bool(laatste) and maanden_later(timezone.localdate(laatste), pagina.bewaartermijn_maanden) < vandaag


def _wis_uit_versie(inhoud: dict[str, Any]) -> bool:
    met_adres = [pitch for pitch in inhoud.get("pitches", []) if pitch.get("email")]
    for pitch in met_adres:
        pitch["email"] = ""
    return bool(met_adres)
