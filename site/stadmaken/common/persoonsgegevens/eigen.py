"""De verwerkingen die bij geen enkel begrip horen: medewerkers, uitgaande mail, contactpersonen en techniek."""

from collections.abc import Iterable

from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..models import Bericht
from ..pagina import ContactMixin
from ..zendingen import OPEN, vergeet
from .bronnen import Bron, Stuk, gevuld, moment, nummer_van, pk_van
from .verwerkingen import ALGEMEEN_BELANG, NIETS_OPENBAAR, PLICHT, Regel, Verwerking, maanden, zonder

DAG = 24 * 3600


def _medewerkers() -> Iterable[Regel]:
    yield Regel(
        gettext_lazy("Accounts van medewerkers en leden van wijkplatforms"),
        gettext_lazy("Inloggen in het CMS, en weten wie wat mag"),
        gettext_lazy("Naam, e-mailadres, gebruikersnaam, versleuteld wachtwoord, rollen, laatste keer ingelogd"),
        gettext_lazy("Zolang iemand voor deze site werkt"),
        NIETS_OPENBAAR,
        gettext_lazy("Beheerders van deze site"),
        ALGEMEEN_BELANG,
    )
    yield Regel(
        gettext_lazy("Logboek van het CMS"),
        gettext_lazy("Nagaan wie wat bekeek, wijzigde, downloadde of verwijderde"),
        gettext_lazy("Wie, met welke rol, wanneer, wat en bij welk nummer; niet wat er stond of is verwijderd"),
        maanden([settings.AUDITLOG_BEWAREN_MAANDEN]),
        NIETS_OPENBAAR,
        gettext_lazy("Beheerders en de privacyfunctionaris"),
        PLICHT,
    )


def _post() -> Iterable[Regel]:
    yield Regel(
        gettext_lazy("Uitgaande e-mail"),
        gettext_lazy("Mail versturen, en zien of zij aankwam"),
        gettext_lazy("E-mailadres en tekst van de mail"),
        gettext_lazy("Zo lang als waar de mail over gaat: zie de regels hierboven"),
        NIETS_OPENBAAR,
        gettext_lazy("Medewerkers die mail behandelen, en onze mailserver"),
        gettext_lazy("Dezelfde als van waar de mail over gaat"),
    )


def _contact() -> Iterable[Regel]:
    yield Regel(
        gettext_lazy("Mensen die op de site staan"),
        gettext_lazy("Laten weten wie ergens over gaat, en hoe die te bereiken is"),
        gettext_lazy("Naam, rol, telefoonnummer en e-mailadres van contactpersonen; naam en rol van docenten"),
        gettext_lazy("Zolang iemand dit werk doet, of tot die persoon vraagt het weg te halen"),
        gettext_lazy("Alles wat hier is ingevuld, staat op de site."),
        gettext_lazy("Iedereen"),
        ALGEMEEN_BELANG,
    )


def _techniek() -> Iterable[Regel]:
    yield Regel(
        gettext_lazy("Sessies"),
        gettext_lazy("Ingelogd blijven in het CMS, en foto’s en stappen van een formulier bij elkaar houden"),
        gettext_lazy("Een willekeurige code in een cookie"),
        format_lazy(gettext_lazy("{dagen} dagen"), dagen=settings.SESSION_COOKIE_AGE // DAG),
        NIETS_OPENBAAR,
        gettext_lazy("Niemand"),
        ALGEMEEN_BELANG,
    )


def _zoek_post(email: str) -> list[Stuk]:
    berichten = Bericht.objects.filter(aan__iexact=email).select_related("zending").order_by("-pk")
    return [
        Stuk(
            nummer_van(rij.pk, rij.aan),
            rij.onderwerp or (rij.zending.onderwerp if rij.zending else _("E-mail")),
            rij.gemaakt_op,
            gevuld([(_("Gemaakt op"), moment(rij.gemaakt_op)), (_("Stand"), rij.get_status_display())]),
            waarom_niet=_("Deze mail gaat nog weg. Daarna kunt u haar verwijderen.") if rij.status in OPEN else "",
        )
        for rij in berichten[:100]
    ]


def _wis_post(nummer: str) -> bool:
    rijen = Bericht.objects.filter(pk=pk_van(nummer)).exclude(status__in=OPEN)
    return any(nummer == nummer_van(rij.pk, rij.aan) for rij in rijen) and bool(vergeet(rijen))


def _zoek_account(email: str) -> list[Stuk]:
    beheer = _("Uw account hoort bij uw werk voor deze site. Vraag een beheerder het te verwijderen.")
    return [
        Stuk(
            str(rij.pk),
            _("Account in het CMS"),
            rij.date_joined,
            gevuld(
                [
                    (_("Naam"), rij.get_full_name()),
                    (_("E-mailadres"), rij.email),
                    (_("Gebruikersnaam"), rij.get_username()),
                    (_("Gemaakt op"), moment(rij.date_joined)),
                    (_("Laatst ingelogd"), moment(rij.last_login)),
                ]
            ),
            waarom_niet=beheer,
        )
        for rij in get_user_model().objects.filter(email__iexact=email)
    ]


def contactmodellen() -> list[type[ContactMixin]]:
    """Alles waar een contactpersoon bij kan staan."""
    return [model for model in apps.get_models() if issubclass(model, ContactMixin)]


def _zoek_contact(email: str) -> list[Stuk]:
    uitleg = _("Dit staat op de site omdat u ergens over gaat. Vraag de redactie het te wijzigen.")
    rijen = (rij for model in contactmodellen() for rij in model._default_manager.filter(contact_email__iexact=email))
    return [
        Stuk(
            f"{rij._meta.label}.{rij.pk}",
            str(rij),
            gegevens=gevuld(
                [
                    (_("Contactpersoon"), rij.contact_naam),
                    (_("Rol"), rij.contact_rol),
                    (_("Telefoonnummer"), rij.contact_telefoon),
                    (_("E-mailadres"), rij.contact_email),
                ]
            ),
            waarom_niet=uitleg,
        )
        for rij in rijen
    ]


def verwerkingen() -> list[Verwerking]:
    """De verwerkingen van dit deel; pas te maken als alle modellen er zijn."""
    contact = tuple(model._meta.label for model in contactmodellen())
    return [
        Verwerking("contact", gettext_lazy("Contactpersonen"), 70, (*contact, "initiatieven.Docent"), _contact),
        Verwerking(
            "medewerkers",
            gettext_lazy("Medewerkers"),
            80,
            ("common.Medewerker", "wagtailusers.UserProfile"),
            _medewerkers,
        ),
        Verwerking("post", gettext_lazy("E-mail"), 60, ("common.Bericht", "common.Zending"), _post),
        Verwerking("techniek", gettext_lazy("Techniek"), 95, ("sessions.Session",), _techniek),
    ]


BRONNEN = [
    Bron("account", gettext_lazy("Account in het CMS"), 80, _zoek_account),
    Bron("contact", gettext_lazy("Op de site als contactpersoon"), 70, _zoek_contact),
    Bron("post", gettext_lazy("E-mail aan u"), 90, _zoek_post, _wis_post),
]
zonder(
    "Wat de redactie maakt om te laten zien; geen gegevens van bezoekers.",
    "common.Afbeelding",
    "common.Bestand",
    "common.AfbeeldingWeergave",
)
zonder("Woorden van de gemeente.", "common.Mailtekst")
