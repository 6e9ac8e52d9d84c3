"""De mails tussen wie hulp zoekt en wie hulp biedt."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from stadmaken.common.mailtekst import Mailsoort, Veld

from .woorden import BEANTWOORD, BELANGSTELLING, DOORGEGEVEN

GROEP = _("Hulp bij initiatieven")
VAST = (
    Veld("naam", _("De naam van wie reageert."), _("Noor (fictief)")),
    Veld("titel", _("De naam van het initiatief."), _("Samen tuinieren (fictief)")),
    Veld("aanbod", _("Wat die persoon schreef."), _("Ik help graag op zaterdag."), verplicht=True),
)
LINK = Veld("link", _("De besloten link om te antwoorden."), "https://voorbeeld.example/hulpaanbod/…/", verplicht=True)
SOORTEN = (
    Mailsoort(
        DOORGEGEVEN,
        GROEP,
        _("Aan de initiatiefnemer, als iemand wil helpen"),
        "initiatieven/hulp/mail/doorgegeven.txt",
        gettext_noop("Iemand wil u helpen: {titel}"),
        (*VAST, LINK),
    ),
    Mailsoort(
        BELANGSTELLING,
        GROEP,
        _("Aan de initiatiefnemer, als iemand wil gebruiken wat u aanbiedt"),
        "initiatieven/hulp/mail/belangstelling.txt",
        gettext_noop("Iemand reageert op uw aanbod: {titel}"),
        (*VAST, LINK),
    ),
    Mailsoort(
        BEANTWOORD,
        GROEP,
        _("Aan wie reageerde, met het antwoord"),
        "initiatieven/hulp/mail/beantwoord.txt",
        gettext_noop("Antwoord van de initiatiefnemer: {titel}"),
        (
            *VAST,
            Veld("antwoord", _("Het antwoord van de initiatiefnemer."), _("Heel graag!"), verplicht=True),
        ),
    ),
)
