"""De mails aan wie een wijkplatform bijhoudt."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from stadmaken.common.mailtekst import Mailsoort, Veld

GROEP = _("Wijkplatforms")
UITNODIGING, TOEGANG, KLOPT = "platform.uitnodiging", "platform.toegang", "platform.klopt"
PLATFORM = Veld("platform", _("De naam van het wijkplatform."), _("Wijkplatform Delftwijk (fictief)"))
NAAM = Veld("naam", _("De naam van het lid."), _("Noor (fictief)"))
SOORTEN = (
    Mailsoort(
        UITNODIGING,
        GROEP,
        _("Aan een nieuw lid, om een wachtwoord te kiezen"),
        "participatie/platforms/mail/uitnodiging.txt",
        gettext_noop("U kunt de pagina van {platform} nu zelf bijhouden"),
        (
            NAAM,
            PLATFORM,
            Veld("gebruikersnaam", _("Waarmee het lid inlogt."), "noor@voorbeeld.nl", verplicht=True),
            Veld(
                "link",
                _("De besloten link om een wachtwoord te kiezen."),
                "https://voorbeeld.example/cms/password_reset/sleutel/…/",
                verplicht=True,
            ),
        ),
    ),
    Mailsoort(
        TOEGANG,
        GROEP,
        _("Aan een nieuw lid dat al een account heeft"),
        "participatie/platforms/mail/toegang.txt",
        gettext_noop("U kunt de pagina van {platform} nu zelf bijhouden"),
        (
            NAAM,
            PLATFORM,
            Veld("link", _("Waar het lid de pagina bewerkt."), "https://voorbeeld.example/cms/…/", verplicht=True),
        ),
    ),
    Mailsoort(
        KLOPT,
        GROEP,
        _("Eén keer per jaar: klopt het profiel nog?"),
        "participatie/platforms/mail/klopt.txt",
        gettext_noop("Klopt de pagina van {platform} nog?"),
        (
            PLATFORM,
            Veld("pagina", _("Het adres van de pagina."), "https://voorbeeld.example/wijken/…/"),
            Veld(
                "link",
                _("Waar een lid bevestigt dat het klopt."),
                "https://voorbeeld.example/cms/wijkplatforms/…/",
                verplicht=True,
            ),
        ),
    ),
)
