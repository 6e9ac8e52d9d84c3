"""Antwoorden op de enquête en ideeën voor het Californiëplein."""

from ..formulieren.plein import MIJDT
from ..soorten import Stem

ENQUETE = "projecten/californieplein-schaduw/enquete"
IDEE = "projecten/californieplein-schaduw/idee"
VAAK, DOET, DUUR = "Hoe vaak komt u op het plein?", "Wat doet u er?", "Hoeveel minuten blijft u meestal?"
DAN, PRETTIG = "Waar gaat u dan heen?", "Hoe prettig is het plein in de zomer?"
WENS, WIJK = "Wat zou u als eerste veranderen?", "In welke wijk woont u?"
TEKST, WAAR = "Uw idee", "Waar op het plein?"

INBRENG = [
    Stem(
        "ce01",
        ENQUETE,
        -19,
        {
            VAAK: "Elke dag",
            DOET: ["Boodschappen", "Zitten en praten"],
            DUUR: "45",
            MIJDT: "Ja",
            DAN: "Naar de bibliotheek, daar is het koel.",
            PRETTIG: "3",
            WENS: "Banken met een leuning. Ik ben 79 en van een bank zonder leuning kom ik niet meer overeind.",
            WIJK: "boerhaavewijk",
        },
        "Annie (fictief)",
        bord="CF6TQ",
        geplaatst=-18,
    ),
    Stem(
        "ce02",
        ENQUETE,
        -18,
        {
            VAAK: "Elke week",
            DOET: ["De markt bezoeken"],
            DUUR: "30",
            MIJDT: "Nee",
            PRETTIG: "6",
            WENS: "Niets. Laat de markt met rust, er is al genoeg veranderd.",
            WIJK: "europawijk",
        },
        geplaatst=-17,
    ),
    Stem(
        "ce03",
        ENQUETE,
        -17,
        {
            VAAK: "Elke dag",
            DOET: ["Erlangs lopen"],
            MIJDT: "Ja",
            DAN: "Ik loop om via de Amerikaweg.",
            PRETTIG: "2",
            WENS: "Bomen. Echte bomen, geen stokjes in een pot.",
        },
        "Mehmet (fictief)",
        "mehmet@voorbeeld.nl",
        geplaatst=-16,
    ),
    Stem(
        "ce04",
        ENQUETE,
        -15,
        {
            VAAK: "Soms",
            DOET: ["Spelen met kinderen"],
            DUUR: "60",
            MIJDT: "Ja",
            DAN: "Naar de Molenplas, lekker zwemmen.",
            PRETTIG: "5",
            WENS: "Water waar kleine kinderen doorheen kunnen rennen. Dat heb ik in Zwolle gezien en het "
            "was er stampvol.",
            WIJK: "molenwijk",
        },
        "Chantal (fictief)",
        "chantal@voorbeeld.nl",
        geplaatst=-14,
    ),
    Stem(
        "ce05",
        ENQUETE,
        -12,
        {
            VAAK: "Elke dag",
            DOET: ["Zitten en praten"],
            DUUR: "120",
            MIJDT: "Nee",
            PRETTIG: "7",
            WENS: "Wij zitten daar met de jongens, en dan worden we weggestuurd. Maak een plek waar we wél "
            "mogen zijn. Met wifi en wat schaduw. Dan ruimen wij onze troep op, echt.",
            WIJK: "meerwijk",
        },
        "Rayan (fictief)",
        kanaal="spreekuur",
        geplaatst=-11,
    ),
    Stem(
        "ce06",
        ENQUETE,
        -8,
        {VAAK: "Bijna nooit", DOET: ["Boodschappen"], MIJDT: "Ja", PRETTIG: "1", WENS: "Alles."},
        geplaatst=-7,
    ),
    Stem(
        "ce07",
        ENQUETE,
        -4,
        {
            VAAK: "Elke week",
            DOET: ["Boodschappen", "De markt bezoeken"],
            DUUR: "25",
            MIJDT: "Ja",
            DAN: "Thuis blijven.",
            PRETTIG: "4",
            WENS: "Een plek om even te schuilen, tegen zon en ook tegen regen. En een wc die open is.",
        },
        "Ria (fictief)",
        "ria@voorbeeld.nl",
        "CX3HN",
    ),
    Stem(
        "ce08",
        ENQUETE,
        -1,
        {
            VAAK: "Elke dag",
            DOET: ["Erlangs lopen"],
            MIJDT: "Nee",
            PRETTIG: "5",
            WENS: "Minder stenen, meer gras. Kan het niet gewoon een park worden?",
            WIJK: "boerhaavewijk",
        },
    ),
    Stem(
        "ci01",
        IDEE,
        -19,
        {
            TEKST: "Een pergola met blauweregen boven de zithoek. In Italië staan ze overal en het is "
            "daaronder heerlijk.",
            WAAR: "Bij de zithoek voor de bibliotheek",
        },
        "Elena (fictief)",
        "elena@voorbeeld.nl",
        "CF6TQ",
        geplaatst=-18,
        antwoord="pergola",
    ),
    Stem(
        "ci02",
        IDEE,
        -16,
        {TEKST: "Watertappunt. Ik heb suiker en moet veel drinken, en kopen is duur.", WAAR: "Naast de fontein"},
        geplaatst=-15,
        antwoord="kraan",
        uitvoering=((-2, "ingepland", "Het tappunt komt in het voorjaar."),),
    ),
    Stem(
        "ci03",
        IDEE,
        -14,
        {
            TEKST: "Schaaktafels! Ik neem de stukken mee en geef gratis les op woensdag.",
            WAAR: "In de hoek bij de apotheek",
        },
        "Piet (fictief)",
        "piet@voorbeeld.nl",
        geplaatst=-13,
    ),
    Stem(
        "ci04",
        IDEE,
        -11,
        {TEKST: "Een kraan waar je je fles kunt vullen.", WAAR: "Bij de ingang van de winkels"},
        bord="CX3HN",
        geplaatst=-10,
        antwoord="kraan",
    ),
    Stem(
        "ci05",
        IDEE,
        -9,
        {
            TEKST: "Wij willen met de klas een wand schilderen met planten en dieren uit Schalkwijk. Mag "
            "dat op de blinde muur? Groep 7.",
            WAAR: "Op de blinde muur van de garage",
        },
        fotos=("foto_boom",),
        geplaatst=-8,
    ),
    Stem(
        "ci06",
        IDEE,
        -6,
        {
            TEKST: "Mijn buurman van nummer 14 gooit altijd zijn rommel op het plein, pak die eens aan.",
            WAAR: "Achter de flat",
        },
        niet_geplaatst=(
            -5,
            "In uw inbreng staan gegevens van andere mensen.\n\nUw inbreng gaat over een buurman en niet over het "
            "plein. Afval kunt u melden via 14 023.",
        ),
    ),
    Stem(
        "ci07",
        IDEE,
        -3,
        {TEKST: "Grote parasols die vanzelf dichtgaan als het waait.", WAAR: "Voor de lunchroom"},
        "Sjors (fictief)",
        "sjors@voorbeeld.nl",
    ),
]
