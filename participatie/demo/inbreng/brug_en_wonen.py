"""Vragen over de brug, inspraak en aanmeldingen bij de Waarderweg, en vragen aan het team."""

from ..formulieren.vragen import BELLEN
from ..soorten import Stem

BRUG = "projecten/schouwbroekerbrug-vernieuwing/vraag"
HINDER = "projecten/schouwbroekerbrug-vernieuwing/hinder"
INSPRAAK = "projecten/wonen-aan-de-waarderweg/inspraak"
KLANKBORD = "projecten/wonen-aan-de-waarderweg/klankbordgroep"
TEAM = "contact/stel-een-vraag"
VRAAG, OVER, TEKST, WIJK = "Uw vraag", "Waar gaat uw reactie over?", "Uw reactie", "In welke wijk woont u?"
LAST, GEBEURT, WAAR = "Waar hebt u last van?", "Wat is er aan de hand?", "Waar is het?"
NAAM, MAIL, HOE, WAAROM = "Naam", "E-mailadres", "Hoe bent u betrokken?", "Waarom wilt u meedoen?"
VANAF, GAAT = "Vanaf wanneer kunt u meedoen?", "Waar gaat uw vraag over?"

INBRENG = [
    Stem(
        "br01",
        BRUG,
        -44,
        {
            VRAAG: "Mijn bakfiets past niet over de noodbrug. De leuningen staan te dicht op elkaar. Hoe "
            "moet ik nu naar de opvang?"
        },
        "Tom (fictief)",
        "tom@voorbeeld.nl",
        "GX3WY",
        geplaatst=-43,
        antwoord="noodbrug",
        uitvoering=(
            (-20, "bezig", "De aannemer verplaatst de leuningen."),
            (-12, "uitgevoerd", "De noodbrug is breder. Probeer het eens?"),
        ),
    ),
    Stem(
        "br02",
        BRUG,
        -43,
        {VRAAG: "Met de scootmobiel kom ik er niet over. Wie lost dat op?"},
        bord="GM7CE",
        geplaatst=-42,
        antwoord="noodbrug",
        uitvoering=((-12, "uitgevoerd", "De noodbrug is breder."),),
    ),
    Stem(
        "br03",
        BRUG,
        -40,
        {VRAAG: "Hoelang gaat dat heien nog door? Mijn kopjes rammelen in de kast."},
        "Truus (fictief)",
        "truus@voorbeeld.nl",
        geplaatst=-39,
        antwoord="heien",
        uitvoering=((-28, "uitgevoerd", "Het heien is klaar."),),
    ),
    Stem(
        "br04",
        BRUG,
        -10,
        {VRAAG: "Waarom varen die brugdelen ’s nachts? Kan dat niet overdag, dan kan ik met mijn kleinzoon kijken."},
        "Opa Jan (fictief)",
        "jan@voorbeeld.nl",
        geplaatst=-9,
        antwoord="scheepvaart",
    ),
    Stem(
        "br05",
        BRUG,
        -9,
        {VRAAG: "Blijft het uitzicht vanaf het terras hetzelfde? De nieuwe leuning lijkt op de tekening hoger."},
        geplaatst=-8,
    ),
    Stem(
        "br06",
        BRUG,
        -2,
        {VRAAG: "Mogen we de oude brugklok houden voor ons buurthuis?"},
        "Buurthuis (fictief)",
        "buurthuis@voorbeeld.nl",
        "GX3WY",
    ),
    Stem(
        "bh01",
        HINDER,
        -33,
        {
            LAST: "Stof of vuil",
            GEBEURT: "Er ligt zand en modder op het fietspad, ik ben bijna gevallen.",
            WAAR: "Westkant, vlak voor de noodbrug",
        },
        fotos=("foto_stoep",),
        geplaatst=-33,
    ),
    Stem(
        "bh02",
        HINDER,
        -6,
        {
            LAST: "De omleiding",
            GEBEURT: "Het gele bord bij de rotonde wijst de verkeerde kant op.",
            WAAR: "Rotonde bij de Buitenrustbrug",
        },
        "Gerrit (fictief)",
        "gerrit@voorbeeld.nl",
    ),
    Stem(
        "wi01",
        INSPRAAK,
        -17,
        {
            OVER: "Hoogte van de gebouwen",
            TEKST: "Acht lagen is nog steeds te hoog. Wij wonen aan de overkant en zitten vanaf drie uur ’s "
            "middags in de schaduw. In het rapport staat het zelf, op bladzijde 31. Ik verzoek u de "
            "rand terug te brengen tot vijf lagen en dat met een bezonningsstudie te onderbouwen.",
            WIJK: "parkwijk",
        },
        "Bewonersgroep (fictief)",
        "groep@voorbeeld.nl",
        geplaatst=-16,
    ),
    Stem(
        "wi02",
        INSPRAAK,
        -16,
        {
            OVER: "Betaalbare woningen",
            TEKST: "Ik ben 26 en slaap nog bij mijn ouders op zolder. Bouw alsjeblieft. Het mag van mij nog "
            "wel twee lagen hoger.",
        },
        "Daan (fictief)",
        "daan@voorbeeld.nl",
        "WD4KP",
        geplaatst=-15,
    ),
    Stem(
        "wi03",
        INSPRAAK,
        -13,
        {
            OVER: "Verkeer en parkeren",
            TEKST: "Ons bedrijf zit hier veertig jaar en wij rijden met vrachtwagens. Gaan nieuwe bewoners "
            "straks klagen over ons? Leg dat vast voordat de eerste paal de grond in gaat.",
        },
        "Metaalbedrijf (fictief)",
        "metaal@voorbeeld.nl",
        geplaatst=-12,
    ),
    Stem(
        "wi04",
        INSPRAAK,
        -10,
        {OVER: "Het park", TEKST: "Graag een deel waar honden los mogen. En prullenbakken!"},
        geplaatst=-9,
    ),
    Stem(
        "wi05",
        INSPRAAK,
        -8,
        {
            OVER: "Iets anders",
            TEKST: "Ik wil graag weten waarom er over dit terrein eerst iets anders is beloofd. In mijn "
            "krant van toen stond dat het een sportveld werd.",
        },
        "Nel (fictief)",
        kanaal="papier",
        geplaatst=-7,
        verborgen=(-4, "U vroeg ons zelf om uw inbreng van de site te halen."),
    ),
    Stem(
        "wi06",
        INSPRAAK,
        -1,
        {
            OVER: "Verkeer en parkeren",
            TEKST: "De route naar het station is nu al donker en eng. Met 180 huizen erbij moet daar echt licht komen.",
        },
        "Lotte (fictief)",
        "lotte@voorbeeld.nl",
        "WD4KP",
    ),
    Stem(
        "wk01",
        KLANKBORD,
        -12,
        {
            NAAM: "Fatima (fictief)",
            MAIL: "fatima@voorbeeld.nl",
            HOE: "Ik woon in de buurt",
            WAAROM: "Ik ken bijna iedereen in de straat en kan vragen wat zij vinden.",
        },
        "Fatima (fictief)",
        "fatima@voorbeeld.nl",
    ),
    Stem(
        "wk02",
        KLANKBORD,
        -7,
        {
            NAAM: "Wouter (fictief)",
            MAIL: "wouter@voorbeeld.nl",
            HOE: "Ik zoek een woning",
            WAAROM: "Ik ben bouwkundige en wil leren hoe zoiets gaat.",
        },
        "Wouter (fictief)",
        "wouter@voorbeeld.nl",
    ),
    Stem(
        "ct01",
        TEAM,
        -30,
        {
            GAAT: "Zelf iets beginnen",
            VRAAG: "Wij willen in onze straat een deelkast met gereedschap. Bij wie moeten we zijn?",
            BELLEN: "Nee",
        },
        "Buren (fictief)",
        "buren@voorbeeld.nl",
    ),
    Stem(
        "ct02",
        TEAM,
        -2,
        {
            GAAT: "Deze site",
            VRAAG: "Kan mijn schoonmoeder meedoen zonder telefoon?",
            BELLEN: "Ja",
            "Telefoonnummer": "06 12 34 56 78",
        },
        "Bram (fictief)",
    ),
]
