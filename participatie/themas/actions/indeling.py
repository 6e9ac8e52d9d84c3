from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from participatie.inbreng.actions import MagNietError, Wijziging, doorvoeren
from participatie.inbreng.choices import Gebeurtenissoort
from participatie.models import Inbreng, Inbrengthema, Themaindeling
from stadmaken.common.auditlog.schrijven import vastgelegd

from .basis import opsomming, porties, vergrendel_themas, zin
from .vertellen import laat_los, vertel_allen

ERBIJ = gettext_noop("Uw inbreng hoort bij: {themas}.")
ERAF = gettext_noop("Uw inbreng staat niet meer bij: {themas}.")


def indelen(
    inbrengen: Iterable[int], themas: Iterable[Inbrengthema], door: Any, *, tijd: datetime | None = None
) -> list[int]:
    """Zet inbreng onder één of meer thema's; geeft de nieuwe indelingen. Wat er al onder staat, blijft zo.

    De indiener ziet het op de ontvangstpagina. Mail komt er pas als er een antwoord op het thema is.
    """
    with transaction.atomic():
        gekozen = vergrendel_themas(*(thema.pk for thema in themas))
        projecten = {thema.project_id for thema in gekozen.values()}
        if len(projecten) != 1 or any(thema.opgegaan_in_id for thema in gekozen.values()):
            raise MagNietError(_("Een van deze thema’s bestaat niet meer. Kies opnieuw."))
        van_project = Inbreng.objects.filter(project__in=projecten)
        nieuw: list[int] = []
        for portie in porties(inbrengen):
            bestaand = set(van_project.filter(pk__in=portie).values_list("pk", flat=True))
            nieuw += _deel_in(bestaand, gekozen, door, tijd)
        for thema in gekozen.values():
            if thema.antwoord and nieuw:
                vertel_allen(thema, door, tijd=tijd)
    return nieuw


def _deel_in(pks: set[int], themas: dict[int, Inbrengthema], door: Any, tijd: datetime | None) -> list[int]:
    staan_er = Themaindeling.objects.filter(inbreng__in=pks, thema__in=list(themas))
    al = set(staan_er.values_list("inbreng_id", "thema_id"))
    erbij = [(pk, thema) for pk in sorted(pks) for thema in themas if (pk, thema) not in al]
    op = tijd or timezone.now()
    rijen = Themaindeling.objects.bulk_create(
        [Themaindeling(inbreng_id=pk, thema_id=thema, door=door, op=op) for pk, thema in erbij]
    )
    _noteer(erbij, themas, ERBIJ, door, tijd)
    return [rij.pk for rij in rijen]


def uithalen(indelingen: Iterable[int], door: Any, *, tijd: datetime | None = None) -> int:
    """Haal inbreng onder haar thema vandaan; een antwoord dat iemand al kreeg, blijft. Geeft hoeveel het er waren."""
    pks = set(indelingen)
    aantal = 0
    with transaction.atomic():
        rijen = Themaindeling.objects.filter(pk__in=pks)
        themas = vergrendel_themas(*rijen.order_by().values_list("thema", flat=True).distinct())
        for portie in porties(pks):
            eruit = Themaindeling.objects.filter(pk__in=portie)
            paren = list(eruit.order_by("inbreng_id", "thema_id").values_list("inbreng_id", "thema_id"))
            for pk, thema in themas.items():
                if thema.antwoord:
                    laat_los(thema, [inbreng for inbreng, onder in paren if onder == pk], door)
            eruit.delete()
            _noteer(paren, themas, ERAF, door, tijd)
            aantal += len(paren)
    return aantal


@vastgelegd("participatie.thema_inbreng_verplaatst", _("Inbreng naar een ander thema verplaatst"), bij="doel")
def verplaatsen(indelingen: Iterable[int], doel: Inbrengthema, door: Any) -> int:
    """Zet inbreng van het ene thema over naar het andere."""
    pks = list(Themaindeling.objects.filter(pk__in=set(indelingen)).exclude(thema=doel).values_list("pk", flat=True))
    with transaction.atomic():
        inbrengen = list(Themaindeling.objects.filter(pk__in=pks).values_list("inbreng", flat=True))
        # Beide thema's op slot in vaste volgorde, voor het eerste wordt veranderd.
        vergrendel_themas(doel.pk, *Themaindeling.objects.filter(pk__in=pks).values_list("thema", flat=True).distinct())
        indelen(inbrengen, [doel], door)
        return uithalen(pks, door)


@vastgelegd("participatie.inbreng_themas_gekozen", _("Thema’s bij inbreng gekozen"))
def zet_themas(inbreng: Inbreng, themas: Iterable[Inbrengthema], door: Any) -> bool:
    """Precies deze thema's bij één inbreng; geeft of er iets veranderde."""
    gekozen = list(themas)
    with transaction.atomic():
        weg = Themaindeling.objects.actueel().filter(inbreng=inbreng).exclude(thema__in=gekozen)
        pks = list(weg.values_list("pk", flat=True))
        vergrendel_themas(*weg.values_list("thema", flat=True), *(thema.pk for thema in gekozen))
        erbij = indelen([inbreng.pk], gekozen, door) if gekozen else []
        return bool(uithalen(pks, door) + len(erbij))


def _noteer(
    paren: Iterable[tuple[int, int]], themas: dict[int, Inbrengthema], tekst: str, door: Any, tijd: datetime | None
) -> None:
    """Eén gebeurtenis per inbreng, ook als zij bij meer thema's tegelijk komt."""
    per_inbreng: dict[int, list[int]] = defaultdict(list)
    for inbreng, thema in paren:
        per_inbreng[inbreng].append(thema)
    groepen: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for inbreng, bij in per_inbreng.items():
        groepen[tuple(bij)].append(inbreng)
    for themapks, pks in groepen.items():
        titels = opsomming(themas[pk].titel for pk in themapks)
        noteer(pks, zin(tekst, themas=titels), door, tijd)


def noteer(pks: Iterable[int], toelichting: str, door: Any, tijd: datetime | None = None, **opties: Any) -> None:
    """Zet op de tijdlijn van deze inbreng wat er met haar thema gebeurde; zonder mail, tenzij `opties` dat zegt."""
    wijziging = Wijziging(Gebeurtenissoort.THEMA, door, tijd, toelichting, **{"mailen": False, **opties})
    doorvoeren([Inbreng(pk=pk) for pk in pks], wijziging, lambda _: True, velden=[])
