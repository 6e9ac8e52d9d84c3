"""Wat het overzicht van initiatieven, het bord met oproepen en een initiatief tonen."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import BooleanField, ExpressionWrapper, Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from participatie.formulieren.models import FormulierPage
from participatie.platforms.models import WijkplatformPage
from participatie.wijken.links import adres_van

from ..begeleiding.models import Partnerplatform
from ..hulp.forms import KeuzeForm
from ..hulp.reageren import reageer
from ..toolkit.models import ToolkitPage
from .choices import EINDSTATEN, KLEUR, UITLEG, Oproepsoort
from .filters import InitiatiefFilterForm, OproepFilterForm
from .matchen import passend
from .models import InitiatiefPage, Oproep
from .querysets import OproepQuerySet
from .weergave import feiten, lopende_oproepen, plek

PER_PAGINA, OPROEPEN_PER_PAGINA, OP_HET_BORD = 12, 20, 3
FORMULIEREN = 6


def initiatieven_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """De initiatieven die bij de filters passen, en wat er nu gevraagd en aangeboden wordt."""
    filters = InitiatiefFilterForm(request.GET)
    rijen = filters.toepassen(_onder(pagina)).annotate(
        klaar=ExpressionWrapper(Q(staat__in=EINDSTATEN), output_field=BooleanField())
    )
    op_volgorde = rijen.order_by("klaar", "-last_published_at", "title", "pk").select_related("afbeelding", "locale")
    bladzij = Paginator(op_volgorde.prefetch_related("afbeelding__renditions"), PER_PAGINA).get_page(
        request.GET.get("pagina")
    )
    bord = [(soort.label, list(_op_het_bord(pagina).filter(soort=soort)[:OP_HET_BORD])) for soort in Oproepsoort]
    return {
        "filters": filters,
        "bladzij": bladzij,
        "initiatieven": [(initiatief, KLEUR.get(initiatief.staat, "neutraal")) for initiatief in bladzij],
        "bord": [(naam, oproepen) for naam, oproepen in bord if oproepen],
        "partners": list(Partnerplatform.objects.all()),
        "toolkit": adres_van(ToolkitPage),
    }


@require_safe
def oproepen(request: HttpRequest, pagina: Any) -> HttpResponse:
    """“Gevraagd en aangeboden”: alle oproepen van nu, met filters."""
    filters = OproepFilterForm(request.GET)
    bladzij = Paginator(filters.toepassen(_op_het_bord(pagina)), OPROEPEN_PER_PAGINA).get_page(
        request.GET.get("pagina")
    )
    return render(
        request, "initiatieven/initiatief/oproepen.html", {"page": pagina, "filters": filters, "bladzij": bladzij}
    )


def _onder(pagina: Any) -> Any:
    """Wie een nieuw overzicht vooraf bekijkt, heeft nog geen plek in de paginaboom."""
    return InitiatiefPage.objects.child_of(pagina).zichtbaar() if pagina.pk else InitiatiefPage.objects.none()


def _op_het_bord(pagina: Any) -> OproepQuerySet:
    """De oproepen onder dit overzicht; wat het eerst verloopt, staat bovenaan."""
    eigen = Oproep.objects.zichtbaar().filter(initiatief__in=_onder(pagina).order_by().values("pk"))
    return eigen.met_initiatief().order_by("verloopt_op", "pk")


def initiatief_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """Wat een initiatief wil, wie wat doet, wat het zoekt en biedt, en wat er bij past."""
    wijken, lopend = list(pagina.wijken.all()), lopende_oproepen(pagina)
    past = passend(lopend)
    platforms = (
        WijkplatformPage.objects.zichtbaar().select_related("locale").filter(pk=pagina.platform_id)
        if pagina.platform_id
        else []
    )
    formulieren = FormulierPage.objects.open().child_of(pagina) if pagina.pk else FormulierPage.objects.none()
    return {
        "feiten": feiten(pagina, wijken),
        "kaartje": plek(wijken),
        "uitleg": UITLEG[pagina.staat],
        "kleur": KLEUR.get(pagina.staat, "neutraal"),
        "oproepen": [(oproep, past.get(oproep.pk, [])) for oproep in lopend],
        "themas": list(pagina.themas.all()),
        "partners": list(pagina.partners.all()),
        "platform": next(iter(platforms), None),
        "formulieren": list(formulieren.select_related("locale").order_by("title")[:FORMULIEREN]),
        "overzicht": pagina.ouder() if pagina.pk else None,
    }


@require_http_methods(["GET", "HEAD", "POST"])
def ik_kan_helpen(request: HttpRequest, pagina: Any) -> HttpResponse:
    """Reageren op één oproep. Zonder oproep naar de pagina, want daar staan ze allemaal."""
    if "oproep" not in request.GET:
        return HttpResponseRedirect(f"{pagina.url}#oproepen")
    nummer = KeuzeForm(request.GET).nummer("oproep")
    oproep = Oproep.objects.filter(initiatief=pagina.pk, pk=nummer).first() if nummer else None
    if oproep is None:
        raise Http404
    oproep.initiatief = pagina
    return reageer(request, pagina, oproep)
