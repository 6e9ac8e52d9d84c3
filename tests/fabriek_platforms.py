"""Kleine fabrieken voor wijkplatforms en wie ze bijhoudt."""

import itertools
from typing import Any

from .fabriek import maak_home, maak_medewerker, maak_wijk

_teller = itertools.count(1)


def maak_wijken(**velden: Any) -> Any:
    """Het wijkenoverzicht; een tweede aanroep geeft hetzelfde."""
    from participatie.models import WijkenPage

    if bestaand := WijkenPage.objects.first():
        return bestaand
    gegevens = {"title": "Wijken", "slug": "wijken", "samenvatting": "Alle wijken.", **velden}
    return maak_home().add_child(instance=WijkenPage(**gegevens))


def maak_platform(*wijken: Any, **velden: Any) -> Any:
    """Een gepubliceerd, erkend wijkplatform."""
    from participatie.models import WijkplatformPage

    nummer = next(_teller)
    gegevens = {
        "title": f"Wijkplatform {nummer}",
        "slug": f"wijkplatform-{nummer}",
        "samenvatting": "Wij verbinden.",
        "staat": "erkend",
        "contact_naam": "Het contactpunt",
        "contact_email": f"platform{nummer}@voorbeeld.test",
        **velden,
    }
    platform = maak_wijken().add_child(instance=WijkplatformPage(**gegevens))
    platform.wijken.set(wijken or [maak_wijk()])
    platform.save()
    platform.save_revision().publish()
    platform.refresh_from_db()
    return platform


def maak_lid(platform: Any, **velden: Any) -> Any:
    """Iemand die dit platform zelf bijhoudt, en verder niets."""
    from participatie.platforms.actions import geef_toegang

    nummer = next(_teller)
    wie = maak_medewerker(naam=f"lid{nummer}", email=f"lid{nummer}@voorbeeld.test", **velden)
    wie.user_permissions.clear()
    wie.groups.add(geef_toegang(platform).groep)
    return wie
