"""De nieuwsbrief met haar edities."""

from functools import partial
from typing import Any

from wagtail.models import Page

from initiatieven.models import EditiePage, NieuwsbriefPage
from stadmaken.common.demo import Demo

from ..nieuwsbrief import EDITIES, NIEUWSBRIEF


def nieuwsbrief(demo: Demo, thuis: Page) -> None:
    """Alles wat er nog niet is; de oudste editie eerst."""
    archief, _nieuw = demo.pagina(
        thuis, NieuwsbriefPage, "nieuwsbrief", lambda: {**NIEUWSBRIEF, "afbeelding": demo.beeld("gesprek")}
    )
    for slug, dagen, tekening, velden, inhoud in EDITIES:
        alles = partial(_editie, demo, dagen, tekening, velden)
        demo.pagina(archief, EditiePage, slug, alles, inhoud=inhoud)


def _editie(demo: Demo, dagen: int | None, tekening: str, velden: dict[str, Any]) -> dict[str, Any]:
    return {**velden, **_uitgekomen(demo, dagen), "afbeelding": demo.beeld(tekening)}


def _uitgekomen(demo: Demo, dagen: int | None) -> dict[str, Any]:
    if dagen is None:
        return {"datum": demo.dag(14), "live": False}
    return {"datum": demo.dag(dagen), "first_published_at": demo.moment(dagen, 9)}
