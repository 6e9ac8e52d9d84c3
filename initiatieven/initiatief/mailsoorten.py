"""De mails aan wie een initiatief begint."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from stadmaken.common.mailtekst import Mailsoort, Veld

GROEP = _("Initiatieven")
ONTVANGEN, VERLOOPT = "initiatief.ontvangen", "initiatief.verloopt"
TITEL = Veld("titel", _("De naam van het initiatief."), _("Buurttuin De Kas (fictief)"))
SOORTEN = (
    Mailsoort(
        ONTVANGEN,
        GROEP,
        _("Aan wie een initiatief aanmeldt"),
        "initiatieven/initiatief/mail/ontvangen.txt",
        gettext_noop("Wij hebben uw initiatief ontvangen: {titel}"),
        (
            TITEL,
            Veld("naam", _("De naam van wie het aanmeldde."), _("Noor (fictief)")),
            Veld("kenmerk", _("Het kenmerk om te noemen bij vragen."), "2026-7KQ4MX", verplicht=True),
        ),
    ),
    Mailsoort(
        VERLOOPT,
        GROEP,
        _("Een week voordat een oproep verloopt"),
        "initiatieven/initiatief/mail/verloopt.txt",
        gettext_noop("Is dit nog nodig? {oproep}"),
        (
            TITEL,
            Veld("oproep", _("Wat er wordt gevraagd of aangeboden."), _("Een aanhanger voor één zaterdag")),
            Veld("dag", _("De laatste dag van de oproep."), _("7 december 2026")),
            Veld(
                "link",
                _("De besloten link om te verlengen."),
                "https://voorbeeld.example/oproep/…/",
                verplicht=True,
            ),
        ),
    ),
)
