"""De mail aan wie iets volgt, met wat erin is in te vullen."""

from django.utils.translation import gettext_lazy, gettext_noop

from stadmaken.common.mailtekst import Mailsoort, Veld, registreer

NIEUWS = "volgen.nieuws"


def meld_aan() -> None:
    """Meld de soort aan."""
    registreer(
        Mailsoort(
            NIEUWS,
            gettext_lazy("Nieuwsbrief en volgen"),
            gettext_lazy("Aan wie een project, wijk, gebied of thema volgt: wat er nieuw is."),
            "initiatieven/volgen/mail/nieuws.txt",
            gettext_noop("Nieuws over wat u volgt: {kop}"),
            (
                Veld("kop", gettext_lazy("Het nieuwste bericht."), gettext_lazy("De bomen komen, en nog 2 berichten")),
                Veld(
                    "nieuws",
                    gettext_lazy("De berichten als lijst, elk met een link."),
                    gettext_lazy(
                        "- Nieuws over een project: De bomen komen\n  In maart planten wij de eerste.\n"
                        "  https://stad.voorbeeld.nl/projecten/plein/"
                    ),
                    verplicht=True,
                ),
                Veld(
                    "voorkeuren",
                    gettext_lazy("Het adres van de eigen voorkeurenpagina. Alleen voor deze abonnee."),
                    "https://stad.voorbeeld.nl/voorkeuren/7KQ4MX.voorbeeld/",
                    verplicht=True,
                ),
                Veld(
                    "afmelden",
                    gettext_lazy("Het adres om te stoppen met deze mail. Alleen voor deze abonnee."),
                    "https://stad.voorbeeld.nl/afmelden/7KQ4MX-volgen.voorbeeld/",
                    verplicht=True,
                ),
            ),
        )
    )
