"""Elke download met deelnemers laat een spoor na: wie, wanneer, waarvan en hoeveel."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy, ngettext
from wagtail.log_actions import LogActionRegistry, LogFormatter, log
from wagtail.models import ModelLogEntry

from initiatieven.models import Gelegenheid

ACTIE = "initiatieven.deelnemers_export"
LAATSTE = 5


def leg_vast(medewerker: Any, gelegenheid: Gelegenheid, aantal: int) -> None:
    """Schrijf het spoor bij de gelegenheid, in het logboek van het CMS."""
    log(gelegenheid, ACTIE, user=medewerker, data={"aantal": aantal})


def laatste(gelegenheid: Gelegenheid) -> QuerySet[ModelLogEntry]:
    """De laatste downloads van deze gelegenheid."""
    regels = ModelLogEntry.objects.filter(action=ACTIE, object_id=str(gelegenheid.pk))
    return regels.select_related("user").order_by("-timestamp")[:LAATSTE]


def meld_aan(acties: LogActionRegistry) -> None:
    """Zo leest het logboek van het CMS de regel voor."""

    @acties.register_action(ACTIE)
    class Exportregel(LogFormatter):
        label = gettext_lazy("Deelnemers gedownload")

        def format_message(self, log_entry: Any) -> str:
            return zin(log_entry.data)


def zin(gegevens: dict[str, Any]) -> str:
    """Bijvoorbeeld “12 aanmeldingen gedownload, met persoonsgegevens”."""
    aantal = gegevens["aantal"]
    zinnen = ngettext(
        "{aantal} aanmelding gedownload, met persoonsgegevens",
        "{aantal} aanmeldingen gedownload, met persoonsgegevens",
        aantal,
    )
    return zinnen.format(aantal=aantal)
