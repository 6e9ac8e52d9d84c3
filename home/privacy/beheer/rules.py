from typing import Any


def mag_behandelen(medewerker: Any) -> bool:
    """Bij een e-mailadres alles zien, meegeven en wissen: alleen met het recht dat daarvoor is."""
    return bool(medewerker.is_active and medewerker.has_perm("home.behandel_gegevens"))
