"""Alles wat met een aanmelding kan gebeuren. Elk werkwoord schrijft zijn gebeurtenis en mail in dezelfde transactie."""

from .aanmelden import aanmelden, vertrouw
from .antwoorden import annuleer, neem_aan, sla_af
from .basis import AlAangemeldError, Gegevens, GeslotenError, TijdvakBezetError, VerlopenError, VolError
from .doorschuiven import laat_verlopen, schuif_door
from .schonen import schoon
from .wijzigen import verplaats, wijzig

__all__ = [
    "AlAangemeldError",
    "Gegevens",
    "GeslotenError",
    "TijdvakBezetError",
    "VerlopenError",
    "VolError",
    "aanmelden",
    "annuleer",
    "laat_verlopen",
    "neem_aan",
    "schoon",
    "schuif_door",
    "sla_af",
    "verplaats",
    "vertrouw",
    "wijzig",
]
