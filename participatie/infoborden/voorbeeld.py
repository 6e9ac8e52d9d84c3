"""Een project zoals iemand het na het scannen van een infobord ziet, met wat nog niet is bewaard."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from ..projecten.models import Fase, ProjectPage
from .bordpagina import Bordpagina, Nieuws
from .models import Infobord
from .teksten import alineas


class Bordvoorbeeld(Bordpagina):
    """De pagina van een bord, met het project uit het bewerkscherm in plaats van dat uit de database."""

    def __init__(self, bord: Infobord, project: ProjectPage, request: HttpRequest) -> None:
        super().__init__(bord, request)
        self._project = project

    @property
    def project(self) -> ProjectPage:
        return self._project

    @cached_property
    def gaat_verder(self) -> dict[str, str] | None:
        naar: Any = self.bord.verwijst_naar or self._project.vervolg
        return self._link(naar) if naar and naar.live else None

    @cached_property
    def projectadres(self) -> str:
        return self._project.get_url(self.request) or "" if self._project.pk else ""

    @cached_property
    def _formulieren(self) -> list[Any]:
        return super()._formulieren if self._project.path else []

    @cached_property
    def _fasen(self) -> list[Fase]:
        return list(self._project.fasen.all())

    @cached_property
    def nieuws(self) -> Nieuws | None:
        if not self._project.nieuws:
            return None
        update = self._project.nieuws[0]
        return Nieuws(update.titel, update.datum, alineas(update.tekst, 60), self.projectadres)


def toon(project: ProjectPage, request: HttpRequest) -> HttpResponse:
    """Het bord van dit project dat het laatst op straat kwam; zonder bord de uitleg hoe er een komt."""
    borden = Infobord.objects.filter(project_id=project.pk, verwijderd_op__isnull=True) if project.pk else None
    bord = borden.select_related("verwijst_naar").order_by("-geplaatst_op", "-pk").first() if borden else None
    if bord is None:
        return TemplateResponse(request, "participatie/bord_geen.html", {"project": project})
    return TemplateResponse(request, "participatie/bord.html", {"bord": Bordvoorbeeld(bord, project, request)})
