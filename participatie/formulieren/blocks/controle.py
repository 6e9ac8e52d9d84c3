"""Wat er bij het opslaan van een formulier moet kloppen."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks import StructBlockValidationError

from .basis import VraagBlock

#: Namen waarmee formulieren elders hun eigen velden aanduiden; in een export zijn ze niet van antwoorden te scheiden.
GERESERVEERD = {"csrfmiddlewaretoken", "submittime"}
MAX_FOTOS = 10

Fouten = dict[int, ValidationError]


def normaal(tekst: str) -> str:
    """Om labels en antwoorden te vergelijken: hoofdletters en spaties doen er niet toe."""
    return " ".join(tekst.split()).casefold()


def controleer(stroom: Any, *, volledig: bool) -> tuple[Fouten, list[ValidationError]]:
    """Fouten per blok, en fouten over het geheel; die laatste pas als het formulier af moet zijn."""
    per_blok: Fouten = {}
    eerder: list[Any] = []
    for nummer, kind in enumerate(stroom):
        if isinstance(kind.block, VraagBlock):
            velden = {**_label(kind, eerder), **_keuzes(kind), **_grenzen(kind), **_voorwaarde(kind, eerder)}
            if velden:
                per_blok[nummer] = StructBlockValidationError(block_errors=velden)
            eerder.append(kind)
    return per_blok, (_geheel(stroom, eerder) if volledig else [])


def _label(kind: Any, eerder: list[Any]) -> dict[str, ValidationError]:
    label = kind.value.get("label") or ""
    if not label:
        return {}
    if not any(teken.isalnum() for teken in label):
        return _fout("label", _("Gebruik ook letters of cijfers. Een voorleesprogramma kan dit label niet uitspreken."))
    if re.sub(r"[\W_]", "", label.casefold()) in GERESERVEERD:
        return _fout("label", _("Dit woord gebruikt het formulier zelf al. Kies een ander label."))
    if any(normaal(ander.value.get("label") or "") == normaal(label) for ander in eerder):
        return _fout("label", _("Er is al een vraag met dit label. Geef elke vraag een eigen label."))
    return {}


def _keuzes(kind: Any) -> dict[str, ValidationError]:
    keuzes = [normaal(keuze) for keuze in kind.value.get("keuzes") or []]
    if len(set(keuzes)) < len(keuzes):
        return _fout("keuzes", _("Een antwoord staat er twee keer in. Maak elk antwoord anders."))
    return {}


def _grenzen(kind: Any) -> dict[str, ValidationError]:
    laag, hoog = kind.value.get("minimaal"), kind.value.get("maximaal")
    if laag is not None and hoog is not None and laag > hoog:
        return _fout("maximaal", _("Het grootste getal is kleiner dan het kleinste."))
    return {}


def _voorwaarde(kind: Any, eerder: list[Any]) -> dict[str, ValidationError]:
    voorwaarde = kind.value.get("voorwaarde") or {}
    vraag, antwoord = voorwaarde.get("vraag") or "", voorwaarde.get("antwoord") or ""
    if not vraag and not antwoord:
        return {}
    bruikbaar = {normaal(k.value.get("label") or ""): k for k in eerder if k.block.antwoorden(k.value)}
    gevonden = bruikbaar.get(normaal(vraag))
    if gevonden is None:
        labels = ", ".join(f"“{k.value['label']}”" for k in bruikbaar.values())
        if not labels:
            return _in_voorwaarde("vraag", _("Er staat nog geen keuzevraag vóór deze vraag. Zet die er eerst neer."))
        return _in_voorwaarde("vraag", _("Kies een keuzevraag die hierboven staat: {labels}.").format(labels=labels))
    antwoorden = gevonden.block.antwoorden(gevonden.value)
    if normaal(antwoord) not in {normaal(mogelijk) for mogelijk in antwoorden}:
        mogelijk = ", ".join(f"“{tekst}”" for tekst in antwoorden)
        return _in_voorwaarde("antwoord", _("Kies een antwoord van die vraag: {labels}.").format(labels=mogelijk))
    return {}


def _geheel(stroom: Any, vragen: list[Any]) -> list[ValidationError]:
    if not vragen:
        return [ValidationError(_("Een formulier heeft minstens één vraag nodig."))]
    fouten = []
    if sum(kind.value.get("maximaal") or 0 for kind in vragen if kind.block_type == "fotos") > MAX_FOTOS:
        fouten.append(ValidationError(_("Vraag in het hele formulier niet meer dan {n} foto’s.").format(n=MAX_FOTOS)))
    soorten = [kind.block_type for kind in stroom]
    for nummer, soort in enumerate(soorten):
        volgende = soorten[nummer + 1 :]
        rest = volgende[: volgende.index("stap")] if "stap" in volgende else volgende
        if soort == "stap" and not set(rest) - {"uitleg"}:
            titel = stroom[nummer].value.get("titel")
            fouten.append(ValidationError(_("De stap “{titel}” heeft nog geen vraag.").format(titel=titel)))
    return fouten


def _fout(veld: str, tekst: str) -> dict[str, ValidationError]:
    return {veld: ValidationError(tekst)}


def _in_voorwaarde(veld: str, tekst: str) -> dict[str, ValidationError]:
    return {"voorwaarde": StructBlockValidationError(block_errors=_fout(veld, tekst))}
