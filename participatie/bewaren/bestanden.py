"""Bestanden wissen: na het vastleggen in de database, en nog eens voor wat bij een storing bleef liggen."""

import logging
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import PurePosixPath

from django.db import transaction
from django.utils import timezone

from participatie.inbreng.fotos import kleine_naam
from participatie.models import Foto, Upload
from stadmaken.common.opslag import prive
from stadmaken.common.stad import hele_installatie

logger = logging.getLogger(__name__)

MAP = "fotos"
KLEIN = "-klein"
# Iemand die nu iets instuurt, heeft eerst een bestand en dan pas een rij.
JONG = timedelta(days=1)


def wis_fotos(fotos: Iterable[Foto]) -> int:
    """Verwijder deze foto's; hun bestanden gaan weg zodra dat is vastgelegd. Geeft het aantal foto's."""
    rijen = list(fotos)
    Foto.objects.filter(pk__in=[foto.pk for foto in rijen]).delete()
    namen = [naam for foto in rijen for naam in (str(foto.bestand.name), kleine_naam(foto))]
    if namen:
        transaction.on_commit(partial(_wis, namen))
    return len(rijen)


def zwervend(nu: datetime | None = None) -> Iterator[str]:
    """Bestanden in de besloten fotomap die een dag oud zijn en bij geen enkele foto of upload horen."""
    opslag, grens = prive(), (nu or timezone.now()) - JONG
    for map_ in _mappen():
        namen = [f"{map_}/{naam}" for naam in opslag.listdir(map_)[1]]
        bekend = _bekend(namen)
        for naam in namen:
            if _origineel(naam) not in bekend and _gewijzigd(naam) < grens:
                yield naam


def wis_zwervend(nu: datetime | None = None) -> int:
    """Verwijder wat is blijven liggen; geeft het aantal bestanden."""
    return _wis(zwervend(nu))


def _mappen() -> list[str]:
    opslag = prive()
    if not opslag.exists(MAP):
        return []
    return [MAP, *(f"{MAP}/{naam}" for naam in sorted(opslag.listdir(MAP)[0]))]


@hele_installatie()
def _bekend(namen: list[str]) -> set[str]:
    """Alle steden delen de map: een foto van een andere stad zwerft niet."""
    origineel = {_origineel(naam) for naam in namen}
    # Eerst de uploads: wie tussen beide vragen instuurt, heeft daarna een foto.
    return {
        str(naam)
        for model in (Upload, Foto)
        for naam in model.objects.filter(bestand__in=origineel).values_list("bestand", flat=True)
    }


def _origineel(naam: str) -> str:
    """De naam van de foto waar dit bestand bij hoort: een klein beeld hoort bij het grote."""
    pad = PurePosixPath(naam)
    return str(pad.with_name(pad.stem.removesuffix(KLEIN) + pad.suffix))


def _gewijzigd(naam: str) -> datetime:
    try:
        return prive().get_modified_time(naam)
    except FileNotFoundError:  # een ander was net eerder
        return timezone.now()


def _wis(namen: Iterable[str]) -> int:
    """Eén bestand dat niet weg wil, houdt de andere niet tegen: het volgende opschonen probeert het weer."""
    weg = 0
    for naam in namen:
        try:
            prive().delete(naam)
            weg += 1
        except OSError:
            logger.exception("Een bestand is niet verwijderd; het volgende opschonen probeert het opnieuw")
    return weg
