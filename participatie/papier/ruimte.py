"""De ruimte die een vraag op papier krijgt: schrijfregels, hokjes om aan te kruisen, vakjes of een schaal."""

import math
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participatie.formulieren.vragenlijst import Vraag

TEKENS_PER_REGEL = 90
REGELS = (5, 14)
REGELS_BIJ_VOORWAARDE = 8
# Meer dan dit past niet altijd op de rest van een bladzijde: dan mag de vraag over twee bladzijden.
HEEL = {"keuzes": 12, "regels": 5}
KOLOMMEN = 3


def ruimte_voor(vraag: Vraag) -> dict[str, Any]:
    """Hoe de ruimte voor het antwoord eruitziet: regels, hokjes, vakjes of een schaal."""
    veld = vraag.veld()
    if vraag.soort == "schaal":
        return {"vorm": "schaal", "punten": [code for code, _tekst in veld.choices], **_uiteinden(vraag)}  # type: ignore[attr-defined]
    if hasattr(veld, "choices"):
        return _keuzes(vraag, veld)
    if vraag.soort == "lange_tekst":
        regels = math.ceil((vraag.waarde.get("maximaal") or 2000) / TEKENS_PER_REGEL)
        meest = REGELS_BIJ_VOORWAARDE if vraag.voorwaarde else REGELS[1]
        return {"vorm": "regels", "regels": min(max(regels, REGELS[0]), meest)}
    if vraag.soort == "fotos":
        return {"vorm": "tekst", "tekst": _fotos(vraag)}
    vormen: dict[str, dict[str, Any]] = {
        "datum": {"vorm": "datum", "delen": [[_("dag"), 2], [_("maand"), 2], [_("jaar"), 4]]},
        "getal": {"vorm": "getal", "tekst": _grenzen(vraag)},
        "plaats": {"vorm": "regels", "regels": 2, "tekst": _("In woorden, bijvoorbeeld een straat of een hoek.")},
    }
    return vormen.get(vraag.soort, {"vorm": "regels", "regels": 1})


def blijft_heel(ruimte: dict[str, Any]) -> bool:
    """Of de vraag met haar ruimte op één bladzijde blijft."""
    rijen = math.ceil(len(ruimte.get("keuzes", [])) / ruimte.get("kolommen", 1))
    return rijen <= HEEL["keuzes"] and ruimte.get("regels", 0) <= HEEL["regels"]


def _uiteinden(vraag: Vraag) -> dict[str, str]:
    return {"laag": vraag.waarde.get("laag") or "", "hoog": vraag.waarde.get("hoog") or ""}


def _keuzes(vraag: Vraag, veld: Any) -> dict[str, Any]:
    teksten = [str(tekst) for code, tekst in veld.choices if str(code)]
    if not teksten:  # een lijst van wijken of doelgroepen die nog leeg is
        return {"vorm": "regels", "regels": 1}
    meer = vraag.soort in {"meer_keuzes", "doelgroep"}
    return {
        "vorm": "keuzes",
        "keuzes": teksten,
        "tekst": _("U kunt meer vakjes aankruisen.") if meer else _("Kruis één vakje aan."),
        "kolommen": KOLOMMEN if len(teksten) > KOLOMMEN * 2 and max(map(len, teksten)) <= 24 else 1,
    }


def _grenzen(vraag: Vraag) -> str:
    laag, hoog = vraag.waarde.get("minimaal"), vraag.waarde.get("maximaal")
    if laag is not None and hoog is not None:
        return _("Een getal van {laag} tot en met {hoog}.").format(laag=laag, hoog=hoog)
    if laag is not None:
        return _("Een getal van {laag} of meer.").format(laag=laag)
    return _("Een getal van {hoog} of minder.").format(hoog=hoog) if hoog is not None else _("Een getal.")


def _fotos(vraag: Vraag) -> str:
    aantal = vraag.waarde.get("maximaal") or 3
    return ngettext(
        "Stuur hooguit {aantal} foto mee in de envelop. Schrijf achterop: vraag {nummer}.",
        "Stuur hooguit {aantal} foto’s mee in de envelop. Schrijf achterop: vraag {nummer}.",
        aantal,
    ).format(aantal=aantal, nummer=vraag.nummer)
