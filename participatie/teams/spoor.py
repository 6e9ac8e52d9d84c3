"""In de geschiedenis van de pagina: wie wanneer bij het team kwam of eruit ging. Alleen het nummer van het account."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from ..projecten.models import ProjectPage

GEGEVEN, ERBIJ, ERAF = (f"participatie.projectteam.{naam}" for naam in ("gegeven", "erbij", "eraf"))
BEGONNEN = "participatie.projectteam.begonnen"


def noteer(project: ProjectPage, wat: str, door: Any, lid: Any = None) -> None:
    """Schrijf de regel; zonder naam, want de geschiedenis blijft langer dan een account."""
    log(project, wat, user=door, data={"lid": lid.pk} if lid else None)


def meld_aan(acties: Any) -> None:
    """De handelingen die Wagtail in het logboek zet."""
    acties.register_action(GEGEVEN, _("Projectteam gemaakt"), _("Het project kreeg een team"))
    acties.register_action(ERBIJ, _("Collega in het team"), _("Een collega kwam bij het projectteam"))
    acties.register_action(ERAF, _("Collega uit het team"), _("Een collega ging uit het projectteam"))
    acties.register_action(BEGONNEN, _("Project begonnen"), _("Een projectteam begon dit project"))
