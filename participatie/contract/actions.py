"""Werkwoorden van een project: een gepubliceerd plan vastleggen."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Revision

from ..formulieren.models import FormulierPage
from ..projecten.models import ProjectPage
from .models import Planwijziging
from .plan import FORMULIER, Stand, stand_van_formulier, stand_van_project, verschillen, zegt_iets


@transaction.atomic
def leg_plan_vast(project_id: int, reden: str = "", tijd: datetime | None = None) -> Planwijziging | None:
    """Leg vast wat er nu openbaar is, met wat er sinds de vorige keer veranderde; None als er niets nieuws is."""
    project = ProjectPage.objects.select_for_update(of=("self",)).filter(pk=project_id, live=True).first()
    if project is None:
        return None
    laatste = Planwijziging.objects.filter(project=project).first()
    formulieren = FormulierPage.objects.child_of(project).zichtbaar()
    with override(settings.LANGUAGE_CODE):
        stand = _stand(project, formulieren, laatste.stand if laatste else {})
        titels = {f"{FORMULIER}{formulier.pk}": formulier.title for formulier in formulieren}
        wijzigingen = verschillen(laatste.stand, stand, titels) if laatste else []
    if not (stand != laatste.stand if laatste else zegt_iets(stand)):
        return None
    return Planwijziging.objects.create(
        project=project,
        op=tijd or timezone.now(),
        reden=reden.strip() if wijzigingen else "",
        wijzigingen=wijzigingen,
        stand=stand,
    )


def _stand(project: ProjectPage, formulieren: Any, vorige: Stand) -> Stand:
    """De stand van nu; een formulier dat even niet openbaar is, houdt de belofte die het deed."""
    beloften = {sleutel: waarde for sleutel, waarde in vorige.items() if sleutel.startswith(FORMULIER)}
    for formulier in formulieren:
        beloften |= stand_van_formulier(formulier)
    return stand_van_project(project, project.fasen.all()) | beloften


def na_publicatie(sender: type, *, instance: Any, revision: Revision, **kwargs: Any) -> None:
    """Wat er gebeurt zodra een project of formulier openbaar is."""
    if not instance.live:  # klaargezet voor later: dan is er nog niets openbaar
        return
    with transaction.atomic():
        if isinstance(instance, ProjectPage):
            leg_plan_vast(instance.pk, instance.wijzigingsreden)
        elif project := ProjectPage.objects.filter(path=instance.path[: -instance.steplen]).first():
            leg_plan_vast(project.pk, instance.wijzigingsreden)
        _verbruik_reden(instance, revision)


def _verbruik_reden(pagina: Any, revisie: Revision) -> None:
    """De reden hoort bij deze ene publicatie. Ook concepten vergeten haar."""
    reden, pagina.wijzigingsreden = pagina.wijzigingsreden, ""
    type(pagina).objects.filter(pk=pagina.pk).update(wijzigingsreden="")
    inhoud = {**revisie.content, "wijzigingsreden": ""}
    if isinstance(pagina, ProjectPage):
        # Anders krijgt een nieuwe fase bij elke publicatie een ander nummer, en raakt haar formulier los.
        inhoud["fasen"] = pagina.serializable_data()["fasen"]
    revisie.content = inhoud
    Revision.objects.filter(pk=revisie.pk).update(content=inhoud)
    nieuwste = pagina.get_latest_revision()
    if nieuwste and nieuwste.pk != revisie.pk and reden and nieuwste.content.get("wijzigingsreden") == reden:
        Revision.objects.filter(pk=nieuwste.pk).update(content={**nieuwste.content, "wijzigingsreden": ""})
