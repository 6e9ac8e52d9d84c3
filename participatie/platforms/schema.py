"""Een wijkplatform volgens schema.org, voor zoekmachines en hergebruik."""

from typing import Any

from stadmaken.common.gemeente import absoluut
from stadmaken.common.jsonld import plek, wijken

from .choices import Platformstaat, Rechtsvorm

MET_RECHTSVORM = {Rechtsvorm.VERENIGING, Rechtsvorm.STICHTING, Rechtsvorm.COOPERATIE}


def platformgegevens(platform: Any) -> dict[str, Any]:
    """Wat de algemene beschrijving aanvult: de organisatie, waar zij over gaat en hoe zij te bereiken is."""
    organisatie: dict[str, Any] = {
        "@type": "NGO" if platform.rechtsvorm in MET_RECHTSVORM else "Organization",
        "name": platform.title,
        "description": platform.samenvatting,
        "url": absoluut(platform.url or "/"),
        "areaServed": wijken(platform.wijken.all()),
        **plek(platform),
    }
    contact = {"telephone": platform.contact_telefoon, "email": platform.contact_email}
    if any(contact.values()) and platform.staat != Platformstaat.BEEINDIGD:
        ingevuld = {naam: waarde for naam, waarde in contact.items() if waarde}
        organisatie["contactPoint"] = {"@type": "ContactPoint", "name": platform.contact_naam, **ingevuld}
    return {"about": organisatie}
