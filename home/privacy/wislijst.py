"""De wislijst: in de database, en per regel als klein bestand in de besloten opslag.

Een reservekopie van de database is ouder dan wat daarna is gewist. De bestanden gaan niet mee terug in de tijd: na het
terugzetten staat daar nog alles wat weg moet blijven.
"""

import hashlib
import json
import logging
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from stadmaken.common.opslag import prive
from stadmaken.common.persoonsgegevens import bronnen
from stadmaken.common.reservekopie import naast
from stadmaken.common.stad import in_elke_stad

from .models import Wisregel

logger = logging.getLogger(__name__)
MAP = "wislijst"


def onthoud(sleutel: str, nummer: str, door: Any = None) -> None:
    """Schrijf op dat dit op verzoek is gewist, in de transactie van het wissen; het bestand volgt daarna."""
    regel, nieuw = Wisregel.objects.get_or_create(bron=sleutel, nummer=nummer, defaults={"door": door})
    if door and regel.door_id is None:
        regel.door = door  # het begrip zelf meldde het net al, zonder te weten wie het deed
        regel.save(update_fields=["door"])
    if nieuw:
        transaction.on_commit(lambda: _bewaar(regel))


def herhaal() -> int:
    """Wis alles op de lijst nog eens, in elke stad; geeft hoeveel er weer stond. Vaker mag."""
    return sum(in_elke_stad(_herhaal))


def _herhaal() -> int:
    return sum(bronnen.wis(sleutel, nummer) for sleutel, nummer in sorted(regels()))


def regels() -> set[tuple[str, str]]:
    """Alles op de lijst, uit de database en uit de bestanden."""
    return set(Wisregel.objects.values_list("bron", "nummer")) | set(_uit_bestanden())


def _bewaar(regel: Wisregel) -> None:
    """De naam komt uit de inhoud: dezelfde regel, na terugzetten nog eens geschreven, geeft geen tweede bestand."""
    wat = {"bron": regel.bron, "nummer": regel.nummer}
    naam = f"{MAP}/{hashlib.sha256(json.dumps(wat).encode()).hexdigest()[:32]}.json"
    inhoud = json.dumps({**wat, "op": timezone.localtime(regel.op).isoformat()}).encode()
    try:
        if not prive().exists(naam):
            prive().save(naam, ContentFile(inhoud))
    except OSError:
        logger.exception("Een regel van de wislijst staat alleen in de database")
    naast.bewaar(naam, inhoud)


def _uit_bestanden() -> Iterator[tuple[str, str]]:
    opslag = prive()
    if not opslag.exists(MAP):
        return
    for naam in opslag.listdir(MAP)[1]:
        try:
            with opslag.open(f"{MAP}/{naam}") as bestand:
                inhoud = json.load(bestand)
            yield str(inhoud["bron"]), str(inhoud["nummer"])
        except (ValueError, KeyError, TypeError):
            logger.exception("Een bestand van de wislijst is niet te lezen")
