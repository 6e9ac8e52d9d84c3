from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .forms import ZoekForm
from .zoeken import MEEST, resultaten, woorden, zoek

PER_PAGINA = 10


@require_safe
def zoekpagina(request: HttpRequest) -> HttpResponse:
    """Zoek in alles wat openbaar is; een onbruikbare vraag geeft uitleg, nooit een fout."""
    form = ZoekForm(request.GET)
    vraag = form.cleaned_data["q"] if form.is_valid() else ""
    treffers = zoek(vraag)
    bladzij = Paginator(treffers.ids, PER_PAGINA).get_page(request.GET.get("pagina"))
    context = {
        "form": form,
        "vraag": vraag,
        "woorden": woorden(vraag),
        "meer": treffers.meer,
        "meest": MEEST,
        "bladzij": bladzij,
        "resultaten": resultaten(list(bladzij)),
        "zoekreeks": urlencode({"q": vraag}),
    }
    response = render(request, "search/zoeken.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
