"""Onderzoek: een warm plein koeler maken."""

from ..soorten import Borddata, Documentdata, Fasedata, Projectdata, Updatedata

PROJECT = Projectdata(
    slug="californieplein-schaduw",
    tekening="plein",
    velden={
        "title": "Californiëplein: schaduw en zitplekken (fictief)",
        "samenvatting": "Het Californiëplein in Schalkwijk wordt op zomerse dagen erg heet. Wij onderzoeken hoe het "
        "koeler en fijner kan. Er is nog geen plan: u bent er vroeg bij.",
        "status": "onderzoek",
        "plaats": "Californiëplein, Schalkwijk",
        "breedtegraad": 52.3589,
        "lengtegraad": 4.6561,
        "goed_om_te_weten": "<ul><li>Er is nog niets besloten.</li><li>De markt blijft op haar vaste "
        "dag.</li><li>Onder een "
        "deel van het plein ligt een garage. Daar kunnen geen grote bomen in de grond.</li></ul>",
        "voorgeschiedenis": "<p>Bij een hittemeting in de wijk was dit een van de warmste plekken. Ook in gesprekken "
        "op de "
        "markt ging het over hitte en te weinig plekken om te zitten.</p>",
        "aanleiding": "<p>Zomers worden heter. Wie ouder is of slecht ter been, mijdt nu op warme dagen het plein. "
        "Ondernemers merken dat.</p>",
        "doel": "Een plein waar u ook op een warme dag graag bent, voor alle leeftijden.",
        "wat_staat_vast": "<ul><li>De weekmarkt blijft.</li><li>De brandweer moet erlangs kunnen.</li><li>De "
        "garage onder "
        "het plein blijft.</li></ul>",
        "waarover_meedenken": "<ul><li>Hoe gebruikt u het plein nu, en wanneer?</li><li>Waar wilt u schaduw, water of "
        "een "
        "zitplek?</li><li>Wat mag er weg, en wat juist niet?</li></ul>",
        "methoden": "Een enquête in stappen, een ideeënkaart, gesprekken op de markt en een dag met jongeren van de "
        "school om de hoek.",
        "beslisser": "raad",
        "besluit_toelichting": "De gemeenteraad besluit of er geld komt voor een plan.",
        "terugkoppeling": "Zes weken na het sluiten van de enquête staan de uitkomsten op deze pagina. Op de markt "
        "hangt "
        "dan ook een samenvatting.",
        "contact_naam": "Gebiedsteam Schalkwijk (fictief)",
        "contact_rol": "Aanspreekpunt voor het plein",
        "contact_telefoon": "14 023",
        "contact_email": "schalkwijk@voorbeeld.nl",
    },
    dagen={"bijgewerkt_tot": -5, "terugkoppeling_op": 70},
    wijken=["boerhaavewijk", "europawijk"],
    themas=["groen", "openbare-ruimte", "duurzaamheid"],
    doelgroepen=["ouderen", "jongeren", "ondernemers"],
    fasen=[
        Fasedata(
            "Meten en kijken",
            "voltooid",
            "meeweten",
            "Hitte gemeten op acht plekken, en geteld hoe mensen het plein gebruiken.",
            -130,
            -60,
        ),
        Fasedata("Vragen en ideeën", "nu", "meedenken", "Enquête, ideeënkaart en gesprekken op de markt.", -20, 28),
        Fasedata(
            "Samen schetsen",
            "straks",
            "meedoen",
            "Twaalf mensen van het plein maken met een ontwerper drie schetsen.",
            periode="komend voorjaar",
        ),
        Fasedata(
            "Keuze",
            "straks",
            "meebeslissen",
            "Bewoners van de twee wijken kiezen uit de schetsen. De raad besluit daarna over het geld.",
            periode="voor de zomer",
        ),
    ],
    updates=[
        Updatedata(
            -5,
            "Zo warm is het plein",
            "<p>Op een dag van 31 graden was het midden op het plein 44 graden, en onder de bomen aan de "
            "rand 33. Het verschil is dus elf graden (fictief).</p>",
        ),
        Updatedata(
            -20,
            "De enquête is open",
            "<p>Invullen kost ongeveer vijf minuten. Liever praten? Wij staan elke marktdag bij de fontein.</p>",
        ),
        Updatedata(
            -62, "Tellen klaar", "<p>Een week lang telden wij wie er op het plein kwam, en hoelang mensen bleven.</p>"
        ),
    ],
    documenten=[
        Documentdata(
            "Hittemeting Californiëplein (fictief)",
            "Acht meetpunten, drie dagen.",
            [
                "Op drie warme dagen is op acht plekken rond het Californiëplein de temperatuur van de "
                "bestrating gemeten. De cijfers zijn fictief.",
                "Het midden van het plein was op het heetst van de dag 44 graden. Onder bomen was het 33 graden. "
                "Bij de fontein was het 38 graden.",
            ],
        )
    ],
    partners=[
        ("Ondernemersvereniging Schalkwijk (fictief)", "praat mee namens de winkels"),
        ("Jongerencentrum De Brug (fictief)", "betrekt jongeren"),
    ],
)

BORDEN = [
    Borddata(
        "CF6TQ",
        PROJECT.slug,
        "Californiëplein, bij de fontein",
        "Bij de fontein op het Californiëplein",
        (52.35893, 4.65612),
        "boerhaavewijk",
        "Waar wilt u schaduw?",
        "Vul de enquête in of zet uw idee op de kaart.",
        "De enquête is zes weken open.",
        -20,
        None,
        "A3",
        44,
    ),
    Borddata(
        "CX3HN",
        PROJECT.slug,
        "Californiëplein, ingang winkels",
        "Naast de ingang van het winkelcentrum",
        (52.35921, 4.65503),
        "europawijk",
        "Te heet op het plein?",
        "Zeg in vijf minuten wat er beter kan.",
        "De enquête is zes weken open.",
        -20,
        None,
        "A4",
        19,
    ),
]
