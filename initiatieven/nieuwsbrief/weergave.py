"""Wat het archief en een editie tonen, met een vast aantal databasevragen."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from wagtail.models import Page

from stadmaken.common.blokken import met_beelden

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
    rij = list(edities(archief).only("title", "url_path", "datum", "path", "depth"))
    hier = next((nummer for nummer, editie in enumerate(rij) if editie.pk == pagina.pk), None)
    volgende, vorige = (None, None) if hier is None else (([None, *rij])[hier], ([*rij, None])[hier + 1])
    return {"delen": delen_van(pagina.inhoud), "overzicht": archief, "vorige": vorige, "volgende": volgende}
