from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Startpagina, inhoudspagina's, gegevens van de gemeente en navigatie."""

    name = "home"
    verbose_name = "Startpagina en inhoud"

    def ready(self) -> None:
        from stadmaken.common import vindbaar
        from stadmaken.common.accounts import groepen

        from .models import HomePage, InhoudPage, ProgrammaPage, ToegankelijkheidPage
        from .navigatie.aanmelden import meld_aan
        from .privacy.aanmelden import meld_aan as meld_privacy_aan
        from .rapporten.aanmelden import meld_aan as meld_rapporten_aan
        from .rollen import ROLLEN

        vindbaar.registreer(*map(vindbaar.gewone_pagina, (HomePage, InhoudPage, ProgrammaPage, ToegankelijkheidPage)))
        meld_aan()
        meld_rapporten_aan()
        meld_privacy_aan()
        for rol in ROLLEN:
            groepen.leg_uit(rol.naam, rol.uitleg)
