"""Lange zinnen: boven de vijfentwintig woorden raken veel lezers de draad kwijt."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ...zinnen import zinnen
from ..inhoud import Inhoud, Tip
from ..register import Controle

HOOGSTENS = 25
BEGIN = 8
# Een punt die geen zin afsluit.
_AFKORTING = re.compile(
    r"\b(bijv|bv|ca|dhr|mevr|nr|blz|incl|excl|max|min|o\.a|d\.w\.z|m\.b\.t|i\.v\.m|t\.a\.v|n\.a\.v)\."
)


def lange_zinnen(tekst: str) -> list[tuple[str, int]]:
    """De zinnen met meer dan vijfentwintig woorden, met hun aantal woorden."""
    heel = _AFKORTING.sub(lambda vondst: vondst[1].replace(".", ""), tekst)
    return [(zin, len(woorden)) for zin, woorden in zinnen(heel) if len(woorden) > HOOGSTENS]


def zoek(inhoud: Inhoud) -> Iterator[Tip]:
    """Elke te lange zin in lopende tekst."""
    for stuk, alinea in inhoud.alineas():
        for zin, aantal in lange_zinnen(alinea.tekst):
            tekst = _("Een zin van %(aantal)s woorden: “%(begin)s…”")
            gegevens = {"aantal": aantal, "begin": " ".join(zin.split()[:BEGIN])}
            yield Tip(stuk.plek, tekst % gegevens, _("Maak er twee of drie zinnen van."))


CONTROLE = Controle(
    "zinslengte",
    gettext_lazy("Lange zinnen"),
    gettext_lazy("Boven de 25 woorden raken veel lezers de draad kwijt."),
    zoek,
    lambda aantal: ngettext("%(n)s lange zin", "%(n)s lange zinnen", aantal) % {"n": aantal},
)
