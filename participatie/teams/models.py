from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from stadmaken.common.groepstoegang import Groepstoegang
from stadmaken.common.stad import Soort, StadManager, Via

from ..projecten.models import ProjectPage


class Projectteam(Groepstoegang):
    """Wie aan één project werkt: de groep, en de map met beelden. Alleen dit project, en niets daarbuiten."""

    bij_stad: ClassVar[Soort] = Via("project")

    project = models.OneToOneField(ProjectPage, on_delete=models.CASCADE, related_name="team")

    objects: ClassVar[Any] = StadManager()

    class Meta:
        verbose_name = _("projectteam")
        verbose_name_plural = _("projectteams")

    def __str__(self) -> str:
        return str(self.project)
