"""De inbreng op een projectpagina: wat erop staat, wat eraf is gehaald, en hoe vaak iets niet is geplaatst."""

from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q
from django.http import HttpRequest

from ..inbreng import sporen
from ..inbreng.choices import Moderatie
from ..inbreng.models import Inbreng
from ..inbreng.querysets import InbrengQuerySet
from ..inbreng.redenen import Redentelling, geteld, reden_van
from ..themas.models import Inbrengthema
from ..themas.openbaar import bij_thema, op_kaart
from .filters import InbrengFilterForm

INBRENG_PER_PAGINA = 5


def inbreng_context(pagina: Any, request: HttpRequest, thema: Inbrengthema | None) -> dict[str, Any]:
    """De tellingen en één blad van de lijst. Wie op antwoord of thema filtert, ziet alleen wat er nu staat."""
    filters = InbrengFilterForm(request.GET)
    # Een voorbeeld van een nog niet bewaard project heeft geen pk; zonder deze grens verscheen inbreng zonder project.
    inbreng = Inbreng.objects.filter(project_id=pagina.pk) if pagina.pk else Inbreng.objects.none()
    (telling, niet_geplaatst), keuze = _tellen(inbreng), filters.gekozen
    lijst = filters.toepassen(inbreng.zichtbaar()) if keuze or thema else inbreng.ooit_zichtbaar()
    bladen = Paginator(op_kaart(bij_thema(lijst.met_antwoord(), thema)), INBRENG_PER_PAGINA)
    if thema is None:
        bladen.count = telling[keuze or "op_de_lijst"]
    gefilterd = {"beantwoord": keuze, "thema": thema.nummer if thema else ""}
    return {
        "telling": telling,
        "inbrengkeuze": keuze,
        "inbrengreeks": urlencode({naam: waarde for naam, waarde in gefilterd.items() if waarde}),
        "inbrengbladzij": _met_sporen(bladen.get_page(request.GET.get("inbreng"))),
        "niet_geplaatst": niet_geplaatst,
    }


def _tellen(inbreng: InbrengQuerySet) -> tuple[dict[str, int], list[Redentelling]]:
    """Wat er op de lijst staat, en hoe vaak iets om welke reden niet is geplaatst; in één vraag."""
    rijen = (
        inbreng.filter(formulier__openbaar=True)
        .exclude(moderatie=Moderatie.NIEUW)
        .order_by()
        .annotate(per_reden=reden_van(Q(moderatie=Moderatie.NIET_GEPLAATST)))
        .values_list("moderatie", "per_reden")
        .annotate(aantal=Count("pk"), beantwoord=Count("antwoord"))
    )
    aantal, ja, verwijderd, redenen = 0, 0, 0, []
    for moderatie, reden, keren, beantwoord in rijen:
        if moderatie == Moderatie.GEPLAATST:
            aantal, ja = aantal + keren, ja + beantwoord
        elif moderatie == Moderatie.VERBORGEN:
            verwijderd += keren
        elif moderatie == Moderatie.NIET_GEPLAATST:
            redenen.append((reden, keren))
    telling = {
        "aantal": aantal,
        "ja": ja,
        "nee": aantal - ja,
        "verwijderd": verwijderd,
        "op_de_lijst": aantal + verwijderd,
        "niet_geplaatst": sum(keren for _reden, keren in redenen),
    }
    return telling, geteld(redenen)


def _met_sporen(blad: Page) -> Page:
    """Elke inbreng met haar spoor, of None als zij gewoon op de site staat."""
    rijen = list(blad)
    spoor = sporen.van_verwijderde(rijen)
    blad.object_list = [(inbreng, spoor.get(inbreng.pk)) for inbreng in rijen]
    return blad
