"""In de geschiedenis van de pagina: wie wanneer toegang kreeg of verloor. Alleen het nummer van het account."""

from django.utils.translation import gettext_lazy as _

from stadmaken.common.auditlog import acties

UITGENODIGD, INGETROKKEN, TERUG = (f"participatie.platform.{naam}" for naam in ("uitgenodigd", "ingetrokken", "terug"))
OPNIEUW, BEVESTIGD = "participatie.platform.opnieuw", "participatie.platform.bevestigd"
TOESTEMMING_WEG = "participatie.platform.toestemming_weg"

acties.registreer(
    {
        UITGENODIGD: _("Een lid kreeg toegang"),
        OPNIEUW: _("Een lid kreeg de mail met de link opnieuw"),
        INGETROKKEN: _("Een lid heeft geen toegang meer"),
        TERUG: _("Een lid heeft weer toegang"),
        BEVESTIGD: _("Bevestigd dat het profiel klopt"),
        TOESTEMMING_WEG: _("Iemand uit de kerngroep trok toestemming in"),
    }
)
