from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_tasks import task

from participatie.inbreng import mail
from participatie.inbreng.actions import BEDENKTIJD, MagNietError, VerouderdError, Wijziging, doorvoeren
from participatie.inbreng.choices import Gebeurtenissoort, Moderatie
from participatie.models import Besluit, Gebeurtenis, Inbreng, Inbrengthema, ProjectPage, Themabesluit, Themaindeling
from stadmaken.common import post
from stadmaken.common.auditlog import acties as auditacties
from stadmaken.common.auditlog.schrijven import leg_vast, stil
from stadmaken.common.stad import huidige_pk, in_stad

from ..choices import Besluitgevolg
from .basis import PORTIE

BESLUITVELDEN = ["titel", "datum", "beslisser", "tekst", "link"]
VASTGELEGD = "participatie.besluit_vastgelegd"
auditacties.registreer({VASTGELEGD: _("Besluit vastgelegd of gewijzigd")})


class Gevolg(NamedTuple):
    """Wat het besluit met één thema doet."""

    wijziging: str
    tekst: str = ""


def leg_besluit_vast(
    project: ProjectPage,
    velden: Mapping[str, Any],
    gevolgen: Mapping[int, Gevolg],
    door: Any,
    *,
    besluit: Besluit | None = None,
    versie: datetime | None = None,
    tijd: datetime | None = None,
) -> tuple[Besluit, bool]:
    """Leg een besluit vast, of wijzig het; elk thema van nu krijgt een gevolg. Geeft of er iets veranderde.

    `versie` is het moment waarop het besluit was vastgelegd dat de medewerker zag.
    """
    with transaction.atomic():
        ProjectPage.objects.select_for_update(of=("self",)).order_by().values_list("pk").get(pk=project.pk)
        rij = _bestaand(project, velden, besluit)
        _controleer(project, gevolgen)
        if rij and _gelijk(rij, velden, gevolgen):
            return rij, False
        if rij and versie is not None and rij.vastgelegd_op != versie:
            raise VerouderdError
        if rij:
            _weiger_dubbel(besluit is None, rij)
            _trek_mail_in(rij)
        rij = rij or Besluit(project=project)
        for naam in BESLUITVELDEN:
            setattr(rij, naam, velden.get(naam, ""))
        rij.vastgelegd_door, rij.vastgelegd_op = door, tijd or timezone.now()
        rij.save()
        _bewaar_gevolgen(rij, gevolgen)
        leg_vast(VASTGELEGD, rij, door=door)
        _vertel_allen(rij)
    return rij, True


def wie_hoort_het(project: ProjectPage) -> QuerySet[Inbreng]:
    """Wie bij dit project iets inbracht. Wat is afgewezen, alleen als een medewerker het toch onder een thema zette."""
    ingedeeld = Exists(Themaindeling.objects.filter(inbreng=OuterRef("pk")))
    return Inbreng.objects.filter(~Q(moderatie=Moderatie.NIET_GEPLAATST) | ingedeeld, project=project, verdacht="")


def nog_te_vertellen(besluit: Besluit) -> QuerySet[Inbreng]:
    """Wie dit besluit, zoals het nu luidt, nog moet horen: de gebeurtenis heeft het moment van vastleggen."""
    gehoord = Gebeurtenis.objects.filter(
        inbreng=OuterRef("pk"), soort=Gebeurtenissoort.BESLUIT, tijd=besluit.vastgelegd_op
    )
    wie = wie_hoort_het(besluit.project).filter(ontvangen_op__lte=besluit.vastgelegd_op)
    return wie.exclude(Exists(gehoord))


@task()
def vertel_besluit(site: int, pk: int) -> None:
    """Portie na portie; een tweede keer draaien vertelt niemand iets dubbel."""
    with in_stad(site):
        while vertel_besluitportie(pk):
            pass


def vertel_besluiten_die_bleven_liggen() -> None:
    """Maakt af waar een werker halverwege stopte; en vertelt het wie later kwam.

    Zoals papier dat na het besluit is overgetypt, of inbreng die eerst op spam leek.
    """
    sinds = timezone.now() - timedelta(days=365)
    for besluit in Besluit.objects.filter(vastgelegd_op__gt=sinds).select_related("project"):
        vertel_besluit.func(huidige_pk(), besluit.pk)


