"""Hoe een project gevonden wordt."""

from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _

from stadmaken.common.vindbaar import Ingang, Soort, Vindbaar, paginas, punt_van, tekst_van, van_pagina

from .models import ProjectPage

SOORT = Soort("project", _("Project"), _("Projecten"), 10)


def ingang(project: Any) -> Ingang:
    """Een project, met de eerste en de laatste dag van zijn fasen."""
    fasen = list(project.fasen.all())
    return van_pagina(
        project,
        tekst=" ".join([tekst_van(project, zonder={"updates"}), *_nieuws(project)]),
        status=project.get_status_display(),
        plaats=project.plaats,
        punt=punt_van(project),
        wijken=[wijk.pk for wijk in project.wijken.all()],
        themas=[thema.pk for thema in project.themas.all()],
        begint_op=min((fase.begint for fase in fasen if fase.begint), default=None),
        eindigt_op=max((fase.eindigt for fase in fasen if fase.eindigt), default=None),
    )


def _nieuws(project: Any) -> list[str]:
    """Alleen wat al is verschenen."""
    return [f"{update.titel} {strip_tags(update.tekst)}" for update in project.nieuws]


VINDBAAR = Vindbaar(SOORT, ProjectPage, lambda: paginas(ProjectPage, "wijken", "themas", "fasen", "updates"), ingang)
