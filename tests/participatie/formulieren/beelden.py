"""Bestanden zoals mensen ze uploaden, en zoals aanvallers dat doen."""

import io
import struct
import zlib
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

GEHEIM = "geheime-locatie"


def foto(
    naam: str = "park.jpg", soort: str = "JPEG", maat: tuple[int, int] = (60, 40), modus: str = "RGB", **opties: Any
) -> SimpleUploadedFile:
    """Een echte foto."""
    uit = io.BytesIO()
    Image.new(modus, maat, opties.pop("kleur", "green")).save(uit, soort, **opties)
    return SimpleUploadedFile(naam, uit.getvalue(), content_type="image/jpeg")


def foto_met_metagegevens() -> SimpleUploadedFile:
    """Een staande foto van een telefoon, met locatie, toestel en commentaar erin."""
    exif = Image.Exif()
    exif[0x0112] = 6  # een kwartslag gedraaid
    exif[0x010F] = GEHEIM
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 22.0, 51.0), 29: GEHEIM})
    return foto(maat=(60, 40), exif=exif, comment=GEHEIM.encode(), icc_profile=GEHEIM.encode())


def pixelbom(breedte: int = 60000, hoogte: int = 60000) -> SimpleUploadedFile:
    """Een kleine PNG die uitgepakt gigabytes beslaat."""

    def blok(naam: bytes, inhoud: bytes) -> bytes:
        return struct.pack(">I", len(inhoud)) + naam + inhoud + struct.pack(">I", zlib.crc32(naam + inhoud))

    kop = struct.pack(">IIBBBBB", breedte, hoogte, 8, 6, 0, 0, 0)
    inhoud = (
        b"\x89PNG\r\n\x1a\n" + blok(b"IHDR", kop) + blok(b"IDAT", zlib.compress(bytes(1000000))) + blok(b"IEND", b"")
    )
    return SimpleUploadedFile("bom.png", inhoud, content_type="image/png")


def bestand(inhoud: bytes, naam: str = "foto.jpg", soort: str = "image/jpeg") -> SimpleUploadedFile:
    """Iets anders dat zich voordoet als foto."""
    return SimpleUploadedFile(naam, inhoud, content_type=soort)


GEEN_FOTO = {
    "html": b"<!doctype html><script>alert(1)</script>",
    "svg": b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "exe": b"MZ\x90\x00" + bytes(200),
    "pdf": b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n",
    "gif": b"GIF89a\x01\x00\x01\x00\x80\x00\x00"
    + bytes(6)
    + b",\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;",
    "zip": b"PK\x03\x04" + bytes(100),
    "leeg": b"",
    "halve jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00",
    "tiff": b"II*\x00" + bytes(100),
}
