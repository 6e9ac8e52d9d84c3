"""Twee keer versturen is één keer; een ander mens op dezelfde computer is een ander."""

import uuid

from participatie.formulieren.sleutel import Sleutel


def idempotentie(sleutel: Sleutel, waarvoor: str, email: str) -> str:
    """Per verzending en adres: wie op een gedeelde computer teruggaat, verstuurt daarna iets voor een ander mens."""
    return str(uuid.uuid5(uuid.UUID(sleutel.idem), f"{waarvoor}/{email.strip().lower()}"))
