"""Antwoorden uit de eerste ronde over de Kleverparkweg."""

from ..soorten import Stem

RONDE = "projecten/kleverparkweg-herinrichting/eerste-ronde"
GOED, VEILIG, KWIJT = "Wat gaat er nu niet goed?", "Hoe veilig voelt u zich in deze straat?", "Wat wilt u nog kwijt?"

INBRENG = [
    Stem(
        "kr01",
        RONDE,
        -200,
        {
            GOED: ["Te hard rijden", "Smalle stoep"],
            VEILIG: "2",
            KWIJT: "Bij de bocht is het levensgevaarlijk, mensen snijden hem af.",
        },
        "Ilse (fictief)",
        "ilse@voorbeeld.nl",
        "KW9PA",
        geplaatst=-199,
        antwoord="ronde1-snelheid",
        uitvoering=((-60, "ingepland", "De drempels staan in beide schetsen."),),
    ),
    Stem(
        "kr02",
        RONDE,
        -195,
        {
            GOED: ["Te warm"],
            VEILIG: "4",
            KWIJT: "Op de zuidkant is geen enkele boom. Mijn gordijnen zijn de hele zomer dicht.",
        },
        geplaatst=-194,
        antwoord="ronde1-bomen",
    ),
    Stem(
        "kr03",
        RONDE,
        -188,
        {GOED: ["Water op straat", "Te warm"], VEILIG: "3", KWIJT: "Meer groen graag, minder tegels."},
        "Arjan (fictief)",
        "arjan@voorbeeld.nl",
        geplaatst=-187,
        antwoord="ronde1-bomen",
    ),
    Stem(
        "kr04",
        RONDE,
        -180,
        {GOED: ["Te hard rijden"], VEILIG: "1", KWIJT: "Drempels!"},
        kanaal="telefoon",
        geplaatst=-179,
        antwoord="ronde1-snelheid",
    ),
    Stem("kr05", RONDE, -171, {GOED: ["Te weinig plek voor fietsen"], VEILIG: "4"}, geplaatst=-170),
]
