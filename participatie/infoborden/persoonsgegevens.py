"""Scans van borden in het register van verwerkingen: wij tellen, en bewaren niets over een mens."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from stadmaken.common.persoonsgegevens.verwerkingen import ALGEMEEN_BELANG, Regel, Verwerking


def _regels() -> Iterable[Regel]:
    yield Regel(
        _("Tellen hoe vaak de code van een infobord is geopend"),
        _("Zien of een bord werkt"),
        _("Per bord en per dag een aantal. Geen persoonsgegevens: geen IP-adres en geen cookie"),
        _("Blijft: het gaat niet over mensen"),
        _("Niets."),
        _("Medewerkers die borden beheren"),
        ALGEMEEN_BELANG,
    )


VERWERKING = Verwerking("scans", _("Infoborden"), 50, ("participatie.ScanTelling",), _regels)
