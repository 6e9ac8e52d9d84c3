from datetime import datetime, timedelta

from django.apps import AppConfig
from django.urls import reverse


class SearchConfig(AppConfig):
    """Vinden: zoeken, “In de buurt”, open data en feeds."""

    name = "search"
    verbose_name = "Zoeken"

    def ready(self) -> None:
        from stadmaken.common import demo as common_demo
        from stadmaken.common import opruimen, periodiek, sitemap
        from stadmaken.common.persoonsgegevens import verwerkingen

        from . import demo
        from .documenten.haken import sluit_aan as sluit_documenten_aan
        from .navigatie import meld_aan as meld_navigatie_aan
        from .rapporten.persoonsgegevens import VERWERKING as ZOEKWOORDEN
        from .register.haken import sluit_aan

        sluit_aan()
        sluit_documenten_aan()
        meld_navigatie_aan()
        common_demo.registreer(demo.maak)
        verwerkingen.registreer(ZOEKWOORDEN)
        opruimen.registreer("zoektellingen verwijderd", _ruim_op)
        sitemap.registreer("vinden", _adressen)
        periodiek.registreer("zoekindex bij de tijd", _door_tijd, timedelta(minutes=10))
        periodiek.registreer("zoekindex nalopen", _loop_na, timedelta(days=1))
        periodiek.registreer("zoekindex vlot", _maak_vlot, timedelta(days=1), per_stad=False)


def _adressen() -> list[tuple[str, None]]:
    return [(reverse(naam), None) for naam in ("in_de_buurt", "open_data", "feeds")]


def _ruim_op(nu: datetime) -> int:
    from .rapporten.tellen import ruim_op  # laadt de modellen; die zijn er pas na het starten

    return ruim_op(nu)


def _door_tijd() -> None:
    from .register.bijwerken import werk_bij_door_tijd  # laadt de modellen; die zijn er pas na het starten

    werk_bij_door_tijd()


def _loop_na() -> None:
    from .motoren import motor  # laadt de modellen; die zijn er pas na het starten
    from .register.bijwerken import loop_na

    loop_na()
    motor().onderhoud()


def _maak_vlot() -> None:
    from .motoren import motor  # laadt de modellen; die zijn er pas na het starten

    motor().maak_vlot()
