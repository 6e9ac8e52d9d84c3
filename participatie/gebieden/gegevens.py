"""De gebieden en CBS-wijken van de stad, als begin; redacteuren passen ze daarna zelf aan."""

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


@transaction.atomic
def laad_gebieden() -> None:
    """Maak wat ontbreekt; wat een redacteur heeft gewijzigd, blijft zoals het is."""
    gebieden = {
        naam: Gebied.objects.get_or_create(slug=slugify(naam), defaults={"naam": naam})[0]
        for naam in sorted({gebied for _, gebied in WIJKEN})
    }
    for nummer, (naam, gebied) in enumerate(WIJKEN, start=1):
        Wijk.objects.get_or_create(
            code=f"WK0392{nummer:02}",
            defaults={"naam": naam, "slug": slugify(naam), "gebied": gebieden[gebied]},
        )
