import io
import subprocess
import sys

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from participatie.formulieren import fotos

from .beelden import GEEN_FOTO, GEHEIM, bestand, foto, foto_met_metagegevens, pixelbom


def _verwerk(upload):
    return fotos.verwerk(upload, upload.size, upload.name)


def _beeld(uit):
    return Image.open(io.BytesIO(uit.inhoud))


@pytest.mark.parametrize("soort", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_elke_soort_foto_wordt_een_gewone_jpeg(soort):
    uit = _verwerk(foto(soort=soort, maat=(64, 48)))
    assert _beeld(uit).format == "JPEG"
    assert (uit.breedte, uit.hoogte) == (64, 48)


@pytest.mark.parametrize("soort", GEEN_FOTO)
def test_wat_geen_foto_is_wordt_geweigerd_ook_als_het_jpg_heet(soort):
    with pytest.raises(ValidationError, match="geen foto die wij kunnen lezen"):
        _verwerk(bestand(GEEN_FOTO[soort]))


def test_een_foto_met_html_erachter_komt_er_zonder_html_uit():
    upload = bestand(foto().read() + b"<script>alert(1)</script>")
    assert b"<script>" not in _verwerk(upload).inhoud


def test_locatie_toestel_en_commentaar_verdwijnen():
    origineel = foto_met_metagegevens()
    assert origineel.read().count(GEHEIM.encode()) == 4
    uit = _verwerk(origineel)
    assert GEHEIM.encode() not in uit.inhoud
    assert not _beeld(uit).getexif()
    assert not {"icc_profile", "exif", "comment", "xmp"} & set(_beeld(uit).info)


def test_een_gedraaide_foto_komt_rechtop():
    uit = _verwerk(foto_met_metagegevens())
    assert (uit.breedte, uit.hoogte) == (40, 60)


def test_een_grote_foto_wordt_verkleind_zonder_te_vervormen():
    uit = _verwerk(foto(maat=(5000, 2500)))
    assert (uit.breedte, uit.hoogte) == (2000, 1000)


def test_een_doorzichtige_foto_krijgt_een_witte_achtergrond():
    uit = _beeld(_verwerk(foto(soort="PNG", modus="RGBA", kleur=(0, 0, 0, 0))))
    assert min(uit.getpixel((5, 5))) > 250


@pytest.mark.parametrize(
    ("modus", "soort"), [("CMYK", "JPEG"), ("L", "PNG"), ("P", "PNG"), ("1", "PNG"), ("I;16", "PNG")]
)
def test_ongewone_kleursoorten_zijn_geen_probleem(modus, soort):
    assert _beeld(_verwerk(foto(soort=soort, modus=modus, kleur=0))).mode == "RGB"


def test_meer_dan_tien_megabyte_wordt_geweigerd_zonder_te_lezen():
    with pytest.raises(ValidationError, match="maximaal 10 MB"):
        fotos.verwerk(None, fotos.MAX_BYTES + 1, "groot.jpg")


def test_een_pixelbom_wordt_geweigerd():
    with pytest.raises(ValidationError):
        _verwerk(pixelbom())
    with pytest.raises(ValidationError, match="te veel beeldpunten"):
        _verwerk(pixelbom(8000, 8000))


def test_een_pixelbom_blijft_binnen_het_geheugen(tmp_path):
    pad = tmp_path / "bom.png"
    pad.write_bytes(pixelbom(9000, 9000).read())
    programma = (
        "import resource, sys; from pathlib import Path; import io; from django.conf import settings;"
        "settings.configure(USE_I18N=False); from participatie.formulieren import fotos;"
        "voor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "try: fotos.verwerk(io.BytesIO(Path(sys.argv[1]).read_bytes()), 1, 'bom.png')\n"
        "except Exception as fout: soort = type(fout).__name__\n"
        "print(soort, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - voor)"
    )
    uit = subprocess.run(
        [sys.executable, "-c", programma, str(pad)], capture_output=True, text=True, check=True, env=_omgeving()
    )
    naam, kilobytes = uit.stdout.split()
    assert naam == "ValidationError"
    assert int(kilobytes) < 40 * 1024


def _omgeving():
    return {"PYTHONPATH": ":".join(pad for pad in sys.path if pad), "PATH": "/usr/bin"}


@pytest.mark.parametrize(
    ("naam", "getoond"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\foto's\\park.jpg", "park.jpg"),
        ("park\u202egpj.exe", "parkgpj.exe"),
        ("a" * 300 + ".jpg", "a" * 49 + "….jpg"),
        ("regel\r\nSet-Cookie: x.jpg", "regelSet-Cookie: x.jpg"),
        ("\x00", "foto"),
        ("", "foto"),
        ("...", "foto"),
        ("park", "park"),
    ],
)
def test_de_naam_die_getoond_wordt_is_kort_en_onschuldig(naam, getoond):
    assert fotos.schone_naam(naam) == getoond


def test_een_klein_beeld_is_klein():
    klein = fotos.verklein(io.BytesIO(_verwerk(foto(maat=(3000, 2000))).inhoud))
    assert max(Image.open(io.BytesIO(klein)).size) == fotos.KLEIN
