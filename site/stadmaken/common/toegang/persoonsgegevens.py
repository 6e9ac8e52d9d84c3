"""Wat wij bewaren om aanmelden veilig te houden."""

from collections.abc import Iterable

from django.conf import settings
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..models import Apparaat
from ..persoonsgegevens.bronnen import Bron, Stuk, gevuld, moment
from ..persoonsgegevens.verwerkingen import ALGEMEEN_BELANG, NIETS_OPENBAAR, Regel, Verwerking
from .apparaten import BEWAREN

BEHEER = gettext_lazy("Beheerders van deze site")


def _regels() -> Iterable[Regel]:
    yield Regel(
        gettext_lazy("Aanmelden in het CMS"),
        gettext_lazy("Zeker weten dat iemand is wie hij zegt, en misbruik opmerken"),
        gettext_lazy(
            "Versleuteld geheim van de app met codes, openbare sleutel van een passkey, herstelcodes, het nummer in de "
            "adreslijst van de gemeente, en een code in een cookie per apparaat"
        ),
        format_lazy(
            gettext_lazy("Zolang het account bestaat; een apparaat {dagen} dagen na het laatste gebruik"),
            dagen=BEWAREN.days,
        ),
        NIETS_OPENBAAR,
        BEHEER,
        ALGEMEEN_BELANG,
    )
    yield Regel(
        gettext_lazy("Open aanmeldingen en mislukte pogingen"),
        gettext_lazy("Een aanmelding kunnen beëindigen, en raden van wachtwoorden stoppen"),
        gettext_lazy("Gebruikersnaam, netwerk (niet het volledige IP-adres), tijd, en de naam van de browser"),
        format_lazy(
            gettext_lazy("Een aanmelding {uren} uur; een poging {minuten} minuten, en hooguit een dag"),
            uren=int(settings.TOEGANG_DUUR.total_seconds() // 3600),
            minuten=int(settings.AXES_COOLOFF_TIME.total_seconds() // 60),
        ),
        NIETS_OPENBAAR,
        BEHEER,
        ALGEMEEN_BELANG,
    )


def _zoek(email: str) -> list[Stuk]:
    uitleg = _("Dit hoort bij uw account. Het gaat weg met het account.")
    return [
        Stuk(
            str(rij.pk),
            _("Apparaat waarmee u zich aanmeldde"),
            rij.eerste_op,
            gevuld([(_("Voor het eerst"), moment(rij.eerste_op)), (_("Voor het laatst"), moment(rij.laatst_op))]),
            waarom_niet=uitleg,
        )
        for rij in Apparaat.objects.filter(medewerker__email__iexact=email)
    ]


VERWERKING = Verwerking(
    "toegang",
    gettext_lazy("Aanmelden van medewerkers"),
    81,
    (
        "common.Apparaat",
        "mfa.Authenticator",
        "usersessions.UserSession",
        "socialaccount.SocialAccount",
        "axes.AccessAttempt",
    ),
    _regels,
)
BRON = Bron("apparaat", gettext_lazy("Apparaten van uw account in het CMS"), 81, _zoek)
