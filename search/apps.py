from datetime import timedelta

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Vinden: zoeken, “In de buurt”, open data en feeds."""

    name = "search"
    verbose_name = "Zoeken"

    def ready(self) -> None:
        from stadmaken.common import periodiek

        from .register.haken import sluit_aan

        sluit_aan()
        periodiek.registreer("zoekindex bij de tijd", _door_tijd, timedelta(minutes=10))
        periodiek.registreer("zoekindex nalopen", _loop_na, timedelta(days=1))


def _door_tijd() -> None:
    from .register.bijwerken import werk_bij_door_tijd  # laadt de modellen; die zijn er pas na het starten

    werk_bij_door_tijd()


def _loop_na() -> None:
    from .register.bijwerken import loop_na  # laadt de modellen; die zijn er pas na het starten

    loop_na()
