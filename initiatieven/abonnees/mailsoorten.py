"""De mails rond abonnees, met wat er in elke is in te vullen."""

from django.utils.translation import gettext_lazy, gettext_noop

from stadmaken.common.mailtekst import Mailsoort, Veld, registreer
from stadmaken.common.mailtekst.soorten import Tekst

_MAP = "initiatieven/abonnees/mail"
_GROEP = gettext_lazy("Nieuwsbrief en volgen")
_VOORBEELD = "https://stad.voorbeeld.nl/voorkeuren/7KQ4MX.voorbeeld/"


def _link(uitleg: Tekst) -> Veld:
    return Veld("link", uitleg, _VOORBEELD, verplicht=True)


def meld_aan() -> None:
    """Meld alle soorten aan."""
    knop = _link(gettext_lazy("Het adres van de pagina met de knop om te bevestigen."))
    eigen = _link(gettext_lazy("Het adres van de eigen voorkeurenpagina. Alleen voor deze abonnee."))
    formulier = _link(gettext_lazy("Het adres van het formulier om u aan te melden."))
    keuzes = Veld(
        "keuzes",
        gettext_lazy("Wat iemand vroeg, als lijst."),
        gettext_lazy("- de nieuwsbrief\n- nieuws over Groen"),
    )
    registreer(
        Mailsoort(
            "abonnee.bevestigen",
            _GROEP,
            gettext_lazy("Aan wie zich aanmeldt: een knop om dat te bevestigen."),
            f"{_MAP}/bevestigen.txt",
            gettext_noop("Bevestig uw aanmelding"),
            (keuzes, knop),
        ),
        Mailsoort(
            "abonnee.welkom",
            _GROEP,
            gettext_lazy("Aan wie de aanmelding bevestigde."),
            f"{_MAP}/welkom.txt",
            gettext_noop("U bent aangemeld"),
            (eigen,),
        ),
        Mailsoort(
            "abonnee.voorkeuren",
            _GROEP,
            gettext_lazy("Aan wie om de link naar de eigen voorkeuren vroeg."),
            f"{_MAP}/voorkeuren.txt",
            gettext_noop("De link naar uw voorkeuren"),
            (eigen,),
        ),
        Mailsoort(
            "abonnee.onbekend",
            _GROEP,
            gettext_lazy("Aan wie om die link vroeg, maar niet in de lijst staat."),
            f"{_MAP}/onbekend.txt",
            gettext_noop("Dit adres staat niet in onze lijst"),
            (formulier,),
        ),
        Mailsoort(
            "abonnee.adres",
            _GROEP,
            gettext_lazy("Aan een nieuw e-mailadres: een knop om het te bevestigen."),
            f"{_MAP}/adres.txt",
            gettext_noop("Bevestig uw nieuwe e-mailadres"),
            (knop,),
        ),
        Mailsoort(
            "abonnee.verhuisd",
            _GROEP,
            gettext_lazy("Aan het oude adres van wie een nieuw adres bevestigde."),
            f"{_MAP}/verhuisd.txt",
            gettext_noop("Uw e-mailadres is gewijzigd"),
            (formulier,),
        ),
    )
