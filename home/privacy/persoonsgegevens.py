"""Vragen om eigen gegevens en de wislijst, in het register van verwerkingen."""

from collections.abc import Iterable

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from stadmaken.common.persoonsgegevens.verwerkingen import NIETS_OPENBAAR, PLICHT, Regel, Verwerking, zonder

from .actions import GELDIG


def _regels() -> Iterable[Regel]:
    yield Regel(
        _("Bekijken of wissen met uw e-mailadres"),
        _("Zeker weten dat u het zelf bent"),
        _("E-mailadres waarvoor een link is gevraagd"),
        format_lazy(_("{uren} uur"), uren=int(GELDIG.total_seconds() // 3600)),
        NIETS_OPENBAAR,
        _("Niemand"),
        PLICHT,
        "/privacy/uw-gegevens/",
    )
    yield Regel(
        _("Wislijst"),
        _("Wat is gewist opnieuw wissen als wij een reservekopie terugzetten"),
        _("Waar iets stond, kenmerk of nummer en de dag; niet wat er stond of van wie het was"),
        _("Blijft"),
        NIETS_OPENBAAR,
        _("Beheerders van deze site"),
        PLICHT,
    )


VERWERKING = Verwerking("rechten", _("Uw rechten"), 12, ("home.Gegevensvraag", "home.Wisregel"), _regels)
zonder(
    "Teksten en cijfers van de gemeente.",
    *("home.Gemeente", "home.HomePage", "home.Indicator", "home.InhoudPage", "home.Meting", "home.Pijler"),
    *("home.ProgrammaPage", "home.Afwijking", "home.Axemeting", "home.Onderzoek"),
)
