"""De mails aan wie zijn gegevens opvroeg of wiste."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from stadmaken.common.mailtekst import Mailsoort, Veld

GROEP = _("Uw gegevens")
LINK, GEWIST = "privacy.link", "privacy.gewist"
SOORTEN = (
    Mailsoort(
        LINK,
        GROEP,
        _("Aan wie vroeg wat wij bij een e-mailadres bewaren"),
        "home/privacy/mail/link.txt",
        gettext_noop("De link naar uw gegevens"),
        (
            Veld(
                "link",
                _("Het adres van de besloten pagina."),
                "https://stad.voorbeeld.nl/privacy/uw-gegevens/7KQ4MX.voorbeeld/",
                verplicht=True,
            ),
            Veld("uren", _("Zo lang werkt de link."), "2"),
        ),
    ),
    Mailsoort(
        GEWIST,
        GROEP,
        _("Aan wie gegevens verwijderde"),
        "home/privacy/mail/gewist.txt",
        gettext_noop("Uw gegevens zijn verwijderd"),
        (Veld("aantal", _("Hoeveel er is verwijderd."), "3"),),
    ),
)
