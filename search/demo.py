"""Het deel van de demosite waar een redacteur bezoekers mee laat vinden wat zij anders noemen."""

from datetime import timedelta

from stadmaken.common.demo import Demo

from .models import Synoniem, Zoektelling

SYNONIEMEN = {
    "challenge": "uitdaagrecht",
    "telefoonnummer": "contact, bellen",
    "zonnepanelen": "zonnestroom, stroom opwekken",
    "wijkraad": "wijkplatform",
    "straatfeest": "buurtfeest",
    "opzoomeren": "straat opknappen",
}
# Woorden, hoe vaak in een week, en hoe vaak daarvan zonder resultaat.
GEZOCHT = (
    ("kleverparkweg", 14, 0),
    ("spreekuur", 11, 0),
    ("subsidie", 9, 0),
    ("wijkplatform", 7, 0),
    ("zwembad", 6, 6),
    ("bouwvergunning schuur", 4, 4),
    ("grofvuil", 4, 4),
)


def maak(demo: Demo) -> None:
    """Synoniemen, en waarop bezoekers deze week zochten."""
    for woord, ook in SYNONIEMEN.items():
        Synoniem.objects.get_or_create(woord=woord, defaults={"ook": ook})
    for nummer, (woorden, aantal, zonder) in enumerate(GEZOCHT):
        dag = demo.anker - timedelta(days=nummer % 5)
        Zoektelling.objects.get_or_create(dag=dag, woorden=woorden, defaults={"aantal": aantal, "zonder": zonder})
