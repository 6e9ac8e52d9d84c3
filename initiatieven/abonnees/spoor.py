"""Wat een medewerker met abonnees deed, in het logboek van het CMS. Er staat nooit een adres in, alleen een kenmerk."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.log_actions import LogActionRegistry, LogFormatter, log
from wagtail.models import ModelLogEntry

from initiatieven.models import Abonnee
from stadmaken.common.auditlog.stad import van_deze_stad

from .choices import Uitschrijfreden

UITGESCHREVEN = "initiatieven.abonnee_uitgeschreven"
VERWIJDERD = "initiatieven.abonnee_verwijderd"
EXPORT = "initiatieven.abonnees_export"
LAATSTE = 5


def uitgeschreven(medewerker: Any, abonnee: Abonnee, reden: str) -> None:
    """Een medewerker schreef iemand uit."""
    log(abonnee, UITGESCHREVEN, user=medewerker, title=abonnee.kenmerk, data={"reden": reden})


def verwijderd(medewerker: Any, abonnee: Abonnee, reden: str) -> None:
    """Een medewerker verwijderde iemands gegevens."""
    log(abonnee, VERWIJDERD, user=medewerker, title=abonnee.kenmerk, data={"reden": reden})


def gedownload(medewerker: Any, aantal: int, formaat: str) -> None:
    """Een medewerker nam de lijst mee."""
    log(medewerker, EXPORT, user=medewerker, data={"aantal": aantal, "formaat": formaat})


def laatste_downloads() -> QuerySet[ModelLogEntry]:
    """De laatste keren dat iemand de lijst meenam."""
    regels = van_deze_stad(ModelLogEntry.objects.filter(action=EXPORT))
    return regels.select_related("user").order_by("-timestamp")[:LAATSTE]


def van(abonnee: Abonnee) -> QuerySet[ModelLogEntry]:
    """Wat medewerkers bij deze abonnee deden."""
    acties = [UITGESCHREVEN, VERWIJDERD]
    regels = ModelLogEntry.objects.filter(action__in=acties, object_id=str(abonnee.pk))
    return regels.select_related("user").order_by("-timestamp")[:LAATSTE]


def zin(gegevens: dict[str, Any]) -> str:
    """Bijvoorbeeld “120 abonnees gedownload als XLSX”."""
    aantal = gegevens["aantal"]
    zinnen = ngettext("{n} abonnee gedownload als {soort}", "{n} abonnees gedownload als {soort}", aantal)
    return zinnen.format(n=aantal, soort=gegevens["formaat"].upper())


def _reden(regel: Any) -> str:
    return str(dict(Uitschrijfreden.choices).get(regel.data.get("reden", ""), _("niet bekend")))


def meld_aan(acties: LogActionRegistry) -> None:
    """Zo leest het logboek van het CMS de regels voor."""

    @acties.register_action(UITGESCHREVEN)
    class Uitgeschreven(LogFormatter):
        label = gettext_lazy("Abonnee uitgeschreven")

        def format_message(self, log_entry: Any) -> str:
            return _("Uitgeschreven door een medewerker. Reden: {reden}").format(reden=_reden(log_entry))

    @acties.register_action(VERWIJDERD)
    class Verwijderd(LogFormatter):
        label = gettext_lazy("Gegevens van abonnee verwijderd")

        def format_message(self, log_entry: Any) -> str:
            return _("Gegevens verwijderd door een medewerker. Reden: {reden}").format(reden=_reden(log_entry))

    @acties.register_action(EXPORT)
    class Gedownload(LogFormatter):
        label = gettext_lazy("Abonnees gedownload")

        def format_message(self, log_entry: Any) -> str:
            return zin(log_entry.data)
