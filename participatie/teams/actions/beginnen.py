"""Een nieuw project: een concept, met een team waar de maker in zit."""

from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from stadmaken.common.schrijfhulp.voorbeelden.actions import begin
from stadmaken.common.schrijfhulp.voorbeelden.register import Voorbeeld

from ...projecten.models import ProjectenPage, ProjectPage
from ..spoor import BEGONNEN, noteer
from .leden import voeg_toe


def _leeg() -> ProjectPage:
    return ProjectPage(samenvatting=_("[vul in: waar gaat dit project over, in één zin?]"))


LEEG = Voorbeeld(naam="leeg", model=ProjectPage._meta.label, titel="", uitleg="", maak=_leeg)


@transaction.atomic
def begin_project(titel: str, medewerker: Any, onder: ProjectenPage, voorbeeld: Voorbeeld = LEEG) -> ProjectPage:
    """Maak het concept onder het overzicht en zet de maker in het team; op de site verandert nog niets."""

    def maak() -> ProjectPage:
        project: ProjectPage = voorbeeld.maak()
        project.title = titel
        project.slug = ""
        return project

    project: ProjectPage = begin(replace(voorbeeld, maak=maak), onder, medewerker)
    noteer(project, BEGONNEN, medewerker)
    voeg_toe(project, medewerker, medewerker)
    return project
