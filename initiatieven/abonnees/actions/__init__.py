"""Alles wat een abonnee verandert. Elke wijziging is één transactie, met de mail en het intrekken van mail erbij."""

from .aanvragen import GELDIG, VerlopenError, bevestig, is_verlopen, vraag_aan, vraag_adres, vraag_link
from .kiezen import stel_in, volg, volg_niet_meer
from .retouren import verwerk_retour
from .schonen import schoon, schoon_aanvragen
from .weggaan import kom_terug, meld_af, schrijf_uit, wis

__all__ = [
    "GELDIG",
    "VerlopenError",
    "bevestig",
    "is_verlopen",
    "kom_terug",
    "meld_af",
    "schoon",
    "schoon_aanvragen",
    "schrijf_uit",
    "stel_in",
    "verwerk_retour",
    "volg",
    "volg_niet_meer",
    "vraag_aan",
    "vraag_adres",
    "vraag_link",
    "wis",
]
