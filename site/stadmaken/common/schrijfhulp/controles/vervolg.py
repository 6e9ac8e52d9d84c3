"""Een antwoord dat ophoudt bij “bedankt”: de lezer weet dan niet wat er nu gebeurt."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ..dagen import noemt_dag
from ..inhoud import Inhoud, Tekstsoort, Tip
from ..register import Controle

VRAAGT_VERVOLG = {Tekstsoort.ANTWOORD, Tekstsoort.BESLUIT}
_WIJ = r"(?:wij|we|de\sgemeente|het\sprojectteam)"
_DOET = (
    r"gaan?t?|zal|zullen|do(?:en|et)|maa?ke?[nt]|onderzoek(?:en|t)|bekijk(?:en|t)|leg(?:gen|t)|vra(?:gen|agt)|"
    r"plaats(?:en|t)|plant(?:en)?|bouw(?:en|t)|verander(?:en|t)|bespre(?:ken|ekt)|pas(?:sen|t)|zet(?:ten)?"
)
_VERVOLG = re.compile(
    rf"""\b(?:
        daarna | hierna | vervolgens | eerst | vanaf | zodra | totdat
        | u\s(?:hoort|kunt|krijgt|leest|ziet|mag) | (?:hoort|kunt|krijgt|leest|ziet)\su
        | {_WIJ}\s(?:{_DOET})
        | (?:er|wel|het|de\s\w+)\s(?:komt|komen) | kom(?:t|en)\ser
        | wordt | worden | blijft | blijven | verdwijnt | verdwijnen
        | (?:gaat|gaan)\snaar | staat\s(?:in|op)
        | doorgegeven | bel | mail | kom\s(?:langs|naar) | meld\su | reageer
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def zoek(inhoud: Inhoud) -> Iterator[Tip]:
    """Eén tip als een antwoord nergens zegt hoe het verdergaat; de lijst is Nederlands."""
    if inhoud.soort not in VRAAGT_VERVOLG or inhoud.taal != "nl":
        return
    for stuk in inhoud.stukken:
        if stuk.tekst and not _VERVOLG.search(stuk.tekst) and not noemt_dag(stuk.tekst):
            advies = _("Schrijf op wat er nu gebeurt, of wat iemand zelf kan doen.")
            yield Tip(stuk.plek, _("Hier staat niet hoe het verdergaat."), advies)


CONTROLE = Controle(
    "vervolg",
    gettext_lazy("Hoe het verdergaat"),
    gettext_lazy("Wie een antwoord krijgt, wil weten wat er nu gebeurt."),
    zoek,
    lambda aantal: ngettext("een antwoord zonder vervolg", "%(n)s antwoorden zonder vervolg", aantal) % {"n": aantal},
)
