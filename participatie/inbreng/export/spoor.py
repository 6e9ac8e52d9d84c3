"""Elke export laat een spoor na: wie, wanneer, welke keuze, hoeveel rijen, en of er persoonsgegevens in zaten."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.log_actions import LogActionRegistry, LogFormatter, log
from wagtail.models import ModelLogEntry

from stadmaken.common.auditlog.stad import van_deze_stad

ACTIE = "participatie.inbreng_export"


def leg_vast(medewerker: Any, *, keuze: str, aantal: int, formaat: str, persoonlijk: bool) -> None:
    """Schrijf het spoor bij de medewerker, in het logboek van het CMS."""
    gegevens = {"keuze": keuze, "aantal": aantal, "formaat": formaat, "persoonlijk": persoonlijk}
    log(medewerker, ACTIE, user=medewerker, data=gegevens)


def laatste(aantal: int, *, van: Any = None) -> QuerySet[ModelLogEntry]:
    """De laatste exports, van iedereen of van één medewerker."""
    regels = van_deze_stad(ModelLogEntry.objects.filter(action=ACTIE, **({"user": van} if van else {})))
    return regels.select_related("user").order_by("-timestamp")[:aantal]


def meld_aan(acties: LogActionRegistry) -> None:
    """Zo leest het logboek van het CMS de regel voor."""

    @acties.register_action(ACTIE)
    class Exportregel(LogFormatter):
        label = gettext_lazy("Inbreng gedownload")

        def format_message(self, log_entry: Any) -> str:
            return zin(log_entry.data)


def zin(gegevens: dict[str, Any]) -> str:
    """Bijvoorbeeld “12 rijen als XLSX, met persoonsgegevens. Keuze: Te laat”."""
    rijen = ngettext("{aantal} rij als {formaat}", "{aantal} rijen als {formaat}", gegevens["aantal"]).format(
        aantal=gegevens["aantal"], formaat=gegevens["formaat"].upper()
    )
    wie = _("met persoonsgegevens") if gegevens["persoonlijk"] else _("zonder persoonsgegevens")
    return _("{rijen}, {wie}. Keuze: {keuze}").format(rijen=rijen, wie=wie, keuze=gegevens["keuze"])
