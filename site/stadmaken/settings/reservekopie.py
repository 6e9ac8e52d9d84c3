"""Reservekopieën: waar zij staan, met welke sleutel, en hoe lang (docs/reservekopie.md)."""

from pathlib import Path

from .omgeving import env, schrijfmap, stop, vlag

__all__ = ["BACKUP_DAGELIJKS", "BACKUP_DAGEN", "BACKUP_DIR", "BACKUP_HOOGSTENS_DAGEN", "BACKUP_KEY", "BACKUP_WEKEN"]

# Wat gewist is, leeft zo lang voort in een kopie. De privacypagina belooft “hooguit vijf weken”.
LANGST = 35
KORTSTE_SLEUTEL = 32


def _getal(variabele: str, waarde: str, hoogstens: int) -> int:
    if not waarde.isascii() or not waarde.isdigit() or not 1 <= int(waarde) <= hoogstens:
        stop(variabele, f"“{waarde}” kan niet; geef een getal van 1 tot en met {hoogstens}")
    return int(waarde)


def sleutel() -> str:
    """BACKUP_KEY: lang genoeg om niet te raden."""
    waarde = env.str("BACKUP_KEY", default="")
    if waarde and (len(waarde) < KORTSTE_SLEUTEL or len(set(waarde)) < 10):
        stop("BACKUP_KEY", f"is te kort; geef een eigen willekeurige sleutel van minstens {KORTSTE_SLEUTEL} tekens")
    return waarde


BACKUP_DIR = Path(env.str("BACKUP_DIR", default="") or schrijfmap() / "reserve").expanduser().resolve()
BACKUP_KEY = sleutel()
BACKUP_DAGEN = _getal("BACKUP_DAGEN", env.str("BACKUP_DAGEN", default="7"), LANGST)
BACKUP_WEKEN = _getal("BACKUP_WEKEN", env.str("BACKUP_WEKEN", default="4"), LANGST // 7)
BACKUP_HOOGSTENS_DAGEN = _getal("BACKUP_HOOGSTENS_DAGEN", env.str("BACKUP_HOOGSTENS_DAGEN", default="35"), LANGST)
BACKUP_DAGELIJKS = vlag("BACKUP_DAGELIJKS")
