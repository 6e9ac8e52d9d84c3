"""De menukaart met haar instrumenten."""

from functools import partial
from typing import Any

from wagtail.models import Page

from initiatieven.models import InstrumentPage, Stap, ToolkitPage
from stadmaken.common.demo import Demo, Verwijzing

from ..toolkit import INSTRUMENTEN, TOOLKIT, Instrumentdata
from ..vragenboom import BOOM


def toolkit(demo: Demo, thuis: Page) -> None:
    """Alles wat er nog niet is; de vragen wijzen naar de instrumenten, en die naar pagina's die er dan ook zijn."""
    kaart, _nieuw = demo.pagina(thuis, ToolkitPage, "wat-wilt-u-doen", lambda: TOOLKIT, boom=BOOM)
    for data in INSTRUMENTEN:
        demo.pagina(kaart, InstrumentPage, data.slug, partial(_velden, data), naar=Verwijzing(data.naar))


def _velden(data: Instrumentdata) -> dict[str, Any]:
    stappen = [Stap(titel=titel, tekst=tekst, sort_order=rij) for rij, (titel, tekst) in enumerate(data.stappen)]
    return {**data.velden, "stappen": stappen}
