"""Een e-mailadres altijd op dezelfde manier schrijven."""

from django.core.validators import validate_email

LANGSTE = 254


def gelijk(email: str) -> str:
    """Kleine letters, en het domein zoals de mailserver het krijgt.

    Anders telde hetzelfde adres met een breed getypte letter in het domein als een ander, en gold de grens van drie
    mails per dag niet. Waar geen mail heen kan, is een `ValidationError`.
    """
    voor, _apenstaart, domein = email.strip().rpartition("@")
    try:
        adres = b"@".join((voor.encode("ascii"), domein.encode("idna"))).decode("ascii").lower()
    except UnicodeError:
        adres = ""
    if len(adres) > LANGSTE:
        adres = ""
    validate_email(adres)
    return adres
