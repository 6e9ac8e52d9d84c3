"""De geheimen van de tweede stap staan versleuteld in de database: een gestolen reservekopie is niet genoeg."""

import base64
import hashlib

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class OnleesbaarGeheimError(ValueError):
    """Versleuteld met een sleutel die deze site niet meer heeft."""


def _sleutels() -> MultiFernet:
    geheimen = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    rauw = (hashlib.sha256(b"stadmaken.toegang.geheim" + str(geheim).encode()).digest() for geheim in geheimen)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(sleutel)) for sleutel in rauw])


def versleutel(tekst: str) -> str:
    """De tekst, zo dat alleen deze site haar nog leest."""
    return _sleutels().encrypt(tekst.encode()).decode()


def ontsleutel(tekst: str) -> str:
    """Terug naar de tekst; ook wat met een vorige `SECRET_KEY` is versleuteld."""
    try:
        return _sleutels().decrypt(tekst.encode()).decode()
    except InvalidToken as fout:
        raise OnleesbaarGeheimError from fout
