"""De adressen van de stukken, onder dat van hun project."""

import hashlib
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import translation
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from stadmaken.common.rekenblad import XLSX, als_download

from . import nota as notas
from . import notastuk, rekenblad, rules
from . import paragraaf as paragrafen
from .forms import NotaForm
from .pdf import BezetError, pdf
from .stuk import Stuk
from .woord import docx

PER_PAGINA = 50
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# Bewaren mag, gebruiken pas na navraag: zo ziet niemand een stuk van voor een wijziging.
NAVRAGEN = "private, no-cache"


@require_safe
def paragraaf(request: HttpRequest, project: Any) -> HttpResponseBase:
    """De participatieparagraaf als pagina, om te lezen en af te drukken."""
    stuk = paragrafen.maak(project)
    return render(request, "participatie/verantwoording/paragraaf.html", {"page": project, "stuk": stuk})


@require_safe
def paragraaf_pdf(request: HttpRequest, project: Any) -> HttpResponseBase:
    """De participatieparagraaf als PDF/UA."""
    return _bestand(request, paragrafen.maak(project), pdf, PDF, f"participatieparagraaf-{project.slug}.pdf")


@require_safe
def paragraaf_docx(request: HttpRequest, project: Any) -> HttpResponseBase:
    """De participatieparagraaf als Word-document."""
    return _bestand(request, paragrafen.maak(project), docx, DOCX, f"participatieparagraaf-{project.slug}.docx")


@require_safe
def nota(request: HttpRequest, project: Any) -> HttpResponseBase:
    """De nota van beantwoording: alle thema's, of één thema met de bijdragen."""
    _controleer(request, project)
    keuze, inhoud = _keuze(request), notas.maak(project)
    context = {"page": project, "nota": inhoud, "openbaar": rules.nota_is_openbaar(project)}
    if keuze["thema"] is None:
        context |= {"delen": _delen(inhoud), "uitleg": notastuk.uitleg()}
        return _navragen(render(request, "participatie/verantwoording/nota.html", context))
    hoofdstuk = inhoud.hoofdstuk(keuze["thema"])
    if hoofdstuk is None:
        raise Http404
    bladzij = Paginator(range(hoofdstuk.rijen), PER_PAGINA).get_page(keuze["pagina"])
    begin = inhoud.begin(hoofdstuk) + (bladzij.number - 1) * PER_PAGINA
    bijdragen = inhoud.bijdragen(begin, begin + len(bladzij))
    context |= {"hoofdstuk": hoofdstuk, "bladzij": bladzij, "bijdragen": list(bijdragen)}
    return _navragen(render(request, "participatie/verantwoording/nota_thema.html", context))


@require_safe
def nota_pdf(request: HttpRequest, project: Any) -> HttpResponseBase:
    """Een deel van de nota als PDF/UA."""
    _controleer(request, project)
    deel = _keuze(request)["deel"] or 1
    with translation.override(project.locale.language_code):
        inhoud = notas.maak(project)
        delen = notastuk.aantal_delen(inhoud)
        if deel > delen:
            raise Http404
        stuk = notastuk.maak(inhoud, deel)
    naam = f"nota-{project.slug}.pdf" if delen == 1 else f"nota-{project.slug}-deel-{deel}.pdf"
    return _bestand(request, stuk, pdf, PDF, naam)


@require_safe
def nota_xlsx(request: HttpRequest, project: Any) -> HttpResponseBase:
    """De hele nota als rekenblad, van schijf verstuurd."""
    _controleer(request, project)
    naam = f"nota-{project.slug}.xlsx"
    if request.method == "HEAD":
        return _navragen(FileResponse(BytesIO(), as_attachment=True, filename=naam, content_type=XLSX))
    with translation.override(project.locale.language_code):
        boek = rekenblad.maak(notas.maak(project))
    return _navragen(als_download(boek, naam))


def _delen(inhoud: notas.Nota) -> list[str]:
    """De nummers van de delen, als stukje van een adres."""
    return [str(deel) for deel in range(1, notastuk.aantal_delen(inhoud) + 1)]


def _controleer(request: HttpRequest, project: Any) -> None:
    if not rules.mag_nota_zien(project, request.user):
        raise Http404


def _keuze(request: HttpRequest) -> dict[str, Any]:
    form = NotaForm(request.GET)
    if not form.is_valid():
        raise Http404
    return form.cleaned_data


def _bestand(
    request: HttpRequest, stuk: Stuk, maak: Callable[[Stuk], bytes], soort: str, naam: str
) -> HttpResponseBase:
    """Het stuk als bestand; wie het al heeft zoals het nu is, krijgt het niet nog eens en er wordt niets gemaakt."""
    etag = quote_etag(f"{stuk.vingerafdruk}-{_versie()}")
    antwoord = get_conditional_response(request, etag=etag)
    if antwoord is None and request.method == "HEAD":
        antwoord = HttpResponse(content_type=soort)
    if antwoord is None:
        try:
            inhoud = maak(stuk)
        except BezetError:
            return _bezet(request)
        koppen = {"Content-Disposition": f'{"inline" if soort == PDF else "attachment"}; filename="{naam}"'}
        antwoord = HttpResponse(inhoud, content_type=soort, headers=koppen)
    antwoord.headers["ETag"] = etag
    return _navragen(antwoord)


def _bezet(request: HttpRequest) -> HttpResponseBase:
    uitleg = _("Er worden nu veel stukken tegelijk gemaakt. Wacht een halve minuut en laad deze pagina opnieuw.")
    context = {"titel": _("Dit stuk is nog niet klaar"), "uitleg": uitleg}
    antwoord = render(request, "participatie/verantwoording/bezet.html", context, status=503)
    antwoord.headers["Retry-After"] = "30"
    return antwoord


def _navragen(antwoord: HttpResponseBase) -> HttpResponseBase:
    antwoord.headers["Cache-Control"] = NAVRAGEN
    return antwoord


@cache
def _versie() -> str:
    """Een ander sjabloon is een ander bestand, ook als de inhoud gelijk bleef."""
    map_ = Path(__file__).parent
    bron = b"".join((map_ / naam).read_bytes() for naam in ("stuk.typ", "woord.py", "zetproces.py"))
    return hashlib.sha256(bron).hexdigest()[:8]
