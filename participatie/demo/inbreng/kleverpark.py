"""Reacties op de Kleverparkweg: van boos tot blij, kort en lang."""

from ..formulieren.delen import REKENT
from ..formulieren.plannen import PARKEERT, SCHETS
from ..soorten import Stem

A, B, GEEN = "Schets A: fietspad aan één kant", "Schets B: fietspad aan twee kanten", "Geen van beide"
VORM = "projecten/kleverparkweg-herinrichting/reactie"
WIJK, TEKST, MIST = "In welke wijk woont u?", "Uw reactie", "Wat mist u in beide schetsen?"
KLEEF, ZAANEN = "ter-kleefkwartier", "te-zaanenkwartier"

INBRENG = [
    Stem(
        "kp01",
        VORM,
        -28,
        {
            SCHETS: B,
            TEKST: "Mijn dochter van zeven steekt hier elke dag over naar school. Auto’s stoppen niet. Maak "
            "alstublieft een oversteek recht voor de deur, met een eilandje in het midden. Dan kan "
            "zij in twee keer oversteken.",
            WIJK: KLEEF,
            REKENT: ["kinderen-en-ouders", "omwonenden"],
        },
        "Sanne (fictief)",
        "sanne@voorbeeld.nl",
        "KR4XD",
        ("foto_stoep",),
        geplaatst=-27,
        antwoord="oversteek",
        uitvoering=((-2, "ingepland", "De oversteek wordt als eerste aangelegd."),),
    ),
    Stem(
        "kp02",
        VORM,
        -28,
        {SCHETS: A, TEKST: "Blijf van de lindes af! Die staan er langer dan het riool."},
        bord="KJ7M3",
        geplaatst=-27,
        antwoord="lindes",
    ),
    Stem(
        "kp03",
        VORM,
        -27,
        {
            SCHETS: GEEN,
            MIST: "Aandacht voor wie gewoon moet parkeren.",
            TEKST: "Weer parkeerplaatsen weg. Altijd hetzelfde liedje. Ik ben monteur, ik heb mijn bus "
            "nodig voor mijn werk. Moet ik straks een kilometer sjouwen met een boiler op mijn nek? "
            "Luister ook eens naar mensen die werken.",
            WIJK: KLEEF,
            REKENT: ["omwonenden"],
            PARKEERT: "Ja",
        },
        "Dirk (fictief)",
        "dirk@voorbeeld.nl",
        geplaatst=-26,
        antwoord="parkeren",
    ),
    Stem("kp04", VORM, -26, {SCHETS: B, TEKST: "Mooi plan. Vooral de bomen."}, geplaatst=-25),
    Stem(
        "kp05",
        VORM,
        -25,
        {
            SCHETS: A,
            TEKST: "Ik zit in een rolstoel en bij nummer 52 kan ik er nu niet langs. De stoep is er smal en "
            "er staan altijd fietsen. Graag overal minstens tweeënhalve meter, en schuine randen bij "
            "elke hoek. Verder vind ik schets A rustiger.",
            WIJK: KLEEF,
            REKENT: ["ouderen", "omwonenden"],
        },
        "Joke (fictief)",
        "joke@voorbeeld.nl",
        fotos=("foto_fietsen",),
        geplaatst=-24,
        antwoord="stoep",
        uitvoering=((-3, "ingepland", "De brede stoep staat in het ontwerp."),),
    ),
    Stem(
        "kp06",
        VORM,
        -24,
        {
            SCHETS: B,
            TEKST: "Hallo, I moved here two months ago and my Dutch is not so good yet. I like plan B "
            "because cycling with my kids feels safer with a lane on both sides. Please also think "
            "about a place to park cargo bikes.",
        },
        "Priya (fictief)",
        "priya@voorbeeld.nl",
        "KR4XD",
        geplaatst=-23,
    ),
    Stem(
        "kp07",
        VORM,
        -22,
        {
            SCHETS: A,
            TEKST: "Wat dacht u van eenrichtingsverkeer? Dan hoeft er geen enkele parkeerplek weg en is er "
            "meer dan genoeg ruimte.",
            WIJK: KLEEF,
            REKENT: ["ondernemers"],
            PARKEERT: "Ja",
        },
        "Henk (fictief)",
        geplaatst=-21,
        antwoord="eenrichting",
    ),
    Stem(
        "kp08",
        VORM,
        -21,
        {
            SCHETS: B,
            TEKST: "Ik ben Bas, 11 jaar. Bij ons voor de deur racen scooters over de stoep. Kan daar een "
            "paaltje? En mag er een tafeltennistafel?",
        },
        "Bas (fictief)",
        bord="KR4XD",
        geplaatst=-20,
    ),
    Stem(
        "kp09",
        VORM,
        -19,
        {
            SCHETS: GEEN,
            MIST: "Een tram.",
            TEKST: "Breng de tram terug naar Haarlem, dan zijn we in één keer van al dat blik af.",
        },
        geplaatst=-18,
        antwoord="tram",
    ),
    Stem(
        "kp10",
        VORM,
        -18,
        {
            SCHETS: A,
            TEKST: "Ik heb de bakkerij op de hoek. Zonder laadplek krijg ik mijn meel niet binnen, dan ken "
            "ik de tent wel sluiten. Verder niks dan lof hoor, die bomen benne prachtig.",
            WIJK: KLEEF,
            REKENT: ["omwonenden"],
        },
        "Kees (fictief)",
        "bakker@voorbeeld.nl",
        geplaatst=-17,
        antwoord="parkeren",
    ),
]
