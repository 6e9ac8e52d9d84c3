"""Een fase is pas klaar als niemand nog op een beloofd antwoord wacht, of als er openbaar staat waarom niet."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participatie.models import Fase, Inbreng, ProjectPage

from ..projecten.choices import Planning
from .cijfers import NIETS, Cijfers, gegroepeerd


def zet_fouten(project: ProjectPage, formset: Any) -> bool:
    """Zet bij elke fase in het CMS die nog niet klaar kan zijn, een fout; geeft of dat nodig was."""
    forms = [form for form in formset.forms if form not in formset.deleted_forms]
    fout = bezwaren_bij(project, [form.instance for form in forms])
    for form, cijfers in zip(forms, fout, strict=True):
        if cijfers.beloofd:
            form.add_error("reden_open", uitleg(project, cijfers))
    return any(cijfers.beloofd for cijfers in fout)


def uitleg_bij(project: ProjectPage, fasen: Collection[Fase]) -> list[str]:
    """Dezelfde bezwaren als zinnen, voor wie buiten het bewerkscherm om publiceert."""
    return [uitleg(project, cijfers) for cijfers in bezwaren_bij(project, fasen) if cijfers.beloofd]


def bezwaren_bij(project: ProjectPage, fasen: Collection[Fase]) -> list[Cijfers]:
    """Per fase wat er nog openstaat terwijl zij klaar heet te zijn; alleen vragen als een fase klaar is."""
    if not project.pk or not any(fase.planning == Planning.VOLTOOID and not fase.reden_open for fase in fasen):
        return [NIETS for _fase in fasen]
    eerder = {fase.pk: fase for fase in Fase.objects.filter(project_id=project.pk)}
    return bezwaren(fasen, eerder, openstaand(project))


def openstaand(project: ProjectPage) -> dict[int | None, Cijfers]:
    """De cijfers per fase (op pk); None is de inbreng via formulieren die bij geen fase horen."""
    inbreng = Inbreng.objects.filter(project_id=project.pk)
    rijen = list(gegroepeerd(inbreng, "formulier__fase"))
    return {rij.pop("formulier__fase"): Cijfers(**rij) for rij in rijen}


def bezwaren(fasen: Iterable[Fase], eerder: Mapping[int, Fase], open_: Mapping[int | None, Cijfers]) -> list[Cijfers]:
    """Wat er bij elke fase openstaat die nu klaar wordt zonder reden; niets als zij klaar mag zijn.

    `eerder` is hoe de fasen op de site staan. Een fase die daar al klaar was, blijft dat.
    Inbreng zonder fase hoort bij de fase die bezig was, zolang geen andere daarvan nog bezig is.
    """
    fasen = list(fasen)
    weg = set(eerder) - {fase.pk for fase in fasen}
    # Een fase verwijderen en opnieuw maken lost niets in: wat daar openstond, hoort bij wat nu klaar wordt.
    van_weg = sum((open_.get(pk, NIETS) for pk in weg), NIETS)
    bezig = {pk for pk, fase in eerder.items() if fase.planning == Planning.NU} - weg
    nog_bezig = any(fase.pk in bezig and fase.planning == Planning.NU for fase in fasen)
    uitkomst = []
    for fase in fasen:
        cijfers = NIETS
        if _wordt_klaar(fase, eerder.get(fase.pk)):
            cijfers = van_weg + (open_.get(fase.pk, NIETS) if fase.pk else NIETS)
            if not nog_bezig and (fase.pk in bezig or not bezig):
                cijfers += open_.get(None, NIETS)
        uitkomst.append(cijfers)
    return uitkomst


def _wordt_klaar(fase: Fase, eerder: Fase | None) -> bool:
    """Of deze fase nu zonder reden klaar heet, terwijl zij dat op de site nog niet was."""
    if fase.planning != Planning.VOLTOOID or fase.reden_open.strip():
        return False
    return eerder is None or eerder.planning != Planning.VOLTOOID or bool(eerder.reden_open)


def uitleg(project: ProjectPage, cijfers: Cijfers) -> SafeString:
    """Wat er nog moet gebeuren, met een link naar de reacties die wachten."""
    wacht = ngettext(
        "Er wacht nog {aantal} reactie op antwoord, beloofd voor uiterlijk {dag}.",
        "Er wachten nog {aantal} reacties op antwoord, beloofd voor uiterlijk {dag}.",
        cijfers.beloofd,
    ).format(aantal=cijfers.beloofd, dag=date_format(cijfers.laatst, "j F Y") if cijfers.laatst else "")
    adres = f"{reverse('inbreng_beheer:lijst')}?{urlencode({'antwoord': 'zonder', 'project': project.pk})}"
    return format_html(
        '{} {} <a href="{}">{}</a>',
        wacht,
        _("Antwoord eerst, of schrijf hier waarom deze fase toch klaar is. Bezoekers lezen die reden."),
        adres,
        _("Bekijk de reacties"),
    )
