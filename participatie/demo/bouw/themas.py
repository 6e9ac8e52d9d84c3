"""Thema's en besluiten, met dezelfde handelingen als een medewerker in het CMS."""

from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from wagtail.models import Page

from participatie.models import Inbreng, Inbrengthema, ProjectPage
from participatie.themas import actions
from stadmaken.common.demo import Demo, onder

from ..themas import THEMAPROJECTEN, Besluitdata, Themaproject
from .inbreng import houd_mail_binnen, sleutel_van

NAMENS = "Team Samen Stadmaken (fictief)"


def themas(demo: Demo, thuis: Page) -> None:
    """Alle thema's van projecten die er nog geen hebben."""
    medewerker = get_user_model().objects.filter(username="inbreng").first()
    for data in THEMAPROJECTEN:
        project = onder(thuis, f"projecten/{data.slug}")
        assert isinstance(project, ProjectPage)  # noqa: S101  de data wijst altijd naar een project
        if not Inbrengthema.objects.filter(project=project).exists():
            _orden(demo, project, data, medewerker)
    houd_mail_binnen()


def _orden(demo: Demo, project: ProjectPage, data: Themaproject, door: Any) -> None:
    op_titel: dict[str, Inbrengthema] = {}
    for nummer, deel in enumerate(data.themas):
        thema = actions.maken(project, deel.titel, deel.samenvatting)
        thema.gemaakt_op = demo.moment(data.dag, 17)
        thema.save(update_fields=["gemaakt_op"])
        op_titel[deel.titel] = thema
        sleutels = [sleutel_van(stem) for stem in deel.stemmen]
        pks = Inbreng.objects.filter(idempotentie__in=sleutels).values_list("pk", flat=True)
        actions.indelen(list(pks), [thema], door, tijd=demo.moment(data.dag, 17, nummer))
    for deel in data.themas:
        if deel.in_:
            tijd = demo.moment(data.dag, 17, 20)
            actions.samenvoegen(op_titel[deel.titel], op_titel[deel.in_], door, tijd=tijd)
    for nummer, deel in enumerate(data.themas):
        if deel.antwoord:
            namens = project.contact_naam or NAMENS
            tijd = demo.moment(data.dag, 17, 30 + nummer)
            actions.beantwoord_thema(op_titel[deel.titel], *deel.antwoord, namens, door, tijd=tijd)
    if data.besluit:
        _besluit(demo, project, data.besluit, op_titel, door, demo.moment(data.dag + 2, 11))


def _besluit(
    demo: Demo, project: ProjectPage, data: Besluitdata, op_titel: dict[str, Inbrengthema], door: Any, tijd: datetime
) -> None:
    velden = {
        "titel": data.titel,
        "datum": demo.dag(data.dag),
        "beslisser": data.beslisser,
        "tekst": data.tekst,
        "link": "",
    }
    gevolgen = {op_titel[titel].pk: actions.Gevolg(*gevolg) for titel, gevolg in data.gevolgen.items()}
    actions.leg_besluit_vast(project, velden, gevolgen, door, tijd=tijd)
