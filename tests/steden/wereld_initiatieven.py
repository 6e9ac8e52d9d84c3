"""Van elk model van initiatieven en home één rij in de stad van nu."""

import uuid
from datetime import timedelta
from typing import Any

from django.utils import timezone

from home.models import Axemeting, Gegevensvraag
from home.rapporten.links.verzamelen import verzamel as verzamel_links
from initiatieven.models import Gereserveerd, Partnerplatform, Rondschrijven
from initiatieven.planning.actions import maak_alle_reeksen
from tests.fabriek import maak_project, maak_wijk
from tests.fabriek_abonnees import maak_aanvraag, maak_abonnee, maak_overname
from tests.fabriek_initiatief import maak_begeleider, maak_oproep
from tests.fabriek_initiatieven import maak_gelegenheid, maak_herhaling
from tests.fabriek_nieuwsbrief import artikel, maak_editie
from tests.fabriek_programma import maak_indicator
from tests.home.privacy.persoon import maak_persoon
from tests.initiatieven.verzenden.hulp import te_versturen, zet_klaar
from tests.initiatieven.volgen.hulp import maak_feit


def maak_initiatievenwereld(naam: str) -> dict[str, Any]:
    """Alles, met deze naam in titels en adressen; geeft wat er van één mens is, en de rest op naam."""
    email = f"{naam}@voorbeeld.test"
    wereld = maak_persoon(email, f"Mens {naam}")
    wijk = maak_wijk(naam=f"Wijk {naam}", slug="wijk")
    maak_abonnee(f"volger-{naam}@voorbeeld.test", wijk=[wijk.pk])
    gelegenheid = maak_gelegenheid(naam=f"Groep {naam}")
    Gereserveerd.objects.create(gelegenheid=gelegenheid, naam="Voor de buurt", aantal=2)
    Rondschrijven.objects.create(gelegenheid=gelegenheid, idempotentie=str(uuid.uuid4()), onderwerp=naam, tekst=naam)
    maak_herhaling(begin=timezone.now() + timedelta(days=3))
    maak_alle_reeksen()
    verzamel_links(maak_editie(artikel("Lees", adres="https://elders.voorbeeld/")))
    maak_feit(maak_project(title=f"Plein {naam}"), f"Nieuws {naam}")
    Axemeting.objects.create(soort="home.HomePage", naam=naam, pad="/")
    return wereld | {
        "gelegenheid": gelegenheid,
        "overname": maak_overname(email),
        "aanvraag": maak_aanvraag(f"vraagt-{naam}@voorbeeld.test"),
        "begeleider": maak_begeleider(functie=f"Adviseur {naam}"),
        "partner": Partnerplatform.objects.create(naam=f"Partner {naam}", website="https://p.voorbeeld", uitleg="X"),
        "oproep": maak_oproep(titel=f"Oproep {naam}"),
        "verzending": zet_klaar(te_versturen(title=f"Editie {naam}")),
        "indicator": maak_indicator(naam=f"Indicator {naam}"),
        "vraag": Gegevensvraag.objects.create(email=email),
    }
