"""Reservekopieën in het register van verwerkingen."""

from collections.abc import Iterable

from django.conf import settings
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from ..persoonsgegevens.verwerkingen import NIETS_OPENBAAR, PLICHT, Regel, Verwerking, zonder


def _regels() -> Iterable[Regel]:
    yield Regel(
        _("Reservekopieën"),
        _("De site terugzetten na een storing"),
        _("Alles wat in de site staat. Wat na een kopie is verwijderd, verwijderen wij na terugzetten meteen opnieuw."),
        format_lazy(_("{dagen} dagen"), dagen=settings.BACKUP_HOOGSTENS_DAGEN),
        NIETS_OPENBAAR,
        _("Beheerders van deze site"),
        PLICHT,
    )


VERWERKING = Verwerking("reservekopieen", _("Reservekopieën"), 96, (), _regels)
zonder("Alleen welke kopie is teruggezet, en wanneer.", "common.Wachtstand")
