"""Initiatieven in Noord en Schalkwijk. Alles is verzonnen (fictief)."""

from initiatieven.initiatief.choices import Initiatiefstaat

from .soorten import BOD, VRAAG, Initiatiefdata, Oproepdata

NOORD_EN_SCHALKWIJK = (
    Initiatiefdata(
        "buurttuin-de-kas",
        "Buurttuin De Kas (fictief)",
        "Dertig buren kweken samen groente op een veldje dat jaren leeg lag.",
        "park",
        Initiatiefstaat.IN_UITVOERING,
        ("delftwijk",),
        ("groen",),
        "Adviseur initiatieven Noord",
        {
            "doel": "<p>Op het lege veldje achter de school komt een tuin waar iedereen mag meedoen. Wij willen dat "
            "buren elkaar leren kennen, en dat kinderen zien waar eten vandaan komt.</p>",
            "plaats": "Veldje achter de school, Delftwijk",
            "breedtegraad": 52.4071,
            "lengtegraad": 4.6418,
            "initiatiefnemer": "Tuingroep De Kas (fictief)",
            "email": "kas@voorbeeld.nl",
            "rol_initiatiefnemer": "De tuingroep maakt de bakken, verdeelt de plekken en houdt het veldje schoon.",
            "rol_gemeente": "De gemeente leent het veldje vijf jaar uit en legt een kraan aan.",
        },
        (
            Oproepdata(
                VRAAG,
                "Een aanhanger voor één zaterdag",
                "Wij halen twintig zakken tuinaarde op.",
                "groen",
                40,
            ),
            Oproepdata(
                BOD,
                "Zaailingen van tomaat en courgette",
                "Wij hebben er te veel. Kom ze halen.",
                "groen",
                20,
            ),
            Oproepdata(VRAAG, "Iemand die bakken kan timmeren", "", "groen", 60, vervuld=True),
        ),
        ("Gereedschapskamer (fictief)",),
    ),
    Initiatiefdata(
        "geveltuinroute",
        "Geveltuinroute (fictief)",
        "Een wandeling langs vijftig geveltuinen, met bij elke tuin een verhaal van wie er woont.",
        "straat",
        Initiatiefstaat.AFGESPROKEN,
        ("transvaalwijk", "indischewijk"),
        ("groen", "spelen"),
        "Adviseur initiatieven Noord",
        {
            "doel": "<p>Wij willen laten zien hoe mooi een stoep kan worden met één tegel minder. Wie meedoet, krijgt "
            "een bordje bij de tuin.</p>",
            "plaats": "Start bij het buurthuis aan de Generaal Cronjéstraat",
            "breedtegraad": 52.3934,
            "lengtegraad": 4.6411,
            "initiatiefnemer": "Bewonersgroep Noord (fictief)",
            "email": "gevel@voorbeeld.nl",
            "rol_initiatiefnemer": "De groep zoekt deelnemers en maakt de kaart.",
            "rol_gemeente": "De gemeente haalt gratis tegels weg en levert grond.",
        },
        (
            Oproepdata(VRAAG, "Iemand die een kaart kan tekenen", "Met de hand mag ook.", "spelen", 30),
            Oproepdata(BOD, "Een aanhanger, in het weekend vrij", "Ophalen na overleg.", "groen", 75),
        ),
    ),
    Initiatiefdata(
        "repaircafe-schalkwijk",
        "Repaircafé op wielen (fictief)",
        "Een bakfiets vol gereedschap die elke week in een andere straat staat.",
        "fietsroute",
        Initiatiefstaat.IN_UITVOERING,
        ("boerhaavewijk", "meerwijk"),
        ("duurzaamheid",),
        "Adviseur initiatieven Schalkwijk",
        {
            "doel": "<p>Wat kapot is, hoeft niet weg. Wij repareren samen met de eigenaar, zodat die het de volgende "
            "keer zelf kan.</p>",
            "plaats": "Elke week een andere straat in Boerhaavewijk en Meerwijk",
            "initiatiefnemer": "Repaircafé Schalkwijk (fictief)",
            "email": "wielen@voorbeeld.nl",
            "rol_initiatiefnemer": "Zes vrijwilligers repareren, en houden bij wat er gemaakt is.",
            "rol_gemeente": "De gemeente zorgt voor een stalling en een vergunning per plek.",
        },
        (
            Oproepdata(VRAAG, "Een ruimte om de bakfiets te stallen", "Droog, en op slot.", "duurzaamheid", 6),
            Oproepdata(BOD, "Gereedschap te leen", "Boor, zaag en ladder. Ophalen in Meerwijk.", "duurzaamheid", 50),
        ),
        ("Gereedschapskamer (fictief)", "Vrijwilligersplein (fictief)"),
    ),
    Initiatiefdata(
        "zon-op-de-flat",
        "Zon op de flat (fictief)",
        "Zestig huurders willen samen stroom opwekken op hun eigen dak.",
        "nieuwbouw",
        Initiatiefstaat.BUSINESSCASE,
        ("molenwijk",),
        ("duurzaamheid",),
        "Adviseur initiatieven Schalkwijk",
        {
            "doel": "<p>Een lagere rekening voor iedereen in de flat, ook voor wie geen geld heeft om mee te "
            "betalen.</p>",
            "plaats": "Flat aan het park, Molenwijk",
            "breedtegraad": 52.3546,
            "lengtegraad": 4.6583,
            "initiatiefnemer": "Bewonerscommissie (fictief)",
            "email": "zon@voorbeeld.nl",
            "rol_initiatiefnemer": "De commissie praat met de huurders en rekent het plan door.",
            "rol_gemeente": "De gemeente brengt de commissie aan tafel met de verhuurder.",
        },
        (
            Oproepdata(
                VRAAG, "Iemand die kan rekenen aan stroom", "Drie avonden meedenken is genoeg.", "duurzaamheid", 45
            ),
            Oproepdata(VRAAG, "Gereedschap voor één klusdag", "Boormachines en ladders.", "duurzaamheid", 25),
        ),
        ("Buurtfonds Spaarne (fictief)",),
    ),
)
