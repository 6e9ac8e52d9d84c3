"""Codes die mensen overtypen: hoofdletters en cijfers zonder tekens die op elkaar lijken."""

import secrets

# Zonder 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V: alle tekens passen in de alfanumerieke stand van een QR-code.
TEKENS = "34679ACDEFGHJKMNPQRTWXY"


def willekeurige_code(lengte: int) -> str:
    """Een niet te raden code van `lengte` tekens uit TEKENS."""
    return "".join(secrets.choice(TEKENS) for _ in range(lengte))
