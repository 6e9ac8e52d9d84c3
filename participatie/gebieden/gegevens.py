"""De gebieden en CBS-wijken van de stad, als begin; redacteuren passen ze daarna zelf aan."""

import json
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from .models import Gebied, Wijk

# In de volgorde van het CBS: de eerste wijk heeft code WK039201.
WIJKEN = [
    ("Oude Stad", "Centrum"),
    ("Haarlemmerhoutkwartier", "Zuidwest"),
    ("Zijlwegkwartier", "Zuidwest"),
    ("Houtvaartkwartier", "Zuidwest"),
    ("Duinwijk", "Zuidwest"),
    ("Waarder- en Veerpolder", "Oost"),
    ("Amsterdamsewijk", "Oost"),
    ("Slachthuiswijk", "Oost"),
    ("Parkwijk", "Oost"),
    ("Transvaalwijk", "Noord"),
    ("Indischewijk", "Noord"),
    ("Ter Kleefkwartier", "Noord"),
    ("Te Zaanenkwartier", "Noord"),
    ("Vogelenwijk", "Noord"),
    ("Delftwijk", "Noord"),
    ("Vondelkwartier", "Noord"),
    ("Spaarndam", "Noord"),
    ("Europawijk", "Schalkwijk"),
    ("Boerhaavewijk", "Schalkwijk"),
    ("Molenwijk", "Schalkwijk"),
    ("Meerwijk", "Schalkwijk"),
]


# Wijk- en buurtkaart 2023 van CBS en Kadaster (CC BY 4.0), vereenvoudigd: zie docs/kaart.md.
GRENZEN = Path(__file__).with_name("grenzen.geojson")


def grenzen() -> dict[str, dict[str, Any]]:
    """CBS-code -> het vlak van de wijk."""
    delen = json.loads(GRENZEN.read_text())["features"]
    return {deel["properties"]["code"]: deel["geometry"] for deel in delen}


@transaction.atomic
def laad_gebieden() -> None:
    """Maak wat ontbreekt; wat een redacteur heeft gewijzigd, blijft zoals het is."""
    gebieden = {
        naam: Gebied.objects.get_or_create(slug=slugify(naam), defaults={"naam": naam})[0]
        for naam in sorted({gebied for _, gebied in WIJKEN})
    }
    vlakken = grenzen()
    for nummer, (naam, gebied) in enumerate(WIJKEN, start=1):
        code = f"WK0392{nummer:02}"
        gegevens = {"naam": naam, "slug": slugify(naam), "gebied": gebieden[gebied], "grens": vlakken[code]}
        Wijk.objects.get_or_create(code=code, defaults=gegevens)
