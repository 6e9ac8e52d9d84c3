"""In uitvoering: een brug vervangen."""

from ..soorten import Borddata, Documentdata, Fasedata, Projectdata, Updatedata

PROJECT = Projectdata(
    slug="schouwbroekerbrug-vernieuwing",
    tekening="brug",
    velden={
        "title": "Schouwbroekerbrug: vernieuwing (fictief)",
        "samenvatting": "De Schouwbroekerbrug over het Spaarne krijgt een nieuw brugdek en een breder fietspad. "
        "Tijdens "
        "het werk fietst en loopt u om. Auto’s kunnen er niet over.",
        "status": "uitvoering",
        "plaats": "Schouwbroekerbrug, over het Spaarne",
        "breedtegraad": 52.3662,
        "lengtegraad": 4.6412,
        "goed_om_te_weten": "<ul><li>Auto’s rijden om via de Buitenrustbrug.</li><li>Voor fietsers en voetgangers "
        "ligt er "
        "een noodbrug.</li><li>Heien gebeurt alleen op werkdagen tussen 8.00 en 16.00 uur.</li></ul>",
        "voorgeschiedenis": "<p>Bewoners kozen in de vorige ronde voor het ontwerp met het brede fietspad. Het "
        "college nam "
        "die keuze over.</p>",
        "aanleiding": "<p>Het brugdek is versleten. Zwaar verkeer mocht er al niet meer over.</p>",
        "doel": "Een brug die weer dertig jaar meekan en veilig is voor wie fietst.",
        "wat_staat_vast": "<p>Het ontwerp, de planning en de omleiding staan vast. De aannemer is gekozen.</p>",
        "waarover_meedenken": "<p>Over het ontwerp kunt u niet meer meedenken. Wel horen wij graag waar de omleiding "
        "of de "
        "noodbrug beter kan.</p>",
        "methoden": "Infoborden aan beide kanten van het water, een wekelijks spreekuur in de bouwkeet en een "
        "formulier voor vragen.",
        "beslisser": "college",
        "besluit_toelichting": "Het besluit is genomen.",
        "terugkoppeling": "Vragen over het werk beantwoorden wij binnen vijf werkdagen.",
        "contact_naam": "Omgevingsmanager brug (fictief)",
        "contact_rol": "Spreekuur: woensdag van 16.00 tot 18.00 uur in de bouwkeet",
        "contact_telefoon": "14 023",
        "contact_email": "brug@voorbeeld.nl",
    },
    dagen={"bijgewerkt_tot": -1, "terugkoppeling_op": 14},
    wijken=["haarlemmerhoutkwartier", "slachthuiswijk"],
    themas=["verkeer"],
    doelgroepen=["omwonenden", "ondernemers"],
    fasen=[
        Fasedata("Ontwerp kiezen", "voltooid", "meebeslissen", "Bewoners kozen uit drie ontwerpen.", -420, -380),
        Fasedata("Besluit", "voltooid", "meeweten", "Het college stelde het ontwerp vast.", -340, -340),
        Fasedata(
            "Voorbereiding", "voltooid", "meeweten", "Aannemer gekozen, kabels verlegd, noodbrug gebouwd.", -300, -46
        ),
        Fasedata("Oude brugdek eruit, nieuwe erin", "nu", "meeweten", "De brug is dicht voor auto’s.", -45, 90),
        Fasedata(
            "Afwerking en schilderen",
            "straks",
            "meeweten",
            "De brug gaat weer open. Schilderen gebeurt van onderaf.",
            91,
            130,
        ),
        Fasedata(
            "Nazorg", "straks", "meeweten", "Na drie maanden kijken wij met bewoners of alles werkt.", periode="daarna"
        ),
    ],
    updates=[
        Updatedata(
            -1,
            "Nieuwe brugdelen komen in de nacht",
            "<p>In de nacht van donderdag op vrijdag varen de nieuwe delen over het Spaarne. De noodbrug is "
            "dan van 23.00 tot 5.00 uur dicht.</p>",
        ),
        Updatedata(
            -12,
            "Noodbrug breder gemaakt",
            "<p>Veel mensen vroegen om meer ruimte voor bakfietsen. De aannemer heeft de leuningen "
            "verplaatst: de noodbrug is nu veertig centimeter breder.</p>",
        ),
        Updatedata(-30, "Heien is klaar", "<p>De palen zitten in de grond, een week eerder dan gepland.</p>"),
        Updatedata(
            -45,
            "De brug is dicht",
            "<p>Vanaf vandaag rijden auto’s om. Fietsers en voetgangers gaan over de noodbrug.</p>",
        ),
    ],
    documenten=[
        Documentdata(
            "Omleiding en planning Schouwbroekerbrug (fictief)",
            "Op één bladzijde.",
            [
                "Dit document is fictief. Het beschrijft de omleiding tijdens het werk aan de Schouwbroekerbrug.",
                "Auto’s rijden om via de Buitenrustbrug. Fietsers en voetgangers gebruiken de noodbrug. "
                "Vrachtverkeer volgt de gele borden.",
                "Het werk duurt ongeveer vier en een halve maand. Loopt het uit, dan staat dat op de projectpagina.",
            ],
        )
    ],
    partners=[
        ("Aannemer Spaarnebouw (fictief)", "voert het werk uit"),
        ("Fietsersbond, afdeling (fictief)", "adviseert over de omleiding"),
    ],
)

BORDEN = [
    Borddata(
        "GX3WY",
        PROJECT.slug,
        "Schouwbroekerbrug, westzijde",
        "Aan de westkant van de Schouwbroekerbrug",
        (52.36631, 4.64045),
        "haarlemmerhoutkwartier",
        "Deze brug wordt vernieuwd",
        "Lees hoe lang het duurt en hoe u omrijdt.",
        "Vragen beantwoorden wij binnen vijf werkdagen.",
        -50,
        None,
        "A3",
        58,
    ),
    Borddata(
        "GM7CE",
        PROJECT.slug,
        "Schouwbroekerbrug, oostzijde",
        "Aan de oostkant van de Schouwbroekerbrug",
        (52.36612, 4.64188),
        "slachthuiswijk",
        "Deze brug wordt vernieuwd",
        "Lees hoe lang het duurt en hoe u omrijdt.",
        "Vragen beantwoorden wij binnen vijf werkdagen.",
        -50,
        None,
        "A3",
        37,
    ),
]
