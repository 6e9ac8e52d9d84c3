from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import translation
from django.views.decorators.http import require_safe

from participatie.formulieren.choices import Openstelling
from participatie.inbreng.rules import mag_behandelen

from . import inhoud, pdf, querysets


def _mag_invoeren(medewerker: Any, formulier: Any) -> bool:
    return mag_behandelen(medewerker) and querysets.in_te_voeren(medewerker).filter(pk=formulier.pk).exists()


@require_safe
def papier(request: HttpRequest, pagina: Any) -> HttpResponse:
    """Het formulier om te printen; na sluiting alleen nog voor medewerkers, anderen lezen op de pagina waarom."""
    if pagina.openstelling() == Openstelling.GESLOTEN and not _mag_invoeren(request.user, pagina):
        return redirect(pagina.get_url(request))
    with translation.override(pagina.locale.language_code):
        gegevens = inhoud.gegevens(pagina)
    versie = f'"{pdf.kenmerk(gegevens)}"'
    # Altijd navragen: een vraag die is veranderd, mag niet met een oud nummer op papier komen.
    koppen = {"ETag": versie, "Cache-Control": "private, no-cache"}
    if versie in request.headers.get("If-None-Match", ""):
        return HttpResponse(status=304, headers=koppen)
    gezet = pdf.formulier(gegevens, int((pagina.last_published_at or pagina.opent_op).timestamp()))
    koppen["Content-Disposition"] = f'inline; filename="{pagina.slug}.pdf"'
    return HttpResponse(gezet, content_type="application/pdf", headers=koppen)
