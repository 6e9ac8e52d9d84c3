"""Wat bij elk bericht terugkomt: het vorige is verzonden, de zending is aan de beurt, en dit bericht gaat nu weg.

Drie keer een `UPDATE` met een voorwaarde, samen vastgelegd. Als kant-en-klare SQL, want via de querysets kost het
samenstellen meer tijd dan al het andere aan een bericht samen; en op PostgreSQL in één opdracht, want daar telt elke
keer heen en weer.
"""

from datetime import datetime
from typing import NamedTuple

from django.db import connection, transaction

from .models import Bericht, Zending

BERICHT, ZENDING = Bericht._meta.db_table, Zending._meta.db_table
# De statussen zijn vaste woorden uit de modellen, en staan daarom gewoon in de opdracht.
VERZONDEN = (
    f"UPDATE {BERICHT} SET status = '{Bericht.Status.VERZONDEN}', geclaimd_tot = NULL, fout = '', "  # noqa: S608
    f"verzonden_op = %s WHERE id = %s AND status = '{Bericht.Status.BEZIG}' AND geclaimd_tot = %s"
)
BEURT = (
    f"UPDATE {ZENDING} SET volgende_op = %s WHERE id = %s AND status = '{Zending.Status.LOOPT}' "  # noqa: S608
    "AND volgende_op <= %s"
)
NEEM = (
    f"UPDATE {BERICHT} SET status = '{Bericht.Status.BEZIG}', geclaimd_tot = %s, pogingen = pogingen + 1 "  # noqa: S608
    f"WHERE id = %s AND status = '{Bericht.Status.WACHT}' AND geclaimd_tot = %s"
)
INEENS = (
    f"WITH vorige AS ({VERZONDEN}), beurt AS ({BEURT} RETURNING id), "  # noqa: S608
    f"nu AS ({NEEM} AND EXISTS (SELECT FROM beurt) RETURNING id) "
    "SELECT (SELECT count(*) FROM beurt), (SELECT count(*) FROM nu)"
)


class Verzonden(NamedTuple):
    """Een bericht dat weg is, en nog als verzonden moet worden vastgelegd."""

    wanneer: datetime
    pk: int
    geclaimd_tot: datetime


class Beurt(NamedTuple):
    """Een zending die nu een bericht wil versturen, en daarna pas weer op `volgende`."""

    volgende: datetime
    pk: int
    nu: datetime


class Claim(NamedTuple):
    """Een gereserveerd bericht dat nu de deur uitgaat."""

    tot: datetime
    pk: int
    gereserveerd_tot: datetime


def neem(claim: Claim, vorige: Verzonden | None, beurt: Beurt | None) -> tuple[bool, bool]:
    """Of de zending nu mag (altijd, zonder zending), en of het bericht nog van deze werker was."""
    if connection.vendor == "postgresql" and beurt:
        mag, gelukt = _voer_uit(INEENS, *(vorige or (None, None, None)), *beurt, *claim, uitkomst=True)
        return bool(mag), bool(gelukt)
    with transaction.atomic():
        if vorige:
            meld(vorige)
        if beurt and not _voer_uit(BEURT, *beurt)[0]:
            return False, False
        return True, bool(_voer_uit(NEEM, *claim)[0])


def meld(verzonden: Verzonden) -> None:
    """Van bezig naar verzonden; alleen zolang de claim van deze werker is."""
    _voer_uit(VERZONDEN, *verzonden)


def _voer_uit(opdracht: str, *waarden: datetime | int | None, uitkomst: bool = False) -> tuple[int, ...]:
    """De uitkomst van de opdracht, of hoeveel rijen zij wijzigde."""
    bewerk = connection.ops.adapt_datetimefield_value
    with connection.cursor() as cursor:
        cursor.execute(opdracht, [bewerk(waarde) if isinstance(waarde, datetime) else waarde for waarde in waarden])
        return cursor.fetchone() if uitkomst else (cursor.rowcount,)
