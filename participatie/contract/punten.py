"""Wat een project moet zeggen voordat iemand mag meedoen, en wat een formulier moet beloven. Zonder database."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from ..projecten.choices import Planning


@dataclass(frozen=True)
class Punt:
    """Eén belofte: bij welk veld zij hoort, of zij er staat, en anders hoe u haar alsnog doet."""

    veld: str
    vraag: str
    herstel: str = ""

    @property
    def in_orde(self) -> bool:
        """Of hier niets meer aan hoeft te gebeuren."""
        return not self.herstel


def plan_punten(project: Any, fasen: Collection[Any], formulieren: Iterable[Any], vandaag: date) -> list[Punt]:
    """Wat het plan van een project moet zeggen zolang er een formulier open is of nog opengaat."""
    return [
        Punt(
            "wat_staat_vast",
            _("Wat staat vast?"),
            "" if tekst(project.wat_staat_vast) else _("Schrijf waarover niet meer te praten valt, en waarom niet."),
        ),
        Punt(
            "waarover_meedenken",
            _("Waarover kunnen mensen meedenken?"),
            "" if tekst(project.waarover_meedenken) else _("Schrijf welke keuzes nog open zijn."),
        ),
        Punt("beslisser", _("Wie besluit?"), "" if project.beslisser else _("Kies wie het besluit neemt.")),
        Punt("fasen", _("Hoeveel invloed hebben mensen nu?"), _herstel_niveau(fasen, list(formulieren))),
        Punt(
            "terugkoppeling_op", _("Wanneer horen mensen wat er is gedaan?"), _herstel_terugkoppeling(project, vandaag)
        ),
    ]


def formulier_punten(formulier: Any, vandaag: date) -> list[Punt]:
    """Wat een formulier moet beloven aan wie het invult."""
    return [
        Punt("beantwoord_voor", _("Wanneer krijgt iemand antwoord?"), _herstel_antwoord(formulier, vandaag)),
    ]


def ontbrekend(punten: Iterable[Punt]) -> list[Punt]:
    """Alleen wat nog moet gebeuren."""
    return [punt for punt in punten if not punt.in_orde]


def tekst(opgemaakt: str) -> str:
    """Opgemaakte tekst als kale tekst; een leeg alinea is geen tekst."""
    return strip_tags(opgemaakt).replace("&nbsp;", " ").strip()


def _herstel_niveau(fasen: Collection[Any], formulieren: list[Any]) -> str:
    nu_bezig = any(fase.planning == Planning.NU for fase in fasen)
    bekend = {fase.pk for fase in fasen} - {None}
    if nu_bezig or (formulieren and all(formulier.fase_id in bekend for formulier in formulieren)):
        return ""
    return _("Zet de fase die nu loopt op “Nu bezig” en kies het niveau, of kies bij elk formulier de fase.")


def _herstel_terugkoppeling(project: Any, vandaag: date) -> str:
    if project.terugkoppeling_op and project.terugkoppeling_op < vandaag:
        return _("De dag die er staat, is voorbij. Kies een nieuwe dag, en schrijf onderaan waarom die verandert.")
    if project.terugkoppeling_op or project.terugkoppeling.strip():
        return ""
    return _("Kies de dag waarop mensen het uiterlijk horen, of schrijf wanneer zij het horen.")


def _herstel_antwoord(formulier: Any, vandaag: date) -> str:
    if formulier.antwoord_weken:
        return ""
    if not formulier.beantwoord_voor:
        return _("Kies een dag waarop iedereen antwoord heeft, of vul in binnen hoeveel weken iemand antwoord krijgt.")
    if formulier.beantwoord_voor < vandaag:
        return _(
            "De beloofde dag is voorbij. Kies een nieuwe dag, of vul in binnen hoeveel weken iemand antwoord krijgt."
        )
    return ""
