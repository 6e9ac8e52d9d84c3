"""Hoe geplaatste inbreng gevonden wordt: alleen wat er op de site van te lezen is."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from stadmaken.common.querysets import op_zichtbare
from stadmaken.common.vindbaar import Ingang, Soort, Vindbaar

from ..projecten.models import ProjectPage
from .models import Antwoord, Inbreng

SOORT = Soort("inbreng", _("Inbreng"), _("Inbreng van bewoners"), 90, apart=True)
LANGSTE_TITEL = 120


def zichtbaar() -> QuerySet:
    """Geplaatst, en bij een project dat iedereen mag zien: daar staat het te lezen."""
    bij_project = Inbreng.objects.zichtbaar().filter(op_zichtbare("project"))
    return bij_project.select_related("project__locale", "antwoord")


def ingang(inbreng: Any) -> Ingang:
    """De openbare tekst; de eerste woorden zijn de titel."""
    delen = [str(deel.get("tekst", "")) for deel in inbreng.publiek]
    tekst = " ".join(" ".join(delen).split())
    return Ingang(
        titel=_begin(tekst) or inbreng.formuliertitel,
        pad=f"{inbreng.project.url}#inbreng" if inbreng.project.url else "",
        samenvatting=tekst,
        tekst=inbreng.antwoord.tekst if inbreng.antwoord else "",
        taal=inbreng.project.locale.language_code,
        datum=inbreng.ontvangen_op,
        wijken=[inbreng.wijk_id] if inbreng.wijk_id else [],
    )


def _begin(tekst: str) -> str:
    if len(tekst) <= LANGSTE_TITEL:
        return tekst
    return tekst[:LANGSTE_TITEL].rsplit(" ", 1)[0] + " …"


def bij_antwoord(antwoord: Any) -> Iterable[int]:
    """Alle inbreng met dit antwoord."""
    return antwoord.inbreng.values_list("pk", flat=True) if antwoord.pk else []


def van_project(project: Any) -> Iterable[int]:
    """Alle geplaatste inbreng bij een project."""
    return Inbreng.objects.zichtbaar().filter(project=project.pk).values_list("pk", flat=True)


VINDBAAR = Vindbaar(SOORT, Inbreng, zichtbaar, ingang, {Antwoord: bij_antwoord, ProjectPage: van_project})
