"""Een QR-code maken tot wat een camera ziet, en haar met een echte decoder lezen."""

import io
from typing import Any

import numpy as np
import pypdfium2
import zxingcpp
from PIL import Image, ImageFilter


def lees(beeld: Image.Image) -> list[str]:
    """De teksten van alle QR-codes in een beeld."""
    return [gevonden.text for gevonden in zxingcpp.read_barcodes(beeld.convert("L"))]


def uit_png(inhoud: bytes) -> Image.Image:
    return Image.open(io.BytesIO(inhoud)).convert("L")


def uit_pdf(inhoud: bytes, ppi: int = 100) -> Image.Image:
    """De eerste bladzijde van een pdf, als plaatje."""
    document = pypdfium2.PdfDocument(inhoud)
    try:
        return document[0].render(scale=ppi / 72).to_pil().convert("L")
    finally:
        document.close()


def vervaag(beeld: Image.Image, sterkte: float) -> Image.Image:
    return beeld.filter(ImageFilter.GaussianBlur(sterkte))


def draai(beeld: Image.Image, graden: float) -> Image.Image:
    return beeld.rotate(graden, expand=True, fillcolor=200, resample=Image.Resampling.BICUBIC)


def verflauw(beeld: Image.Image, donker: int = 90, licht: int = 150) -> Image.Image:
    """Laag contrast: zwart wordt donkergrijs, wit lichtgrijs."""
    return beeld.point([round(donker + (licht - donker) * n / 255) for n in range(256)])


def kantel(beeld: Image.Image, versmalling: float = 0.25) -> Image.Image:
    """Van opzij bekeken: de rechterkant is een stuk kleiner dan de linker."""
    b, h = beeld.size
    rand = round(h * versmalling / 2)
    doel = [(0, 0), (b * 0.85, rand), (b * 0.85, h - rand), (0, h)]
    bron = [(0, 0), (b, 0), (b, h), (0, h)]
    coefficienten = _perspectief(doel, bron)
    return beeld.transform((b, h), Image.Transform.PERSPECTIVE, coefficienten, Image.Resampling.BICUBIC, fillcolor=200)


def _perspectief(van: list[Any], naar: list[Any]) -> list[float]:
    rijen, uitkomst = [], []
    for (x, y), (u, v) in zip(van, naar, strict=True):
        rijen += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        uitkomst += [u, v]
    return list(np.linalg.solve(np.array(rijen, float), np.array(uitkomst, float)))


def bedek(beeld: Image.Image, deel: float, vakjes: int, rand: int = 4) -> Image.Image:
    """Een grijze sticker midden op de code die `deel` van haar vlak bedekt."""
    vak = beeld.width / (vakjes + 2 * rand)
    zijde = vakjes * vak * deel**0.5
    midden = beeld.width / 2
    uit = beeld.copy()
    uit.paste(128, [round(midden - zijde / 2)] * 2 + [round(midden + zijde / 2)] * 2)
    return uit
