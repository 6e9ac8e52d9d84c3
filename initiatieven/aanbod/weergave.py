"""Wat bovenaan een cursus of activiteit in het kort staat."""

from collections.abc import Iterable
from typing import Any

from django.utils.html import conditional_escape
from django.utils.translation import gettext as _

from participatie.projecten.models import ProjectPage
from participatie.wijken.links import als_links


def feiten(pagina: Any, wijken: Iterable[Any]) -> list[tuple[str, str]]:
    """Label en waarde, alleen van wat is ingevuld."""
    volgende = next((regel.eerste for regel in pagina.data.komend if regel.eerste), None)
    keer = volgende if volgende and not volgende.geannuleerd and not volgende.voorbij else None
    rijen = [
        (_("Wat"), pagina.get_soort_display()),
        (_("Volgende keer"), keer.wanneer if keer else ""),
        (_("Waar"), keer.plek if keer else ""),
        (_("Voor"), pagina.get_voor_wie_display()),
        (_("Niveau"), pagina.niveau_in_woorden),
        (_("Kosten"), pagina.kosten),
        (_("Wijken"), als_links(wijken)),
    ]
    return [(str(label), conditional_escape(waarde)) for label, waarde in rijen if waarde]


def aanbod_context(pagina: Any) -> dict[str, Any]:
    """Wat cursussen en activiteiten allebei tonen."""
    wijken = list(pagina.wijken.all()) if pagina.pk else []
    return {
        "data": pagina.data,
        "feiten": feiten(pagina, wijken),
        "onderwerpen": list(pagina.onderwerpen.all()) if pagina.pk else [],
        "project": _project(pagina),
        "overzicht": pagina.ouder() if pagina.pk else None,
    }


def _project(pagina: Any) -> Any:
    """Het project erbij, als iedereen dat mag zien."""
    return ProjectPage.objects.zichtbaar().filter(pk=pagina.project_id).first() if pagina.project_id else None
