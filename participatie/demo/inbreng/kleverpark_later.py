"""Latere reacties op de Kleverparkweg, ook wat nog niet beoordeeld is."""

from ..formulieren.plannen import SCHETS
from ..soorten import Stem

A, B, GEEN = "Schets A: fietspad aan één kant", "Schets B: fietspad aan twee kanten", "Geen van beide"
VORM = "projecten/kleverparkweg-herinrichting/reactie"
WIJK, TEKST, MIST = "In welke wijk woont u?", "Uw reactie", "Wat mist u in beide schetsen?"
KLEEF, ZAANEN = "ter-kleefkwartier", "te-zaanenkwartier"

INBRENG = [
    Stem(
        "kp11",
        VORM,
        -16,
        {
            SCHETS: B,
            TEKST: "Bel me even over de planning, ik werk ’s nachts en slaap overdag: 06 12 34 56 78. "
            "Verder: graag stil asfalt.",
        },
        "Moniek (fictief)",
        "moniek@voorbeeld.nl",
        geplaatst=-15,
    ),
    Stem(
        "kp12",
        VORM,
        -14,
        {SCHETS: B, TEKST: "Denk aan egels! Geen hoge banden langs het groen, dan kunnen ze eruit."},
        geplaatst=-13,
    ),
    Stem(
        "kp13",
        VORM,
        -12,
        {
            SCHETS: GEEN,
            MIST: "Verstand.",
            TEKST: "Stelletje prutsers op het stadhuis, jullie kunnen er helemaal niks van en die ambtenaar "
            "met die bril is een [scheldwoord].",
        },
        niet_geplaatst=(
            -11,
            "De toon van uw inbreng kan anderen kwetsen.\n\nU noemt een medewerker en scheldt. U mag uw reactie "
            "opnieuw insturen zonder dat deel; wij lezen haar graag.",
        ),
    ),
    Stem(
        "kp14",
        VORM,
        -11,
        {
            SCHETS: A,
            TEKST: "Kunnen jullie de ondergrondse containers niet bij de flat zetten? Nu moet mijn moeder "
            "van 84 met haar vuilniszak de straat over.",
            WIJK: ZAANEN,
        },
        "Yusuf (fictief)",
        "yusuf@voorbeeld.nl",
        geplaatst=-10,
    ),
    Stem(
        "kp15",
        VORM,
        -9,
        {
            SCHETS: B,
            TEKST: "Op de foto ziet u hoe het er na regen uitziet. Het water staat tot aan de drempel van "
            "nummer 17. Kan het regenwater naar de boomvakken lopen?",
        },
        "Wil (fictief)",
        "wil@voorbeeld.nl",
        fotos=("foto_stoep",),
        geplaatst=-8,
    ),
    Stem(
        "kp16",
        VORM,
        -7,
        {SCHETS: B, TEKST: "Mevrouw van de school zei dat ik dit moest invullen. Ik vind B goed."},
        kanaal="papier",
        geplaatst=-6,
    ),
    Stem(
        "kp17",
        VORM,
        -5,
        {SCHETS: A, TEKST: "Cheap followers and crypto, click www.voorbeeld.invalid now!!!"},
        email="bot@voorbeeld.nl",
        verdacht="Het formulier was binnen twee seconden ingevuld.",
    ),
    Stem(
        "kp18",
        VORM,
        -3,
        {
            SCHETS: B,
            TEKST: "Ik kwam langs het bord en heb gelijk even gekeken. Doe maar B. En zet een bankje bij de "
            "linde, daar is het lekker koel.",
        },
        bord="KJ7M3",
        fotos=("foto_boom",),
    ),
    Stem(
        "kp19",
        VORM,
        -2,
        {
            SCHETS: A,
            TEKST: "Kan er gemeten worden hoe hard er nu gereden wordt? Dan weten we straks of het heeft "
            "geholpen. Ik wil best een bordje met smiley in mijn tuin.",
            WIJK: KLEEF,
        },
        "Greet (fictief)",
        "greet@voorbeeld.nl",
    ),
    Stem("kp20", VORM, -1, {SCHETS: B, TEKST: "Top!"}),
]
