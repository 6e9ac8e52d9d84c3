"""Mail tussen wie hulp zoekt en wie hulp biedt. In geen van beide staat het adres van de ander."""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from stadmaken.common import post

from .models import Hulpaanbod


def doorgegeven(aanbod: Hulpaanbod, aan: str) -> None:
    """Aan de initiatiefnemer: iemand wil helpen, en hier kunt u antwoorden."""
    with override(_taal(aanbod)):
        onderwerp = _("Iemand wil u helpen: {titel}").format(titel=aanbod.pitchtitel)
        tekst = render_to_string("initiatieven/pitches/mail/doorgegeven.txt", {"aanbod": aanbod})
    post.schrijf(f"hulpaanbod-{aanbod.kenmerk}-doorgegeven", aan, onderwerp, tekst)


def beantwoord(aanbod: Hulpaanbod) -> None:
    """Aan wie hulp aanbood: het antwoord van de initiatiefnemer."""
    with override(_taal(aanbod)):
        onderwerp = _("Antwoord op uw aanbod om te helpen: {titel}").format(titel=aanbod.pitchtitel)
        tekst = render_to_string("initiatieven/pitches/mail/beantwoord.txt", {"aanbod": aanbod})
    post.schrijf(f"hulpaanbod-{aanbod.kenmerk}-beantwoord", aanbod.email, onderwerp, tekst)


def _taal(aanbod: Hulpaanbod) -> str:
    return str(aanbod.pitch.activiteit.locale.language_code if aanbod.pitch else settings.LANGUAGE_CODE)
