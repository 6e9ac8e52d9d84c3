"""Een project of formulier met inbreng verdwijnt niet: dan zou niemand nog lezen wat wij met zijn inbreng deden."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from ..formulieren.models import FormulierPage
from ..inbreng.models import Inbreng
from ..projecten.models import ProjectPage
from ..themas.models import Besluit


def voor_verwijderen(request: HttpRequest, pagina: Page) -> HttpResponse | None:
    """Weiger wat mensen hun antwoord zou kosten, met wat er wel kan."""
    gebruikt = _met_inbreng([pagina])
    if gebruikt is None:
        return None
    messages.error(request, _uitleg(gebruikt).format(titel=gebruikt.title))
    return redirect("wagtailadmin_pages:edit", gebruikt.pk)


def voor_bulk(request: HttpRequest, actie: str, paginas: Iterable[Any], _scherm: Any) -> HttpResponse | None:
    """Dezelfde regel als er meer tegelijk weg zouden gaan."""
    if actie != "delete":
        return None
    for pagina in paginas:
        if isinstance(pagina, Page) and (geweigerd := voor_verwijderen(request, pagina)):
            return geweigerd
    return None


def _uitleg(gebruikt: ProjectPage | FormulierPage) -> str:
    if isinstance(gebruikt, FormulierPage):
        return _(
            "“{titel}” is niet te verwijderen: mensen brachten hier iets in, en hun inbreng zou mee verdwijnen. "
            "Sluit het formulier, of haal het offline."
        )
    return _(
        "“{titel}” is niet te verwijderen: mensen brachten hier iets in, en lezen hier wat ermee is gedaan. "
        "Haal de pagina offline, of zet de status op afgerond."
    )


def _met_inbreng(paginas: Iterable[Page]) -> ProjectPage | FormulierPage | None:
    """Het eerste project of formulier op of onder deze pagina's met inbreng, of waarover is besloten."""
    onder = Q(pk__in=[])
    for pagina in paginas:
        onder |= Q(path__startswith=pagina.path)
    projecten, formulieren = ProjectPage.objects.filter(onder), FormulierPage.objects.filter(onder)
    gebruikt = Q(pk__in=Inbreng.objects.filter(project__in=projecten).values("project")) | Q(
        pk__in=Besluit.objects.filter(project__in=projecten).values("project")
    )
    ingevuld = Inbreng.objects.filter(formulier__in=formulieren).values("formulier")
    return projecten.filter(gebruikt).first() or formulieren.filter(pk__in=ingevuld).first()
