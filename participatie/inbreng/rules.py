"""Wie wat mag met inbreng."""

from typing import Any

from participatie.models import Foto, Inbreng

from .choices import Moderatie


def mag_modereren(medewerker: Any) -> bool:
    """Plaatsen, niet plaatsen, antwoorden en de uitvoering bijhouden."""
    return bool(medewerker.is_active and medewerker.has_perm("participatie.moderate_inbreng"))


def mag_origineel_zien(medewerker: Any) -> bool:
    """De oorspronkelijke tekst, de naam en het e-mailadres zien, en exporteren."""
    return bool(medewerker.is_active and medewerker.has_perm("participatie.view_origineel"))


def is_openbaar(inbreng: Inbreng) -> bool:
    """Iedereen mag de openbare tekst zien; dezelfde regel als `InbrengQuerySet.zichtbaar()`, voor één rij."""
    formulier = inbreng.formulier
    return bool(inbreng.moderatie == Moderatie.GEPLAATST and formulier and formulier.openbaar)


def foto_is_openbaar(foto: Foto) -> bool:
    """Iedereen mag de foto zien: de inbreng staat op de site en een medewerker koos de foto mee."""
    return foto.tonen and is_openbaar(foto.inbreng)
