"""Foto's uit de besloten opslag geven, groot of klein; het kleine beeld wordt één keer gemaakt."""

from pathlib import PurePosixPath

from django.core.files.base import ContentFile
from django.http import FileResponse, Http404

from participatie.formulieren.fotos import verklein
from participatie.models import Foto

KLEINE_ZIJDE = 640
SOORTEN = {".jpg": "image/jpeg", ".webp": "image/webp"}


def antwoord(foto: Foto, *, klein: bool) -> FileResponse:
    """De foto als antwoord: altijd als beeld, nooit als iets dat een browser uitvoert."""
    naam = str(foto.bestand.name)
    soort = SOORTEN.get(PurePosixPath(naam).suffix)
    if soort is None:
        raise Http404
    opslag = foto.bestand.storage
    try:
        bestand = opslag.open(_klein(foto) if klein else naam)
    except FileNotFoundError as fout:
        raise Http404 from fout
    return FileResponse(
        bestand, content_type=soort, headers={"Content-Disposition": "inline", "X-Content-Type-Options": "nosniff"}
    )


def kleine_naam(foto: Foto) -> str:
    """Waar het kleine beeld staat; wie een foto wist, wist dit mee."""
    pad = PurePosixPath(str(foto.bestand.name))
    return str(pad.with_name(f"{pad.stem}-klein{pad.suffix}"))


def _klein(foto: Foto) -> str:
    opslag, naam = foto.bestand.storage, kleine_naam(foto)
    if not opslag.exists(naam):
        with opslag.open(str(foto.bestand.name)) as groot:
            opslag.save(naam, ContentFile(verklein(groot, KLEINE_ZIJDE)))
    return naam
