"""De tekst van een bestand, met grenzen aan omvang en tijd; wat niet te lezen is, heeft geen tekst."""

import logging
import time
import zipfile
from collections.abc import Callable
from threading import Lock
from typing import IO, Any

from django.core.cache import cache

from stadmaken.common.models import Bestand

logger = logging.getLogger(__name__)
GROOTSTE_BESTAND = 20 * 1024 * 1024
GROOTSTE_UITGEPAKT = 60 * 1024 * 1024
LANGSTE_TEKST = 100_000
MEESTE_BLADEN = 200
LANGST = 3.0
BEWAAR = 24 * 3600
# PDFium kan maar één ding tegelijk.
_een_tegelijk = Lock()


def van_bestand(bestand: Bestand) -> str:
    """De tekst; dezelfde inhoud wordt maar één keer gelezen."""
    soort = bestand.file_extension.lower()
    if soort not in _LEZERS or not _te_lezen(bestand):
        return ""
    sleutel = f"documenttekst-{soort}-{bestand.get_file_hash()}"
    return cache.get_or_set(sleutel, lambda: _lees(bestand, _LEZERS[soort]), BEWAAR) or ""


def _te_lezen(bestand: Bestand) -> bool:
    try:
        return 0 < bestand.file.size <= GROOTSTE_BESTAND
    except OSError:  # het bestand is van de schijf verdwenen
        return False


def _lees(bestand: Bestand, lezer: Callable[[IO[bytes]], str]) -> str:
    try:
        with bestand.open_file() as bron:
            return lezer(bron).replace("\0", "")[:LANGSTE_TEKST]
    except Exception:  # elke lezer kent zijn eigen fouten; een kapot bestand is geen storing
        logger.warning("De tekst van document %s is niet te lezen", bestand.pk)
        return ""


def _pdf(bron: IO[bytes]) -> str:
    import pypdfium2  # groot; de meeste verzoeken lezen geen bestand

    eind = time.monotonic() + LANGST
    delen: list[str] = []
    with _een_tegelijk, pypdfium2.PdfDocument(bron.read()) as document:
        for nummer in range(min(len(document), MEESTE_BLADEN)):
            delen.append(document[nummer].get_textpage().get_text_bounded())
            if time.monotonic() > eind or sum(map(len, delen)) > LANGSTE_TEKST:
                break
    return " ".join(delen)


def _docx(bron: IO[bytes]) -> str:
    from docx import Document  # idem

    with zipfile.ZipFile(bron) as pakket:
        if sum(deel.file_size for deel in pakket.infolist()) > GROOTSTE_UITGEPAKT:
            return ""
    bron.seek(0)
    document: Any = Document(bron)
    cellen = (cel.text for tabel in document.tables for rij in tabel.rows for cel in rij.cells)
    return " ".join([*(alinea.text for alinea in document.paragraphs), *cellen])


def _plat(bron: IO[bytes]) -> str:
    inhoud = bron.read(4 * LANGSTE_TEKST)
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return inhoud.decode("cp1252", errors="replace")


_LEZERS: dict[str, Callable[[IO[bytes]], str]] = {"pdf": _pdf, "docx": _docx, "txt": _plat, "csv": _plat}
