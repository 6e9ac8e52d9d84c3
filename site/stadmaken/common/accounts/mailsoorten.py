"""De mails aan wie een account krijgt."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from ..mailtekst import Mailsoort, Veld

GROEP = _("Aanmelden in het CMS")
UITNODIGING = "account.uitnodiging"
SOORTEN = (
    Mailsoort(
        UITNODIGING,
        GROEP,
        _("Aan een nieuwe collega, om een wachtwoord te kiezen"),
        "common/accounts/mail/uitnodiging.txt",
        gettext_noop("U heeft een account voor het beheer van de site"),
        (
            Veld("naam", _("De naam van de medewerker."), _("Noor (fictief)")),
            Veld("gebruikersnaam", _("Waarmee de medewerker zich aanmeldt."), "noor@voorbeeld.nl", verplicht=True),
            Veld(
                "link",
                _("De besloten link om een wachtwoord te kiezen."),
                "https://voorbeeld.example/cms/password_reset/sleutel/…/",
                verplicht=True,
            ),
        ),
    ),
)
