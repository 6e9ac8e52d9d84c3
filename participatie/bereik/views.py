"""“Wie deed mee” bij een project: voor iedereen te lezen."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import number_format

from stadmaken.common.grafiek import Balk, grafiek

from .cijfers import Groep, bereik

# Een kleine groep is te herkennen: op de site staat zo'n aantal niet.
KLEINSTE = 5


def wie_deed_mee(request: HttpRequest, pagina: Any) -> HttpResponse:
    """De openbare cijfers van één project."""
    cijfers = bereik(pagina)
    if not cijfers.totaal:
        raise Http404
    return render(request, "participatie/bereik/wie_deed_mee.html", context(pagina, cijfers))


def context(pagina: Any, cijfers: Any) -> dict[str, Any]:
    """Wat de openbare pagina en het scherm in het CMS allebei tonen."""
    return {
        "page": pagina,
        "bereik": cijfers,
        "grafiek": grafiek([_balk(groep) for groep in cijfers.wijken]),
        "kleinste": KLEINSTE,
        "gebruikte_kanalen": [groep for groep in cijfers.kanalen if groep.aantal],
    }


def _balk(groep: Groep) -> Balk:
    return Balk(groep.naam, groep.aantal, number_format(groep.aantal, force_grouping=True), groep.verwacht)
