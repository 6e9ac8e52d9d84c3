"""Uitleg uit een voorbeeld die een redacteur nog moet vervangen."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ..inhoud import Inhoud, Tip
from ..register import Controle

INVULPLEK = re.compile(r"\[\s*vul in\b[^\]]*\]?", re.IGNORECASE)


def zoek(inhoud: Inhoud) -> Iterator[Tip]:
    """Elke plek waar nog “[vul in: …]” staat."""
    for stuk in inhoud.stukken:
        for vondst in INVULPLEK.finditer(stuk.tekst):
            tekst = _("Hier staat nog uitleg uit het voorbeeld: “%(uitleg)s”") % {"uitleg": vondst[0]}
            yield Tip(stuk.plek, tekst, _("Zet er uw eigen tekst neer, of haal het weg."))


CONTROLE = Controle(
    "invullen",
    gettext_lazy("Nog in te vullen"),
    gettext_lazy("Bezoekers zouden deze uitleg lezen alsof het uw tekst is."),
    zoek,
    lambda aantal: ngettext("%(n)s plek nog in te vullen", "%(n)s plekken nog in te vullen", aantal) % {"n": aantal},
)
