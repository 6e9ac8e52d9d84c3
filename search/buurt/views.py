"""“In de buurt”: eerst een lijst; de kaart en de locatie zijn een verbetering."""

import json
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from participatie.models import Wijk
from stadmaken.common.kaart.gegevens import kaartgegevens

from ..register.openbaar import nog_openbaar
from .forms import BuurtForm, LosseKeuzeForm
from .plek import Plek, bij_punt, bij_woorden
from .punten import kies, punten, soorten
from .weergave import groepen, op_volgorde

PER_PAGINA = 20


# De locatie van een apparaat komt met POST: wat in een adres staat, belandt in logboeken. Zonder CSRF-sleutel, want er
# verandert niets mee, en zo'n sleutel zou een cookie zetten bij iedereen die alleen kijkt.
@csrf_exempt
@sensitive_post_parameters("plek", "vak")
@require_http_methods(["GET", "HEAD", "POST"])
def in_de_buurt(request: HttpRequest) -> HttpResponse:
    """De lijst, met wat het dichtst bij is voorop als er een plek gekozen is."""
    keuzes = request.POST if request.method == "POST" else request.GET
    form = BuurtForm(keuzes, _wijken(met_straten="q" in keuzes))
    los = LosseKeuzeForm(request.POST)
    los.full_clean()
    response = render(request, "search/buurt/in_de_buurt.html", _context(form, los, keuzes.get("pagina")))
    if request.method == "POST":
        response.headers["Cache-Control"] = "no-store"
    return response


def _context(form: BuurtForm, los: LosseKeuzeForm, pagina: Any) -> dict[str, Any]:
    gekozen, vak = form.cleaned_data, los.cleaned_data.get("vak")
    plek = _plek(form, los)
    soort = [gekozen["soort"]] if gekozen.get("soort") else []
    rijen = kies(punten(get_language() or "nl"), soort=soort, wijk=gekozen.get("wijk", ""), vak=vak)
    bladzij = Paginator(op_volgorde(rijen, plek.punt), PER_PAGINA).get_page(pagina)
    return {
        "filters": form,
        "verborgen": {"bij": gekozen["bij"]} if gekozen.get("bij") else {},
        "plek": plek,
        "deel": vak is not None,
        "kiezen": [(wijk, _zoekreeks(form, bij=wijk.slug)) for wijk in plek.wijken],
        "bladzij": bladzij,
        "groepen": groepen(nog_openbaar(bladzij), plek.punt),
        "kaart": _kaart(),
    }


def _plek(form: BuurtForm, los: LosseKeuzeForm) -> Plek:
    if punt := los.cleaned_data.get("plek"):
        return bij_punt(punt)
    return bij_woorden(form.cleaned_data.get("q", ""), form.cleaned_data.get("bij", ""), form.wijken)


def _zoekreeks(form: BuurtForm, **meer: str) -> str:
    return type(form)({**form.gekozen, **meer}, form.wijken).zoekreeks


def _wijken(*, met_straten: bool) -> list[Any]:
    """Alle wijken in één vraag; de lange lijst straten alleen als er iets te zoeken is."""
    wijken = Wijk.objects.select_related("gebied").order_by("gebied__naam", "naam")
    return list(wijken if met_straten else wijken.defer("straten", "postcodes", "grens"))


def _kaart() -> str:
    """Wat `js/buurt.js` nodig heeft, als JSON."""
    gegevens = kaartgegevens(reverse("participatie:wijken_geojson"))
    gegevens["buurtkaart"] = static("js/buurtkaart.js")
    gegevens["stijlen"].append(static("css/buurtkaart.css"))
    gegevens["punten"] = reverse("buurt_geojson")
    gegevens["taal"] = get_language()
    gegevens["teksten"] |= {
        "locatie": _("Gebruik mijn locatie"),
        "vergeet": _("Vergeet mijn locatie"),
        "prive": _(
            "Uw apparaat vraagt eerst of het mag. Wij krijgen uw plek op ongeveer 100 meter, en bewaren die niet."
        ),
        "zoekt": _("Uw locatie wordt opgevraagd…"),
        "zonder_locatie": _("Uw locatie is niet gevonden. Typ een postcode, straat of wijk."),
        "mislukt": _("Dit lukt nu niet. Typ een postcode, straat of wijk."),
        "open": _("Toon op de kaart"),
        "sluit": _("Sluit de kaart"),
        "laden": _("De kaart wordt geladen…"),
        "zonder_kaart": _("De kaart is niet geladen. Alles staat ook in de lijst."),
        "uitleg": _(
            "De lijst toont wat op de kaart in beeld is. Met de tabtoets gaat u langs de punten, met Enter opent u er "
            "een."
        ),
        "groep": _("{aantal} bij elkaar"),
        "dicht": _("Sluit"),
        "meer": _("Zoom in om alles te zien."),
        "te_veel": _("Niet alles past op de kaart. Zoom in, of kies een soort."),
        "soorten": _soortnamen(),
    }
    return json.dumps(gegevens, ensure_ascii=False)


def _soortnamen() -> dict[str, str]:
    return {soort.naam: str(soort.enkelvoud) for soort in soorten()}
