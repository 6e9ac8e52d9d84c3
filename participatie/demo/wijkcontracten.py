"""Wijkcontracten: twee per jaar, zoals de stad beloofde. Alles is verzonnen (fictief)."""

from .soorten import Afspraakdata, Contractdata
from .toezeggingen import Stap

GEMEENTE = ("gemeente", "Gemeente Haarlem (fictief)")


DELFTWIJK = Contractdata(
    "W-NRD4T",
    "Wijkcontract Delftwijk (fictief)",
    "Bewoners, school, corporatie en gemeente maken samen de straten rond het Marsmanplein groener en veiliger.",
    ("delftwijk",),
    (
        GEMEENTE,
        ("bewoners", "Bewonersgroep Marsmanplein (fictief)"),
        ("corporatie", "Corporatie De Poort (fictief)"),
        ("organisatie", "Basisschool De Vlieger (fictief)"),
    ),
    (-150, 215),
    (
        Afspraakdata(
            "T-CWX4D",
            "De kinderen van de school maken het bord met de spelregels van de speelplek.",
            "Wijkteam Noord, met de school (fictief)",
            "Het bord hangt bij de ingang van de speelplek.",
            -90,
            (
                Stap(-93, "verschuiven", "De school wilde het na de vakantie doen, met de nieuwe groep 7.", -55),
                Stap(-58, "nakomen", "Het bord hangt. De mooiste regel: wie valt, wordt opgeraapt.", -58),
            ),
            project="speelplek-marsmanplein",
        ),
        Afspraakdata(
            "T-GRN4E",
            "Elke straat rond het plein krijgt twee geveltuinen per portiek.",
            "Corporatie De Poort en bewoners (fictief)",
            "Veertig geveltuinen, te tellen op de kaart in het buurthuis.",
            -30,
            (Stap(-34, "nakomen", "Er zijn er tweeënveertig. Bewoners kregen planten en een emmer aarde.", -34),),
        ),
        Afspraakdata(
            "T-HEK7D",
            "Voor de school komt een plek waar auto’s kort stoppen zonder de stoep op te rijden.",
            "Team Verkeer (fictief)",
            "Een strook voor vier auto’s, met een paaltje ervoor.",
            -20,
            (
                Stap(-25, "verschuiven", "De kabel van de straatlantaarn moet eerst worden verlegd.", 45),
                Stap(-6, "voortgang", "De netbeheerder komt over drie weken."),
            ),
        ),
        Afspraakdata(
            "T-AFW3C",
            "De lampen in het poortje naar de winkels branden weer, ook als het regent.",
            "Team Openbare Ruimte (fictief)",
            "Vier werkende lampen, een maand lang zonder melding.",
            -4,
        ),
        Afspraakdata(
            "T-KNNP4",
            "Twee keer per jaar lopen bewoners, wijkagent en gemeente samen een ronde door de wijk.",
            "Gebiedsverbinder Noord (fictief)",
            "Twee rondes, met een lijst van wat wij zagen en deden.",
            160,
            (Stap(-61, "voortgang", "De eerste ronde was met elf mensen. Zeven van de negen punten zijn klaar."),),
        ),
        Afspraakdata(
            "T-DEPT6",
            "Jongeren krijgen op woensdagmiddag de gymzaal van de school.",
            "Basisschool De Vlieger, met het jongerenwerk (fictief)",
            "Elke woensdag buiten de vakanties is de zaal open.",
            90,
            erbij=-40,
        ),
    ),
    getekend=-150,
    stuk=(
        "Wij spreken af dat de straten rond het Marsmanplein groener en veiliger worden.",
        "Iedere partij doet haar deel, en zegt het op tijd als iets niet lukt.",
    ),
    kwam_erbij=(
        -41,
        ("organisatie", "Jongerenwerk Noord (fictief)"),
        "Het jongerenwerk doet mee. Het begeleidt de woensdagmiddag in de gymzaal.",
    ),
)

