"""Het besloten adres om één oproep te verlengen; het geldt voor de laatste dag van toen, en dus één keer."""

from datetime import date
from typing import Any

from stadmaken.common.besloten import Zegel
from stadmaken.common.gemeente import absoluut
from stadmaken.common.nummers import HOOGSTE_PK

_zegel = Zegel("initiatieven.initiatief.verlengen")


def adres_van(oproep: Any) -> str:
    """Het volledige adres van de pagina om te verlengen."""
    return absoluut(pad_van(oproep))


def pad_van(oproep: Any) -> str:
    """Het pad van die pagina."""
    return f"/oproep/{_zegel.token(f'{oproep.pk}_{oproep.verloopt_op.isoformat()}')}/"


def lees(token: str) -> tuple[int, date] | None:
    """Het nummer van de oproep en haar laatste dag toen de mail ging; None als het adres niet klopt."""
    nummer, _streep, dag = (_zegel.kenmerk(token) or "").partition("_")
    return (min(int(nummer), HOOGSTE_PK), date.fromisoformat(dag)) if dag else None
