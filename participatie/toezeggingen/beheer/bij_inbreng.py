"""De toezeggingen bij één inbreng, op het leesscherm."""

from typing import Any

from participatie.models import Inbreng

from ..rules import TOEZEGGINGEN, mag_toezeggen


def toezeggingcontext(inbreng: Inbreng, medewerker: Any) -> dict[str, Any]:
    """Wat er is toegezegd, met een link voor wie die toezegging mag zien, en of er een bij mag."""
    return {
        "toezeggingen": [(rij, TOEZEGGINGEN.mag_bij(medewerker, rij.project_id)) for rij in inbreng.toezeggingen.all()],
        "mag_toezeggen": mag_toezeggen(medewerker, inbreng.project_id),
    }
