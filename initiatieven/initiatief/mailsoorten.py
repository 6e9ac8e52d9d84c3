"""De mails aan wie een initiatief begint."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from stadmaken.common.mailtekst import Mailsoort, Veld

GROEP = _("Initiatieven")
ONTVANGEN, OP_DE_SITE, VERLOOPT = "initiatief.ontvangen", "initiatief.op_de_site", "initiatief.verloopt"
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
        OP_DE_SITE,
        GROEP,
        _("Aan wie een initiatief aanmeldde, als het op de site staat"),
        "initiatieven/initiatief/mail/op_de_site.txt",
        gettext_noop("Uw initiatief staat op de site: {titel}"),
        (
            TITEL,
            Veld("naam", _("De naam van wie het aanmeldde."), _("Noor (fictief)")),
            Veld("kenmerk", _("Het kenmerk om te noemen bij vragen."), "2026-7KQ4MX"),
            Veld(
                "link", _("Het adres van de pagina."), "https://voorbeeld.example/initiatieven/de-kas/", verplicht=True
            ),
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
