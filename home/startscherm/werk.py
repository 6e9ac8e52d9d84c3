"""Waar iemand mee bezig was: de laatste pagina's en records, eigen concepten, en wat zij op slot zette."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Max, Q
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import ModelLogEntry, Page, PageLogEntry

from stadmaken.common.auditlog.stad import van_deze_stad
from stadmaken.common.querysets import stadspaginas
from stadmaken.common.stad.voorwaarde import PaginaInStad

HOOGSTENS = 8
# Wie iets alleen afdrukte of downloadde, werkte er niet aan.
BEWERKT = ("wagtail.create", "wagtail.edit", "wagtail.publish", "wagtail.revert", "wagtail.schedule.publish")


@dataclass(frozen=True)
class Werk:
    """Eén ding om mee verder te gaan."""

    titel: str
    soort: str
    url: str
    moment: datetime
    pagina: Page | None = None


@dataclass(frozen=True)
class Werkstapel:
    """Wat iemand het laatst bewerkte, en wat daarvan nog niet op de site staat."""

    laatst: list[Werk]
    concepten: list[Werk]

    def __bool__(self) -> bool:
        return bool(self.laatst or self.concepten)


def werk_van(medewerker: Any) -> Werkstapel:
    """Het laatste werk van deze medewerker, voor zover zij er nog bij mag; altijd even veel vragen."""
    zoeker = AdminURLFinder(medewerker)
    bezig = [*_paginas(medewerker, _laatste_paginas(medewerker), zoeker), *_records(medewerker, zoeker)]
    laatst = sorted(bezig, key=lambda werk: werk.moment, reverse=True)[:HOOGSTENS]
    al_genoemd = {werk.url for werk in laatst}
    concepten = [werk for werk in _concepten(medewerker, zoeker) if werk.url not in al_genoemd]
    return Werkstapel(laatst, concepten)


def _laatste_paginas(medewerker: Any) -> dict[int, datetime]:
    regels = PageLogEntry.objects.filter(PaginaInStad(F("page_id")), user=medewerker, action__in=BEWERKT).order_by()
    rijen = regels.values("page_id").annotate(moment=Max("timestamp")).order_by("-moment")[:HOOGSTENS]
    return {rij["page_id"]: rij["moment"] for rij in rijen}


def _paginas(medewerker: Any, momenten: dict[int, datetime], zoeker: AdminURLFinder) -> Iterable[Werk]:
    paginas = Page.objects.filter(pk__in=list(momenten)).specific(defer=True).prefetch_workflow_states()
    for pagina in paginas.annotate_approved_schedule():
        if url := zoeker.get_edit_url(pagina):
            soort = str(pagina.page_type_display_name)
            yield Werk(pagina.get_admin_display_title(), soort, url, momenten[pagina.pk], pagina)


def _concepten(medewerker: Any, zoeker: AdminURLFinder) -> list[Werk]:
    eigen = Q(latest_revision__user=medewerker) | Q(latest_revision=None, owner=medewerker)
    rijen = stadspaginas().filter(eigen, has_unpublished_changes=True).order_by("-latest_revision_created_at", "-pk")
    momenten = dict(rijen.values_list("pk", "latest_revision_created_at")[:HOOGSTENS])
    werk = _paginas(medewerker, {pk: moment for pk, moment in momenten.items() if moment}, zoeker)
    return sorted(werk, key=lambda een: een.moment, reverse=True)


def _records(medewerker: Any, zoeker: AdminURLFinder) -> Iterable[Werk]:
    regels = van_deze_stad(ModelLogEntry.objects.filter(user=medewerker, action__in=BEWERKT)).order_by()
    rijen = regels.values_list("content_type_id", "object_id").annotate(moment=Max("timestamp"))
    laatste = sorted(rijen.order_by("-moment")[:HOOGSTENS])
    for soort, groep in groupby(laatste, key=lambda rij: rij[0]):
        yield from _van_soort(soort, {nummer: moment for _soort, nummer, moment in groep}, zoeker)


def _van_soort(soort: int, momenten: dict[str, datetime], zoeker: AdminURLFinder) -> Iterable[Werk]:
    model = ContentType.objects.get_for_id(soort).model_class()
    if model is None:
        return
    for record in model._default_manager.filter(pk__in=list(momenten)):
        # Wie een record niet meer mag wijzigen, ziet ook de naam niet.
        if url := zoeker.get_edit_url(record):
            yield Werk(str(record), str(model._meta.verbose_name), url, momenten[str(record.pk)])