MEERWIJK = Contractdata(
    "W-M33RW",
    "Wijkcontract Meerwijk (fictief)",
    "Een vast gezicht bij de gemeente, schone binnentuinen en een ruimte waar bewoners elkaar kunnen ontmoeten.",
    ("meerwijk",),
    (GEMEENTE, ("bewoners", "Bewoners van de Meerwijkse binnentuinen (fictief)"), ("politie", "Wijkagent Schalkwijk")),
    (-200, 165),
    (
        Afspraakdata(
            "T-MEER7",
            "Het wijkplatform van Meerwijk krijgt één vast aanspreekpunt bij de gemeente.",
            "Gebiedsverbinder Schalkwijk (fictief)",
            "Eén nummer en één naam, op werkdagen bereikbaar.",
            -100,
            (
                Stap(-110, "nakomen", "Sinds vandaag is er één nummer en één naam, ook op donderdagavond.", -110),
                Stap(-22, "heropenen", "Het aanspreekpunt heeft een andere baan. Het nummer wordt niet opgenomen."),
                Stap(-21, "verschuiven", "De opvolger begint over zeven weken.", 30),
            ),
        ),
        Afspraakdata(
            "T-TQ9NX",
            "Grof afval in de binnentuinen is binnen twee werkdagen na een melding weg.",
            "Team Schoon (fictief)",
            "Negen van de tien meldingen in een kwartaal op tijd.",
            -70,
            (Stap(-72, "nakomen", "In het eerste kwartaal: 31 van de 33 meldingen op tijd.", -72),),
        ),
        Afspraakdata(
            "T-RJMTE",
            "De leegstaande winkel aan het plein wordt een jaar lang een huiskamer van de buurt.",
            "Bewoners, met Team Vastgoed (fictief)",
            "Minstens drie dagdelen per week open.",
            60,
        ),
    ),
    getekend=-200,
)

SLACHTHUISWIJK = Contractdata(
    "W-KTHWR",
    "Wijkcontract Slachthuiswijk (fictief)",
    "Bewoners en ondernemers rond het Slachthuisplein hielden samen een jaar lang de overlast in de gaten.",
    ("slachthuiswijk",),
    (
        GEMEENTE,
        ("ondernemers", "Ondernemers aan het Slachthuisplein (fictief)"),
        ("bewoners", "Buurtgroep Slachthuiswijk (fictief)"),
    ),
    (-600, -235),
    (
        Afspraakdata(
            "T-YAC3P",
            "De terrassen sluiten in het weekend om één uur, en iedereen hangt dat op.",
            "Ondernemers aan het plein (fictief)",
            "Bij elk terras hangt een bord.",
            -560,
            (Stap(-565, "nakomen", "Alle zes de terrassen doen mee.", -565),),
        ),
        Afspraakdata(
            "T-9RKFW",
            "Er komen zes lantaarns bij langs het pad naar het water.",
            "Team Openbare Ruimte (fictief)",
            "Zes lantaarns die branden.",
            -450,
            (
                Stap(-460, "verschuiven", "De palen zijn later geleverd.", -400),
                Stap(-405, "nakomen", "Ze staan er. Wij hebben er ook een bank bij gezet.", -405),
            ),
        ),
        Afspraakdata(
            "T-MDXA7",
            "Elke maand is er een spreekuur op het plein.",
            "Gebiedsverbinder Oost (fictief)",
            "Tien spreekuren in een jaar.",
            -240,
            (Stap(-241, "nakomen", "Er waren er elf. In augustus sloegen wij over.", -241),),
        ),
        Afspraakdata(
            "T-WWCT4",
            "Op het plein komt een openbaar toilet.",
            "Team Openbare Ruimte (fictief)",
            "Een toilet dat dag en nacht open is.",
            -300,
            (Stap(-320, "vervallen", "Er is geen aansluiting op het riool binnen het budget van het contract."),),
        ),
    ),
    getekend=-600,
    evaluatie=(
        -200,
        "Er kwamen minder meldingen over lawaai: van gemiddeld negen per maand naar vier. De ondernemers zeggen dat "
        "het helpt dat iedereen dezelfde tijd aanhoudt.\n\nHet toilet kwam er niet. Dat hadden wij moeten uitzoeken "
        "voordat wij het afspraken.\n\nWat wij een volgende keer anders doen: eerst rekenen, dan tekenen. En een keer "
        "per kwartaal samen de afspraken langslopen, niet pas aan het eind (fictief).",
    ),
)

PARKWIJK = Contractdata(
    "W-PARKW",
    "Wijkcontract Parkwijk (fictief)",
    "Bewoners en gemeente willen samen de wijktuin openhouden en het verkeer bij de flats rustiger maken.",
    ("parkwijk",),
    (GEMEENTE, ("bewoners", "Vrienden van de wijktuin (fictief)")),
    (30, 395),
    (
        Afspraakdata(
            "T-FRMN4",
            "De wijktuin is elke middag open.",
            "Vrienden van de wijktuin (fictief)",
            "Een rooster met een naam bij elke middag.",
            120,
        ),
        Afspraakdata(
            "T-XJ6QK",
            "Wij meten twee weken lang hoe hard er bij de flats wordt gereden.",
            "Team Verkeer (fictief)",
            "De cijfers staan op de pagina van dit contract.",
            90,
        ),
    ),
)

CONTRACTEN = (SLACHTHUISWIJK, MEERWIJK, DELFTWIJK, PARKWIJK)
