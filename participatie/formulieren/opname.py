"""Foto's uit een verzoek opnemen bij de antwoorden: wat kan wordt bewaard, wat niet kan wordt een fout."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError

from . import uploads
from .velden.beeld import te_veel
from .vragenlijst import Vraag


def neem_fotos_op(bestanden: Any, vragen: Iterable[Vraag], data: Any) -> dict[str, list[ValidationError]]:
    """Bewaar de foto's bij deze vragen; geeft per vraag wat er niet kon."""
    fouten: dict[str, list[ValidationError]] = {}
    for vraag in vragen:
        if vraag.soort == "fotos" and (nieuw := bestanden.getlist(vraag.sleutel)):
            mis = neem_op(nieuw, data.setlistdefault(vraag.sleutel), vraag.waarde.get("maximaal") or 3)
            if mis:
                fouten[vraag.sleutel] = mis
    return fouten


def neem_op(bestanden: Iterable[Any], tokens: list[str], maximaal: int) -> list[ValidationError]:
    """Bewaar foto's tot het maximum; hun tokens komen in `tokens` te staan."""
    fouten: list[ValidationError] = []
    for bestand in bestanden:
        try:
            if len(tokens) >= maximaal:
                raise ValidationError(te_veel(maximaal))
            tokens.append(uploads.bewaar(bestand))
        except ValidationError as fout:
            fouten.append(fout)
            if len(tokens) >= maximaal:
                break
    return fouten
