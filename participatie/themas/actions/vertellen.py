"""Ieder onder een thema vertellen wat het antwoord is, of dat het is ingetrokken.

`Themaindeling.verteld` houdt bij wie wat al weet. Wie nog iets moet horen, volgt dus uit de database: een portie die
halverwege stukloopt, gaat later verder, en niemand hoort iets dubbel.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import F, Max, Q
from django.utils import timezone
from django.utils.translation import gettext_noop
from django_tasks import task

from participatie.inbreng.actions import (
    BEDENKTIJD,
    Wijziging,
    doorvoeren,
    houd_mail_tegen,
    ruim_op,
    vergrendel,
)
from participatie.inbreng.choices import Gebeurtenissoort
from participatie.models import Antwoord, Gebeurtenis, Inbreng, Inbrengthema, Themaindeling
from stadmaken.common.auditlog.schrijven import stil
from stadmaken.common.stad import huidige_pk, in_stad

from .basis import PORTIE, vergrendel_themas, zin
from .reden import van_intrekking

BIJ_THEMA = gettext_noop("Dit is ons antwoord op het thema “{thema}”.")
TELLEND = [
    Gebeurtenissoort.BEANTWOORD,
    Gebeurtenissoort.ANTWOORD_GEWIJZIGD,
    Gebeurtenissoort.THEMA_BEANTWOORD,
]
VELDEN = ["antwoord", "beantwoord_op"]


def vertel_allen(thema: Inbrengthema, door: Any, *, tijd: datetime | None = None, reden: str = "") -> None:
    """Vertel het nu, of laat de werker het doen als het er veel zijn."""
    if Themaindeling.objects.te_vertellen(thema.pk).count() > PORTIE:
        vertel_in_werker.enqueue(huidige_pk(), thema.pk, door.pk if door else None, reden)
    else:
        vertel_portie(thema.pk, door, tijd=tijd, reden=reden)


@task()
def vertel_in_werker(site: int, thema: int, door: int | None, reden: str) -> None:
    """Portie na portie, elk in een eigen transactie: anderen kunnen ondertussen door, en het scherm toont hoe ver."""
    with in_stad(site):
        medewerker = get_user_model().objects.filter(pk=door).first() if door else None
        while vertel_portie(thema, medewerker, reden=reden):
            pass


def vertel_wat_bleef_liggen() -> None:
    """Maakt af waar een werker halverwege stopte."""
    for thema in Themaindeling.objects.te_vertellen().order_by().values_list("thema", flat=True).distinct():
        vertel_in_werker.func(huidige_pk(), thema, None, "")


@stil()
def vertel_portie(pk: int, door: Any, *, tijd: datetime | None = None, reden: str = "") -> int:
    """Vertel het de volgende vijfhonderd; geeft hoeveel het er waren."""
    with transaction.atomic():
        thema = vergrendel_themas(pk).get(pk)
        indelingen = Themaindeling.objects.te_vertellen(pk).order_by("inbreng_id")[:PORTIE]
        wist = dict(indelingen.values_list("inbreng_id", "verteld_id"))
        if thema is None or not wist:
            return 0
        # Wie dit antwoord al heeft (na uithalen en terugzetten), hoort het niet nog eens.
        rijen = [rij for rij in vergrendel(wist) if not thema.antwoord_id or rij.antwoord_id != thema.antwoord_id]
        if thema.antwoord:
            _geef_antwoord(thema, thema.antwoord, rijen, wist, door or thema.antwoord.door, tijd)
        else:
            if not reden:
                reden, gaf = _waarom(thema, wist)
                door = door or gaf
            _haal_antwoord_weg(thema, rijen, wist, door, tijd, reden)
        Themaindeling.objects.filter(thema=thema, inbreng__in=list(wist)).update(verteld=thema.antwoord)
        _ruim_op(set(wist.values()))
    return len(wist)


def _geef_antwoord(
    thema: Inbrengthema,
    antwoord: Antwoord,
    rijen: list[Inbreng],
    wist: dict[int, int | None],
    door: Any,
    tijd: datetime | None,
) -> None:
    """Wie nog geen antwoord heeft, krijgt dit; wie een eigen antwoord heeft, houdt dat en hoort dit erbij."""
    leeft_elders = _van_een_thema(wist)
    groepen: dict[str, list[Inbreng]] = {soort: [] for soort in TELLEND}
    for rij in rijen:
        if rij.antwoord_id is None:
            groepen[Gebeurtenissoort.BEANTWOORD].append(rij)
        elif rij.antwoord_id == wist[rij.pk] and rij.antwoord_id not in leeft_elders:
            groepen[Gebeurtenissoort.ANTWOORD_GEWIJZIGD].append(rij)
        else:
            groepen[Gebeurtenissoort.THEMA_BEANTWOORD].append(rij)

    def neem_over(rij: Inbreng) -> bool:
        rij.antwoord = antwoord
        rij.beantwoord_op = rij.beantwoord_op or timezone.localdate(tijd or timezone.now())
        return True

    for soort, groep in groepen.items():
        houdt_eigen = soort == Gebeurtenissoort.THEMA_BEANTWOORD
        if groep:
            doorvoeren(
                groep,
                Wijziging(
                    soort,
                    door,
                    tijd,
                    zin(BIJ_THEMA, thema=thema.titel),
                    thema=thema,
                    mailgegevens=lambda _: {"thema": thema},
                    vervangt=_over(thema),
                    mail_als_niet_gehoord=soort if houdt_eigen else Gebeurtenissoort.BEANTWOORD,
                ),
                (lambda _: True) if houdt_eigen else neem_over,
                velden=[] if houdt_eigen else VELDEN,
            )


def _haal_antwoord_weg(
    thema: Inbrengthema,
    rijen: list[Inbreng],
    wist: dict[int, int | None],
    door: Any,
    tijd: datetime | None,
    reden: str,
) -> None:
    """Wie het antwoord al per mail kreeg, hoort waarom het vervalt; anderen zien het op hun ontvangstpagina."""
    ander = _ander_antwoord(thema, rijen)
    houdt_eigen = {rij.pk for rij in rijen if rij.antwoord_id and rij.antwoord_id != wist[rij.pk]}

    def ontkoppel(rij: Inbreng) -> bool:
        if rij.antwoord_id == wist[rij.pk]:
            rij.antwoord = ander.get(rij.pk)
            rij.beantwoord_op = rij.beantwoord_op if rij.antwoord else None
        return True

    wijziging = Wijziging(
        Gebeurtenissoort.ANTWOORD_INGETROKKEN,
        door,
        tijd,
        reden,
        thema=thema,
        mailgegevens=lambda rij: {"reden": reden, "thema": thema, "houdt_eigen": rij.pk in houdt_eigen},
        vervangt=_over(thema),
        mail_als_niet_gehoord="",
    )
    doorvoeren(rijen, wijziging, ontkoppel, velden=VELDEN)


def _waarom(thema: Inbrengthema, wist: dict[int, int | None]) -> tuple[str, Any]:
    """Wie afmaakt waar een werker stopte, kent de reden niet zelf. Die van voor het laatste antwoord telt niet."""
    sinds = Antwoord.objects.filter(pk__in=set(wist.values())).aggregate(op=Max("op"))["op"]
    return van_intrekking(thema, sinds, vertel_in_werker.module_path)


def laat_los(thema: Inbrengthema, pks: Iterable[int], door: Any) -> None:
    """Wie binnen de bedenktijd onder een beantwoord thema vandaan gaat, raakt ook het antwoord weer kwijt.

    Wie er al mail over kreeg, of het al eerder had, houdt het.
    """
    over = Gebeurtenis.objects.filter(_over(thema), inbreng__in=list(pks))
    pas = over.filter(tijd__gte=timezone.now() - BEDENKTIJD)
    langer = set(over.exclude(pk__in=pas.values("pk")).values_list("inbreng_id", flat=True))
    vergissing = set(pas.values_list("inbreng_id", flat=True)) - langer
    vergissing -= houd_mail_tegen(pas.filter(inbreng__in=vergissing))
    if vergissing:
        wist: dict[int, int | None] = dict.fromkeys(vergissing, thema.antwoord_id)
        _haal_antwoord_weg(thema, vergrendel(vergissing), wist, door, None, "")


def is_gemaild(thema: Inbrengthema) -> bool:
    """Of iemand een antwoord op dit thema al in de mail heeft: eerder dan na de bedenktijd gaat er niets weg."""
    voorbij = Gebeurtenis.objects.filter(_over(thema), tijd__lt=timezone.now() - BEDENKTIJD)
    return voorbij.exclude(inbreng__email="").exists()


def _over(thema: Inbrengthema) -> Q:
    return Q(thema=thema, soort__in=TELLEND)


def _ander_antwoord(thema: Inbrengthema, rijen: list[Inbreng]) -> dict[int, Antwoord]:
    """Het antwoord op een ander thema van dezelfde inbreng, als dat er is."""
    elders = Themaindeling.objects.filter(inbreng__in=rijen, verteld__isnull=False).exclude(thema=thema)
    elders = elders.filter(thema__antwoord=F("verteld")).select_related("verteld").order_by("-thema__nummer")
    return {rij.inbreng_id: rij.verteld for rij in elders if rij.verteld}


def _van_een_thema(wist: dict[int, int | None]) -> set[int | None]:
    """De antwoorden die nu nog bij een thema horen: die vervangt een ander thema niet, ook niet na samenvoegen."""
    return set(Inbrengthema.objects.filter(antwoord__in=set(wist.values()) - {None}).values_list("antwoord", flat=True))


def _ruim_op(antwoorden: set[int | None]) -> None:
    """Een oud antwoord verdwijnt pas als iedereen het nieuwe kent."""
    nodig = Themaindeling.objects.filter(verteld__in=antwoorden - {None}).order_by().values_list("verteld", flat=True)
    ruim_op(*antwoorden.difference(nodig.distinct()))
