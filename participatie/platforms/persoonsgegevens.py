"""Mensen van wijkplatforms in het register van verwerkingen."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from stadmaken.common.persoonsgegevens.verwerkingen import TOESTEMMING, Regel, Verwerking


def _regels() -> Iterable[Regel]:
    yield Regel(
        _("Kerngroep van een wijkplatform"),
        _("Laten weten wie een wijkplatform vormen"),
        _("Naam, rol en foto, elk apart en alleen met toestemming; de dag van die toestemming"),
        _("Tot iemand de toestemming intrekt of het platform verlaat; ook eerdere versies gaan dan weg"),
        _("Alleen waar iemand toestemming voor gaf."),
        _("Iedereen, voor wat op de site staat; leden van het platform en de redactie"),
        TOESTEMMING,
        "/wijken/",
    )
    yield Regel(
        _("Leden die de pagina van hun wijkplatform bijhouden"),
        _("Zorgen dat alleen leden hun eigen pagina wijzigen, en vragen of die nog klopt"),
        _("Naam en e-mailadres van het account; wanneer iemand de pagina nakeek"),
        _("Zolang iemand lid is"),
        _("Niets."),
        _("Medewerkers die wijkplatforms begeleiden"),
        TOESTEMMING,
    )


VERWERKING = Verwerking(
    "wijkplatforms",
    _("Wijkplatforms"),
    40,
    ("participatie.Kerngroeplid", "participatie.Platformtoegang", "participatie.Profielcontrole"),
    _regels,
)
