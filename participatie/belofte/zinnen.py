"""De cijfers van de belofte in gewone zinnen: eerlijk, ook als het niet is gelukt."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .cijfers import Cijfers


def stand(cijfers: Cijfers) -> list[str]:
    """Hoeveel er is beantwoord, hoeveel op tijd, wat te laat is en wanneer de rest antwoord krijgt."""
    if not cijfers.aantal:
        return []
    return [zin for zin in (_hoofdzin(cijfers), _te_laat(cijfers), _nog_te_gaan(cijfers)) if zin]


def stand_op_pagina(cijfers: Cijfers) -> dict[str, Any] | None:
    """Dezelfde zinnen voor een eigen deel van de pagina; None als er niets binnenkwam."""
    if not cijfers.aantal:
        return None
    return {
        "hoofdzin": _hoofdzin(cijfers),
        "te_laat": _te_laat(cijfers),
        "wat_nu": _(
            "Wij antwoorden alsnog. Bij onze medewerkers staan deze reacties bovenaan. Gaf u een e-mailadres op, dan "
            "krijgt u bericht. Met uw kenmerk en code ziet u altijd hoe het ervoor staat."
        ),
        "nog_te_gaan": _nog_te_gaan(cijfers),
    }


def _hoofdzin(cijfers: Cijfers) -> str:
    """Bijvoorbeeld “8 van 12 reacties beantwoord, 7 op tijd.”"""
    if not cijfers.beantwoord:
        zin = ngettext(
            "Er is {aantal} reactie. Die is nog niet beantwoord.",
            "Er zijn {aantal} reacties. Daarvan is er nog geen beantwoord.",
            cijfers.aantal,
        )
    elif cijfers.alles_beantwoord and not cijfers.na_de_dag:
        zin = ngettext(
            "De reactie is beantwoord, op tijd.",
            "Alle {aantal} reacties zijn beantwoord, allemaal op tijd.",
            cijfers.aantal,
        )
    elif cijfers.alles_beantwoord and not cijfers.op_tijd:
        zin = ngettext(
            "De reactie is beantwoord, maar later dan beloofd.",
            "Alle {aantal} reacties zijn beantwoord, maar later dan beloofd.",
            cijfers.aantal,
        )
    else:
        zin = _("{beantwoord} van {aantal} reacties beantwoord, {op_tijd} op tijd.")
    return zin.format(aantal=cijfers.aantal, beantwoord=cijfers.beantwoord, op_tijd=cijfers.op_tijd)


def _te_laat(cijfers: Cijfers) -> str:
    if not cijfers.te_laat:
        return ""
    return ngettext(
        "Bij {aantal} reactie is de beloofde dag voorbij. Onze excuses.",
        "Bij {aantal} reacties is de beloofde dag voorbij. Onze excuses.",
        cijfers.te_laat,
    ).format(aantal=cijfers.te_laat)


def _nog_te_gaan(cijfers: Cijfers) -> str:
    nog = cijfers.beloofd - cijfers.te_laat
    if not (nog and cijfers.laatst):
        return ""
    return ngettext(
        "{aantal} reactie krijgt antwoord uiterlijk op {dag}.",
        "{aantal} reacties krijgen antwoord uiterlijk op {dag}.",
        nog,
    ).format(aantal=nog, dag=date_format(cijfers.laatst, "j F Y"))
