"""Keuzelijsten van wat er te volgen valt, en de waarden daarin (“wijk-12”)."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from participatie.models import Gebied, Thema, Wijk
from stadmaken.common.nummers import HOOGSTE_PK

from .models import DOELEN


def waarde(soort: str, pk: int) -> str:
    """Bijvoorbeeld “wijk-12”."""
    return f"{soort}-{pk}"


def lees_doel(tekst: str) -> tuple[str, int]:
    """Soort en nummer uit “wijk-12”."""
    soort, _streep, nummer = tekst.partition("-")
    if soort not in DOELEN or not (nummer.isascii() and nummer.isdigit()) or not 1 <= int(nummer) <= HOOGSTE_PK:
        raise ValidationError(_("Kies iets uit de lijst."), code="invalid_choice")
    return soort, int(nummer)


def gebieden_en_wijken(*, met_themas: bool = False) -> list[tuple[str, list[tuple[str, Any]]]]:
    """Per gebied de wijken, met het hele gebied voorop."""
    wijken: dict[int, list[tuple[str, str]]] = {}
    for wijk in Wijk.objects.order_by("naam").values("pk", "naam", "gebied"):
        wijken.setdefault(wijk["gebied"], []).append((waarde("wijk", wijk["pk"]), wijk["naam"]))
    groepen: list[tuple[str, list[tuple[str, Any]]]] = []
    for gebied in Gebied.objects.order_by("naam"):
        heel = (waarde("gebied", gebied.pk), _("Heel {gebied}").format(gebied=gebied.naam))
        groepen.append((gebied.naam, [heel, *wijken.get(gebied.pk, [])]))
    if met_themas:
        themas = [(waarde("thema", pk), naam) for pk, naam in Thema.objects.order_by("naam").values_list("pk", "naam")]
        groepen.append((_("Onderwerpen"), themas))
    return groepen
