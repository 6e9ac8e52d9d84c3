from typing import Any

RECHT = "common.change_mailtekst"


def mag_mailteksten(user: Any) -> bool:
    """Wie de woorden van mails mag veranderen."""
    return bool(user.has_perm(RECHT))
