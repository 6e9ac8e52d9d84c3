"""Welke tabellen een opdracht aan de database leest en schrijft."""

import re
from functools import lru_cache
from typing import NamedTuple

ALLES = "*"
# Kolommen die alleen het CMS toont. Een concept bewaren verandert voor een bezoeker niets.
ALLEEN_CMS = {
    "wagtailcore_page": {
        "draft_title",
        "has_unpublished_changes",
        "latest_revision_created_at",
        "latest_revision_id",
        "locked",
        "locked_at",
        "locked_by_id",
    }
}
_BRON = re.compile(r'\b(?:FROM|JOIN)\s+(?:ONLY\s+)?"?([a-z_]\w*)"?|"([a-z_]\w*)"\."', re.IGNORECASE)
_DOEL = re.compile(
    r"\b(?:(?:INSERT(?:\s+OR\s+\w+)?+|REPLACE)\s+INTO"
    r"|(?:UPDATE(?:\s+OR\s+\w+)?+|DELETE\s+FROM|MERGE\s+INTO)(?:\s+ONLY)?+)"
    r'\s+("?)([a-z_]\w*)\1(?!["\w]|\s*\.)',
    re.IGNORECASE,
)
# Deze woorden horen bij een opdracht die haar tabel elders noemt: een slot, ON CONFLICT en MERGE.
_ZONDER_DOEL = re.compile(r"\b(?:FOR(?:\s+NO\s+KEY)?|DO|THEN)\s+(?:INSERT|UPDATE|DELETE)\b", re.IGNORECASE)
_ZET = re.compile(r"\bSET\b(.*?)(?:\bWHERE\b|\Z)", re.IGNORECASE | re.DOTALL)
_KOLOM = re.compile(r'"(\w+)"\s*=(?!=)')
_SCHRIJFT = re.compile(r"\b(?:INSERT|UPDATE|DELETE|MERGE|REPLACE\s+INTO)\b", re.IGNORECASE)
_UITLEG = re.compile(r"--|/\*")
# Opdrachten die geen rij lezen of veranderen.
_STIL = frozenset(
    "ANALYZE BEGIN CHECKPOINT CLOSE COMMIT DEALLOCATE EXPLAIN LISTEN LOCK NOTIFY PRAGMA PREPARE RELEASE RESET ROLLBACK"
    " SAVEPOINT SET SHOW START UNLISTEN VACUUM".split()
)
_LEEST = frozenset({"SELECT", "(SELECT", "WITH"})


class Tabellen(NamedTuple):
    """De namen van tabellen; `ALLES` als niet te zeggen is welke."""

    gelezen: frozenset[str] = frozenset()
    geschreven: frozenset[str] = frozenset()


@lru_cache(maxsize=4096)
def tabellen(opdracht: str) -> Tabellen:
    """De tabellen in deze opdracht. Bij twijfel is alles geschreven: te vaak opnieuw maken is nooit fout."""
    woord = opdracht.split(None, 1)[0].upper() if opdracht.strip() else "SET"
    if woord in _STIL:
        return Tabellen()
    if woord == "WITH" and (schrijft := _schrijft(opdracht)):
        return Tabellen(geschreven=schrijft)
    if woord in _LEEST:
        return Tabellen(gelezen=frozenset(een or ander for een, ander in _BRON.findall(opdracht)))
    doel = _DOEL.match(opdracht.lstrip())
    if doel is None:
        return Tabellen(geschreven=frozenset({ALLES}))
    if woord == "UPDATE" and _alleen_cms(doel[2], opdracht):
        return Tabellen()
    return Tabellen(geschreven=frozenset({doel[2]}))


def _schrijft(opdracht: str) -> frozenset[str]:
    """De tabellen waarin een WITH schrijft. Heeft niet elk woord dat schrijft er een, dan is het alles."""
    if _UITLEG.search(opdracht):  # daarin staan ook woorden, en zij kan tussen woorden staan
        return frozenset([ALLES] if _SCHRIJFT.search(opdracht) else [])
    kern = _ZONDER_DOEL.sub("", opdracht)
    doelen = [naam for _teken, naam in _DOEL.findall(kern)]
    return frozenset(doelen if len(doelen) == len(_SCHRIJFT.findall(kern)) else [ALLES])


def _alleen_cms(tabel: str, opdracht: str) -> bool:
    gezet = _ZET.search(opdracht)
    kolommen = set(_KOLOM.findall(gezet[1])) if gezet else set()
    return bool(kolommen) and kolommen <= ALLEEN_CMS.get(tabel, set())
