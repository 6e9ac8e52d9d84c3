"""Uitleg uit een voorbeeld die een redacteur nog moet vervangen."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy, ngettext

from ..inhoud import Inhoud, Tip
from ..register import Controle

INVULPLEK = re.compile(r"\[\s*(?:vul|fill) in\b[^\]]*\]?", re.IGNORECASE)


def zoek(inhoud: Inhoud) -> Iterator[Tip]:
    """Elke plek waar nog “[vul in: …]” staat, ook op een Engelse pagina."""
    for stuk in inhoud.stukken:
        for vondst in INVULPLEK.finditer(stuk.tekst):
            yield Tip(stuk.plek, f"“{vondst[0]}”")


CONTROLE = Controle(
    "invullen",
    gettext_lazy("Nog in te vullen"),
    gettext_lazy("Dit is nog uitleg uit het voorbeeld. Zet er uw eigen tekst neer, of haal het weg."),
    zoek,
    lambda aantal: ngettext("%(n)s plek nog in te vullen", "%(n)s plekken nog in te vullen", aantal) % {"n": aantal},
)
