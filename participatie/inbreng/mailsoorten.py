"""De mails aan wie iets inbracht, met wat de gemeente er in kan vullen."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from stadmaken.common.mailtekst import Mailsoort, Veld

from .choices import Gebeurtenissoort as Soort

GROEP = _("Inbreng")
ONTVANGEN = "ontvangen"
TITEL = Veld("titel", _("De naam van het formulier."), _("Ideeën voor het Kleverpark (fictief)"))
KENMERK = Veld("kenmerk", _("Het kenmerk van de inbreng."), "K4M-7RT-3XA")
LINK = Veld(
    "link",
    _("De besloten link naar de eigen pagina van de inzender."),
    "https://voorbeeld.example/inbreng/ontvangst/…/",
    verplicht=True,
)
VAST = (
    TITEL,
    KENMERK,
    LINK,
    Veld("code", _("De code waarmee iemand de eigen pagina ook zonder link opent."), "RT4-9KX"),
)
TOELICHTING = Veld("toelichting", _("Wat de medewerker erbij schreef. Soms leeg."), _("Wij keken eerst naar de bomen."))
REDEN = Veld("toelichting", _("De reden die de medewerker gaf."), _("Uw tekst noemt iemand met naam."), verplicht=True)
TERMIJN = Veld(
    "termijn",
    _("De zin met de dag waarop iemand antwoord krijgt. Leeg als die er niet is."),
    _("U krijgt antwoord uiterlijk op 1 maart 2027."),
)
WAT_NU = Veld(
    "wat_nu",
    _("Wat iemand kan doen die het er niet mee eens is, met de laatste dag."),
    _("Wilt u erover praten? Bel 14 000 en noem uw kenmerk."),
    verplicht=True,
)
ANTWOORD = (
    Veld("uitkomst", _("De uitkomst van het antwoord."), _("Overgenomen")),
    Veld("antwoord", _("De tekst van het antwoord."), _("Er komen twee banken bij."), verplicht=True),
    Veld("namens", _("Wie het antwoord gaf."), _("Projectteam Kleverpark (fictief)")),
)


def _soort(soort: str, omschrijving: Promise, onderwerp: str, *velden: Veld) -> Mailsoort:
    sjabloon = f"participatie/inbreng/mail/{soort}.txt"
    return Mailsoort(f"inbreng.{soort}", GROEP, omschrijving, sjabloon, onderwerp, (*VAST, *velden))


SOORTEN = (
    _soort(
        ONTVANGEN,
        _("Meteen na het insturen"),
        gettext_noop("Wij hebben uw inbreng ontvangen ({kenmerk})"),
        Veld("vervolg", _("Wat er nu gebeurt; dat staat bij het formulier."), _("Wij lezen alles in maart.")),
        TERMIJN,
    ),
    _soort(
        Soort.GEPLAATST,
        _("Als de inbreng op de site is gezet"),
        gettext_noop("Uw inbreng staat op de site ({kenmerk})"),
        TERMIJN,
    ),
    _soort(
        Soort.NIET_GEPLAATST,
        _("Als de inbreng niet op de site komt"),
        gettext_noop("Uw inbreng komt niet op de site ({kenmerk})"),
        Veld(
            "aanleiding",
            _("De eerste zinnen. Zij hangen af van het formulier: komt inbreng op de site of niet."),
            _("Bedankt voor uw inbreng. Wij hebben die gelezen. Maar wij zetten uw inbreng niet op de site."),
        ),
        REDEN,
        WAT_NU,
    ),
    _soort(
        Soort.VERBORGEN,
        _("Als de inbreng van de site is gehaald"),
        gettext_noop("Uw inbreng is van de site gehaald ({kenmerk})"),
        REDEN,
        WAT_NU,
    ),
    _soort(
        Soort.HEROVERWOGEN,
        _("Na een tweede blik"),
        gettext_noop("Wij hebben opnieuw naar uw inbreng gekeken ({kenmerk})"),
        Veld(
            "besluit",
            _("De zin die zegt of de inbreng op de site komt."),
            _("Uw inbreng staat alsnog op de site, zonder uw naam."),
            verplicht=True,
        ),
        Veld("uitleg", _("De uitleg van de medewerker. Soms leeg."), _("Onze uitleg:\n\nDe naam is weggelaten.")),
        Veld("telefoon", _("Het telefoonnummer van de gemeente."), "14 000"),
    ),
    _soort(
        Soort.BEANTWOORD,
        _("Als er antwoord is"),
        gettext_noop("Antwoord op uw inbreng ({kenmerk})"),
        TOELICHTING,
        *ANTWOORD,
    ),
    _soort(
        Soort.ANTWOORD_GEWIJZIGD,
        _("Als het antwoord is veranderd"),
        gettext_noop("Het antwoord op uw inbreng is gewijzigd ({kenmerk})"),
        TOELICHTING,
        *ANTWOORD,
    ),
    _soort(
        Soort.ANTWOORD_INGETROKKEN,
        _("Als een antwoord is ingetrokken"),
        gettext_noop("Wij trekken ons antwoord op uw inbreng in ({kenmerk})"),
        Veld(
            "aanleiding",
            _("Welk antwoord het is, met de reden als die er is."),
            _("U kreeg van ons een antwoord. Dat antwoord trekken wij in."),
            verplicht=True,
        ),
        Veld("vervolg", _("Of er een nieuw antwoord komt. Soms leeg."), _("U krijgt nog een nieuw antwoord.")),
    ),
    _soort(
        Soort.THEMA_BEANTWOORD,
        _("Als er antwoord is op een thema, en iemand al een eigen antwoord had"),
        gettext_noop("Antwoord op het thema van uw inbreng ({kenmerk})"),
        Veld("themanaam", _("De naam van het thema."), _("Groen en bankjes")),
        *ANTWOORD,
    ),
    _soort(
        Soort.THEMA,
        _("Als de inbreng bij een ander thema komt"),
        gettext_noop("Uw inbreng hoort nu bij een ander thema ({kenmerk})"),
        Veld(
            "toelichting",
            _("Welk thema het was, en welk het nu is."),
            _("Uw inbreng hoort nu bij het thema “Groen”."),
            verplicht=True,
        ),
    ),
    _soort(
        Soort.UITVOERING,
        _("Als duidelijk is wat ervan komt"),
        gettext_noop("Nieuws over uw inbreng ({kenmerk})"),
        Veld("uitvoering", _("Wat ervan komt."), _("Wordt gemaakt"), verplicht=True),
        TOELICHTING,
    ),
    _soort(
        Soort.BESLUIT,
        _("Als er een besluit is over het project"),
        gettext_noop("Er is een besluit over uw inbreng ({kenmerk})"),
        Veld("project", _("De naam van het project."), _("Kleverpark (fictief)")),
        Veld(
            "besluit",
            _("Het besluit: de titel, de dag, wie besloot en de tekst."),
            _("Kleverpark vernieuwd, 1 maart 2027\nWie besloot: de gemeenteraad\n\nHet park wordt vernieuwd."),
            verplicht=True,
        ),
        Veld("heel_besluit", _("De link naar het hele besluit. Soms leeg."), "https://voorbeeld.example/besluit/"),
        Veld(
            "gevolgen",
            _("Per thema wat het besluit ermee doet. Soms leeg."),
            _("- Groen. Leidt tot wijziging: Meer. Er komen tien bomen bij."),
        ),
    ),
    _soort(
        Soort.TOEZEGGING,
        _("Als er nieuws is over een toezegging"),
        gettext_noop("Nieuws over een toezegging bij uw inbreng ({kenmerk})"),
        Veld("toelichting", _("Het nieuws over de toezegging."), _("De banken staan er."), verplicht=True),
        Veld(
            "volgen",
            _("De link naar de toezegging. Leeg als die niet openbaar is."),
            _("Volg deze toezegging:\nhttps://voorbeeld.example/toezeggingen/1/"),
        ),
    ),
    _soort(
        Soort.GECORRIGEERD,
        _("Als een typfout bij het overtypen is verbeterd"),
        gettext_noop("Wij hebben een typfout in uw inbreng verbeterd ({kenmerk})"),
        Veld("toelichting", _("Wat er is verbeterd."), _("“bank” in plaats van “bonk”"), verplicht=True),
    ),
)
