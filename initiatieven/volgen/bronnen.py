"""Waar nieuws voor volgers vandaan komt. Elke bron kost een vast aantal vragen aan de database.

Alleen wat een bezoeker kan zien, en alleen wat van de laatste dagen is: oud nieuws is voor niemand nieuws.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, cast

from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import override

from participatie.models import Besluit, FormulierPage, Inbreng, Inbrengthema, ProjectPage, Update

from ..aanbod.tijden import periode
from ..planning.models import Bijeenkomst, Gelegenheid
from .choices import Feitsoort
from .models import Nieuwsfeit

TERUG = timedelta(days=14)
# Zo lang kan een medewerker een antwoord nog intrekken zonder dat iemand het merkt.
BEDENKTIJD = timedelta(minutes=10)
LENGTE = 300
LANGSTE_TITEL = cast("int", Nieuwsfeit._meta.get_field("titel").max_length)


@dataclass(frozen=True)
class Nieuws:
    """Een mogelijk nieuwsfeit, nog niet opgeslagen. Zonder `wijken` telt het in de wijken van zijn project."""

    sleutel: str
    soort: Feitsoort
    titel: str
    pagina: int
    tekst: str = ""
    anker: str = ""
    project: int | None = None
    wijken: frozenset[int] = field(default=frozenset())


def al_het_nieuws(nu: datetime, terug: timedelta = TERUG) -> list[Nieuws]:
    """Wat nu te zien is en niet ouder dan `terug`, uit alle bronnen."""
    bronnen = (_updates, _formulieren, _themas, _besluiten, _inbreng, _activiteiten)
    return [replace(een, titel=_passend(een.titel)) for bron in bronnen for een in bron(nu, nu - terug)]


def _updates(nu: datetime, sinds: datetime) -> Iterator[Nieuws]:
    updates = Update.objects.filter(
        project__in=ProjectPage.objects.zichtbaar(), datum__range=(timezone.localdate(sinds), timezone.localdate(nu))
    ).order_by("datum", "pk")
    for update in updates:
        tekst = _kort(strip_tags(update.tekst.replace("</", " </")))
        sleutel, project = f"update-{update.project_id}-{update.anker}", update.project_id
        yield Nieuws(sleutel, Feitsoort.UPDATE, update.titel, project, tekst, f"#{update.anker}", project)


def _formulieren(nu: datetime, sinds: datetime) -> Iterator[Nieuws]:
    net = Q(opent_op__gte=sinds) | Q(first_published_at__gte=sinds)
    formulieren = list(FormulierPage.objects.open(nu).filter(net).defer("vragen", "dank").order_by("opent_op", "pk"))
    ouders = [formulier.path[: -FormulierPage.steplen] for formulier in formulieren]
    projecten = dict(ProjectPage.objects.zichtbaar().filter(path__in=ouders).values_list("path", "pk"))
    for formulier, ouder in zip(formulieren, ouders, strict=True):
        if project := projecten.get(ouder):
            sleutel = f"formulier-{formulier.pk}-{timezone.localdate(formulier.opent_op):%Y%m%d}"
            tekst = _kort(formulier.samenvatting)
            yield Nieuws(sleutel, Feitsoort.FORMULIER, formulier.title, formulier.pk, tekst, project=project)


def _themas(nu: datetime, sinds: datetime) -> Iterator[Nieuws]:
    themas = Inbrengthema.objects.zichtbaar().filter(
        project__in=ProjectPage.objects.zichtbaar(), antwoord__op__range=(sinds, nu - BEDENKTIJD)
    )
    for thema in themas.select_related("antwoord").order_by("antwoord__op", "pk"):
        sleutel, project = f"thema-{thema.pk}-{thema.antwoord_id}", thema.project_id
        anker, tekst = f"#thema-{thema.nummer}", _kort(thema.antwoord.tekst)
        yield Nieuws(sleutel, Feitsoort.ANTWOORD, thema.titel, project, tekst, anker, project)


def _besluiten(nu: datetime, sinds: datetime) -> Iterator[Nieuws]:
    besluiten = Besluit.objects.filter(
        project__in=ProjectPage.objects.zichtbaar(), vastgelegd_op__range=(sinds, nu - BEDENKTIJD)
    )
    for besluit in besluiten.order_by("vastgelegd_op", "pk"):
        sleutel, project, tekst = f"besluit-{besluit.pk}", besluit.project_id, _kort(besluit.tekst)
        yield Nieuws(sleutel, Feitsoort.ANTWOORD, besluit.titel, project, tekst, f"#{sleutel}", project)


def _inbreng(nu: datetime, sinds: datetime) -> Iterator[Nieuws]:
    """Antwoorden op inbreng van één dag bij één project zijn samen één feit: anders wordt het een stroom."""
    beantwoord = Inbreng.objects.zichtbaar().filter(
        project__in=ProjectPage.objects.zichtbaar(), antwoord__op__range=(sinds, nu - BEDENKTIJD)
    )
    rijen = beantwoord.order_by("antwoord__op").values_list(
        "project", "project__title", "project__locale__language_code", "antwoord__op"
    )
    dagen = {(pk, timezone.localdate(op)): (titel, taal) for pk, titel, taal, op in rijen.iterator()}
    for (pk, dag), (titel, taal) in dagen.items():
        with override(taal):
            kop = _("Nieuwe antwoorden op inbreng")
        yield Nieuws(f"inbreng-{pk}-{dag:%Y%m%d}", Feitsoort.ANTWOORD, kop, pk, titel, "#inbreng", pk)


def _activiteiten(nu: datetime, _sinds: datetime) -> Iterator[Nieuws]:
    """Een nieuwe datum; van een reeks alleen de eerste. Wat bij geen project of wijk hoort, volgt niemand."""
    eerste = Bijeenkomst.objects.filter(gelegenheid=OuterRef("pk"), geannuleerd_op=None).order_by("begin", "pk")
    komend = (
        Gelegenheid.objects.zichtbaar()
        .annotate(keer=Subquery(eerste.values("pk")[:1]))
        .filter(geannuleerd_op=None, keer__in=Bijeenkomst.objects.filter(begin__gt=nu).values("pk"))
        .filter(Q(aanbod__project__isnull=False) | Q(aanbod__wijken__isnull=False))
        .distinct()
        .select_related("aanbod__locale")
        .prefetch_related("aanbod__wijken")
        .order_by("pk")
    )
    gelegenheden = list(komend)
    keren = Bijeenkomst.objects.in_bulk([gelegenheid.keer for gelegenheid in gelegenheden])
    for gelegenheid in sorted(gelegenheden, key=lambda een: keren[een.keer].begin):
        yield _activiteit(gelegenheid, keren[gelegenheid.keer])


def _activiteit(gelegenheid: Any, keer: Bijeenkomst) -> Nieuws:
    aanbod, reeks = gelegenheid.aanbod, gelegenheid.herhaling_id
    with override(aanbod.locale.language_code):
        wanneer = ", ".join(deel for deel in (periode(keer.begin, keer.eind), keer.plek) if deel)
    return Nieuws(
        f"reeks-{reeks}" if reeks else f"datum-{gelegenheid.pk}",
        Feitsoort.ACTIVITEIT,
        str(gelegenheid),
        aanbod.pk,
        _kort(wanneer),
        project=aanbod.project_id,
        wijken=frozenset(wijk.pk for wijk in aanbod.wijken.all()),
    )


def _kort(tekst: str) -> str:
    return Truncator(" ".join(tekst.replace("&nbsp;", " ").split())).chars(LENGTE)


def _passend(titel: str) -> str:
    """Een titel die in de kolom past; een samengestelde is soms langer, en PostgreSQL weigert die."""
    return titel if len(titel) <= LANGSTE_TITEL else f"{titel[: LANGSTE_TITEL - 1].rstrip()}…"
