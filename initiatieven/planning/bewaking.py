"""Een pagina waar mensen zich voor aanmeldden verdwijnt niet zomaar: zij zouden hun afspraak niet meer vinden."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Page

from ..aanbod.models import AanbodPage
from ..aanmelden.models import Aanmelding


def voor_verwijderen(request: HttpRequest, pagina: Page) -> HttpResponse | None:
    """Weiger wat mensen hun aanmelding zou kosten, met wat er wel kan. Data zonder aanmelding gaan mee weg."""
    aanbod = _met_aanmeldingen([pagina])
    if aanbod is None:
        return None
    messages.error(
        request,
        _(
            "“{titel}” is niet te verwijderen: mensen hebben zich hiervoor aangemeld. "
            "Zeg de data af die nog komen, en haal de pagina daarna offline."
        ).format(titel=aanbod.title),
    )
    return redirect("wagtailadmin_pages:edit", aanbod.pk)


def voor_bulk(request: HttpRequest, actie: str, paginas: Iterable[Any], _scherm: Any) -> HttpResponse | None:
    """Dezelfde regels als het om meer pagina’s tegelijk gaat."""
    echte = [pagina for pagina in paginas if isinstance(pagina, Page)]
    if actie == "delete":
        return next(filter(None, (voor_verwijderen(request, pagina) for pagina in echte)), None)
    if actie in ("unpublish", "move"):
        _waarschuw(request, echte)
    return None


def voor_offline(request: HttpRequest, pagina: Page) -> None:
    """Zeg hoeveel mensen de pagina nog nodig hebben; Wagtail vraagt dit pas na de bevestiging."""
    _waarschuw(request, [pagina])


def voor_verplaatsen(request: HttpRequest, pagina: Page, _doel: Page) -> None:
    """Een ander adres is voor wie komt hetzelfde als offline: de link in de agenda klopt niet meer."""
    if request.method == "GET":
        _waarschuw(request, [pagina])


def _waarschuw(request: HttpRequest, paginas: list[Page]) -> None:
    aantal = _verwacht(paginas)
    if aantal:
        tekst = ngettext(
            "Let op: er is nog {aantal} aanmelding voor een datum die komt. "
            "De link naar deze pagina in die mail en agenda werkt dan niet meer.",
            "Let op: er zijn nog {aantal} aanmeldingen voor data die komen. "
            "De link naar deze pagina in die mails en agenda’s werkt dan niet meer.",
            aantal,
        )
        messages.warning(request, tekst.format(aantal=aantal))


def _onder(paginas: Iterable[Page]) -> Q:
    onder = Q(pk__in=[])
    for pagina in paginas:
        onder |= Q(path__startswith=pagina.path)
    return onder


def _met_aanmeldingen(paginas: Iterable[Page]) -> AanbodPage | None:
    aanmeldingen = Aanmelding.objects.filter(gelegenheid__aanbod=OuterRef("pk")).order_by()
    return AanbodPage.objects.filter(_onder(paginas)).filter(Exists(aanmeldingen)).first()


def _verwacht(paginas: Iterable[Page]) -> int:
    aanbod = AanbodPage.objects.filter(_onder(paginas)).order_by().values("pk")
    rijen = Aanmelding.objects.lopend().filter(gelegenheid__aanbod__in=aanbod, gelegenheid__geannuleerd_op=None)
    return rijen.filter(gelegenheid__bijeenkomsten__eind__gt=timezone.now()).distinct().count()
