"""Wat er met een dood bord is en wat eraan te doen valt, in gewone woorden en met de knoppen die daarbij horen."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from participatie.models import FormulierPage


def vul_aan(borden: Sequence[Any], medewerker: Any) -> Sequence[Any]:
    """Zet bij elk bord het probleem, het advies en de knoppen die deze medewerker mag gebruiken."""
    for bord in borden:
        bord.probleem, bord.advies = _woorden(bord)
        bord.knoppen = list(_knoppen(bord, medewerker))
    return borden


def _woorden(bord: Any) -> tuple[str, str]:
    if bord.reden == "weg":
        return (
            _("Het project bestaat niet meer."),
            _("Haal het bord weg, of kies bij “gaat verder op” waar bewoners nu moeten zijn."),
        )
    if bord.reden == "dicht":
        return (
            _("Het project staat niet op de site."),
            _("Publiceer het project. Komt het niet terug, haal dan het bord weg."),
        )
    if bord.reden == "klaar":
        return (
            _("Het project is klaar: %(stand)s.") % {"stand": bord.project.get_status_display().lower()},
            _("Haal het bord weg, of kies bij “gaat verder op” een ander project."),
        )
    return (
        _("Bij dit project is geen formulier open of gepland."),
        _("Open een formulier, of haal het bord weg als meedoen niet meer kan."),
    )


def _knoppen(bord: Any, medewerker: Any) -> Iterator[tuple[str, str]]:
    """Naar het bord, en naar het project als dat helpt en mag."""
    yield _("Naar het bord"), reverse("participatie_infobord_modeladmin_inspect", args=[bord.pk])
    if bord.project is None or bord.reden not in {"dicht", "niets"}:
        return
    rechten = bord.project.permissions_for_user(medewerker)
    if bord.reden == "dicht" and rechten.can_edit():
        yield _("Naar het project"), reverse("wagtailadmin_pages:edit", args=[bord.project.pk])
    if bord.reden == "niets" and rechten.can_add_subpage():
        model = FormulierPage._meta
        doel = reverse("wagtailadmin_pages:add", args=[model.app_label, model.model_name, bord.project.pk])
        yield _("Nieuw formulier"), doel
