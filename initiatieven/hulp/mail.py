"""Mail tussen wie hulp zoekt en wie hulp biedt. In geen van beide staat het adres van de ander."""

from django.conf import settings

from stadmaken.common import mailtekst, post

from .models import Hulpaanbod
from .woorden import BEANTWOORD, Vraag


def doorgegeven(aanbod: Hulpaanbod, vraag: Vraag) -> None:
    """Aan de initiatiefnemer: iemand reageert, en hier kunt u antwoorden."""
    context, taal = {**_velden(aanbod), "link": aanbod.adres}, _taal(aanbod)
    onderwerp, tekst = mailtekst.maak(vraag.woorden.mail, context, taal)
    post.schrijf(f"hulpaanbod-{aanbod.kenmerk}-doorgegeven", vraag.reacties_naar, onderwerp, tekst, taal=taal)


def beantwoord(aanbod: Hulpaanbod) -> None:
    """Aan wie reageerde: het antwoord van de initiatiefnemer."""
    context, taal = {**_velden(aanbod), "antwoord": aanbod.antwoord}, _taal(aanbod)
    onderwerp, tekst = mailtekst.maak(BEANTWOORD, context, taal)
    post.schrijf(f"hulpaanbod-{aanbod.kenmerk}-beantwoord", aanbod.email, onderwerp, tekst, taal=taal)


def _velden(aanbod: Hulpaanbod) -> dict[str, str]:
    return {"naam": aanbod.naam, "titel": aanbod.onderwerp, "aanbod": aanbod.tekst}


def _taal(aanbod: Hulpaanbod) -> str:
    return aanbod.vraag.taal if aanbod.vraag else str(settings.LANGUAGE_CODE)
