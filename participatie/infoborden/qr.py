"""De QR-code van een bord: zo te drukken dat een telefoon haar ook beschadigd leest."""

import io
from dataclasses import dataclass
from urllib.parse import urlsplit

import segno
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image

from stadmaken.common.gemeente import absoluut

RAND = 4  # de witte rand die de norm vraagt, in vakjes
PUNTEN_PER_INCH = 300
MM_PER_INCH = 25.4
# De alfanumerieke stand van een QR-code kent geen andere tekens; een adres daarbuiten geeft een veel fijnere code.
ALFANUMERIEK = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$%*+-./:")
SCHEMAS = {"http", "https"}


def veilig_adres(adres: str) -> str:
    """Geef `adres` terug als het een gewoon webadres is; weiger script-, dubbelzinnige en naamdragende adressen."""
    fout = ValidationError(_("“%(adres)s” is geen geldig webadres voor een bord.") % {"adres": adres[:100]})
    if "\\" in adres or any(teken.isspace() or not teken.isprintable() for teken in adres):
        raise fout
    try:
        delen = urlsplit(adres)
        _poort = delen.port
    except ValueError as oorzaak:
        raise fout from oorzaak
    if delen.scheme not in SCHEMAS or not delen.hostname or "@" in delen.netloc:
        raise fout
    return adres


def qr_adres(pad: str) -> str:
    """Het adres in de code: geheel in hoofdletters."""
    adres = veilig_adres(absoluut(pad)).upper()
    if not ALFANUMERIEK.issuperset(adres):
        raise ValidationError(_("Het adres “%(adres)s” past niet in een QR-code voor borden.") % {"adres": adres[:100]})
    return adres


def leesbaar_adres(pad: str) -> str:
    """Het adres zoals het op de poster staat: zonder https:// en met de code in hoofdletters."""
    delen = urlsplit(veilig_adres(absoluut(pad)))
    return f"{delen.netloc.lower()}{delen.path}"


@dataclass(frozen=True)
class QrCode:
    """Een code die, zonder de witte rand, `mm` millimeter breed wordt gedrukt."""

    adres: str
    mm: int

    @property
    def _code(self) -> segno.QRCode:
        # Niveau H: ook met een sticker over 15% van de code blijft zij leesbaar.
        return segno.make_qr(self.adres, error="h", mode="alphanumeric", boost_error=False)

    @property
    def vakjes(self) -> int:
        """Het aantal vakjes op een zijde, zonder rand."""
        return int(self._code.symbol_size(border=0)[0])

    @property
    def breedte_mm(self) -> float:
        """De gedrukte breedte met de witte rand erbij."""
        return self.mm * (self.vakjes + 2 * RAND) / self.vakjes

    @property
    def leesafstand_m(self) -> float:
        """Hoe ver een telefoon hooguit kan staan: ongeveer tien keer de zijde."""
        return round(self.mm * 10 / 1000, 1)

    def svg(self) -> bytes:
        """Een tekening die op elke maat scherp blijft, met haar maat in millimeters."""
        uit = io.BytesIO()
        schaal = self.mm / self.vakjes
        self._code.save(uit, kind="svg", border=RAND, scale=schaal, unit="mm", light="#fff", title=self.adres)
        return uit.getvalue()

    def png(self) -> bytes:
        """Een plaatje met hele pixels per vakje, minstens 300 punten per inch en op papier de gevraagde maat."""
        vakjes = self.vakjes + 2 * RAND
        pixels = -(-self.breedte_mm / MM_PER_INCH * PUNTEN_PER_INCH // vakjes)
        beeld = Image.new("1", (vakjes, vakjes), 1)
        beeld.putdata([0 if donker else 1 for rij in self._code.matrix_iter(border=RAND) for donker in rij])
        beeld = beeld.resize((int(vakjes * pixels),) * 2, Image.Resampling.NEAREST)
        dichtheid = beeld.width / (self.breedte_mm / MM_PER_INCH)
        uit = io.BytesIO()
        beeld.save(uit, "PNG", dpi=(dichtheid, dichtheid), optimize=True)
        return uit.getvalue()
