"""Wat het archief en een editie tonen, met een vast aantal databasevragen."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Exists, Q
from django.http import HttpRequest
from wagtail.models import Page

from stadmaken.common.blokken import met_beelden
from stadmaken.common.tabelstand import kopie

from .delen import delen_van

PER_PAGINA = 12


def edities(archief: Page | None) -> Any:
    """De edities die een bezoeker mag zien, de nieuwste eerst."""
    from .models import EditiePage  # dat model haalt zijn context hier vandaan

    onder = EditiePage.objects.child_of(archief) if archief and archief.pk else EditiePage.objects.none()
    return onder.zichtbaar().defer("inhoud").order_by("-datum", "-pk")


def archief_context(pagina: Any, request: HttpRequest) -> dict[str, Any]:
    """Alle edities, per twaalf."""
    bladzij = Paginator(edities(pagina).select_related("locale"), PER_PAGINA).get_page(request.GET.get("pagina"))
    bladzij.object_list = met_beelden(bladzij.object_list)
    return {"bladzij": bladzij}


def editie_context(pagina: Any) -> dict[str, Any]:
    """De inhoud, en de edities ervoor en erna."""
    archief = pagina.ouder() if pagina.path else None
    vorige, volgende = _buren(pagina, archief)
    return {"delen": delen_van(pagina.inhoud), "overzicht": archief, "vorige": vorige, "volgende": volgende}


def _buren(pagina: Any, archief: Page | None) -> tuple[Any, Any]:
    """De editie ervoor en die erna; een editie die een bezoeker niet ziet, heeft er geen."""
    if archief is None:
        return None, None
    van = ("buren", pagina.pk, pagina.datum, archief.pk, archief.path, archief.depth)
    return kopie(van, lambda: _zoek_buren(pagina, archief))


def _zoek_buren(pagina: Any, archief: Page) -> tuple[Any, Any]:
    rij = edities(archief).only("title", "url_path", "datum", "path", "depth")
    rij = rij.filter(Exists(edities(archief).filter(pk=pagina.pk)))
    eerder = Q(datum__lt=pagina.datum) | Q(datum=pagina.datum, pk__lt=pagina.pk)
    later = Q(datum__gt=pagina.datum) | Q(datum=pagina.datum, pk__gt=pagina.pk)
    return rij.filter(eerder).first(), rij.filter(later).last()
