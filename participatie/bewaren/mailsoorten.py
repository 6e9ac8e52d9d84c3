"""De mails aan wie om zijn gegevens vroeg."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from participatie.inbreng.mailsoorten import KENMERK, TITEL, VAST
from stadmaken.common.mailtekst import Mailsoort, Veld

GROEP = _("Uw gegevens")
INZAGE, VERWIJDERD = "gegevens.inzage", "gegevens.verwijderd"
SOORTEN = (
    Mailsoort(
        INZAGE,
        GROEP,
        _("Als de gegevens klaarstaan om te bekijken"),
        "participatie/bewaren/mail/inzage.txt",
        gettext_noop("Uw gegevens staan voor u klaar ({kenmerk})"),
        (
            *VAST,
            Veld(
                "link_gegevens",
                _("De besloten link naar de gegevens."),
                "https://voorbeeld.example/inbreng/ontvangst/…/gegevens/",
                verplicht=True,
            ),
        ),
    ),
    Mailsoort(
        VERWIJDERD,
        GROEP,
        _("Als de gegevens zijn verwijderd: de laatste mail"),
        "participatie/bewaren/mail/verwijderd.txt",
        gettext_noop("Uw gegevens zijn verwijderd ({kenmerk})"),
        (TITEL, KENMERK),
    ),
)
