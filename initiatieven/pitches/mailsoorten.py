"""De mails tussen wie hulp zoekt en wie hulp biedt."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from stadmaken.common.mailtekst import Mailsoort, Veld

GROEP = _("Hulp bij initiatieven")
DOORGEGEVEN, BEANTWOORD = "hulp.doorgegeven", "hulp.beantwoord"
VAST = (
    Veld("naam", _("De naam van wie hulp aanbiedt."), _("Noor (fictief)")),
    Veld("titel", _("De naam van het initiatief."), _("Samen tuinieren (fictief)")),
    Veld("aanbod", _("Wat iemand schreef bij het aanbod."), _("Ik help graag op zaterdag."), verplicht=True),
)
SOORTEN = (
    Mailsoort(
        DOORGEGEVEN,
        GROEP,
        _("Aan de initiatiefnemer, als iemand wil helpen"),
        "initiatieven/pitches/mail/doorgegeven.txt",
        gettext_noop("Iemand wil u helpen: {titel}"),
        (
            *VAST,
            Veld(
                "link",
                _("De besloten link om te antwoorden."),
                "https://voorbeeld.example/hulpaanbod/…/",
                verplicht=True,
            ),
        ),
    ),
    Mailsoort(
        BEANTWOORD,
        GROEP,
        _("Aan wie hulp aanbood, met het antwoord"),
        "initiatieven/pitches/mail/beantwoord.txt",
        gettext_noop("Antwoord op uw aanbod om te helpen: {titel}"),
        (
            *VAST,
            Veld("antwoord", _("Het antwoord van de initiatiefnemer."), _("Heel graag!"), verplicht=True),
        ),
    ),
)
