"""Wie een afbeelding niet ziet, hoort haar beschrijving."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ..inhoud import Beeld, Inhoud, Tip
from ..register import Controle

# Een bestandsnaam zoals een toestel haar geeft, is geen beschrijving.
_BESTANDSNAAM = re.compile(r"\.(avif|gif|jpe?g|png|svg|webp)$|^(img|dsc|dji|p)?[-_ ]?\d{3,}$|^\w+_\w+$", re.IGNORECASE)


def zegt_iets(beeld: Beeld) -> bool:
    """Of een beschrijving meer is dan niets of een bestandsnaam."""
    tekst = beeld.beschrijving.strip()
    return bool(tekst) and not _BESTANDSNAAM.search(tekst)


def zoek(inhoud: Inhoud) -> Iterator[Tip]:
    """Elke afbeelding zonder bruikbare beschrijving."""
    for stuk in inhoud.stukken:
        for beeld in stuk.beelden:
            if not beeld.versiering and not zegt_iets(beeld):
                tekst = _("De afbeelding “%(titel)s” heeft geen beschrijving.") % {
                    "titel": beeld.titel or _("in de tekst")
                }
                yield Tip(stuk.plek, tekst, _("Schrijf in één zin op wat er te zien is. Begin niet met “foto van”."))


CONTROLE = Controle(
    "beeldtekst",
    gettext_lazy("Beschrijving van afbeeldingen"),
    gettext_lazy("Wie een afbeelding niet ziet, krijgt deze tekst te horen."),
    zoek,
    lambda aantal: (
        ngettext("%(n)s afbeelding zonder beschrijving", "%(n)s afbeeldingen zonder beschrijving", aantal)
        % {"n": aantal}
    ),
)
