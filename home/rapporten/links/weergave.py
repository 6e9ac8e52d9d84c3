"""Hoe een kapotte link er voor een redacteur uitziet: wat er mis is, in gewone woorden."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from .choices import Linksoort

# Alleen een vast deel van een adres past op een regel.
TONEN = 90


def vul_aan(links: Sequence[Any], paginas: QuerySet) -> Sequence[Any]:
    """Zet bij elke link wat de lijst toont. De titel van een pagina noemen wij alleen aan wie haar mag wijzigen."""
    doelen = {link.doel for link in links if link.soort == Linksoort.PAGINA}
    titels = dict(paginas.order_by().filter(pk__in=doelen).values_list("pk", "draft_title")) if doelen else {}
    for link in links:
        link.probleem = _probleem(link, titels)
        link.bewerken = bewerkadres(link.pagina, link.anker)
        link.kort = link.adres if len(link.adres) <= TONEN else f"{link.adres[:TONEN]}…"
    return links


def bewerkadres(pagina: Page, anker: str) -> str:
    """Het bewerkscherm, op de plek van de link."""
    adres = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    return f"{adres}#{anker}" if anker else adres


def _probleem(link: Any, titels: dict[int, str]) -> str:
    if link.reden == "weg":
        return _("De pagina waar deze link heen ging, is verwijderd.")
    if link.reden == "dicht" and link.doel in titels:
        return _("De pagina “%(titel)s” staat niet op de site.") % {"titel": titels[link.doel]}
    if link.reden == "dicht":
        return _("De pagina waar deze link heen gaat, staat niet op de site.")
    if link.reden == "bestand":
        return _("Dit bestand is verwijderd.")
    if link.reden == "adres":
        return _("Op dit adres van onze eigen site staat niets.")
    return str(link.controle.get_uitkomst_display())
