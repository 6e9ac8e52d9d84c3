"""Foto's van iemand die nog aan het invullen is: besloten bewaard, en na een dag weg als er niets mee is gestuurd."""

import logging
import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial

from django.core import signing
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from stadmaken.common.opslaguitval import niet_te_bewaren
from stadmaken.common.stad import zout

from . import fotos
from .models import Upload

logger = logging.getLogger(__name__)

HOUDBAAR = timedelta(hours=24)


def bewaar(bestand: UploadedFile) -> str:
    """Controleer en bewaar een foto; geeft het token waarmee alleen deze inzender haar terugvindt."""
    beeld = fotos.verwerk(bestand, bestand.size or 0, bestand.name or "")
    upload = Upload(naam=fotos.schone_naam(bestand.name or ""), breedte=beeld.breedte, hoogte=beeld.hoogte)
    naam = uuid.uuid4().hex
    try:
        upload.bestand.save(f"fotos/{naam[:2]}/{naam}.jpg", ContentFile(beeld.inhoud), save=False)
    except OSError as fout:  # de objectopslag antwoordt niet, of de schijf is vol
        logger.exception("Een foto is niet bewaard")
        raise niet_te_bewaren() from fout
    upload.save(force_insert=True)
    return token_van(upload)


def _ondertekenaar() -> signing.TimestampSigner:
    return signing.TimestampSigner(salt=zout("participatie.formulieren.foto"))


def token_van(upload: Upload) -> str:
    """Het ondertekende, een dag geldige token van een upload."""
    return _ondertekenaar().sign(upload.sleutel.hex)


def sleutel_van(token: str) -> uuid.UUID | None:
    """De sleutel uit een token, of None als het vervalst of verlopen is."""
    try:
        return uuid.UUID(_ondertekenaar().unsign(token, max_age=HOUDBAAR))
    except (signing.BadSignature, ValueError):
        return None


def vind(tokens: Iterable[str]) -> list[tuple[str, Upload]]:
    """De uploads achter geldige tokens, in de volgorde van de tokens."""
    sleutels = {token: sleutel for token in tokens if (sleutel := sleutel_van(token))}
    if not sleutels:
        return []
    rijen = Upload.objects.in_bulk(list(sleutels.values()), field_name="sleutel")
    return [(token, rijen[sleutel]) for token, sleutel in sleutels.items() if sleutel in rijen]


def opschonen_uploads(nu: datetime | None = None) -> int:
    """Verwijder uploads waar een dag lang niets mee is gestuurd; geeft het aantal."""
    grens = (nu or timezone.now()) - HOUDBAAR
    aantal = 0
    for upload in Upload.objects.filter(gemaakt_op__lt=grens).iterator():
        with transaction.atomic():
            # Alleen wie de rij zelf weghaalt, haalt het bestand weg: een foto die net is ingediend, blijft.
            weg, _per_model = Upload.objects.filter(pk=upload.pk).delete()
            if weg:
                transaction.on_commit(partial(_wis, upload))
                aantal += 1
    return aantal


def _wis(upload: Upload) -> None:
    if upload.bestand.name:
        upload.bestand.storage.delete(upload.bestand.name)
