"""Ontwerp: een straat opnieuw inrichten."""

from ..soorten import Borddata, Documentdata, Fasedata, Projectdata, Updatedata

PROJECT = Projectdata(
    slug="kleverparkweg-herinrichting",
    tekening="straat",
    velden={
        "title": "Kleverparkweg: herinrichting (fictief)",
        "samenvatting": "De riolering onder de Kleverparkweg moet worden vervangen. Daarna krijgt de straat meer "
        "bomen, "
        "een breder fietspad en een veilige oversteek. Denk mee over het ontwerp.",
        "status": "ontwerp",
        "plaats": "Kleverparkweg, tussen de Schoterweg en de Kleverlaan",
        "breedtegraad": 52.3937,
        "lengtegraad": 4.6378,
        "goed_om_te_weten": "<ul><li>De straat blijft altijd bereikbaar voor hulpdiensten.</li><li>Er verdwijnen "
        "ongeveer "
        "twaalf van de honderdveertig parkeerplaatsen. Welke, staat nog niet vast.</li><li>De oude "
        "lindes blijven staan.</li></ul>",
        "voorgeschiedenis": "<p>In de eerste ronde vroegen wij wat er nu niet goed gaat. De meeste mensen noemden de "
        "smalle "
        "stoep, het harde rijden en de hitte in de zomer. Met die antwoorden zijn twee schetsen "
        "gemaakt.</p>",
        "aanleiding": "<p>Het riool is meer dan zestig jaar oud en lekt op een aantal plekken. De straat gaat "
        "daarvoor "
        "toch open. Dat is het moment om haar beter te maken.</p>",
        "doel": "Een straat waar u veilig kunt lopen en fietsen, met schaduw in de zomer en droge voeten bij een "
        "wolkbreuk.",
        "wat_staat_vast": "<ul><li>Het riool wordt vervangen.</li><li>De snelheid wordt 30 kilometer per "
        "uur.</li><li>De "
        "lindes blijven.</li><li>Het budget is 2,4 miljoen euro (fictief).</li></ul>",
        "waarover_meedenken": "<ul><li>Waar de nieuwe bomen komen, en welke soort.</li><li>Hoe breed stoep en fietspad "
        "worden.</li><li>Waar de oversteek bij de school komt.</li><li>Welke parkeerplaatsen "
        "verdwijnen.</li></ul>",
        "methoden": "Een enquête, twee inloopavonden, een wandeling door de straat, infoborden op drie plekken en "
        "dit formulier.",
        "beslisser": "college",
        "besluit_toelichting": "Het college stelt het definitieve ontwerp vast, na advies van de buurt.",
        "terugkoppeling": "U leest het antwoord op uw eigen reactie bij uw inbreng. Het hele overzicht komt op "
        "deze pagina "
        "en op een avond in de buurt.",
        "contact_naam": "Projectteam Kleverpark (fictief)",
        "contact_rol": "Vragen over het ontwerp en de planning",
        "contact_telefoon": "14 023",
        "contact_email": "kleverpark@voorbeeld.nl",
    },
    dagen={"bijgewerkt_tot": -2, "terugkoppeling_op": 45},
    wijken=["ter-kleefkwartier", "te-zaanenkwartier", "transvaalwijk"],
    themas=["verkeer", "groen", "openbare-ruimte"],
    doelgroepen=["omwonenden", "ondernemers"],
    fasen=[
        Fasedata(
            "Vragen wat er speelt",
            "voltooid",
            "meedenken",
            "Enquête en een wandeling door de straat. 214 mensen deden mee (fictief).",
            -210,
            -150,
        ),
        Fasedata(
            "Twee schetsen",
            "voltooid",
            "meeweten",
            "De ontwerper maakte twee schetsen met de wensen uit de eerste ronde.",
            -149,
            -30,
        ),
        Fasedata(
            "Meedenken over het ontwerp",
            "nu",
            "meedenken",
            "U kunt reageren op de schetsen: op deze pagina, bij de infoborden en op de inloopavond.",
            -29,
            21,
        ),
        Fasedata(
            "Definitief ontwerp",
            "straks",
            "meeweten",
            "Wij verwerken de reacties. Het college neemt een besluit.",
            periode="over drie tot vijf maanden",
        ),
        Fasedata(
            "Straat open",
            "straks",
            "meeweten",
            "Eerst het riool, dan de straat, in vier stukken. U hoort drie weken vooraf wanneer uw stuk aan "
            "de beurt is.",
            periode="volgend jaar",
        ),
    ],
    updates=[
        Updatedata(
            -2,
            "Inloopavond druk bezocht",
            "<p>Bijna negentig mensen kwamen naar de inloopavond. De oversteek bij de school en het parkeren "
            "kregen de meeste aandacht. Het verslag staat bij de documenten.</p>",
        ),
        Updatedata(
            -16,
            "Infobord bij de Kleverlaan staat er weer",
            "<p>Het bord was omgewaaid. Het staat nu tien meter verder, uit de wind. De code is dezelfde gebleven.</p>",
        ),
        Updatedata(
            -29,
            "Reageer op de twee schetsen",
            "<p>De schetsen zijn klaar. In schets A ligt het fietspad aan één kant, in schets B aan twee "
            "kanten. Wij zijn benieuwd wat u vindt.</p>",
        ),
        Updatedata(
            -120,
            "Wat de eerste ronde opleverde",
            "<p>De drie wensen die het vaakst terugkwamen: een bredere stoep, langzamer verkeer en meer schaduw.</p>",
        ),
        Updatedata(
            -150, "Eerste ronde gesloten", "<p>Dank aan iedereen die meedeed. Alle antwoorden zijn gelezen.</p>"
        ),
    ],
    documenten=[
        Documentdata(
            "Verslag inloopavond Kleverparkweg (fictief)",
            "Wat er is gevraagd en gezegd.",
            [
                "Op de inloopavond spraken bewoners, ondernemers en ontwerpers over de twee schetsen voor de "
                "Kleverparkweg. Dit verslag is fictief.",
                "Over de oversteek bij de school waren de meeste mensen het eens: die moet breder en met een "
                "verhoging. Over parkeren liepen de meningen uiteen.",
                "De ontwerper neemt drie vragen mee: kan de laadplek voor de bakker blijven, waar komen de "
                "ondergrondse containers, en wat gebeurt er met de fietsen bij nummer 40 tot en met 60.",
            ],
        ),
        Documentdata(
            "Uitkomsten eerste ronde (fictief)",
            "De antwoorden in het kort.",
            [
                "In de eerste ronde gaven 214 mensen antwoord. Dit overzicht is fictief.",
                "Een bredere stoep werd 131 keer genoemd, langzamer verkeer 118 keer, en meer schaduw 97 keer. "
                "Van de mensen die reageerden woont driekwart in de straat zelf.",
            ],
        ),
    ],
    partners=[
        ("Ingenieursbureau De Klinker (fictief)", "maakt het ontwerp"),
        ("Waterschap (fictief)", "denkt mee over regenwater"),
    ],
)

