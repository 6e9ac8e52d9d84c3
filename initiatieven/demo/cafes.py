"""Vier Initiatievencafés met hun pitches: twee met verslag, twee die nog komen. Alles is verzonnen (fictief)."""

from .soorten import DO, Aanboddata, Datumdata, Keerdata, Pitchdata
from .vast import ERBIJ, TEAM, VAART

VAST = {"soort": "cafe", "voor_wie": "iedereen", "toegankelijkheid": ERBIJ, **TEAM}
UITLEG = (
    "<p>Initiatiefnemers vertellen in drie minuten wat zij willen en welke hulp zij zoeken. U luistert, vraagt, en "
    "biedt aan wat u kunt. Er is soep.</p>"
)

CAFES = [
    Aanboddata(
        "initiatievencafe-voorjaar",
        "cafe",
        {
            **VAST,
            "title": "Initiatievencafé in het voorjaar (fictief)",
            "samenvatting": "Twee initiatieven vertelden hun plan. Beide vonden hulp.",
            "verslag": "<p>Er waren 34 mensen. De repairclub vond een ruimte: de school aan de Vaart is op zaterdag "
            "leeg. Voor de bijenberm stelde een kweker zaad beschikbaar.</p><h3>Wat is afgesproken</h3><ul><li>Team "
            "Initiatieven (fictief) regelt de sleutel van de school.</li><li>De gemeente maait de berm dit jaar "
            "één keer "
            "minder.</li></ul>",
        },
        ("pitchen",),
        data=(Datumdata("cafe-1", (Keerdata(DO, -30, "19.30", "21.30"),), *VAART, {"capaciteit": 60}),),
        pitches=(
            Pitchdata(
                "Repairclub Vaart (fictief)",
                "Wij maken op zaterdag kapotte spullen van buren.",
                "Wij zoeken een ruimte.",
                "repair@voorbeeld.nl",
                hulp_gevonden=True,
            ),
            Pitchdata(
                "Bijenberm (fictief)",
                "Een berm vol bloemen.",
                "Wie heeft zaad?",
                "bijen@voorbeeld.nl",
                hulp_gevonden=True,
            ),
        ),
    ),
    Aanboddata(
        "initiatievencafe-zomer",
        "cafe",
        {
            **VAST,
            "title": "Initiatievencafé in de zomer (fictief)",
            "samenvatting": "Drie plannen, 41 bezoekers en elf aanbiedingen om te helpen.",
            "verslag": "<p>De avond begon met wat er van de vorige pitches is geworden. Daarna vroegen drie "
            "initiatieven om hulp. De leesclub voor vaders heeft nog geen vaste plek. Dat blijft een open vraag.</p>",
        },
        ("pitchen",),
        data=(Datumdata("cafe-2", (Keerdata(DO, -11, "19.30", "21.30"),), *VAART, {"capaciteit": 60}),),
        pitches=(
            Pitchdata(
                "Leesclub voor vaders (fictief)",
                "Vaders lezen voor, en leren zelf beter lezen.",
                "Wie heeft een rustige ruimte op dinsdagavond?",
                "leesclub@voorbeeld.nl",
            ),
            Pitchdata("Zonnepanelen op de flat (fictief)", "Samen stroom opwekken.", "", ""),
            Pitchdata(
                "Buurtmaaltijd Meerwijk (fictief)",
                "Elke maand eten zestig buren samen.",
                "Wij zoeken een kok die kan meedenken over grote pannen.",
                "maaltijd@voorbeeld.nl",
                hulp_gevonden=True,
            ),
        ),
    ),
    Aanboddata(
        "initiatievencafe-winter",
        "cafe",
        {
            **VAST,
            "title": "Initiatievencafé in de winter (fictief)",
            "samenvatting": "Drie initiatieven vertellen wat zij willen. Kom luisteren, of help mee.",
            "omschrijving": UITLEG,
        },
        ("pitchen",),
        data=(
            Datumdata(
                "cafe-3",
                (Keerdata(DO, 3, "19.30", "21.30"),),
                *VAART,
                {"capaciteit": 60, "max_samen": 4},
            ),
        ),
        pitches=(
            Pitchdata(
                "Buurttuin De Kas (fictief)",
                "Op een leeg veldje willen wij met dertig buren groente kweken. De grond mogen wij vijf jaar "
                "gebruiken.",
                "Wie kan ons helpen met bakken timmeren, en wie weet iets van bodemonderzoek?",
                "tuin@voorbeeld.nl",
            ),
            Pitchdata(
                "Taalmaatjes op de fiets (fictief)",
                "Nieuwe Haarlemmers leren fietsen en Nederlands tegelijk.",
                "Wij zoeken tien fietsen die nog even mee kunnen.",
                "fiets@voorbeeld.nl",
            ),
            Pitchdata(
                "Stille plek (fictief)",
                "Een kamer in de wijk waar het altijd rustig is, zonder telefoon.",
                "Wie weet een kamer die overdag leegstaat?",
                "stil@voorbeeld.nl",
            ),
        ),
    ),
    Aanboddata(
        "initiatievencafe-lente",
        "cafe",
        {
            **VAST,
            "title": "Initiatievencafé in de lente (fictief)",
            "samenvatting": "Wilt u zelf pitchen? Laat het ons weten. Er is nog plaats voor twee plannen.",
            "omschrijving": UITLEG,
        },
        ("pitchen",),
        data=(Datumdata("cafe-4", (Keerdata(DO, 16, "19.30", "21.30"),), *VAART, {"capaciteit": 60, "max_samen": 4}),),
        pitches=(
            Pitchdata(
                "Geveltuinroute (fictief)",
                "Een wandeling langs vijftig geveltuinen.",
                "Wij zoeken iemand die een kaart kan tekenen.",
                "gevel@voorbeeld.nl",
            ),
        ),
    ),
]
