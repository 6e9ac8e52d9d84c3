"""Een initiatief omgezet in wat haar pagina toont."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from participatie.gebieden.models import Wijk
from participatie.wijken.links import als_links
from participatie.wijken.weergave import kaartje

from .choices import EINDSTATEN, Oproepsoort


def feiten(pagina: Any, wijken: list[Any]) -> list[tuple[str, Any]]:
    """Label en waarde van wat bekend is."""
    begonnen = date_format(pagina.begonnen_op, "j F Y") if pagina.begonnen_op else ""
    begeleider = pagina.begeleider.op_de_site if pagina.begeleider else ""
    rijen = [
        (_("Hoe ver is het"), pagina.get_staat_display()),
        (_("Wijk"), als_links(wijken) or _("De hele stad")),
        (_("Plaats"), pagina.plaats),
        (_("Begonnen op"), begonnen),
        (_("Begonnen door"), pagina.initiatiefnemer),
        (_("Begeleider"), begeleider),
    ]
    return [(label, waarde) for label, waarde in rijen if waarde]


def plek(wijken: list[Any]) -> dict[str, Any] | None:
    """Een kaartje van de stad met de wijken van het initiatief; voor de hele stad is er niets aan te wijzen."""
    return kaartje(wijken, list(Wijk.objects.defer("straten"))) if wijken else None


def lopende_oproepen(pagina: Any) -> list[Any]:
    """Wat het initiatief nu zoekt en biedt, gevraagd eerst; ook in een voorbeeld dat nog niet is bewaard."""
    if pagina.staat in EINDSTATEN:
        return []
    lopend = [oproep for oproep in pagina.oproepen.select_related("thema") if oproep.loopt]
    for oproep in lopend:
        oproep.initiatief = pagina
    return sorted(lopend, key=lambda oproep: oproep.soort != Oproepsoort.GEVRAAGD)
