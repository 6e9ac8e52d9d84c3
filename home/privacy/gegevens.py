"""Alles bij één adres om mee te nemen: voor een computer en voor een mens."""

from collections.abc import Iterator
from typing import Any

from stadmaken.common.persoonsgegevens.bronnen import Groep


def als_json(email: str, groepen: list[Groep]) -> dict[str, Any]:
    """Alle gegevens, per bron."""
    return {
        "e-mailadres": email,
        "gegevens": [
            {
                "soort": str(groep.bron.titel),
                "stukken": [
                    {
                        "titel": stuk.titel,
                        "op": stuk.op.isoformat() if stuk.op else None,
                        "gegevens": [{"naam": naam, "waarde": waarde} for naam, waarde in stuk.gegevens],
                    }
                    for stuk in groep.stukken
                ],
            }
            for groep in groepen
        ],
    }


def als_rijen(groepen: list[Groep]) -> Iterator[list[str]]:
    """Eén regel per gegeven."""
    for groep in groepen:
        for stuk in groep.stukken:
            for naam, waarde in stuk.gegevens:
                yield [str(groep.bron.titel), stuk.titel, naam, waarde]
