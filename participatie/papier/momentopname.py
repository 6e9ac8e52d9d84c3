"""De antwoorden van overgetypte inbreng: bewaren zoals die van de site, en weer terug in het formulier zetten."""

from collections.abc import Iterable
from typing import Any

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from participatie.formulieren import invoer
from participatie.formulieren.invoer import Ontvangen

from .forms import OvertypForm

Rij = dict[str, Any]


def momentopname(form: OvertypForm) -> list[Rij]:
    """De antwoorden, met een merkteken bij wat op de site verplicht is en hier leeg bleef."""
    rijen = {rij["sleutel"]: rij for rij in invoer.momentopname(form)}
    for vraag in form.leeg_gelaten:
        rijen[vraag.sleutel] = {
            "sleutel": vraag.sleutel,
            "label": vraag.label,
            "soort": vraag.soort,
            "waarde": None,
            "weergave": _("Niet ingevuld"),
            "openbaar": False,
        }
    return [rijen[vraag.sleutel] for vraag in form.lijst.vragen if vraag.sleutel in rijen]


def zonder_fotos(rijen: Iterable[Rij]) -> list[Rij]:
    """Foto's zijn na het versturen niet meer met de browser te vergelijken."""
    return [rij for rij in rijen if rij["soort"] != "fotos"]


def als_ontvangen(rijen: Iterable[Rij]) -> Ontvangen:
    """De bewaarde antwoorden, zoals een browser ze zou sturen."""
    data: MultiValueDict = MultiValueDict()
    for rij in zonder_fotos(rijen):
        waarde, sleutel = rij["waarde"], rij["sleutel"]
        if waarde is None:
            continue
        if rij["soort"] == "plaats":
            delen = {"": waarde["tekst"], "_lat": waarde["breedtegraad"], "_lon": waarde["lengtegraad"]}
            for deel, inhoud in delen.items():
                data.setlist(f"{sleutel}{deel}", ["" if inhoud is None else str(inhoud)])
        elif isinstance(waarde, list):
            data.setlist(sleutel, [str(deel) for deel in waarde])
        else:
            data.setlist(sleutel, [str(waarde).replace(".", ",") if rij["soort"] == "getal" else str(waarde)])
    return Ontvangen(data, set())


def verbeterd(oud: list[Rij], form: OvertypForm) -> list[Rij]:
    """De antwoorden na verbetering. Wat gelijk bleef, houdt het label van toen; foto's en vervallen vragen blijven."""
    nieuw = {rij["sleutel"]: rij for rij in zonder_fotos(momentopname(form))}
    bekend = {vraag.sleutel for vraag in form.lijst.vragen if vraag.soort != "fotos"}
    rijen = []
    for rij in oud:
        ander = nieuw.pop(rij["sleutel"], None)
        if ander is not None:
            rijen.append(rij if ander["waarde"] == rij["waarde"] else ander)
        elif rij["sleutel"] not in bekend:
            rijen.append(rij)
    return [*rijen, *nieuw.values()]


def verschillen(voor: list[Rij], na: list[Rij]) -> list[dict[str, str]]:
    """Per veranderde vraag wat er stond en wat er komt te staan."""
    oud, nieuw = ({rij["sleutel"]: rij for rij in rijen} for rijen in (voor, na))
    leeg = _("Niet ingevuld")
    return [
        {
            "label": (nieuw.get(sleutel) or oud[sleutel])["label"],
            "was": oud.get(sleutel, {}).get("weergave") or leeg,
            "wordt": nieuw.get(sleutel, {}).get("weergave") or leeg,
        }
        for sleutel in dict.fromkeys([*oud, *nieuw])
        if oud.get(sleutel, {}).get("waarde") != nieuw.get(sleutel, {}).get("waarde")
    ]
