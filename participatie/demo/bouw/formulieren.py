"""De formulieren."""

from functools import partial
from typing import Any

from wagtail.models import Page

from participatie.models import FormulierPage
from stadmaken.common.demo import Demo, onder

from ..formulieren import FORMULIEREN
from ..soorten import Formulierdata

# Een formulier zonder einddatum belooft antwoord binnen zo veel weken.
ALTIJD_OPEN = 3


def formulieren(demo: Demo, thuis: Page) -> None:
    """Elk formulier onder zijn ouder."""
    for data in FORMULIEREN:
        demo.pagina(onder(thuis, data.ouder), FormulierPage, data.slug, partial(_velden, demo, data))


def _velden(demo: Demo, data: Formulierdata) -> dict[str, Any]:
    return {
        "title": data.titel,
        "samenvatting": data.samenvatting,
        "doel": data.doel,
        "opent_op": demo.moment(data.opent, 9),
        "sluit_op": None if data.sluit is None else demo.moment(data.sluit, 23, 59),
        "beantwoord_voor": None if data.antwoord is None else demo.dag(data.antwoord),
        "antwoord_weken": ALTIJD_OPEN if data.antwoord is None else None,
        "vragen": data.vragen,
        "dank": data.dank,
        "vervolg": data.vervolg,
        "openbaar": data.openbaar,
        "avg_doel": data.avg_doel,
    }
