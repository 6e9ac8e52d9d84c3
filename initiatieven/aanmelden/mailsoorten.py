"""De mails aan wie zich aanmeldde, met wat de gemeente er in kan vullen."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from stadmaken.common.mailtekst import Mailsoort, Veld

from .choices import Gebeurtenissoort as Soort
from .choices import Herinneringsoort

GROEP = _("Aanmelden voor cursussen en activiteiten")
VAST = (
    Veld("naam", _("De naam van de deelnemer."), _("Sam (fictief)")),
    Veld("titel", _("De naam van de cursus of activiteit."), _("Taalcafé (fictief)")),
    Veld("kenmerk", _("Het kenmerk van de aanmelding."), "K4M-7RT-3XA"),
    Veld(
        "link",
        _("De besloten link naar de eigen pagina van de deelnemer."),
        "https://voorbeeld.example/aanmelding/…/",
        verplicht=True,
    ),
)
AFSPRAKEN = Veld(
    "afspraken",
    _("De data en plekken, onder elkaar. Leeg als er geen vaste datum is."),
    _("- dinsdag 1 december 2026, 19.30 tot 21.00 uur\n  Wijkhuis De Brug"),
)
TOELICHTING = Veld("toelichting", _("Wat de medewerker erbij schreef. Soms leeg."), _("De docent is ziek."))


def _soort(soort: str, omschrijving: Promise, onderwerp: str, *velden: Veld) -> Mailsoort:
    sjabloon = f"initiatieven/aanmelden/mail/{soort}.txt"
    return Mailsoort(f"aanmelden.{soort}", GROEP, omschrijving, sjabloon, onderwerp, (*VAST, *velden))


SOORTEN = (
    _soort(
        Soort.AANGEMELD,
        _("Als iemand een plek heeft"),
        gettext_noop("U bent aangemeld: {titel} ({kenmerk})"),
        Veld("aantal", _("De zin met hoeveel mensen iemand komt. Leeg bij één."), _("U komt met 2 mensen.")),
        AFSPRAKEN,
    ),
    _soort(
        Soort.OP_WACHTLIJST,
        _("Als iemand op de wachtlijst komt"),
        gettext_noop("U staat op de wachtlijst: {titel} ({kenmerk})"),
        AFSPRAKEN,
    ),
    _soort(
        Soort.AANGEBODEN,
        _("Als er een plek vrij is voor iemand op de wachtlijst"),
        gettext_noop("Er is een plek voor u: {titel} ({kenmerk})"),
        Veld(
            "tot",
            _("Tot wanneer iemand ja of nee kan zeggen."),
            _("dinsdag 1 december 2026 om 19.30 uur"),
            verplicht=True,
        ),
        AFSPRAKEN,
    ),
    _soort(
        Soort.AANGENOMEN,
        _("Als iemand de vrije plek neemt"),
        gettext_noop("U heeft een plek: {titel} ({kenmerk})"),
        AFSPRAKEN,
    ),
    _soort(
        Soort.AFGESLAGEN,
        _("Als iemand de vrije plek niet wil"),
        gettext_noop("U bent van de wachtlijst af: {titel} ({kenmerk})"),
    ),
    _soort(
        Soort.VERLOPEN,
        _("Als iemand te laat was voor de vrije plek"),
        gettext_noop("De plek voor u is vervallen: {titel} ({kenmerk})"),
    ),
    _soort(
        Soort.GEWIJZIGD,
        _("Als de aanmelding is gewijzigd"),
        gettext_noop("Uw aanmelding is gewijzigd: {titel} ({kenmerk})"),
        TOELICHTING,
        AFSPRAKEN,
    ),
    _soort(
        Soort.GEANNULEERD,
        _("Als iemand is afgemeld"),
        gettext_noop("U bent afgemeld: {titel} ({kenmerk})"),
        Veld(
            "aanleiding",
            _("De zin die zegt wie afmeldde: de deelnemer zelf of de gemeente."),
            _("U bent afgemeld voor “Taalcafé (fictief)”. Bedankt dat u het liet weten."),
            verplicht=True,
        ),
        TOELICHTING,
    ),
    _soort(
        Soort.VERPLAATST,
        _("Als de gemeente iemand op een andere datum zet"),
        gettext_noop("U staat op een andere datum: {titel} ({kenmerk})"),
        TOELICHTING,
        Veld("plek", _("De zin die zegt of iemand daar een plek heeft."), _("U heeft daar een plek."), verplicht=True),
        AFSPRAKEN,
    ),
    _soort(
        Soort.VERZET,
        _("Als tijd of plek verandert"),
        gettext_noop("Let op, er is iets veranderd: {titel} ({kenmerk})"),
        TOELICHTING,
        AFSPRAKEN,
    ),
    _soort(
        Soort.GAAT_NIET_DOOR,
        _("Als het niet doorgaat"),
        gettext_noop("Gaat niet door: {titel} ({kenmerk})"),
        TOELICHTING,
    ),
    _soort(
        "link",
        _("Als iemand die al op de lijst staat, zich nog eens aanmeldt"),
        gettext_noop("De link naar uw aanmelding ({kenmerk})"),
    ),
    _soort(
        Herinneringsoort.VROEG,
        _("De eerste herinnering"),
        gettext_noop("Binnenkort: {titel} ({kenmerk})"),
        AFSPRAKEN,
    ),
    _soort(
        Herinneringsoort.DAG_ERVOOR,
        _("De herinnering op de dag ervoor"),
        gettext_noop("Binnenkort: {titel} ({kenmerk})"),
        AFSPRAKEN,
    ),
    _soort(
        Herinneringsoort.EVALUATIE,
        _("De vraag wat iemand ervan vond"),
        gettext_noop("Wat vond u van {titel}? ({kenmerk})"),
        Veld("formulier", _("De link naar het formulier met vragen."), "https://voorbeeld.example/wat-vond-u-ervan/"),
    ),
    _soort(
        Soort.BERICHT,
        _("Een bericht van de coördinator aan deelnemers"),
        "{onderwerp}",
        Veld("onderwerp", _("Het onderwerp dat de coördinator invult."), _("Neem een pen mee")),
        Veld("tekst", _("De tekst die de coördinator schrijft."), _("Wij schrijven deze keer."), verplicht=True),
    ),
)
