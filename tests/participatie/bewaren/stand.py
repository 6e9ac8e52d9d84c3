"""De hele database als tekst: wat hier niet in staat, is weg."""

from pathlib import Path

from django.db import connection

# Wisselt met elk verzoek of elke test, en hoort niet bij wat bewaard wordt.
ZONDER = {"sqlite_sequence"}


def database() -> dict[str, list[str]]:
    """Elke rij van elke tabel, ook van de zoekindex, de takenrij en de sessies."""
    with connection.cursor() as cursor:
        tabellen = set(connection.introspection.table_names(cursor)) - ZONDER
        stand = {}
        for tabel in sorted(tabellen):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(tabel)}")  # noqa: S608  namen uit de database zelf
            stand[tabel] = sorted(str(rij) for rij in cursor.fetchall())
    return stand


def vindplaatsen(map_: Path, *zoek: str) -> list[str]:
    """Waar een van deze woorden nog staat: in een tabel, in een bestandsnaam of in een bestand."""
    gevonden = [
        f"{tabel}: {rij[:200]}"
        for tabel, rijen in database().items()
        for rij in rijen
        if any(woord.lower() in rij.lower() for woord in zoek)
    ]
    paden = [pad for pad in map_.rglob("*") if pad.is_file()]
    return gevonden + [str(pad) for pad in paden if any(woord.encode() in pad.read_bytes() for woord in zoek)]
