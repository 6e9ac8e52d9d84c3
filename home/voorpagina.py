"""Wat de startpagina toont, met een vast aantal databasevragen."""

from typing import Any

from django.conf import settings
from django.db.models import F, OuterRef, QuerySet, Subquery, prefetch_related_objects
from django.db.models.functions import Left
from wagtail.models import Page

from initiatieven.aanbod.rijen import komende
from participatie.formulieren.models import FormulierPage
from participatie.projecten.models import ProjectPage, Update
from stadmaken.common.blokken import met_beelden

from .programma.models import ProgrammaPage

AANTAL_OPEN = 6
AANTAL_NIEUWS = 3
AANTAL_ACTIVITEITEN = 3


def voorpagina_context(pagina: Page) -> dict[str, Any]:
    """Open formulieren, het laatste nieuws per project en de pijlers; alle beelden in één keer."""
    updates = nieuws(pagina)
    projecten = [update.project for update in updates]
    prefetch_related_objects([pagina, *projecten], "afbeelding")
    met_beelden(projecten)
    formulieren = list(open_formulieren(pagina)[:AANTAL_OPEN])
    van_elders = not formulieren and pagina.pk and pagina.locale.language_code != settings.LANGUAGE_CODE
    if van_elders and (bron := _startpagina(pagina)):
        formulieren = list(open_formulieren(bron).select_related("locale")[:AANTAL_OPEN])
    return {
        "open_formulieren": formulieren,
        "andere_taal": formulieren[0].locale.language_code if formulieren and van_elders else "",
        "nieuws": updates,
        "activiteiten": [] if van_elders else komende(AANTAL_ACTIVITEITEN),
        "pijlers": list(pagina.pijlers.select_related("link__locale")) if pagina.pk else [],
        "programma": ProgrammaPage.objects.zichtbaar().child_of(pagina).first() if pagina.pk else None,
    }


def open_formulieren(pagina: Page) -> QuerySet:
    """Waaraan bezoekers nu kunnen meedoen; wat het eerst sluit staat vooraan."""
    if not pagina.pk:  # vooraf bekeken, en nog zonder plek in de paginaboom
        return FormulierPage.objects.none()
    stap = Page.steplen
    ouder = Page.objects.filter(path=Left(OuterRef("path"), OuterRef("depth") * stap - stap)).values("title")[:1]
    return (
        FormulierPage.objects.open()
        .descendant_of(pagina)
        .defer("vragen", "dank")
        .annotate(bij=Subquery(ouder))
        .order_by(F("sluit_op").asc(nulls_last=True), "-opent_op")
    )


def _startpagina(pagina: Page) -> Page | None:
    """De startpagina waarvan deze een vertaling is: liever een formulier in de eerste taal dan geen formulier."""
    zelfde = Page.objects.filter(translation_key=pagina.translation_key, depth=pagina.depth).live()
    return zelfde.filter(locale__language_code=settings.LANGUAGE_CODE).first()


def nieuws(pagina: Page) -> list[Update]:
    """De nieuwste updates, met project; van elk project hooguit één."""
    if not pagina.pk:
        return []
    projecten = ProjectPage.objects.zichtbaar().descendant_of(pagina)
    nieuwste = Update.objects.verschenen().filter(project=OuterRef("project")).values("pk")[:1]
    return list(
        Update.objects.filter(project__in=projecten.values("pk"), pk=Subquery(nieuwste))
        .select_related("project")
        .order_by("-datum", "-pk")[:AANTAL_NIEUWS]
    )
