"""De andere wegen naar openbaar dan het bewerkscherm: uit een lijst, na goedkeuring, kopiëren en verplaatsen."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from ..formulieren.models import FormulierPage
from ..projecten.models import ProjectPage
from .rules import BelofteError, ContractError, mag_onder, veldadres


class ContractMiddleware:
    """Maakt van een geweigerde publicatie een uitleg met de weg naar het veld, in plaats van een foutpagina."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Alleen wat het contract weigerde; al het andere gaat door."""
        if not isinstance(exception, ContractError):
            return None
        pagina = exception.pagina
        if isinstance(exception, BelofteError):
            for bezwaar in exception.bezwaren:
                zin = _("“{titel}” kan zo niet openbaar worden. {uitleg}")
                messages.error(request, zin.format(titel=pagina.title, uitleg=bezwaar.tekst))
            return redirect(veldadres(pagina, exception.bezwaren[0].veld))
        zin = _("“{titel}” kan nog niet openbaar worden. Hieronder staat wat er ontbreekt.").format(titel=pagina.title)
        messages.error(request, zin)
        veld = "wat_staat_vast" if isinstance(pagina, ProjectPage) else "beantwoord_voor"
        return redirect(veldadres(pagina, veld))


def voor_kopieren(request: HttpRequest, pagina: Page) -> HttpResponse | None:
    """Een kopie belooft dezelfde dag aan andere mensen; zij begint daarom altijd als concept."""
    meteen = request.method == "POST" and (request.POST.get("publish_copies") or request.POST.get("alias"))
    if not meteen or not pagina.get_descendants(inclusive=True).type(ProjectPage, FormulierPage).exists():
        return None
    messages.error(
        request,
        _(
            "Een kopie van een project of formulier begint als concept. "
            "Kopieer zonder te publiceren, en kijk de datums na."
        ),
    )
    return redirect("wagtailadmin_pages:copy", pagina.pk)


def voor_verplaatsen(request: HttpRequest, pagina: Page, doel: Page) -> HttpResponse | None:
    """De uitleg bij wat `can_move_to` weigert; verplaatsen van meer pagina’s tegelijk weigert zonder uitleg."""
    if mag_onder(pagina.specific, doel):
        return None
    messages.error(
        request,
        _(
            "Het plan van “{titel}” is nog niet compleet. Vul eerst dat plan aan, of maak het formulier een concept."
        ).format(titel=doel.title),
    )
    return redirect("wagtailadmin_pages:edit", doel.pk)
