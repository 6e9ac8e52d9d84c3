"""Wie zich aanmeldde, en wat er daarna gebeurde. Alle mensen zijn verzonnen (fictief)."""

from typing import NamedTuple

NAMEN = (
    "Amina", "Bart", "Cem", "Dewi", "Els", "Fatma", "Gerard", "Hanneke", "Ilse", "Jamal", "Karin", "Luuk",
    "Maryam", "Noor", "Omar", "Petra", "Quinten", "Rosa", "Samir", "Thea", "Umut", "Vera", "Wim", "Yara",
)  # fmt: skip


class Groepdata(NamedTuple):
    """Mensen die zich voor dezelfde datum aanmeldden, te beginnen op een dag vóór de demo."""

    datum: str
    vanaf: int
    aantal: int
    begin: int = 0
    samen: int = 1
    gereserveerd: int = 0
    afgemeld: tuple[int, ...] = ()
    weggebleven: tuple[int, ...] = ()
    verdacht: str = ""


GROEPEN = (
    Groepdata("crowdfunding-nu", -20, 11, afgemeld=(2,)),
    Groepdata("crowdfunding-later", -6, 3, begin=12),
    Groepdata("pitchen-toen", -68, 7, begin=3, weggebleven=(4,)),
    Groepdata("pitchen-nu", -12, 6, begin=9, afgemeld=(1,)),
    Groepdata("impact-nu", -9, 5, begin=2),
    Groepdata("juridisch-nu", -8, 8, begin=14),
    Groepdata("social-nu", -7, 5, begin=5, gereserveerd=2),
    Groepdata("wijkkrant-nu", -5, 3, begin=18),
    Groepdata("wijk-kennen", -9, 5, begin=8, samen=2),
    Groepdata("subsidie-toen", -100, 9, weggebleven=(1, 6)),
    Groepdata("cafe-1", -222, 12, samen=2, weggebleven=(3,)),
    Groepdata("cafe-2", -88, 14, begin=6, weggebleven=(2, 9)),
    Groepdata("cafe-3", -14, 9, begin=4, samen=2),
    Groepdata("sessie-1", -6, 7, begin=10, samen=2),
    Groepdata("conferentie", -13, 12, begin=1, samen=3),
    Groepdata("conferentie", -2, 1, begin=22, verdacht="veel links; veel inzendingen vanaf één netwerk"),
    Groepdata("meet-0", -9, 4, begin=15),
)
NODIG = {0: "Een plek voor mijn rolstoel, dicht bij de deur.", 5: "Graag een tolk Turks.", 9: "Ik lees met vergroting."}

# Bij het eerstvolgende spreekuur in dit gebied: welke tijden (de hoeveelste) zijn al gekozen.
SPREEKUREN = (("spreekuur-noord", (0, 2, 3)), ("spreekuur-schalkwijk", (1,)))
OVERGESLAGEN = "spreekuur-oost"
OVERSLAAN = "Het wijkgebouw is die dag dicht (fictief)."

VERZET = ("impact-nu", "De zaal is op de eerste datum bezet (fictief). Wij beginnen een dag later.")
GAAT_NIET_DOOR = ("meet-0", "De spreker is ziek. Wij zien u graag op de volgende datum (fictief).")

# Pitch, dag, wie, wat, antwoord, verdenking.
HULP = (
    (
        "Buurttuin De Kas (fictief)",
        -8,
        "Gerard (fictief)",
        "Ik ben timmerman geweest. Ik maak graag bakken, op woensdag of in het weekend.",
        "Geweldig! Kom zaterdag om tien uur naar het veldje, dan laten wij zien wat er staat.",
        "",
    ),
    ("Buurttuin De Kas (fictief)", -3, "Yara (fictief)", "Ik studeer bodemkunde en kan een monster nemen.", "", ""),
    ("Stille plek (fictief)", -2, "Wim (fictief)", "Wij hebben op de begane grond een kamer over.", "", ""),
    (
        "Taalmaatjes op de fiets (fictief)",
        -1,
        "Fietsdeal (fictief)",
        "Goedkope fietsen op https://a.voorbeeld.nl https://b.voorbeeld.nl https://c.voorbeeld.nl",
        "",
        "veel links",
    ),
)
