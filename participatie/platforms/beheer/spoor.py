"""In de geschiedenis van de pagina: wie wanneer toegang kreeg of verloor. Alleen het nummer van het account."""

from typing import Any

from django.utils.translation import gettext_lazy as _

UITGENODIGD, INGETROKKEN, TERUG = (f"participatie.platform.{naam}" for naam in ("uitgenodigd", "ingetrokken", "terug"))
BEVESTIGD, TOESTEMMING_WEG = "participatie.platform.bevestigd", "participatie.platform.toestemming_weg"


def meld_aan(acties: Any) -> None:
    """De handelingen die Wagtail in het logboek zet."""
    acties.register_action(UITGENODIGD, _("Lid uitgenodigd"), _("Een lid kreeg toegang"))
    acties.register_action(INGETROKKEN, _("Toegang ingetrokken"), _("Een lid heeft geen toegang meer"))
    acties.register_action(TERUG, _("Toegang teruggegeven"), _("Een lid heeft weer toegang"))
    acties.register_action(BEVESTIGD, _("Profiel bevestigd"), _("Bevestigd dat het profiel klopt"))
    acties.register_action(
        TOESTEMMING_WEG, _("Toestemming ingetrokken"), _("Iemand uit de kerngroep trok toestemming in")
    )
