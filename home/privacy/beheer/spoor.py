"""Wat er op verzoek is gedaan, in het auditlog: bij de medewerker, met het kenmerk van het verzoek en nooit het adres.

Van het adres blijft een hash met de sleutel van de site. Zo is te zien dat er eerder iets mee is gedaan, en wie alleen
het logboek heeft, leest er geen adres uit.
"""

from typing import Any

from django.db.models import QuerySet
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from wagtail.models import ModelLogEntry

from stadmaken.common.auditlog import acties, namen
from stadmaken.common.auditlog.schrijven import leg_vast
from stadmaken.common.auditlog.stad import van_deze_stad
from stadmaken.common.stad import zout

from .forms import REDENEN

OPGEZOCHT, LINK = "home.gegevens_opgezocht", "home.gegevens_link"
DOWNLOAD, GEWIST = "home.gegevens_gedownload", "home.gegevens_gewist"
AFGEHANDELD = (LINK, DOWNLOAD, GEWIST)
acties.registreer(
    {
        OPGEZOCHT: _("Gegevens bij een e-mailadres opgezocht"),
        LINK: _("Link naar eigen gegevens gemaild"),
        DOWNLOAD: _("Gegevens bij een e-mailadres gedownload"),
        GEWIST: _("Gegevens bij een e-mailadres verwijderd"),
    }
)


def adreshash(email: str) -> str:
    """Herkent een adres, zonder het te noemen."""
    return salted_hmac(zout("home.privacy.beheer"), email.strip().lower(), algorithm="sha256").hexdigest()[:24]


def noteer(actie: str, medewerker: Any, email: str, **kenmerken: Any) -> None:
    """Schrijf het spoor."""
    leg_vast(actie, medewerker, door=medewerker, adreshash=adreshash(email), **kenmerken)


def afgehandeld() -> QuerySet[ModelLogEntry]:
    """Alle verzoeken waarop iets is gedaan, de nieuwste eerst."""
    regels = van_deze_stad(ModelLogEntry.objects.filter(action__in=AFGEHANDELD))
    return regels.select_related("user").order_by("-timestamp", "-pk")


def eerder(email: str) -> QuerySet[ModelLogEntry]:
    """Wat er met dit adres eerder op verzoek is gedaan."""
    return afgehandeld().filter(data__adreshash=adreshash(email))


def rij(regel: ModelLogEntry) -> dict[str, Any]:
    """Wat het scherm van een verzoek toont."""
    gegevens = regel.data
    return {
        "op": regel.timestamp,
        "wat": regel.message,
        "verzoek": gegevens.get("verzoek", ""),
        "reden": dict(REDENEN).get(gegevens.get("reden", ""), ""),
        "aantal": gegevens.get("aantal"),
        "door": namen.medewerker(regel.user, regel.user_id),
    }
