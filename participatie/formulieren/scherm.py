"""Wat de template van een formulier te zien krijgt."""

from typing import Any

from django.utils.translation import gettext as _

from participatie.bewaren.termijn import daarna
from participatie.contract.kort import kort_plan_bij
from participatie.infoborden.models import Infobord
from stadmaken.common.melding import Melding

from .forms import AntwoordenForm
from .invoer import Ontvangen
from .kaart import kaart_bij
from .sleutel import Sleutel
from .verloop import Scherm, Verloop
from .vragenlijst import Stap, Vraag

Rij = tuple[str, str]


def context(
    pagina: Any,
    verloop: Verloop,
    scherm: Scherm,
    ontvangen: Ontvangen,
    sleutel: Sleutel,
    *,
    bord: Infobord | None = None,
    melding: Melding | None = None,
    alles: bool = False,
) -> dict[str, Any]:
    """Alles voor één scherm van een open formulier; `alles` toont ook vragen waarvan de voorwaarde niet geldt."""
    in_stap = scherm.stap.vragen if scherm.stap else []
    getoond = [vraag for vraag in in_stap if alles or vraag.te_tonen(ontvangen.data)]
    return {
        "page": pagina,
        "form": scherm.form if scherm.stap else None,
        "stap": scherm.stap,
        "onderdelen": _onderdelen(scherm, getoond),
        "met_bestanden": any(vraag.soort == "fotos" for vraag in getoond),
        "kaart": kaart_bij(pagina, bord) if any(vraag.soort == "plaats" for vraag in getoond) else None,
        "overzicht": None if scherm.stap else overzicht(verloop),
        "voortgang": _voortgang(verloop.lijst.stappen if alles else verloop.stappen, scherm.stap),
        "verborgen": ontvangen.verborgen({vraag.sleutel for vraag in getoond}),
        "sleutel": sleutel.tekst,
        "bord": bord,
        "melding": melding,
        "daarna": daarna(pagina),
        "plan": kort_plan_bij(pagina),
    }


def overzicht(verloop: Verloop) -> list[tuple[Stap, list[Rij]]]:
    """Per stap de vragen met wat er is geantwoord."""
    form = verloop.form(verloop.lijst.vragen)
    return [
        (stap, [(f"{v.nummer}. {v.label}", antwoord_tekst(form, v)) for v in stap.vragen if v.geldt(verloop.data)])
        for stap in verloop.stappen
    ]


def antwoord_tekst(form: AntwoordenForm, vraag: Vraag) -> str:
    """Het antwoord om te lezen; ook een antwoord dat (nog) niet klopt, gaat niet verloren."""
    waarde = form.cleaned_data.get(vraag.sleutel)
    if waarde in (None, "", []):
        ruw = [] if vraag.soort == "fotos" else form.antwoorden.getlist(vraag.sleutel)
        return ", ".join(tekst for tekst in ruw if tekst) or _("Niet ingevuld")
    return form.fields[vraag.sleutel].toon(waarde) or _("Niet ingevuld")  # type: ignore[attr-defined]


def _onderdelen(scherm: Scherm, getoond: list[Vraag]) -> list[dict[str, Any]]:
    delen: list[dict[str, Any]] = []
    for deel in scherm.stap.onderdelen if scherm.stap else []:
        if not isinstance(deel, Vraag):
            delen.append({"uitleg": deel})
        elif deel in getoond:
            delen.append({"veld": scherm.form[deel.sleutel]})
    return delen


def _voortgang(stappen: list[Stap], nu: Stap | None) -> dict[str, int] | None:
    """Waar iemand is; bij één stap is er niets te melden."""
    if len(stappen) == 1:
        return None
    nummer = stappen.index(nu) + 1 if nu in stappen else len(stappen) + 1
    return {"nummer": nummer, "totaal": len(stappen) + 1}
