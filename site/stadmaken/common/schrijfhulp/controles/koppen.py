"""Koppen gaan niet twee stappen tegelijk omlaag: wie met koppen navigeert, mist anders een deel."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ..inhoud import Inhoud, Tip
from ..register import Controle


def zoek(inhoud: Inhoud) -> Iterator[Tip]:
    """Elke kop die een niveau overslaat; elk veld begint opnieuw, de blokken van één veld lopen door."""
    stroom, vorig = "", 1
    for stuk, alinea in inhoud.alineas():
        if not alinea.niveau:
            continue
        if stuk.plek.stroom != stroom:
            stroom, vorig = stuk.plek.stroom, stuk.basis
        hoogst = max(vorig, stuk.basis) + 1
        if alinea.niveau > hoogst:
            tekst = _("De kop “%(kop)s” slaat een niveau over.") % {"kop": alinea.tekst}
            advies = _("Maak er een kop van niveau %(niveau)s van, of zet er een hogere kop boven.") % {
                "niveau": hoogst
            }
            yield Tip(stuk.plek, tekst, advies)
        vorig = alinea.niveau


CONTROLE = Controle(
    "koppen",
    gettext_lazy("Volgorde van koppen"),
    gettext_lazy("Koppen zijn de inhoudsopgave voor wie een voorleesprogramma gebruikt."),
    zoek,
    lambda aantal: (
        ngettext("%(n)s kop op een vreemd niveau", "%(n)s koppen op een vreemd niveau", aantal) % {"n": aantal}
    ),
)
