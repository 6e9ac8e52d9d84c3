from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participatie.inbreng.actions.wijziging import Wijziging
from participatie.inbreng.choices import Gebeurtenissoort
from participatie.models import Inbreng, Toezegging, Toezegginggebeurtenis
from stadmaken.common.auditlog.schrijven import leg_vast, vastgelegd

from .. import teksten
from ..choices import Toezeggingsoort, Toezeggingstaat
from .motor import AUDIT, doe, vertel, vertel_aan


def toezeggen(
    toezegging: Toezegging, inbrengen: Iterable[Inbreng], door: Any, *, tijd: datetime | None = None
) -> Toezegginggebeurtenis | None:
    """Leg een nieuwe toezegging vast; None als zij met dit nummer al is vastgelegd (twee keer op de knop gedrukt)."""
    toezegging.uiterlijk_op = toezegging.oorspronkelijk_op
    try:
        with transaction.atomic():
            toezegging.save(force_insert=True)
            gebeurtenis = Toezegginggebeurtenis.objects.create(
                toezegging=toezegging,
                soort=Toezeggingsoort.GEDAAN,
                op=tijd or timezone.now(),
                door=door,
                nieuwe_dag=toezegging.oorspronkelijk_op,
            )
            alle = list(inbrengen)
            toezegging.inbreng.set(alle)
            leg_vast(f"{AUDIT}{gebeurtenis.soort}", toezegging, door=door)
            vertel(gebeurtenis, teksten.bericht(gebeurtenis), alle)
    except IntegrityError:
        if Toezegging.objects.filter(nummer=toezegging.nummer).exists():
            return None
        raise
    return gebeurtenis


def verschuiven(
    toezegging: Toezegging, dag: date, reden: str, door: Any, **opties: Any
) -> Toezegginggebeurtenis | None:
    """Noem een nieuwe dag, met de reden. De eerst beloofde dag blijft altijd staan."""

    def pas_toe(rij: Toezegging, nieuw: Toezegginggebeurtenis) -> None:
        nieuw.oude_dag, rij.uiterlijk_op = rij.uiterlijk_op, dag

    return doe(
        toezegging, _nieuw(Toezeggingsoort.VERSCHOVEN, door, _verplicht(reden), nieuwe_dag=dag), pas_toe, **opties
    )


def voortgang_melden(toezegging: Toezegging, tekst: str, door: Any, **opties: Any) -> Toezegginggebeurtenis | None:
    """Vertel hoe het ermee staat."""
    return doe(
        toezegging, _nieuw(Toezeggingsoort.VOORTGANG, door, _verplicht(tekst)), lambda rij, nieuw: None, **opties
    )


def nakomen(toezegging: Toezegging, op: date, hoe: str, door: Any, **opties: Any) -> Toezegginggebeurtenis | None:
    """De toezegging is nagekomen: wanneer, en hoe."""
    nieuw = _nieuw(Toezeggingsoort.NAGEKOMEN, door, _verplicht(hoe), nieuwe_dag=op)
    return doe(toezegging, nieuw, _afronden(Toezeggingstaat.NAGEKOMEN), **opties)


def laten_vervallen(toezegging: Toezegging, reden: str, door: Any, **opties: Any) -> Toezegginggebeurtenis | None:
    """De toezegging wordt niet nagekomen, met de reden."""
    nieuw = _nieuw(Toezeggingsoort.VERVALLEN, door, _verplicht(reden))
    return doe(toezegging, nieuw, _afronden(Toezeggingstaat.VERVALLEN), **opties)


def heropenen(toezegging: Toezegging, reden: str, door: Any, **opties: Any) -> Toezegginggebeurtenis | None:
    """Een afgeronde toezegging is toch niet klaar, of gaat toch door."""

    def pas_toe(rij: Toezegging, nieuw: Toezegginggebeurtenis) -> None:
        nieuw.oude_dag, rij.afgerond_op = rij.afgerond_op, None
        rij.staat = Toezeggingstaat.OPEN

    return doe(toezegging, _nieuw(Toezeggingsoort.HEROPEND, door, _verplicht(reden)), pas_toe, **opties)


@vastgelegd(f"{AUDIT}bijgewerkt", _("Toezegging: gegevens bijgewerkt"), altijd=True)
def bijwerken(toezegging: Toezegging, velden: dict[str, Any], inbrengen: Iterable[Inbreng], door: Any) -> None:
    """Verander de gegevens eromheen; wat en wanneer wij toezegden, verandert hier niet.

    Wie er nieuw bij komt, leest waarom; wie eraf gaat ook, zonder mail. Mail die nog wachtte, gaat dan niet uit.
    """
    with transaction.atomic():
        rij = Toezegging.objects.select_for_update().get(pk=toezegging.pk)
        for naam, waarde in velden.items():
            setattr(rij, naam, waarde)
        if velden:
            rij.save(update_fields=list(velden))
        nu, straks = set(rij.inbreng.all()), set(inbrengen)
        rij.inbreng.set(straks)
        for groep, tekst, mailen in (
            (straks - nu, teksten.welkom(rij), True),
            (nu - straks, teksten.afscheid(rij), False),
        ):
            wijziging = Wijziging(
                Gebeurtenissoort.TOEZEGGING, door, toelichting=tekst, mailen=mailen, vervangt=Q(toezegging=rij)
            )
            vertel_aan(groep, wijziging, rij)


def _nieuw(soort: str, door: Any, tekst: str, nieuwe_dag: date | None = None) -> Toezegginggebeurtenis:
    return Toezegginggebeurtenis(soort=soort, door=door, tekst=tekst, nieuwe_dag=nieuwe_dag)


def _afronden(staat: Toezeggingstaat) -> Callable[[Toezegging, Toezegginggebeurtenis], None]:
    def pas_toe(rij: Toezegging, nieuw: Toezegginggebeurtenis) -> None:
        rij.staat, rij.afgerond_op = staat, nieuw.nieuwe_dag or timezone.localdate(nieuw.op)

    return pas_toe


def _verplicht(tekst: str) -> str:
    if not tekst.strip():
        raise ValueError("Een verandering van een toezegging kan niet zonder uitleg.")
    return tekst
