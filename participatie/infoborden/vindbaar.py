"""Waar borden hangen; wie zoekt, vindt het project zelf."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from stadmaken.common.querysets import op_zichtbare
from stadmaken.common.vindbaar import Ingang, Soort, Vindbaar, punt_van

from ..projecten.models import ProjectPage
from .models import Infobord

SOORT = Soort("infobord", _("Infobord"), _("Infoborden"), 80, zoekbaar=False)


def op_straat() -> QuerySet:
    """De borden die nu hangen, bij een project dat iedereen mag zien."""
    return Infobord.objects.op_straat().filter(op_zichtbare("project"))


def ingang(bord: Any) -> Ingang:
    """Een bord, met het adres van zijn eigen pagina."""
    return Ingang(
        titel=bord.koptekst,
        pad=bord.pad,
        samenvatting=bord.zin,
        datum=bord.gemaakt_op,
        begint_op=bord.geplaatst_op,
        plaats=bord.plaats,
        punt=punt_van(bord),
        wijken=[bord.wijk_id] if bord.wijk_id else [],
    )


def van_project(project: Any) -> list[int]:
    """De borden bij een project."""
    return list(Infobord.objects.filter(project=project.pk).values_list("pk", flat=True))


VINDBAAR = Vindbaar(SOORT, Infobord, op_straat, ingang, {ProjectPage: van_project})
