"""Mail tussen wie hulp zoekt en wie hulp biedt. In geen van beide staat het adres van de ander."""

from django.conf import settings

from stadmaken.common import mailtekst, post

from .mailsoorten import BEANTWOORD, DOORGEGEVEN
from .models import Hulpaanbod


def doorgegeven(aanbod: Hulpaanbod, aan: str) -> None:
    """Aan de initiatiefnemer: iemand wil helpen, en hier kunt u antwoorden."""
    context, taal = {**_velden(aanbod), "link": aanbod.adres}, _taal(aanbod)
    onderwerp, tekst = mailtekst.maak(DOORGEGEVEN, context, taal)
    post.schrijf(f"hulpaanbod-{aanbod.kenmerk}-doorgegeven", aan, onderwerp, tekst, taal=taal)


def beantwoord(aanbod: Hulpaanbod) -> None:
    """Aan wie hulp aanbood: het antwoord van de initiatiefnemer."""
    context, taal = {**_velden(aanbod), "antwoord": aanbod.antwoord}, _taal(aanbod)
    onderwerp, tekst = mailtekst.maak(BEANTWOORD, context, taal)
    post.schrijf(f"hulpaanbod-{aanbod.kenmerk}-beantwoord", aanbod.email, onderwerp, tekst, taal=taal)


def _velden(aanbod: Hulpaanbod) -> dict[str, str]:
    return {"naam": aanbod.naam, "titel": aanbod.pitchtitel, "aanbod": aanbod.tekst}


def _taal(aanbod: Hulpaanbod) -> str:
    return str(aanbod.pitch.activiteit.locale.language_code if aanbod.pitch else settings.LANGUAGE_CODE)
