"""Bij welk account hoort wat iemand intypt."""

from typing import Any

from django.utils.crypto import salted_hmac

from ..models import Medewerker
from ..stad import huidige_pk

ONBEKEND = "onbekend-"
LANGSTE = 254


def zoek(naam: str) -> Medewerker | None:
    """Het account met deze gebruikersnaam, of anders het enige actieve account met dit e-mailadres."""
    naam = naam.strip()
    if not naam or "\0" in naam or len(naam) > LANGSTE:
        return None
    gevonden = list(Medewerker.objects.filter(username__iexact=naam)[:2])
    precies = [account for account in gevonden if account.username == naam]
    if not gevonden:
        gevonden = met_email(naam)
    return (precies or gevonden)[0] if len(precies or gevonden) == 1 else None


def met_email(email: str) -> list[Medewerker]:
    """De actieve accounts met dit e-mailadres; hoofdletters maken niet uit."""
    return list(Medewerker.objects.filter(email__iexact=email, is_active=True).exclude(email="")[:2])


def sleutel(naam: object) -> str:
    """Waaronder pogingen worden geteld: de gebruikersnaam, of een code als er geen account is.

    Zo telt een e-mailadres bij hetzelfde account, en staat een wachtwoord dat iemand per ongeluk in het verkeerde veld
    typte, nergens in de database. In de code staat ook het nummer van de stad: een andere stad ziet haar niet.
    """
    tekst = str(naam or "")
    if account := zoek(tekst):
        return account.get_username()
    code = salted_hmac("stadmaken.toegang.onbekend", tekst.strip().lower(), algorithm="sha256").hexdigest()
    return f"{onbekend_hier()}{code[:16]}"


def onbekend_hier() -> str:
    """Het begin van zo'n code in de stad van nu."""
    return f"{ONBEKEND}{huidige_pk()}-"


def taal_van(account: Any) -> str:
    """De taal waarin dit account het CMS leest."""
    profiel = getattr(account, "wagtail_userprofile", None)
    return str(profiel.get_preferred_language()) if profiel else "nl"
