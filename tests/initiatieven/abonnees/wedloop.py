"""Vragen, bevestigen en afmelden dwars door elkaar, in draden op een echte database. Voor `manage.py shell`."""

import json
import sys
from functools import partial

from initiatieven.abonnees import actions
from initiatieven.models import Aanvraag, Abonnee
from participatie.models import Gebied, Wijk
from stadmaken.common.models import Bericht
from tests.fabriek_abonnees import keuzes, maak_abonnee, zet_klaar
from tests.initiatieven.aanmelden.wedloop import tegelijk

SLACHTOFFER, LEZER = "slachtoffer@voorbeeld.nl", "lezer@voorbeeld.nl"
VRAGEN, BEVESTIGINGEN = 24, 4


def draai() -> None:
    """Eerst een vloed van vragen voor één adres, dan tegelijk bevestigen, dan tegelijk afmelden."""
    gebied = Gebied.objects.create(naam="Proef", slug="proef")
    wijken = [
        Wijk.objects.create(naam=f"Proef {n}", slug=f"proef-{n}", code=f"WK{n:06}", gebied=gebied)
        for n in range(VRAGEN)
    ]
    vragen = [partial(actions.vraag_aan, SLACHTOFFER, keuzes(wijk=[wijk.pk])) for wijk in wijken]
    uitslag: dict[str, object] = {
        "vragen_fouten": tegelijk([*vragen, *[partial(actions.vraag_link, SLACHTOFFER, "nl")] * 6])
    }
    uitslag["mails"] = Bericht.objects.filter(aan=SLACHTOFFER).count()
    aanvragen = [Aanvraag.objects.create(email=LEZER, keuzes=keuzes(wijk=[wijk.pk])) for wijk in wijken[:BEVESTIGINGEN]]
    uitslag["bevestig_fouten"] = tegelijk([partial(actions.bevestig, een) for een in aanvragen * 2])
    uitslag["abonnees"] = Abonnee.objects.filter(email=LEZER).count()
    uitslag["volgt"] = Abonnee.objects.get(email=LEZER).volgt.count()
    abonnee = maak_abonnee("weg@voorbeeld.nl", wijk=[wijken[0].pk])
    zet_klaar(abonnee)
    weg = [partial(actions.meld_af, abonnee.kenmerk, soort) for soort in ("nieuwsbrief", "volgen")]
    uitslag["afmeld_fouten"] = tegelijk([*weg * 3, partial(actions.schrijf_uit, abonnee.kenmerk)])
    abonnee.refresh_from_db()
    uitslag["status"] = abonnee.status
    uitslag["wacht"] = Bericht.objects.filter(lezer=abonnee.kenmerk, soort="nieuwsbrief", status="wacht").count()
    sys.stdout.write("=>" + json.dumps(uitslag))
