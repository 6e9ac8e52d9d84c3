"""De mails over aanmelden; de woorden staan bij de andere mailteksten."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from ..mailtekst import Mailsoort, Veld

GROEP = _("Aanmelden in het CMS")
VERGETEN, GEWIJZIGD = "toegang.wachtwoord_vergeten", "toegang.wachtwoord_gewijzigd"
APPARAAT, STAP, TERUGGEZET = "toegang.nieuw_apparaat", "toegang.tweede_stap", "toegang.teruggezet"
ADRES = "toegang.email_gewijzigd"
MAP = "common/toegang/mail"
NAAM = Veld("naam", _("De naam van de medewerker."), _("Noor (fictief)"))
MOMENT = Veld("moment", _("Dag en tijd."), _("maandag 2 november 2026, 10.15 uur"))
CMS = Veld("link", _("Waar de medewerker dit nakijkt."), "https://voorbeeld.example/cms/beveiliging/", verplicht=True)
SOORTEN = (
    Mailsoort(
        VERGETEN,
        GROEP,
        _("Om een nieuw wachtwoord te kiezen"),
        f"{MAP}/wachtwoord_vergeten.txt",
        gettext_noop("Kies een nieuw wachtwoord"),
        (
            NAAM,
            Veld("gebruikersnaam", _("Waarmee de medewerker zich aanmeldt."), "noor"),
            Veld(
                "link",
                _("De besloten link. Zij werkt één keer."),
                "https://voorbeeld.example/cms/password_reset/sleutel/…/",
                verplicht=True,
            ),
        ),
    ),
    Mailsoort(
        GEWIJZIGD,
        GROEP,
        _("Als een wachtwoord is veranderd"),
        f"{MAP}/wachtwoord_gewijzigd.txt",
        gettext_noop("Uw wachtwoord is veranderd"),
        (NAAM, MOMENT, CMS),
    ),
    Mailsoort(
        ADRES,
        GROEP,
        _("Aan het oude adres, als een e-mailadres is veranderd"),
        f"{MAP}/email_gewijzigd.txt",
        gettext_noop("Uw e-mailadres in het CMS is veranderd"),
        (NAAM, MOMENT, CMS),
    ),
    Mailsoort(
        APPARAAT,
        GROEP,
        _("Als iemand zich aanmeldt op een nieuw apparaat"),
        f"{MAP}/nieuw_apparaat.txt",
        gettext_noop("Nieuwe aanmelding met uw account"),
        (NAAM, MOMENT, Veld("apparaat", _("De browser en het systeem."), _("Firefox op Windows")), CMS),
    ),
    Mailsoort(
        STAP,
        GROEP,
        _("Als er iets verandert aan de tweede stap"),
        f"{MAP}/tweede_stap.txt",
        gettext_noop("De tweede stap van uw account is veranderd"),
        (NAAM, MOMENT, Veld("wat", _("Wat er is gebeurd."), _("Er is een passkey toegevoegd.")), CMS),
    ),
    Mailsoort(
        TERUGGEZET,
        GROEP,
        _("Als een beheerder de tweede stap van een collega weghaalt"),
        f"{MAP}/teruggezet.txt",
        gettext_noop("Stel uw tweede stap opnieuw in"),
        (NAAM, MOMENT, Veld("door", _("De beheerder die dit deed."), _("Karim (fictief)")), CMS),
    ),
)
