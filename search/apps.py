from datetime import timedelta

from django.apps import AppConfig
from django.urls import reverse


class SearchConfig(AppConfig):
    """Vinden: zoeken, “In de buurt”, open data en feeds."""

    name = "search"
    verbose_name = "Zoeken"

    def ready(self) -> None:
        from stadmaken.common import periodiek, sitemap

        from .register.haken import sluit_aan

        sluit_aan()
        sitemap.registreer("vinden", _adressen)
        periodiek.registreer("zoekindex bij de tijd", _door_tijd, timedelta(minutes=10))
        periodiek.registreer("zoekindex nalopen", _loop_na, timedelta(days=1))


def _adressen() -> list[tuple[str, None]]:
    return [(reverse(naam), None) for naam in ("in_de_buurt", "open_data", "feeds")]


def _door_tijd() -> None:
    from .register.bijwerken import werk_bij_door_tijd  # laadt de modellen; die zijn er pas na het starten

    werk_bij_door_tijd()


def _loop_na() -> None:
    from .register.bijwerken import loop_na  # laadt de modellen; die zijn er pas na het starten

    loop_na()
