"""Een document of afbeelding is wat de naam zegt: gekeken wordt naar de inhoud, en niets blaast zich op."""

import zipfile
from collections.abc import Callable
from typing import IO, Any

from django.core.exceptions import ValidationError
from django.core.files.storage import Storage
from django.utils.translation import gettext as _
from PIL import Image
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from .opslaguitval import niet_te_bewaren

MEESTE_DELEN = 5_000
GROOTSTE_UITGEPAKT = 400 * 1024 * 1024
KOP = 1024
# Het hoofddeel dat elk soort in zijn inhoudsopgave noemt; met macro's heet het anders en komt het er dus niet in.
_OFFICE = {
    "docx": b"wordprocessingml.document.main+xml",
    "pptx": b"presentationml.presentation.main+xml",
    "xlsx": b"spreadsheetml.sheet.main+xml",
}
_OPEN = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
}
_OPMAAK = (b"<!doctype", b"<html", b"<script", b"<svg", b"<?xml", b"<body", b"<iframe", b"<head")


class BestandForm(BaseDocumentForm):
    """Het formulier van Wagtail voor documenten, dat ook in het bestand kijkt."""

    def clean_file(self) -> Any:
        """Het bestand, mits de inhoud bij de naam past."""
        bestand = self.cleaned_data["file"]
        if bestand and "file" in self.changed_data:
            soort = bestand.name.rpartition(".")[2].lower()
            if not klopt(soort, bestand):
                uitleg = _("Dit is geen .%(soort)s-bestand, of het is beschadigd. Bewaar het opnieuw en kies het dan.")
                raise ValidationError(uitleg % {"soort": soort})
            neemt_aan(self.instance.file.storage)
        return bestand


class BeeldVeld(WagtailImageField):
    """Het veld van Wagtail, dat op een half of beschadigd beeld anders met een storing antwoordt."""

    def check_image_pixel_size(self, f: Any) -> None:
        """Hoeveel pixels het zijn; dat is pas te zien als het beeld te openen is."""
        try:
            super().check_image_pixel_size(f)
        except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as fout:
            raise ValidationError(self.error_messages["invalid_image"], code="invalid_image") from fout


class BeeldForm(BaseImageForm):
    """Het formulier van Wagtail voor afbeeldingen, met ons veld."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Wagtail kiest het veld zelf; met al zijn instellingen is het voortaan dat van ons. Wie meer beelden tegelijk
        # toevoegde, vult daarna een formulier in zonder dit veld.
        if "file" in self.fields:
            self.fields["file"].__class__ = BeeldVeld

    def clean_file(self) -> Any:
        """Het beeld, mits het nu te bewaren is."""
        if self.cleaned_data["file"] and "file" in self.changed_data:
            neemt_aan(self.instance.file.storage)
        return self.cleaned_data["file"]


def neemt_aan(opslag: Storage) -> None:
    """Vraag de opslag iets kleins voordat er een bestand heen gaat: dan is het nog een fout bij het veld."""
    try:
        opslag.exists("bereikbaar")
    except OSError as fout:
        raise niet_te_bewaren() from fout


def klopt(soort: str, bestand: IO[bytes]) -> bool:
    """Of de inhoud bij deze extensie past. Het bestand staat daarna weer aan het begin."""
    try:
        bestand.seek(0)
        return _CONTROLES[soort](bestand)
    except (KeyError, OSError, ValueError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return False
    finally:
        bestand.seek(0)


def _pdf(bestand: IO[bytes]) -> bool:
    return bestand.read(KOP).lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"%PDF-")


def _tekst(bestand: IO[bytes]) -> bool:
    """Gewone tekst: geen programma, en niets wat een browser als pagina zou lezen."""
    kop = bestand.read(KOP)
    return b"\0" not in kop and not kop.lstrip(b"\xef\xbb\xbf\r\n\t ").lower().startswith(_OPMAAK)


def _pakket(plek: str, verwacht: bytes) -> Callable[[IO[bytes]], bool]:
    """Een archief dat in dit deel zegt wat het is, en dat uitgepakt niet te groot wordt."""

    def controle(bestand: IO[bytes]) -> bool:
        with zipfile.ZipFile(bestand) as pakket:
            delen = pakket.infolist()
            if len(delen) > MEESTE_DELEN or sum(deel.file_size for deel in delen) > GROOTSTE_UITGEPAKT:
                return False
            with pakket.open(plek) as deel:
                return verwacht in deel.read(1024 * 1024)

    return controle


_CONTROLES: dict[str, Callable[[IO[bytes]], bool]] = {
    "pdf": _pdf,
    "txt": _tekst,
    "csv": _tekst,
    **{soort: _pakket("[Content_Types].xml", naam) for soort, naam in _OFFICE.items()},
    **{soort: _pakket("mimetype", naam) for soort, naam in _OPEN.items()},
}
