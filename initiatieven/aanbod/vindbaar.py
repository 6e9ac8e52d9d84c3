"""Hoe een cursus of activiteit gevonden wordt."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.db.models import Exists, Max, Min, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from participatie.models import ProjectPage
from stadmaken.common.vindbaar import Ingang, Soort, Vindbaar, paginas, punt_van, van_pagina

from ..agenda.models import ActiviteitPage
from ..planning.models import Bijeenkomst, Gelegenheid
from ..school.models import CursusPage

CURSUS = Soort("cursus", _("Cursus"), _("Cursussen"), 30)
ACTIVITEIT = Soort("activiteit", _("Activiteit"), _("Activiteiten"), 35)


def met_tijden(model: Any) -> QuerySet:
    """De openbare pagina's, met de eerste en de laatste keer die doorgaat."""
    gaat_door = Q(gelegenheden__geannuleerd_op=None, gelegenheden__bijeenkomsten__geannuleerd_op=None)
    te_zien = ProjectPage.objects.zichtbaar().filter(pk=OuterRef("project"))
    return paginas(model, "wijken", "project__wijken", "project__themas").annotate(
        project_te_zien=Exists(te_zien),
        eerste=Min("gelegenheden__bijeenkomsten__begin", filter=gaat_door),
        laatste=Max("gelegenheden__bijeenkomsten__eind", filter=gaat_door),
    )


def ingang(aanbod: Any) -> Ingang:
    """Een cursus of activiteit; de plek, en zo nodig de wijk, is die van een project dat iedereen mag zien."""
    project = aanbod.project if aanbod.project_te_zien else None
    punt = punt_van(project) if project else None
    wijken = list(aanbod.wijken.all()) or (list(project.wijken.all()) if project else [])
    return van_pagina(
        aanbod,
        status=aanbod.get_soort_display(),
        begint_op=aanbod.eerste and timezone.localdate(aanbod.eerste),
        eindigt_op=aanbod.laatste and timezone.localdate(aanbod.laatste),
        plaats=_bij(project, aanbod.locale.language_code) if punt else "",
        punt=punt,
        wijken=[wijk.pk for wijk in wijken],
        themas=[thema.pk for thema in project.themas.all()] if project else [],
    )


def _bij(project: Any, taal: str) -> str:
    with override(taal):
        return gettext("Bij {project}").format(project=project.title)


def van_project(model: Any, project: Any) -> Iterable[int]:
    """Wat bij dit project hoort."""
    return model.objects.filter(project=project.pk).values_list("pk", flat=True)


def van_gelegenheid(model: Any, gelegenheid: Any) -> Iterable[int]:
    """De pagina waar deze datum bij hoort."""
    return model.objects.filter(pk=gelegenheid.aanbod_id).values_list("pk", flat=True)


def van_bijeenkomst(model: Any, bijeenkomst: Any) -> Iterable[int]:
    """De pagina waar deze bijeenkomst bij hoort."""
    return model.objects.filter(gelegenheden=bijeenkomst.gelegenheid_id).values_list("pk", flat=True)


def _vindbaar(soort: Soort, model: Any) -> Vindbaar:
    raakt: Any = {
        Gelegenheid: partial(van_gelegenheid, model),
        Bijeenkomst: partial(van_bijeenkomst, model),
        ProjectPage: partial(van_project, model),
    }
    return Vindbaar(soort, model, partial(met_tijden, model), ingang, raakt)


VINDBAAR = [_vindbaar(CURSUS, CursusPage), _vindbaar(ACTIVITEIT, ActiviteitPage)]
