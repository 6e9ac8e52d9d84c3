"""Opgeleverd: een speelplek, met een resultaat waarin inbreng is te herkennen."""

from ..soorten import Borddata, Documentdata, Fasedata, Projectdata, Updatedata

PROJECT = Projectdata(
    slug="speelplek-marsmanplein",
    tekening="speelplek",
    velden={
        "title": "Speelplek Marsmanplein (fictief)",
        "samenvatting": "De speelplek bij het Marsmanplein in Delftwijk is klaar. Kinderen kozen de toestellen, "
        "ouders "
        "de plek van de banken. Lees wat er van de ideeën is terechtgekomen.",
        "status": "opgeleverd",
        "plaats": "Speelveld bij het Marsmanplein, Delftwijk",
        "breedtegraad": 52.4063,
        "lengtegraad": 4.6389,
        "goed_om_te_weten": "<ul><li>De speelplek is dag en nacht open.</li><li>Is er iets stuk? Bel 14 023.</li></ul>",
        "voorgeschiedenis": "<p>Het oude klimrek werd afgekeurd. Kinderen van twee scholen tekenden wat zij "
        "wilden.</p>",
        "aanleiding": "<p>De toestellen waren twintig jaar oud en niet meer veilig.</p>",
        "doel": "Een speelplek voor kinderen van twee tot twaalf jaar, ook als zij in een rolstoel zitten.",
        "wat_staat_vast": "<ul><li>De plek en de grootte.</li><li>De eisen voor veiligheid.</li></ul>",
        "waarover_meedenken": "<ul><li>Welke toestellen er komen.</li><li>Waar de banken en bomen komen.</li></ul>",
        "methoden": "Tekenmiddag op twee scholen, stemmen bij het infobord, een formulier voor ouders.",
        "beslisser": "bewoners",
        "besluit_toelichting": "De kinderen kozen; de gemeente keek of het veilig was.",
        "terugkoppeling": "Op de openingsdag en bij elke inbreng op deze pagina.",
        "resultaat": "<p>Er staat een nieuwe glijbaantoren, een dubbele schommel en een lage wip waar ook een "
        "rolstoel bij kan. Van de 38 ideeën zijn er 21 uitgevoerd, 9 deels, en 8 niet (fictief). Het "
        "water om mee te spelen kwam er niet: schoonhouden kost te veel.</p>",
        "evaluatie": "<p>De tekenmiddagen leverden de beste ideeën op. Ouders die overdag werken, bereikten wij te "
        "weinig. De volgende keer beginnen wij met een avond.</p>",
        "contact_naam": "Gebiedsteam Noord (fictief)",
        "contact_rol": "Vragen over de speelplek",
        "contact_telefoon": "14 023",
        "contact_email": "noord@voorbeeld.nl",
    },
    dagen={"bijgewerkt_tot": -20, "terugkoppeling_op": -60},
    wijken=["delftwijk"],
    themas=["spelen", "groen"],
    doelgroepen=["kinderen-en-ouders", "jongeren"],
    fasen=[
        Fasedata("Tekenen en kiezen", "voltooid", "meebeslissen", "Kinderen tekenden en stemden.", -300, -250),
        Fasedata(
            "Ontwerp", "voltooid", "meedoen", "Vier ouders en zes kinderen keken mee met de ontwerper.", -249, -180
        ),
        Fasedata("Aanleg", "voltooid", "meeweten", "Zeven weken werk, met één week vertraging door regen.", -120, -65),
        Fasedata("Terugkijken", "voltooid", "meedenken", "Wij vroegen wat er goed ging en wat niet.", -60, -25),
    ],
    updates=[
        Updatedata(
            -20,
            "Dit leerden wij",
            "<p>Bijna vijftig ouders vulden de laatste vragenlijst in. Het cijfer voor de speelplek is een "
            "8,1. Voor het meedenken een 7,2 (fictief).</p>",
        ),
        Updatedata(
            -62,
            "Feestelijk geopend",
            "<p>De jongste ontwerper, zes jaar, knipte het lint door. Daarna was er limonade.</p>",
        ),
        Updatedata(
            -90,
            "Een week later klaar",
            "<p>Door de regen kon de ondergrond niet drogen. De opening schuift een week op.</p>",
        ),
        Updatedata(-250, "De stemmen zijn geteld", "<p>De glijbaantoren won met 212 stemmen.</p>"),
    ],
    documenten=[
        Documentdata(
            "Wat er met de ideeën is gedaan (fictief)",
            "38 ideeën met antwoord.",
            [
                "In dit fictieve overzicht staat per idee voor de speelplek wat ermee is gedaan.",
                "Overgenomen: de glijbaantoren, de dubbele schommel, de lage wip, meer bomen en een bank in de "
                "schaduw.",
                "Niet overgenomen: de waterbaan, de zandbak en verlichting in de nacht.",
            ],
        )
    ],
    partners=[
        ("Basisschool De Speelvogel (fictief)", "hield een tekenmiddag"),
        ("Wijkplatform Delftwijk (fictief)", "hielp bij het stemmen"),
    ],
)

BORDEN = [
    Borddata(
        "MP9RT",
        PROJECT.slug,
        "Marsmanplein, speelveld",
        "Bij de ingang van het speelveld",
        (52.40631, 4.63891),
        "delftwijk",
        "Kies mee: wat komt hier?",
        "Stem op uw favoriete speeltoestel.",
        "De uitslag hoort u op de openingsdag.",
        -300,
        None,
        "A4",
        6,
    ),
]
