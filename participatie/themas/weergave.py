"""Wat de indiener op de ontvangstpagina over thema's en besluiten leest."""

from typing import Any

from django.utils.translation import gettext as _

from participatie.models import Antwoord, Besluit, Inbreng, Themaindeling

from .openbaar import besluiten_van

Antwoorden = list[dict[str, Any]]


def op_ontvangst(inbreng: Inbreng) -> dict[str, Any]:
    """De antwoorden met hun kop, de thema's en de besluiten die over deze inbreng gaan."""
    rijen = Themaindeling.objects.actueel().filter(inbreng=inbreng).order_by("thema__nummer")
    indelingen = list(rijen.select_related("thema__antwoord", "eerder__antwoord"))
    return {
        "antwoorden": _antwoorden(inbreng, indelingen),
        "stand": [(_("Thema"), "\n".join(_thema(indeling) for indeling in indelingen))] if indelingen else [],
        "besluiten": _besluiten(inbreng, indelingen),
    }


def _thema(indeling: Themaindeling) -> str:
    if not indeling.eerder:
        return indeling.thema.titel
    return _("{thema} (stond eerst onder “{eerder}”)").format(thema=indeling.thema.titel, eerder=indeling.eerder.titel)


def _antwoorden(inbreng: Inbreng, indelingen: list[Themaindeling]) -> Antwoorden:
    """Het eigen antwoord, en dat op elk thema; wat hetzelfde is, staat er één keer."""
    op_thema = _op_thema(indelingen)
    uit: Antwoorden = []
    if eigen := inbreng.antwoord:
        kop = _op(op_thema[eigen.pk][0]) if eigen.pk in op_thema else _("Antwoord op uw inbreng") if op_thema else ""
        uit.append({"kop": kop, "antwoord": eigen})
    return [*uit, *({"kop": _op(titel), "antwoord": a} for pk, (titel, a) in op_thema.items() if pk != _pk(eigen))]


def _op_thema(indelingen: list[Themaindeling]) -> dict[int, tuple[str, Antwoord]]:
    """Elk antwoord op een thema van deze inbreng, ook van een thema dat later in een ander opging."""
    antwoorden: dict[int, tuple[str, Antwoord]] = {}
    for indeling in indelingen:
        for thema in (indeling.thema, indeling.eerder):
            if thema and thema.antwoord:
                antwoorden.setdefault(thema.antwoord.pk, (thema.titel, thema.antwoord))
    return antwoorden


def _besluiten(inbreng: Inbreng, indelingen: list[Themaindeling]) -> list[tuple[Besluit, list[Any]]]:
    """Elk besluit van na deze inbreng, met wat het deed met haar thema's."""
    if not inbreng.project:
        return []
    eigen = {pk for indeling in indelingen for pk in (indeling.thema_id, indeling.eerder_id)}
    return [
        (besluit, [rij for rij in besluit.per_thema if rij.thema_id in eigen])  # type: ignore[attr-defined]
        for besluit in besluiten_van(inbreng.project)
        if besluit.vastgelegd_op >= inbreng.ontvangen_op
    ]


def _op(titel: str) -> str:
    return _("Antwoord op het thema “{titel}”").format(titel=titel)


def _pk(antwoord: Antwoord | None) -> int | None:
    return antwoord.pk if antwoord else None
