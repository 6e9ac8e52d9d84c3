from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from stadmaken.common.kruimels import Keuze, begin

from .register import letters, met_samenvatting, paginas_over

PER_PAGINA = 20


@require_safe
def onderwerpen(request: HttpRequest) -> HttpResponse:
    """Alle onderwerpen, van A tot Z."""
    alle = letters()
    return render(request, "home/navigatie/onderwerpen.html", {"letters": alle, "leeg": not any(a.rijen for a in alle)})


@require_safe
def onderwerp(request: HttpRequest, slug: str) -> HttpResponse:
    """Wat er op de site over één onderwerp staat."""
    gevonden = paginas_over(slug) if slug.isprintable() and len(slug) <= 100 else None
    if gevonden is None:
        raise Http404
    naam, paginas = gevonden
    bladen = Paginator(paginas, PER_PAGINA)
    if not bladen.count:
        raise Http404
    bladzij = bladen.get_page(request.GET.get("pagina"))
    kruimels = [
        begin(),
        Keuze(_("Onderwerpen van A tot Z"), reverse("onderwerpen")),
        Keuze(capfirst(naam), request.path, huidig=True),
    ]
    gegevens = {
        "naam": naam,
        "bladzij": bladzij,
        "paginas": met_samenvatting(bladzij),
        "kruimelpad": {"kruimels": kruimels},
    }
    return render(request, "home/navigatie/onderwerp.html", gegevens)
