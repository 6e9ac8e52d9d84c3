"""Kleine fabrieken voor wijkcontracten, zoals een medewerker ze maakt."""

import itertools
from datetime import timedelta
from typing import Any

from django.utils import timezone

from .fabriek import maak_wijk

_teller = itertools.count(1)


def maak_concept(*partijen: tuple[str, str], wijken: Any = None, **velden: Any) -> Any:
    """Een concept van een jaar, vanaf vandaag; zonder partijen met de gemeente en de bewoners."""
    from participatie.models import Contractpartij, Wijkcontract
    from participatie.wijkcontracten.actions import opstellen

    vandaag, door = timezone.localdate(), velden.pop("door", None)
    gegevens = {
        "titel": f"Wijkcontract {next(_teller)}",
        "samenvatting": "Samen voor een schone wijk.",
        "begint_op": vandaag,
        "eindigt_op": vandaag + timedelta(days=365),
        **velden,
    }
    contract = Wijkcontract(**gegevens)
    namen = partijen or (("gemeente", "Gemeente"), ("bewoners", "Bewoners van de wijk"))
    contract.partijen = [Contractpartij(soort=soort, naam=naam) for soort, naam in namen]
    contract.wijken = [maak_wijk()] if wijken is None else wijken
    opstellen(contract, door)
    return contract


def maak_afspraak(contract: Any, *, over: int = 30, door: Any = None, **velden: Any) -> Any:
    """Een afspraak die over zoveel dagen klaar moet zijn."""
    from participatie.models import Toezegging
    from participatie.wijkcontracten.actions import afspraak_toevoegen

    nummer = next(_teller)
    gegevens = {
        "wat": f"Wij planten samen {nummer} bomen.",
        "wie": "Team Groen",
        "indicator": f"{nummer} nieuwe bomen",
        "oorspronkelijk_op": timezone.localdate() + timedelta(days=over),
        **velden,
    }
    afspraak = Toezegging(**gegevens)
    afspraak_toevoegen(contract, afspraak, door)
    return afspraak


def maak_contract(*, afspraken: int = 1, **velden: Any) -> Any:
    """Een contract dat vandaag is getekend, met zoveel afspraken."""
    from participatie.wijkcontracten.actions import tekenen

    contract = maak_concept(**velden)
    for _keer in range(afspraken):
        maak_afspraak(contract)
    tekenen(contract, timezone.localdate(), None)
    return contract
