from typing import Any


def mag_rapporten_zien(wie: Any) -> bool:
    """Wie mag zien waarop bezoekers zoeken."""
    return bool(wie.has_perm("search.view_zoektelling"))
