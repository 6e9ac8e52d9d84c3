"""Het besloten adres waarop een initiatiefnemer antwoordt: een ondertekend kenmerk, alleen geldig voor dit doel."""

from django.core import signing

_ondertekenaar = signing.Signer(sep=".", salt="initiatieven.pitches.hulpaanbod")


def token_van(kenmerk: str) -> str:
    """Het ondertekende kenmerk voor in het adres."""
    return _ondertekenaar.sign(kenmerk)


def kenmerk_van(token: str) -> str | None:
    """Het kenmerk uit een token, of None als de handtekening niet klopt."""
    try:
        return _ondertekenaar.unsign(token)
    except signing.BadSignature:
        return None
