from wagtail.models import Page

from stadmaken.common.querysets import zichtbare_paginas

from .models import ProjectPage


def vervolgpagina(project: ProjectPage) -> Page | None:
    """Waar dit project verder gaat, als een bezoeker die pagina mag zien."""
    return zichtbare_paginas().filter(pk=project.vervolg_id).first() if project.vervolg_id else None
