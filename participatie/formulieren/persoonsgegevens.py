"""Wat formulieren onthouden om misbruik tegen te gaan, in het register van verwerkingen."""

from collections.abc import Iterable

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from stadmaken.common.grenzen.tellen import VENSTER
from stadmaken.common.persoonsgegevens.verwerkingen import ALGEMEEN_BELANG, NIETS_OPENBAAR, Regel, Verwerking


def _regels() -> Iterable[Regel]:
    yield Regel(
        _("Misbruik van formulieren tegengaan"),
        _("Een vloed van verzendingen vanaf één netwerk tegenhouden"),
        _("Een code die van het netwerk is afgeleid en elke dag anders is; geen IP-adres"),
        format_lazy(_("{minuten} minuten"), minuten=VENSTER // 60),
        NIETS_OPENBAAR,
        _("Niemand"),
        ALGEMEEN_BELANG,
    )


VERWERKING = Verwerking("misbruik", _("Techniek"), 94, (), _regels)
