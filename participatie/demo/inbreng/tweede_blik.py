"""Wie het niet eens was met een beslissing, en wat een andere collega daarvan vond. Alles is verzonnen (fictief)."""

from ..formulieren.plannen import SCHETS
from ..soorten import Blikdata, Stem

VORM = "projecten/kleverparkweg-herinrichting/reactie"

INBRENG = [
    Stem(
        "kp21",
        VORM,
        -13,
        {
            SCHETS: "Geen van beide",
            "Wat mist u in beide schetsen?": "De oversteek bij de school.",
            "Uw reactie": "Mijn dochter van 9 fietst hier elke dag. Met een mooi fietspad zijn wij er niet: bij de "
            "school moet zij nog steeds tussen de auto’s door naar de overkant. Maak daar een zebrapad.",
        },
        "Anouk (fictief)",
        "anouk@voorbeeld.nl",
        niet_geplaatst=(-12, "Uw inbreng gaat over een ander onderwerp dan dit project."),
    ),
]

TWEEDE_BLIKKEN = [
    Blikdata(
        "kp21",
        -11,
        "De school ligt aan deze straat. De oversteek staat zelfs op uw eigen schets. Dit gaat dus wél over het plan.",
        -9,
        "U heeft gelijk. De oversteek bij de school hoort bij het plan. Wij hebben te snel geoordeeld. Onze excuses.",
    ),
    Blikdata(
        "kp13",
        -4,
        "Ik was boos, dat geef ik toe. Maar kritiek op het plan moet kunnen. Haal het scheldwoord weg en zet de rest "
        "erop.",
    ),
]
