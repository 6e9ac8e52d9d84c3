"""Een project met inbreng of een besluit verdwijnt niet: dan zou niemand nog lezen wat wij met zijn inbreng deden."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from ..inbreng.models import Inbreng
from ..projecten.models import ProjectPage
from ..themas.models import Besluit


def voor_verwijderen(request: HttpRequest, pagina: Page) -> HttpResponse | None:
    """Weiger wat mensen hun antwoord zou kosten, met wat er wel kan."""
    project = _met_inbreng([pagina])
    if project is None:
        return None
    messages.error(
        request,
        _(
            "“{titel}” is niet te verwijderen: mensen brachten hier iets in, en lezen hier wat ermee is gedaan. "
            "Haal de pagina offline, of zet de status op afgerond."
        ).format(titel=project.title),
    )
    return redirect("wagtailadmin_pages:edit", project.pk)


def voor_bulk(request: HttpRequest, actie: str, paginas: Iterable[Any], _scherm: Any) -> HttpResponse | None:
    """Dezelfde regel als er meer tegelijk weg zouden gaan."""
    if actie != "delete":
        return None
    for pagina in paginas:
        if isinstance(pagina, Page) and (geweigerd := voor_verwijderen(request, pagina)):
            return geweigerd
    return None


def _met_inbreng(paginas: Iterable[Page]) -> ProjectPage | None:
    """Het eerste project op of onder deze pagina's waar iemand iets inbracht of over is besloten."""
    onder = Q(pk__in=[])
    for pagina in paginas:
        onder |= Q(path__startswith=pagina.path)
    projecten = ProjectPage.objects.filter(onder)
    gebruikt = Q(pk__in=Inbreng.objects.filter(project__in=projecten).values("project")) | Q(
        pk__in=Besluit.objects.filter(project__in=projecten).values("project")
    )
    return projecten.filter(gebruikt).first()
