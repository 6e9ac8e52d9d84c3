from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from participatie.models import Antwoord, Gebeurtenis, Inbreng

from ..choices import Gebeurtenissoort
from .wijziging import Wijziging, doorvoeren, vergrendel

# Wat over het antwoord aan deze ene indiener ging; wat over een thema ging, staat daarnaast.
EIGEN_ANTWOORD = Q(soort__in=(Gebeurtenissoort.BEANTWOORD, Gebeurtenissoort.ANTWOORD_GEWIJZIGD), thema__isnull=True)


def beantwoorden(
    inbrengen: Inbreng | Iterable[Inbreng],
    uitkomst: str,
    tekst: str,
    namens: str,
    door: Any,
    *,
    versie: int | None = None,
    tijd: datetime | None = None,
) -> list[Gebeurtenis]:
    """Geef één antwoord op één of meer inbreng; wie al ditzelfde antwoord heeft, hoort niets nieuws."""
    alle = _lijst(inbrengen)
    op = tijd or timezone.now()
    with transaction.atomic():
        # Wie al een antwoord heeft, blijkt pas als de rijen op slot staan: een collega kan net voor zijn geweest.
        al_beantwoord = {rij.pk: rij.antwoord_id for rij in vergrendel([rij.pk for rij in alle]) if rij.antwoord_id}
        antwoord = Antwoord.objects.create(uitkomst=uitkomst, tekst=tekst, namens=namens, door=door, op=op)
        gebeurtenissen = []
        for soort, groep in (
            (Gebeurtenissoort.BEANTWOORD, [rij for rij in alle if rij.pk not in al_beantwoord]),
            (Gebeurtenissoort.ANTWOORD_GEWIJZIGD, [rij for rij in alle if rij.pk in al_beantwoord]),
        ):
            if groep:
                gebeurtenissen += doorvoeren(
                    groep,
                    Wijziging(
                        soort, door, op, vervangt=EIGEN_ANTWOORD, mail_als_niet_gehoord=Gebeurtenissoort.BEANTWOORD
                    ),
                    lambda rij: _koppel(rij, antwoord),
                    velden=["antwoord", "beantwoord_op", "verdacht"],
                    versie=versie,
                )
        ruim_op(antwoord.pk, *al_beantwoord.values())
    return gebeurtenissen


def antwoorden_intrekken(inbrengen: Inbreng | Iterable[Inbreng], door: Any, *, versie: int | None = None) -> int:
    """Haal het antwoord weg; de indiener ziet op de ontvangstpagina dat het is ingetrokken."""

    oud: set[int | None] = set()

    def ontkoppel(rij: Inbreng) -> bool:
        had_antwoord = rij.antwoord_id is not None
        oud.add(rij.antwoord_id)
        rij.antwoord = rij.beantwoord_op = None
        return had_antwoord

    alle = _lijst(inbrengen)
    wijziging = Wijziging(Gebeurtenissoort.ANTWOORD_INGETROKKEN, door, mailen=False, vervangt=EIGEN_ANTWOORD)
    with transaction.atomic():
        gedaan = doorvoeren(alle, wijziging, ontkoppel, velden=["antwoord", "beantwoord_op"], versie=versie)
        ruim_op(*oud)
    return len(gedaan)


def uitvoering_zetten(
    inbrengen: Inbreng | Iterable[Inbreng],
    uitvoering: str,
    toelichting: str,
    door: Any,
    *,
    versie: int | None = None,
    tijd: datetime | None = None,
) -> list[Gebeurtenis]:
    """Vertel wat er in de stad van komt; een nieuwe toelichting bij dezelfde stand is ook nieuws."""
    alle = _lijst(inbrengen)
    eerder = Gebeurtenis.objects.filter(inbreng__in=alle, soort=Gebeurtenissoort.UITVOERING).order_by("pk")
    laatste = dict(eerder.values_list("inbreng_id", "toelichting"))

    def pas_toe(rij: Inbreng) -> bool:
        anders = rij.uitvoering != uitvoering or bool(toelichting and toelichting != laatste.get(rij.pk, ""))
        rij.uitvoering = uitvoering
        return anders

    wijziging = Wijziging(Gebeurtenissoort.UITVOERING, door, tijd, toelichting)
    return doorvoeren(alle, wijziging, pas_toe, velden=["uitvoering"], versie=versie)


def _koppel(rij: Inbreng, antwoord: Antwoord) -> bool:
    huidig = rij.antwoord
    if huidig and (huidig.uitkomst, huidig.tekst, huidig.namens) == (
        antwoord.uitkomst,
        antwoord.tekst,
        antwoord.namens,
    ):
        return False
    rij.antwoord = antwoord
    rij.beantwoord_op = rij.beantwoord_op or timezone.localdate(antwoord.op)
    rij.verdacht = ""
    return True


def ruim_op(*antwoorden: int | None) -> None:
    """Een antwoord dat bij niets meer hoort, verdwijnt."""
    Antwoord.objects.filter(pk__in=[pk for pk in antwoorden if pk], inbreng__isnull=True, themas__isnull=True).delete()


def _lijst(inbrengen: Inbreng | Iterable[Inbreng]) -> list[Inbreng]:
    return [inbrengen] if isinstance(inbrengen, Inbreng) else list(inbrengen)
