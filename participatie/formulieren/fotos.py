"""Een foto van een onbekende veilig maken.

Gekeken wordt naar de inhoud, nooit naar de naam. De maten komen uit de kop van het bestand, vóór het uitpakken. Wat
bewaard wordt, is een nieuw beeld zonder locatie, toestelgegevens of iets anders dat in het bestand zat.
"""

import io
import unicodedata
import warnings
from dataclasses import dataclass
from typing import Any

import pillow_heif
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

SOORTEN = ["JPEG", "PNG", "WEBP", "HEIF"]
MAX_BYTES = 10 * 1024 * 1024
MAX_BEELDPUNTEN = 52_000_000
MAX_ZIJDE = 2000
KLEIN = 320

pillow_heif.register_heif_opener(thumbnails=False)


@dataclass(frozen=True)
class Beeld:
    """Een opnieuw gecodeerde JPEG."""

    inhoud: bytes
    breedte: int
    hoogte: int


def verwerk(bestand: Any, grootte: int, naam: str = "") -> Beeld:
    """Maak van een geüpload bestand een schone JPEG, of leg uit waarom dat niet kan."""
    naam = schone_naam(naam)
    if grootte > MAX_BYTES:
        raise ValidationError(_("‘{naam}’ is te groot. Een foto mag maximaal 10 MB zijn.").format(naam=naam))
    try:
        beeld = _open(bestand)
    except Exception as fout:  # op kapotte bestanden werpen decoders vrijwel elke uitzondering op
        raise _onleesbaar(naam) from fout
    if beeld.width * beeld.height > MAX_BEELDPUNTEN:
        raise ValidationError(
            _("‘{naam}’ heeft te veel beeldpunten. Maak de foto kleiner, of maak een nieuwe.").format(naam=naam)
        )
    try:
        return _schoon(beeld)
    except Exception as fout:  # idem
        raise _onleesbaar(naam) from fout


def verklein(bestand: Any, zijde: int = KLEIN) -> bytes:
    """Een klein beeld van een al bewaarde foto."""
    return _schoon(_open(bestand), zijde).inhoud


def schone_naam(naam: str) -> str:
    """De naam die de inzender kent, zonder mappen, stuur- of richtingstekens, en niet te lang."""
    naam = naam.replace("\\", "/").rsplit("/", 1)[-1]
    naam = "".join(teken for teken in naam if unicodedata.category(teken)[0] not in "CZ" or teken == " ").strip(" .")
    kop, punt, staart = naam.rpartition(".")
    if not punt or len(staart) > 5:
        kop, staart = naam, ""
    kop = kop if len(kop) <= 50 else kop[:49] + "…"
    return (f"{kop}.{staart}" if staart else kop) or _("foto")


def _open(bestand: Any) -> Image.Image:
    bestand.seek(0)
    with warnings.catch_warnings():
        # Pillow waarschuwt voor grote beelden; onze eigen, lagere grens volgt hierna.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        return Image.open(bestand, formats=SOORTEN)


def _schoon(beeld: Image.Image, zijde: int = MAX_ZIJDE) -> Beeld:
    beeld.draft("RGB", (zijde, zijde))
    beeld.thumbnail((zijde, zijde), reducing_gap=2.0)
    beeld = _op_wit(ImageOps.exif_transpose(beeld))
    beeld.info.clear()  # anders schrijft Pillow het commentaar en profiel van de inzender mee
    uit = io.BytesIO()
    beeld.save(uit, "JPEG", quality=82, optimize=True, progressive=True)
    return Beeld(uit.getvalue(), beeld.width, beeld.height)


def _op_wit(beeld: Image.Image) -> Image.Image:
    if beeld.mode in {"RGBA", "LA", "PA"} or "transparency" in beeld.info:
        doorzichtig = beeld.convert("RGBA")
        wit = Image.new("RGBA", beeld.size, "white")
        return Image.alpha_composite(wit, doorzichtig).convert("RGB")
    if beeld.mode.startswith("I;16"):
        return beeld.point(lambda waarde: waarde / 256).convert("RGB")
    return beeld.convert("RGB")


def _onleesbaar(naam: str) -> ValidationError:
    return ValidationError(
        _("‘{naam}’ is geen foto die wij kunnen lezen. Gebruik een JPG-, PNG-, WebP- of HEIC-bestand.").format(
            naam=naam
        )
    )
