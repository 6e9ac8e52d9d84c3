from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from participatie.infoborden.scans import GeteldAntwoord, telt_mee
from stadmaken.common import vindbaar

from .aanbevelingen import aanbevolen
from .forms import Verfijning, ZoekForm
from .rapporten.tellen import tel
from .resultaten import haal
from .verder import overzichten
from .vragen import MEEST, MEEST_APART, Uitslag, Vraag, zoek

PER_PAGINA = 10


@require_safe
def zoekpagina(request: HttpRequest) -> HttpResponse:
    """Zoek in alles wat openbaar is; een onbruikbare vraag geeft uitleg, nooit een fout."""
    form = ZoekForm(request.GET)
    vraag = form.cleaned_data["q"] if form.is_valid() else ""
    context: dict[str, Any] = {"form": form, "vraag": vraag}
    if vraag:
        context |= _gezocht(request, vraag)
    if not context.get("resultaten"):
        context["overzichten"] = overzichten()
    antwoord = GeteldAntwoord(render_to_string("search/zoeken.html", context, request))
    antwoord.headers["X-Robots-Tag"] = "noindex"
    if vraag and _is_nieuw(request) and telt_mee(request):
        uitslag = context["uitslag"]
        antwoord.na_afloop = lambda: tel(vraag, gevonden=bool(uitslag.aantal or any(uitslag.apart.values())))
    return antwoord


def _gezocht(request: HttpRequest, vraag: str) -> dict[str, Any]:
    filters = Verfijning(request.GET, vraag)
    gekozen = dict(filters.gekozen)
    op_datum = gekozen.pop("volgorde", "") == "datum"
    uitslag = zoek(Vraag(tekst=vraag, taal=get_language() or "nl", op_datum=op_datum, **gekozen))
    filters.toon_aantallen(uitslag.facetten, ondergrens=uitslag.ondergrens)
    bladzij = Paginator(uitslag.nummers, PER_PAGINA).get_page(request.GET.get("pagina"))
    return {
        "filters": filters,
        "verborgen": {"q": vraag},
        "uitslag": uitslag,
        "meest": MEEST,
        "bladzij": bladzij,
        "resultaten": haal(list(bladzij)),
        "aanbevolen": aanbevolen(vraag) if bladzij.number == 1 and not gekozen else [],
        "apart": _apart(filters, uitslag),
        "bedoelde": "?" + urlencode({"q": uitslag.bedoelde}),
        "alles": "?" + urlencode({"q": vraag}),
    }


def _apart(filters: Verfijning, uitslag: Uitslag) -> list[tuple[int, bool, str]]:
    """Wat alleen op verzoek meedoet: hoeveel er zijn, of het er meer zijn, en het adres waar zij staan."""
    return [
        (min(aantal, MEEST_APART), aantal > MEEST_APART, filters.met("soort", soort.naam))
        for soort in vindbaar.soorten()
        if (aantal := uitslag.apart.get(soort.naam))
    ]


def _is_nieuw(request: HttpRequest) -> bool:
    """Of dit een vraag is, en niet verder bladeren of kiezen bij een vraag die al telde."""
    return set(request.GET) == {"q"}