BORDEN = [
    Borddata(
        "KJ7M3",
        PROJECT.slug,
        "Kleverparkweg, hoek Schoterweg",
        "Op de hoek van de Kleverparkweg en de Schoterweg",
        (52.39402, 4.63512),
        "ter-kleefkwartier",
        "Wat vindt u van deze straat?",
        "Bekijk de twee schetsen en zeg wat u ervan vindt.",
        "U kunt drie weken reageren en krijgt antwoord.",
        -29,
        None,
        "A3",
        23,
    ),
    Borddata(
        "KR4XD",
        PROJECT.slug,
        "Kleverparkweg, bij de school",
        "Voor de school, halverwege de Kleverparkweg",
        (52.39371, 4.63794),
        "ter-kleefkwartier",
        "Waar steekt u hier over?",
        "Wijs de beste plek aan voor een veilige oversteek.",
        "U kunt drie weken reageren en krijgt antwoord.",
        -29,
        None,
        "A3",
        31,
    ),
    Borddata(
        "KW9PA",
        PROJECT.slug,
        "Kleverlaan (eerste ronde)",
        "Bij de hoek met de Kleverlaan",
        (52.39338, 4.64061),
        "ter-kleefkwartier",
        "Wat gaat hier niet goed?",
        "Vertel wat u in deze straat anders zou willen.",
        "De enquête is een maand open.",
        -210,
        -148,
        "A4",
        12,
    ),
]
