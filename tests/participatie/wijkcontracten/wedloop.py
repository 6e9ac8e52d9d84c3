"""Tekenen, evalueren en veranderen op hetzelfde moment, in draden op een echte database. Voor `manage.py shell`."""

import json
import sys
from functools import partial

from django.utils import timezone

from participatie.models import Toezegginggebeurtenis, Wijkcontract
from participatie.wijkcontracten import actions
from tests.fabriek_contracten import maak_afspraak, maak_concept
from tests.initiatieven.aanmelden.wedloop import tegelijk

DRADEN = 8


def draai() -> None:
    """Acht mensen tekenen tegelijk, acht evalueren tegelijk; dan tekent er een terwijl een ander weggooit."""
    vandaag, contract, twist = timezone.localdate(), maak_concept(), maak_concept()
    for eigen in (contract, contract, twist):
        maak_afspraak(eigen)
    uitslag: dict[str, object] = {
        "teken_fouten": tegelijk([partial(actions.tekenen, _eigen(contract), vandaag, None) for _ in range(DRADEN)]),
        "evalueer_fouten": tegelijk(
            [partial(actions.evalueren, _eigen(contract), f"Versie {n}", vandaag, None) for n in range(DRADEN)]
        ),
    }
    soorten = list(contract.gebeurtenissen.values_list("soort", flat=True))
    uitslag |= {soort: soorten.count(soort) for soort in ("getekend", "geevalueerd")}
    uitslag["toegezegd"] = Toezegginggebeurtenis.objects.filter(toezegging__contract=contract).count()
    tegelijk([partial(actions.tekenen, _eigen(twist), vandaag, None), partial(actions.weggooien, _eigen(twist))])
    over = Wijkcontract.objects.filter(pk=twist.pk).first()
    uitslag["half_weg"] = over is not None and not (over.is_getekend and over.afspraken.count() == 1)
    sys.stdout.write("=>" + json.dumps(uitslag))


def _eigen(contract: Wijkcontract) -> Wijkcontract:
    """Elke draad heeft zijn eigen exemplaar, zoals elk verzoek."""
    return Wijkcontract.objects.get(pk=contract.pk)
