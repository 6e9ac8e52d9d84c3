"""Alles wat er met één aanmelding gebeurde, op volgorde van tijd."""

from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter

from django.utils.translation import gettext as _

from initiatieven.models import Aanmelding


@dataclass(frozen=True)
class Regel:
    """Eén ding dat gebeurde, door wie, en met welke uitleg."""

    tijd: datetime
    wat: str
    wie: str
    uitleg: str = ""


def verloop(aanmelding: Aanmelding) -> list[Regel]:
    """Gebeurtenissen en herinneringen; het laatste staat bovenaan."""
    gebeurtenissen = [
        Regel(rij.tijd, rij.get_soort_display(), str(rij.door or rij.get_rol_display()), rij.toelichting)
        for rij in aanmelding.gebeurtenissen.select_related("door")
    ]
    herinneringen = [
        Regel(rij.geschreven_op, _("{soort} gemaild").format(soort=rij.get_soort_display()), _("De site"))
        for rij in aanmelding.herinneringen.all()
    ]
    return sorted([*gebeurtenissen, *herinneringen], key=attrgetter("tijd"), reverse=True)
