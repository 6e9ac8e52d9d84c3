"""Elke wijk krijgt vanzelf een pagina, en de titel daarvan volgt de naam van de wijk."""

from itertools import chain, count
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Page

from ..gebieden.models import Wijk
from .models import WijkenPage, WijkPage


@transaction.atomic
def vul_wijkpaginas() -> list[WijkPage]:
    """Maak de pagina's die er nog niet zijn; geeft de nieuwe. Zonder overzicht op de site gebeurt er niets."""
    # Op slot: van twee redacteuren tegelijk maakt er één de pagina's.
    overzicht = WijkenPage.objects.live().order_by("path").select_for_update().first()
    if overzicht is None:
        return []
    with override(overzicht.locale.language_code):
        return [_maak(overzicht, wijk) for wijk in Wijk.objects.filter(pagina__isnull=True).order_by("naam")]


def _maak(overzicht: WijkenPage, wijk: Wijk) -> WijkPage:
    pagina = WijkPage(
        wijk=wijk,
        title=wijk.naam,
        automatische_titel=wijk.naam,
        slug=_vrije_naam(overzicht, wijk.slug),
        samenvatting=_("Bij wie u in deze wijk terechtkunt, en wat er nu speelt."),
    )
    overzicht.add_child(instance=pagina)
    pagina.save_revision(clean=False).publish()
    return pagina


def _vrije_naam(overzicht: WijkenPage, naam: str) -> str:
    bezet = set(Page.objects.child_of(overzicht).values_list("slug", flat=True))
    return next(keuze for keuze in chain([naam], (f"{naam}-{nummer}" for nummer in count(2))) if keuze not in bezet)


@transaction.atomic
def volg_naam(wijk: Wijk) -> None:
    """Geef de pagina de nieuwe naam van haar wijk, tenzij een redacteur zelf een titel koos."""
    pagina = WijkPage.objects.filter(wijk=wijk).first()
    if pagina is None or pagina.automatische_titel == wijk.naam:
        return
    concept: Any = pagina.get_latest_revision_as_object()
    if {pagina.title, concept.title} != {pagina.automatische_titel}:
        return
    for versie in (pagina, concept):
        versie.title = versie.automatische_titel = wijk.naam
    if pagina.has_unpublished_changes:
        pagina.save(clean=False)
        concept.save_revision(clean=False)
    else:
        concept.save_revision(clean=False).publish()
