"""Iets beloven zonder dag: dan weet niemand wanneer hij mag vragen waar het blijft."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ...zinnen import zinnen
from ..dagen import noemt_dag
from ..inhoud import Inhoud, Tekstsoort, Tip
from ..register import Controle

BELOOFT = {Tekstsoort.ANTWOORD, Tekstsoort.BESLUIT, Tekstsoort.UITVOERING}
_WIJ = r"(?:wij|we|de\sgemeente|het\sprojectteam)"
_BELOFTE = re.compile(
    rf"""\b(?:
        {_WIJ}\s(?:gaan|gaat|zullen|zal|onderzoeken|onderzoekt|bekijken|bekijkt|laten|laat|komen|komt|nemen\scontact|neemt\scontact)
        | (?:gaan|zullen|onderzoeken|bekijken|laten|komen)\s(?:wij|we)
        | u\s(?:hoort|krijgt|ontvangt) | (?:hoort|krijgt|ontvangt)\su
        | binnenkort | zo\s(?:snel|spoedig)\smogelijk
        | te[rn]?\szijner\stijd | op\s(?:korte|lange|langere)\stermijn | in\sde\stoekomst | op\seen\slater\smoment
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
HOOGSTENS = 60


def beloften_zonder_dag(tekst: str) -> Iterator[str]:
    """De zinnen die iets beloven en niet zeggen wanneer."""
    return (zin for zin, _woorden in zinnen(tekst) if _BELOFTE.search(zin) and not noemt_dag(zin))


def zoek(inhoud: Inhoud) -> Iterator[Tip]:
    """Elke belofte zonder dag in een antwoord of besluit; de lijst is Nederlands."""
    if inhoud.soort not in BELOOFT or inhoud.taal != "nl":
        return
    for stuk in inhoud.stukken:
        for zin in beloften_zonder_dag(stuk.tekst):
            kort = zin if len(zin) <= HOOGSTENS else f"{zin[:HOOGSTENS].rsplit(' ', 1)[0]}…"
            tekst = _("“%(zin)s” belooft iets zonder dag.") % {"zin": kort}
            yield Tip(stuk.plek, tekst, _("Zeg wanneer, en leg het vast als toezegging."))


CONTROLE = Controle(
    "belofte",
    gettext_lazy("Belofte zonder dag"),
    gettext_lazy("Met een dag weet iemand wanneer hij mag vragen waar het blijft."),
    zoek,
    lambda aantal: ngettext("%(n)s belofte zonder dag", "%(n)s beloften zonder dag", aantal) % {"n": aantal},
)
