"""Nummers van records zoals ze van buiten komen."""

from collections.abc import Iterable

#: Een groter nummer kent geen database.
HOOGSTE_PK = 2**63 - 1


def nummers(teksten: Iterable[str], hoogstens: int) -> list[int]:
    """De bruikbare nummers uit een lijst met vinkjes; al het andere telt niet mee."""
    goed = (tekst for tekst in teksten if tekst.isascii() and tekst.isdigit() and len(tekst) < 19)
    return [int(tekst) for _plek, tekst in zip(range(hoogstens), goed, strict=False)]
