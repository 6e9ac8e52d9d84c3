"""Wat er te volgen valt: projecten, wijken, gebieden en thema's."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _

from initiatieven.models import Volgt
from participatie.models import Gebied, ProjectPage, Thema, Wijk

from .models import DOELEN

SOORTEN = {"project": _("Project"), "wijk": _("Wijk"), "gebied": _("Gebied"), "thema": _("Thema")}
MODELLEN: dict[str, Any] = {"project": ProjectPage, "wijk": Wijk, "gebied": Gebied, "thema": Thema}


def te_volgen(soort: str) -> QuerySet[Any]:
    """Wat een bezoeker van deze soort mag volgen."""
    return ProjectPage.objects.zichtbaar() if soort == "project" else MODELLEN[soort].objects.all()


def bestaande(doelen: Mapping[str, Iterable[int]]) -> Iterator[tuple[str, int]]:
    """Soort en nummer van alles wat (nog) bestaat; hooguit één vraag per soort."""
    for soort in DOELEN:
        if nummers := list(doelen.get(soort, ())):
            for pk in MODELLEN[soort].objects.filter(pk__in=nummers).order_by("pk").values_list("pk", flat=True):
                yield soort, pk


def met_doelen(rijen: QuerySet[Volgt]) -> QuerySet[Volgt]:
    """Rijen met wat er gevolgd wordt erbij, in een vast aantal vragen."""
    projecten = Prefetch("project", ProjectPage.objects.only("title", "path", "depth", "url_path", "live", "locale"))
    return rijen.select_related("wijk", "gebied", "thema").prefetch_related(projecten)


def namen(doelen: Mapping[str, Iterable[int]]) -> list[tuple[str, str]]:
    """Soort en naam van elk doel, om te laten lezen."""
    regels = []
    for soort in DOELEN:
        if nummers := list(doelen.get(soort, ())):
            regels += [(str(SOORTEN[soort]), str(doel)) for doel in te_volgen(soort).filter(pk__in=nummers)]
    return regels


def soort_en_pk(volgt: Volgt) -> tuple[str, int]:
    """Bijvoorbeeld ("wijk", 12)."""
    return next((soort, pk) for soort in DOELEN if (pk := getattr(volgt, f"{soort}_id")))