@stil()
def vertel_besluitportie(pk: int) -> int:
    """Vertel het de volgende vijfhonderd; geeft hoeveel het er waren."""
    with transaction.atomic():
        besluit = (
            Besluit.objects.select_for_update(of=("self",)).select_related("project", "vastgelegd_door").get(pk=pk)
        )
        pks = list(nog_te_vertellen(besluit).order_by("pk").values_list("pk", flat=True)[:PORTIE])
        per_inbreng = gevolgen_voor(besluit, pks)
        doorvoeren(
            [Inbreng(pk=pk) for pk in pks],
            Wijziging(
                Gebeurtenissoort.BESLUIT,
                besluit.vastgelegd_door,
                besluit.vastgelegd_op,
                besluit.titel,
                mailgegevens=lambda inbreng: {"besluit": besluit, "gevolgen": per_inbreng.get(inbreng.pk, [])},
            ),
            lambda _: True,
            velden=[],
        )
    return len(pks)


def gevolgen_voor(besluit: Besluit, pks: list[int]) -> dict[int, list[Themabesluit]]:
    """Per inbreng wat het besluit met haar thema's deed."""
    gevolgen = {rij.thema_id: rij for rij in besluit.themabesluiten.select_related("thema")}
    uit: dict[int, list[Themabesluit]] = {}
    paren = Themaindeling.objects.filter(inbreng__in=pks, thema__in=list(gevolgen)).order_by("thema__nummer")
    for inbreng, thema in paren.values_list("inbreng_id", "thema_id"):
        uit.setdefault(inbreng, []).append(gevolgen[thema])
    return uit


def _bestaand(project: ProjectPage, velden: Mapping[str, Any], besluit: Besluit | None) -> Besluit | None:
    """Het besluit om te wijzigen; een tweede keer hetzelfde versturen geeft het besluit dat er al is."""
    eigen = Besluit.objects.filter(project=project).select_related("project")
    if besluit:
        return eigen.get(pk=besluit.pk)
    return eigen.filter(titel=velden["titel"], datum=velden["datum"]).first()


def _weiger_dubbel(nieuw: bool, rij: Besluit) -> None:
    if nieuw:
        tekst = _("Er is al een besluit “{titel}” van die dag. Open dat besluit om het te wijzigen.")
        raise MagNietError(tekst.format(titel=rij.titel))


def _controleer(project: ProjectPage, gevolgen: Mapping[int, Gevolg]) -> None:
    themas = set(Inbrengthema.objects.filter(project=project).actueel().values_list("pk", flat=True))
    if themas - set(gevolgen):
        raise MagNietError(_("Zeg bij elk thema wat het besluit ermee doet."))
    if any(gevolg.wijziging != Besluitgevolg.NIETS and not gevolg.tekst.strip() for gevolg in gevolgen.values()):
        raise MagNietError(_("Leg bij elk thema uit wat het besluit ermee doet."))


def _gelijk(besluit: Besluit, velden: Mapping[str, Any], gevolgen: Mapping[int, Gevolg]) -> bool:
    nu = {rij.thema_id: Gevolg(rij.wijziging, rij.tekst) for rij in besluit.themabesluiten.all()}
    zelfde = all(getattr(besluit, naam) == velden.get(naam, "") for naam in BESLUITVELDEN)
    return zelfde and all(nu.get(pk) == gevolg for pk, gevolg in gevolgen.items())


def _bewaar_gevolgen(besluit: Besluit, gevolgen: Mapping[int, Gevolg]) -> None:
    eigen = Inbrengthema.objects.filter(project=besluit.project_id, pk__in=list(gevolgen)).values_list("pk", flat=True)
    Themabesluit.objects.bulk_create(
        [Themabesluit(besluit=besluit, thema_id=pk, **gevolgen[pk]._asdict()) for pk in eigen],
        update_conflicts=True,
        unique_fields=["besluit", "thema"],
        update_fields=["wijziging", "tekst"],
    )


def _vertel_allen(besluit: Besluit) -> None:
    if nog_te_vertellen(besluit).count() > PORTIE:
        vertel_besluit.enqueue(huidige_pk(), besluit.pk)
    else:
        vertel_besluitportie(besluit.pk)


def _trek_mail_in(besluit: Besluit) -> None:
    """Wie de vorige tekst nog niet in de mail heeft, krijgt alleen de nieuwe."""
    if besluit.vastgelegd_op < timezone.now() - BEDENKTIJD:
        return
    gehoord = Gebeurtenis.objects.filter(
        inbreng__project=besluit.project_id, soort=Gebeurtenissoort.BESLUIT, tijd=besluit.vastgelegd_op
    ).select_related("inbreng")
    sleutels = [mail.sleutel(gebeurtenis) for gebeurtenis in gehoord]
    for begin in range(0, len(sleutels), PORTIE):
        post.trek_in(sleutels[begin : begin + PORTIE])
