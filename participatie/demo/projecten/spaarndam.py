"""Gestopt, en opgegaan in een ander project; en een park waarvan de pagina van de site is gehaald."""

from ..soorten import Borddata, Documentdata, Fasedata, Projectdata, Updatedata

PROJECT = Projectdata(
    slug="fietsroute-spaarndam",
    tekening="fietsroute",
    velden={
        "title": "Fietsroute naar Spaarndam (fictief)",
        "samenvatting": "De brede fietsroute langs de dijk gaat niet door: de dijk bleek niet sterk genoeg. Het deel "
        "binnen de stad gaat verder in het project Kleverparkweg.",
        "status": "gestopt",
        "plaats": "Spaarndamseweg en de dijk naar Spaarndam",
        "breedtegraad": 52.4123,
        "lengtegraad": 4.6671,
        "goed_om_te_weten": "<ul><li>Het gewone fietspad langs de dijk blijft.</li><li>De gaten in het asfalt worden "
        "wel "
        "hersteld.</li></ul>",
        "voorgeschiedenis": "<p>In de eerste ronde vroegen wij om ideeën. Daarna is de dijk onderzocht.</p>",
        "aanleiding": "<p>Steeds meer mensen fietsen tussen Spaarndam en de stad. Het pad is smal.</p>",
        "doel": "Een breed en verlicht fietspad van vier kilometer.",
        "wat_staat_vast": "<p>Het project is gestopt.</p>",
        "waarover_meedenken": "<p>Er valt nu niet meer mee te denken.</p>",
        "methoden": "Een ideeënformulier en een fietstocht met bewoners.",
        "beslisser": "college",
        "besluit_toelichting": "Het college besloot te stoppen.",
        "terugkoppeling": "Iedereen die een e-mailadres gaf, kreeg bericht. De ideeën staan nog op deze pagina.",
        "resultaat": "<p>Uit onderzoek bleek dat de dijk een breder pad niet kan dragen zonder dure versterking. Het "
        "college besloot daarom te stoppen (fictief). Drie ideeën gaan toch door: nieuw asfalt, een bank "
        "halverwege en betere strepen.</p>",
        "evaluatie": "<p>Wij hadden de dijk eerder moeten laten onderzoeken. Dan hadden wij u niet om ideeën gevraagd "
        "voor iets wat niet kon.</p>",
        "contact_naam": "Team Mobiliteit (fictief)",
        "contact_rol": "Vragen over fietsroutes",
        "contact_telefoon": "14 023",
        "contact_email": "fiets@voorbeeld.nl",
    },
    dagen={"bijgewerkt_tot": -40, "terugkoppeling_op": -200, "nota_op": -38},
    wijken=["spaarndam", "te-zaanenkwartier"],
    themas=["verkeer", "duurzaamheid"],
    doelgroepen=["omwonenden"],
    fasen=[
        Fasedata("Ideeën", "voltooid", "meedenken", "Ideeën via het formulier en op een fietstocht.", -260, -220),
        Fasedata("Onderzoek naar de dijk", "voltooid", "meeweten", "Het waterschap liet de dijk doormeten.", -200, -70),
        Fasedata(
            "Besluit om te stoppen",
            "voltooid",
            "meeweten",
            "Het college koos voor herstel van het bestaande pad.",
            -45,
            -45,
        ),
    ],
    updates=[
        Updatedata(
            -40,
            "Waarom wij stoppen",
            "<p>Wij begrijpen dat dit tegenvalt. In het verslag leest u wat er is onderzocht en wat er nu "
            "wel gebeurt.</p>",
        ),
        Updatedata(
            -200,
            "Onderzoek naar de dijk begint",
            "<p>Er worden boringen gedaan op twaalf plekken. U merkt daar weinig van.</p>",
        ),
    ],
    documenten=[
        Documentdata(
            "Onderzoek naar de dijk in het kort (fictief)",
            "Waarom een breder pad niet kan.",
            [
                "Dit is een fictieve samenvatting van het onderzoek naar de dijk bij Spaarndam.",
                "Op vier van de twaalf plekken is de grond te slap voor een breder pad. Versterken kost meer dan "
                "het hele fietspad.",
            ],
        )
    ],
    partners=[("Waterschap (fictief)", "onderzocht de dijk")],
    vervolg="projecten/kleverparkweg-herinrichting",
)

PARK = Projectdata(
    slug="vijver-zuiderpolder",
    tekening="park",
    velden={
        "title": "Vijver Zuiderpolder (fictief)",
        "samenvatting": "De vijver in het park Zuiderpolder is uitgebaggerd en heeft nieuwe oevers. De pagina van dit "
        "project is van de site gehaald.",
        "status": "opgeleverd",
        "plaats": "Park Zuiderpolder",
        "breedtegraad": 52.3771,
        "lengtegraad": 4.6668,
        "resultaat": "<p>De vijver is weer anderhalve meter diep. Langs de oever groeit riet (fictief).</p>",
        "doel": "Schoon water en oevers waar vogels kunnen broeden.",
        "contact_naam": "Gebiedsteam Oost (fictief)",
        "contact_telefoon": "14 023",
    },
    dagen={"bijgewerkt_tot": -400},
    wijken=["parkwijk"],
    themas=["groen"],
    doelgroepen=["omwonenden"],
    fasen=[Fasedata("Baggeren en planten", "voltooid", "meeweten", "Zes weken werk.", -520, -470)],
    updates=[Updatedata(-460, "De vijver is klaar", "<p>Het water stijgt de komende weken vanzelf.</p>")],
    documenten=[],
    partners=[],
    online=False,
)

BORDEN = [
    Borddata(
        "FD7GA",
        PROJECT.slug,
        "Dijk bij Spaarndam",
        "Aan het begin van de dijk naar Spaarndam",
        (52.41231, 4.66712),
        "spaarndam",
        "Een breder fietspad?",
        "Zet uw idee op de kaart.",
        "U hoort binnen een half jaar wat wij doen.",
        -260,
        None,
        "A3",
        3,
    ),
    Borddata(
        "FW4FY",
        PROJECT.slug,
        "Spaarndamseweg, bushalte",
        "Bij de bushalte aan de Spaarndamseweg",
        (52.40011, 4.65021),
        "te-zaanenkwartier",
        "Een breder fietspad?",
        "Zet uw idee op de kaart.",
        "U hoort binnen een half jaar wat wij doen.",
        -260,
        -38,
        "A4",
        2,
    ),
    Borddata(
        "PH3KE",
        PARK.slug,
        "Park Zuiderpolder, ingang",
        "Bij de ingang van het park Zuiderpolder",
        (52.37712, 4.66681),
        "parkwijk",
        "De vijver wordt schoner (fictief)",
        "Lees wat er gaat gebeuren.",
        "Het werk duurt zes weken.",
        -540,
        None,
        "A4",
        1,
    ),
]
