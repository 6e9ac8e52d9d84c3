"""Een concept maken van een voorbeeld."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import translation

from .register import Voorbeeld


def eis_plek(ouder: Any, soort: Any, gebruiker: Any) -> None:
    """Dezelfde regels als het scherm waarmee Wagtail een lege pagina begint."""
    mag = ouder.permissions_for_user(gebruiker).can_add_subpage()
    if not (mag and soort in ouder.creatable_subpage_models() and soort.can_create_at(ouder)):
        raise PermissionDenied


@transaction.atomic
def begin(voorbeeld: Voorbeeld, ouder: Any, gebruiker: Any) -> Any:
    """De nieuwe pagina, als concept, met wat eronder hoort; in de taal van de pagina, niet die van de redacteur."""
    with translation.override(ouder.locale.language_code):
        pagina = _zet_neer(ouder, voorbeeld.maak(), gebruiker)
        for kind in voorbeeld.onder():
            _zet_neer(pagina, kind, gebruiker)
    return pagina


def _zet_neer(ouder: Any, pagina: Any, gebruiker: Any) -> Any:
    pagina.live, pagina.owner, pagina.locale = False, gebruiker, ouder.locale
    ouder.add_child(instance=pagina)
    pagina.save_revision(user=gebruiker, log_action=True)
    return pagina
