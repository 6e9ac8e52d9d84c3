"""De besloten adressen van een abonnee, elk voor één doel: het ene adres opent nooit het andere."""

from django.conf import settings
from django.utils.crypto import salted_hmac

from stadmaken.common.besloten import Zegel
from stadmaken.common.stad import zout

_voorkeuren = Zegel("initiatieven.abonnees.voorkeuren")
_afmelden = Zegel("initiatieven.abonnees.afmelden")
_bevestigen = Zegel("initiatieven.abonnees.bevestigen")

voorkeurentoken, kenmerk_van_voorkeuren = _voorkeuren.token, _voorkeuren.kenmerk
bevestigtoken, kenmerk_van_bevestigen = _bevestigen.token, _bevestigen.kenmerk


def afmeldtoken(kenmerk: str, soort: str) -> str:
    """Het ondertekende deel van een afmeldadres: van wie, en waarvoor (`choices.Postsoort`)."""
    return _afmelden.token(f"{kenmerk}-{soort}")


def kenmerk_en_soort(token: str) -> tuple[str, str] | None:
    """Kenmerk en soort post uit een afmeldadres, of None als de handtekening niet klopt."""
    inhoud = _afmelden.kenmerk(token)
    if inhoud is None:
        return None
    kenmerk, _streep, soort = inhoud.partition("-")
    return kenmerk, soort


def adreshash(email: str) -> str:
    """Een adres herkennen zonder het te bewaren (HMAC-SHA-256 met SECRET_KEY, 64 hexadecimale tekens).

    De stad telt mee: wie in twee steden in de lijst staat, is twee abonnees.
    """
    return _hash(email, settings.SECRET_KEY)


def adreshashes(email: str) -> list[str]:
    """De hash van nu, en die van eerdere sleutels (SECRET_KEY_FALLBACKS): wie wegging, blijft weg."""
    return [_hash(email, sleutel) for sleutel in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]


def _hash(email: str, sleutel: str | bytes) -> str:
    waarde = email.strip().lower()
    return salted_hmac(zout("initiatieven.abonnees.adres"), waarde, secret=sleutel, algorithm="sha256").hexdigest()
