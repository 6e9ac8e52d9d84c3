from typing import Any

from django.contrib.auth.password_validation import MinimumLengthValidator


class Lengte(MinimumLengthValidator):
    """Lang genoeg. Django meldt hier ook elk nieuw wachtwoord, hoe het ook is gekozen: daarop gaat een mail."""

    def password_changed(self, password: str, user: Any) -> None:
        """Mail wie zich eerder aanmeldde; wie zijn eerste wachtwoord kiest, weet het al."""
        from .mail import wachtwoord_gewijzigd

        if user.last_login:
            wachtwoord_gewijzigd(user)
