"""Afmelden, aanmelden en doorschuiven dwars door elkaar, in draden op een echte database. Voor `manage.py shell`."""

import json
import sys
import threading
import uuid
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from django.db import connection
from django.utils import timezone

from initiatieven.aanmelden import actions
from initiatieven.aanmelden.choices import Gebeurtenissoort, Rol, Status
from initiatieven.models import Aanmeldgebeurtenis, Aanmelding, Gelegenheid
from stadmaken.common.models import Bericht
from tests.fabriek_initiatieven import maak_cursus, maak_gelegenheid

PLEKKEN, WACHTEND, NIEUW = 6, 6, 8


def draai() -> None:
    """Vol, met een wachtlijst: vier melden zich af, acht komen erbij, en twee werkers schuiven door."""
    gelegenheid = maak_gelegenheid(maak_cursus(slug="wedloop"), capaciteit=PLEKKEN)
    rijen = [_aan(gelegenheid, f"vast{nummer}") for nummer in range(PLEKKEN + WACHTEND)]
    weg = [*rijen[:3], rijen[PLEKKEN + 4]]
    werk: list[Callable[[], object]] = [
        *(partial(actions.annuleer, rij, rol=Rol.DEELNEMER) for rij in weg),
        *(partial(_aan, gelegenheid, f"nieuw{nummer}") for nummer in range(NIEUW)),
        lambda: actions.schuif_door(gelegenheid),
        actions.laat_verlopen,
    ]
    fouten = tegelijk(werk)
    uitslag = {**_stand(gelegenheid), "fouten": fouten}
    # Alles wat is aangeboden verloopt; drie werkers merken het op hetzelfde moment.
    straks = timezone.now() + timedelta(hours=49)
    fouten = tegelijk([lambda: actions.laat_verlopen(straks)] * 3)
    uitslag["later"] = {**_stand(gelegenheid), "fouten": fouten}
    sys.stdout.write("=>" + json.dumps(uitslag))


def tegelijk(werk: list[Callable[[], object]]) -> list[str]:
    """Voer alles op hetzelfde moment uit; geeft wat er misging."""
    start, fouten = threading.Barrier(len(werk)), []

    def doe(een: Callable[[], object]) -> None:
        start.wait()
        try:
            een()
        except Exception as fout:
            fouten.append(repr(fout))
        finally:
            connection.close()

    draden = [threading.Thread(target=doe, args=(een,)) for een in werk]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    return fouten


def _aan(gelegenheid: Gelegenheid, naam: str) -> Aanmelding:
    gegevens = actions.Gegevens(naam, f"{naam}@voorbeeld.nl")
    return actions.aanmelden(gelegenheid, gegevens, idempotentie=str(uuid.uuid4()))


def _stand(gelegenheid: Gelegenheid) -> dict[str, object]:
    rijen = list(Aanmelding.objects.filter(gelegenheid=gelegenheid).order_by("pk"))
    gelegenheid.refresh_from_db()
    aangeboden = Aanmeldgebeurtenis.objects.filter(
        aanmelding__gelegenheid=gelegenheid, soort=Gebeurtenissoort.AANGEBODEN
    )
    gebeurtenissen = Aanmeldgebeurtenis.objects.filter(aanmelding__gelegenheid=gelegenheid)
    return {
        "bezet": gelegenheid.bezet,
        "statussen": Counter(rij.status for rij in rijen),
        "aangeboden": [rij.naam for rij in rijen if rij.status == Status.AANGEBODEN],
        "wachtend": [rij.naam for rij in Aanmelding.objects.wachtend().filter(gelegenheid=gelegenheid)],
        "dubbel_aangeboden": aangeboden.count() - aangeboden.values("aanmelding").distinct().count(),
        "mails_te_weinig": gebeurtenissen.count()
        - Bericht.objects.filter(
            sleutel__regex="^aanmelding-(" + "|".join(rij.kenmerk for rij in rijen) + ")-"
        ).count(),
    }
