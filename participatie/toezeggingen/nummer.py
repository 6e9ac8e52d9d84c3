"""Het nummer van een toezegging: herkennen wat iemand overtypt, en vooraf vastleggen in een formulier."""

from django.core import signing

from stadmaken.common.tekens import TEKENS

LENGTE = 5
_ondertekenaar = signing.Signer(sep=".", salt="participatie.toezeggingen.nummer")


def herken(invoer: str) -> str:
    """Het nummer zoals het bewaard is, of "" als dit er geen kan zijn."""
    tekens = "".join(teken for teken in invoer.upper() if teken.isalnum())
    code = tekens[1:] if len(tekens) == LENGTE + 1 and tekens[0] == "T" else tekens
    return f"T-{code}" if len(code) == LENGTE and set(code) <= set(TEKENS) else ""


def onderteken(nummer: str) -> str:
    """Het nummer voor in een formulier: wie het twee keer verstuurt, legt één toezegging vast."""
    return _ondertekenaar.sign(nummer)


def uit_sleutel(sleutel: str) -> str:
    """Het nummer uit een formulier, of "" als de handtekening niet klopt."""
    try:
        return _ondertekenaar.unsign(sleutel)
    except signing.BadSignature:
        return ""
