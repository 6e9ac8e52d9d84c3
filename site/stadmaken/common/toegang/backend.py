from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest

from ..models import Medewerker
from .accounts import zoek


class Aanmelding(ModelBackend):
    """Een gebruikersnaam of een e-mailadres, met een wachtwoord.

    Een onbekend of gesloten account kost evenveel tijd als een verkeerd wachtwoord.
    """

    def authenticate(
        self, request: HttpRequest | None, username: str | None = None, password: str | None = None, **_velden: Any
    ) -> Medewerker | None:
        if not username or not password:
            return None
        account = zoek(username)
        if account is None:
            Medewerker().set_password(password)
            return None
        klopt = account.check_password(password)
        return account if klopt and self.user_can_authenticate(account) else None
