"""Mails aan wie iets inbracht: platte tekst, korte zinnen, altijd met de weg naar de eigen ontvangstpagina."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from participatie.models import Gebeurtenis, Inbreng
from stadmaken.common import post
from stadmaken.common.models import Bericht

from .choices import Gebeurtenissoort

ONDERWERP = {
    Gebeurtenissoort.GEPLAATST: gettext_noop("Uw inbreng staat op de site ({kenmerk})"),
    Gebeurtenissoort.NIET_GEPLAATST: gettext_noop("Uw inbreng komt niet op de site ({kenmerk})"),
    Gebeurtenissoort.VERBORGEN: gettext_noop("Uw inbreng is van de site gehaald ({kenmerk})"),
    Gebeurtenissoort.BEANTWOORD: gettext_noop("Antwoord op uw inbreng ({kenmerk})"),
    Gebeurtenissoort.ANTWOORD_GEWIJZIGD: gettext_noop("Het antwoord op uw inbreng is gewijzigd ({kenmerk})"),
    Gebeurtenissoort.ANTWOORD_INGETROKKEN: gettext_noop("Wij trekken ons antwoord op uw inbreng in ({kenmerk})"),
    Gebeurtenissoort.UITVOERING: gettext_noop("Nieuws over uw inbreng ({kenmerk})"),
    Gebeurtenissoort.THEMA_BEANTWOORD: gettext_noop("Antwoord op het thema van uw inbreng ({kenmerk})"),
    Gebeurtenissoort.THEMA: gettext_noop("Uw inbreng hoort nu bij een ander thema ({kenmerk})"),
    Gebeurtenissoort.BESLUIT: gettext_noop("Er is een besluit over uw inbreng ({kenmerk})"),
    Gebeurtenissoort.TOEZEGGING: gettext_noop("Nieuws over een toezegging bij uw inbreng ({kenmerk})"),
    Gebeurtenissoort.HEROVERWOGEN: gettext_noop("Wij hebben opnieuw naar uw inbreng gekeken ({kenmerk})"),
    Gebeurtenissoort.GECORRIGEERD: gettext_noop("Wij hebben een typfout in uw inbreng verbeterd ({kenmerk})"),
}
ALLEEN_OPENBAAR = (Gebeurtenissoort.GEPLAATST, Gebeurtenissoort.VERBORGEN)


def ontvangen(inbreng: Inbreng) -> None:
    """“Wij hebben uw inbreng ontvangen”, in de taal waarin het formulier werd ingevuld."""
    onderwerp = _("Wij hebben uw inbreng ontvangen ({kenmerk})").format(kenmerk=inbreng.kenmerk)
    tekst = render_to_string("participatie/inbreng/mail/ontvangen.txt", {"inbreng": inbreng})
    post.schrijf(f"inbreng-{inbreng.kenmerk}-ontvangen", inbreng.email, onderwerp, tekst)


def sleutel(gebeurtenis: Gebeurtenis) -> str:
    """De sleutel van het bericht over deze gebeurtenis."""
    return f"inbreng-{gebeurtenis.inbreng.kenmerk}-{gebeurtenis.pk}"


def over(gebeurtenis: Gebeurtenis, bedenktijd: timedelta, *, als: str = "", **gegevens: Any) -> Bericht | None:
    """Het bericht over een gebeurtenis, of None als er niemand te mailen is of niets te melden valt.

    `als` kiest de mail van een andere soort; `gegevens` gaan mee naar de tekst.
    """
    inbreng, soort = gebeurtenis.inbreng, Gebeurtenissoort(als or gebeurtenis.soort)
    if not inbreng.email or inbreng.verdacht or soort not in ONDERWERP:
        return None
    if soort in ALLEEN_OPENBAAR and not (inbreng.formulier and inbreng.formulier.openbaar):
        return None
    with override(inbreng.formulier.locale.language_code if inbreng.formulier else settings.LANGUAGE_CODE):
        onderwerp = _(ONDERWERP[soort]).format(kenmerk=inbreng.kenmerk)
        tekst = render_to_string(
            f"participatie/inbreng/mail/{soort.value}.txt",
            {**gegevens, "inbreng": inbreng, "gebeurtenis": gebeurtenis},
        )
    niet_voor = gebeurtenis.tijd + bedenktijd
    return post.bericht(sleutel(gebeurtenis), inbreng.email, onderwerp, tekst, niet_voor=niet_voor)
