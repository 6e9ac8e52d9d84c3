"""Tien keer zo veel inbreng downloaden kost niet meer geheugen."""

import tracemalloc

import pytest
from django.utils import timezone

from participatie.inbreng.export import bestanden
from participatie.models import Inbreng
from tests.fabriek import maak_formulier

pytestmark = pytest.mark.django_db
KLEIN, GROOT = 500, 4_000


def vul(formulier, aantal):
    invoer = [{"label": "Uw reactie", "weergave": "Meer bomen en bankjes graag. " * 10}]
    Inbreng.objects.bulk_create(
        (
            Inbreng(
                kenmerk=f"K{nummer}",
                idempotentie=f"sleutel-{nummer}",
                formulier=formulier,
                formuliertitel="Uw idee",
                ontvangen_op=timezone.now(),
                invoer=invoer,
                naam="Karel Fictie",
            )
            for nummer in range(Inbreng.objects.count(), aantal)
        ),
        batch_size=500,
    )


def piek(maak):
    """Hoeveel geheugen het kost om het hele bestand te maken en weg te geven, zonder het te bewaren."""
    tracemalloc.start()
    grootte = sum(len(deel) for deel in maak(Inbreng.objects.order_by("pk"), "inbreng", persoonlijk=True))
    _nu, hoogste = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return hoogste, grootte


@pytest.mark.parametrize("maak", [bestanden.als_csv, bestanden.als_xlsx])
def test_het_geheugen_groeit_niet_mee_met_het_aantal_rijen(maak):
    formulier = maak_formulier()
    vul(formulier, 50)
    piek(maak)  # wat eenmalig wordt ingeladen, telt niet
    vul(formulier, KLEIN)
    weinig, klein = piek(maak)
    vul(formulier, GROOT)
    veel, groot = piek(maak)
    assert groot > 5 * klein
    # Eén bewaarde rij kost meer dan dit; wat Python nog moet opruimen, is minder.
    assert veel - weinig < 100 * (GROOT - KLEIN)
