"""Mails aan wie iets inbracht: platte tekst, korte zinnen, altijd met de weg naar de eigen ontvangstpagina."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.utils.translation import get_language, override

from participatie.models import Gebeurtenis, Inbreng
from stadmaken.common import mailtekst, post
from stadmaken.common.models import Bericht

from .choices import Gebeurtenissoort
from .mailsoorten import ONTVANGEN, SOORTEN

MAILBAAR = frozenset(soort.sleutel for soort in SOORTEN)
MET_ANTWOORD = (Gebeurtenissoort.BEANTWOORD, Gebeurtenissoort.ANTWOORD_GEWIJZIGD)
ALLEEN_OPENBAAR = (Gebeurtenissoort.GEPLAATST, Gebeurtenissoort.VERBORGEN)


def ontvangen(inbreng: Inbreng) -> None:
    """“Wij hebben uw inbreng ontvangen”, in de taal waarin het formulier werd ingevuld."""
    context = {**vaste_velden(inbreng), "vervolg": inbreng.formulier.vervolg if inbreng.formulier else ""}
    onderwerp, tekst = mailtekst.maak(f"inbreng.{ONTVANGEN}", context, get_language() or settings.LANGUAGE_CODE)
    post.schrijf(f"inbreng-{inbreng.kenmerk}-ontvangen", inbreng.email, onderwerp, tekst)


def sleutel(gebeurtenis: Gebeurtenis) -> str:
    """De sleutel van het bericht over deze gebeurtenis."""
    return f"inbreng-{gebeurtenis.inbreng.kenmerk}-{gebeurtenis.pk}"


def over(gebeurtenis: Gebeurtenis, bedenktijd: timedelta, *, als: str = "", **gegevens: Any) -> Bericht | None:
    """Het bericht over een gebeurtenis, of None als er niemand te mailen is of niets te melden valt.

    `als` kiest de mail van een andere soort; `gegevens` gaan mee naar de tekst.
    """
    inbreng, soort = gebeurtenis.inbreng, Gebeurtenissoort(als or gebeurtenis.soort)
    if not inbreng.email or inbreng.verdacht or f"inbreng.{soort}" not in MAILBAAR:
        return None
    if soort in ALLEEN_OPENBAAR and not (inbreng.formulier and inbreng.formulier.openbaar):
        return None
    taal = taal_van(inbreng)
    with override(taal):
        context = {**gegevens, **_velden(gebeurtenis, soort, gegevens)}
    onderwerp, tekst = mailtekst.maak(f"inbreng.{soort}", context, taal)
    niet_voor = gebeurtenis.tijd + bedenktijd
    return post.bericht(sleutel(gebeurtenis), inbreng.email, onderwerp, tekst, niet_voor=niet_voor, taal=taal)


def taal_van(inbreng: Inbreng) -> str:
    """De taal waarin iemand het formulier invulde."""
    return str(inbreng.formulier.locale.language_code if inbreng.formulier else settings.LANGUAGE_CODE)


def vaste_velden(inbreng: Inbreng) -> dict[str, Any]:
    """Wat in elke mail over een inbreng kan staan."""
    return {
        "inbreng": inbreng,
        "titel": inbreng.formuliertitel,
        "kenmerk": inbreng.kenmerk,
        "code": inbreng.code,
        "link": inbreng.adres,
    }


def _velden(gebeurtenis: Gebeurtenis, soort: str, gegevens: dict[str, Any]) -> dict[str, Any]:
    inbreng, thema, stad = gebeurtenis.inbreng, gegevens.get("thema"), gegevens.get("gemeente")
    antwoord = None
    if soort == Gebeurtenissoort.THEMA_BEANTWOORD and thema:
        antwoord = thema.antwoord  # naast het eigen antwoord van de inzender
    elif soort in MET_ANTWOORD:
        antwoord = inbreng.antwoord
    return {
        **vaste_velden(inbreng),
        "gebeurtenis": gebeurtenis,
        "toelichting": gebeurtenis.toelichting,
        "project": inbreng.projecttitel,
        "uitvoering": inbreng.get_uitvoering_display(),
        "uitkomst": antwoord.get_uitkomst_display() if antwoord else "",
        "antwoord": antwoord.tekst if antwoord else "",
        "namens": antwoord.namens if antwoord else "",
        "themanaam": thema.titel if thema else "",
        "telefoon": stad.telefoon if stad else "",
    }
