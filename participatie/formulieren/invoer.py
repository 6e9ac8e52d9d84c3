"""Van wat een browser stuurt naar wat bewaard wordt."""

import unicodedata
from dataclasses import dataclass
from typing import Any

from django.utils.datastructures import MultiValueDict

from participatie.gebieden.models import Wijk

from .forms import AntwoordenForm
from .velden import PlaatsAntwoord
from .velden.plaats import DELEN
from .vragenlijst import Vraag, Vragenlijst


@dataclass
class Ontvangen:
    """De antwoorden uit een verzoek, zonder stuurtekens; `vervuild` noemt de vragen waar die in zaten."""

    data: MultiValueDict
    vervuild: set[str]

    def verborgen(self, getoond: set[str]) -> list[tuple[str, str]]:
        """De antwoorden op vragen die nu niet in beeld zijn: zij reizen als verborgen velden mee."""
        return [
            (naam, waarde)
            for naam, waarden in self.data.lists()
            for waarde in waarden
            if naam not in getoond and naam.removesuffix("_lat").removesuffix("_lon") not in getoond
        ]


def lees(post: MultiValueDict, lijst: Vragenlijst) -> Ontvangen:
    """Alleen antwoorden op vragen van dit formulier."""
    ontvangen = Ontvangen(MultiValueDict(), set())
    for vraag in lijst.vragen:
        meer_regels = vraag.soort == "lange_tekst"
        for deel in DELEN if vraag.soort == "plaats" else ("",):
            waarden = post.getlist(f"{vraag.sleutel}{deel}")
            if vraag.soort == "fotos":  # een lege bestandskiezer komt als leeg tekstveld binnen
                waarden = [waarde for waarde in waarden if waarde]
            schoon = [zonder_stuurtekens(waarde, meer_regels=meer_regels) for waarde in waarden]
            if waarden:
                ontvangen.data.setlist(f"{vraag.sleutel}{deel}", schoon)
            if schoon != [waarde.replace("\r\n", "\n") if meer_regels else waarde for waarde in waarden]:
                ontvangen.vervuild.add(vraag.sleutel)
    return ontvangen


def zonder_stuurtekens(tekst: str, *, meer_regels: bool) -> str:
    """De tekst zoals een mens haar typte; alleen in een veld met meer regels blijven regels en tabs staan."""
    tekst = tekst.replace("\r\n", "\n") if meer_regels else tekst.replace("\n", " ")
    mag = "\n\t" if meer_regels else ""
    return "".join(teken for teken in tekst if teken in mag or unicodedata.category(teken) not in {"Cc", "Cs"})


def momentopname(form: AntwoordenForm, *, met_fotos: bool = True) -> list[dict[str, Any]]:
    """De antwoorden met de labels van nu, zoals ze in de inbreng komen te staan."""
    return [
        {
            "sleutel": vraag.sleutel,
            "label": vraag.label,
            "soort": vraag.soort,
            "waarde": form.fields[vraag.sleutel].bewaar(waarde),  # type: ignore[attr-defined]
            "weergave": form.fields[vraag.sleutel].toon(waarde),  # type: ignore[attr-defined]
            "openbaar": vraag.openbaar,
        }
        for vraag, waarde in beantwoord(form)
        if met_fotos or vraag.soort != "fotos"
    ]


def beantwoord(form: AntwoordenForm) -> list[tuple[Vraag, Any]]:
    """De vragen met een geldig, niet leeg antwoord."""
    paren = [(vraag, form.cleaned_data.get(vraag.sleutel)) for vraag in form.lijst.vragen]
    return [(vraag, waarde) for vraag, waarde in paren if not _leeg(waarde)]


def persoon_en_plek(form: AntwoordenForm) -> dict[str, Any]:
    """Wat een inbreng buiten de antwoorden om kent: naam, e-mailadres, wijk, punt en foto's."""
    gegevens: dict[str, Any] = {}
    for vraag, waarde in beantwoord(form):
        if vraag.soort == "email":
            gegevens.setdefault("email", waarde)
        elif isinstance(waarde, Wijk):
            gegevens.setdefault("wijk", waarde)
        elif isinstance(waarde, PlaatsAntwoord):
            gegevens["punt"] = gegevens.get("punt") or waarde.punt
        elif vraag.soort == "fotos":
            gegevens["uploads"] = [*gegevens.get("uploads", []), *waarde]
        elif vraag.soort == "doelgroep":
            gegevens["doelgroepen"] = [*gegevens.get("doelgroepen", []), *waarde]
        elif vraag.is_naam:
            gegevens.setdefault("naam", waarde)
    return gegevens


def _leeg(waarde: Any) -> bool:
    return waarde in (None, "", []) or (isinstance(waarde, PlaatsAntwoord) and not waarde)
