"""Inspraak: nieuwe woningen."""

from ..soorten import Borddata, Documentdata, Fasedata, Projectdata, Updatedata

PROJECT = Projectdata(
    slug="wonen-aan-de-waarderweg",
    tekening="nieuwbouw",
    velden={
        "title": "Wonen aan de Waarderweg (fictief)",
        "samenvatting": "Op een leeg terrein in de Waarderpolder kunnen 180 woningen komen, met een park en "
        "werkruimte. "
        "Het voorlopige ontwerp ligt ter inzage: u kunt zes weken reageren.",
        "status": "inspraak",
        "plaats": "Waarderweg, bij het oude fabrieksterrein",
        "breedtegraad": 52.3879,
        "lengtegraad": 4.6557,
        "goed_om_te_weten": "<ul><li>De inspraak is officieel. De aankondiging staat in het Gemeenteblad "
        "(fictief).</li><li>Een reactie via deze site telt mee. Een brief mag ook.</li><li>Uw reactie "
        "komt in de nota van beantwoording, zonder uw naam.</li></ul>",
        "voorgeschiedenis": "<p>In de meedenkperiode vroegen buurtbewoners vooral om lagere gebouwen langs de rand "
        "en om "
        "genoeg betaalbare huizen. De hoogste toren is daarom van elf naar acht lagen gegaan.</p>",
        "aanleiding": "<p>Er is in de stad een groot tekort aan woningen. Dit terrein staat al jaren leeg.</p>",
        "doel": "Een gemengde buurt waar wonen en werken samengaan, met minstens veertig procent sociale huur.",
        "wat_staat_vast": "<ul><li>Er komen 180 woningen, waarvan 72 sociale huur.</li><li>Er komt een park van "
        "ongeveer "
        "een half voetbalveld.</li><li>Auto’s parkeren aan de rand, niet in de buurt.</li></ul>",
        "waarover_meedenken": "<ul><li>De indeling van het park.</li><li>De hoogte en de kleur van de gebouwen aan de "
        "rand.</li><li>De route voor fietsers naar het station Spaarnwoude.</li></ul>",
        "methoden": "Terinzagelegging van zes weken, een inloopavond, een rondleiding op het terrein en een "
        "klankbordgroep van vijftien mensen.",
        "beslisser": "raad",
        "besluit_toelichting": "De gemeenteraad stelt het plan vast.",
        "terugkoppeling": "Alle reacties krijgen een antwoord in de nota van beantwoording: ja, deels of nee, met "
        "uitleg.",
        "contact_naam": "Projectteam Waarderweg (fictief)",
        "contact_rol": "Vragen over het plan en de inspraak",
        "contact_telefoon": "14 023",
        "contact_email": "waarderweg@voorbeeld.nl",
    },
    dagen={"bijgewerkt_tot": -3, "terugkoppeling_op": 90},
    wijken=["waarder-en-veerpolder"],
    themas=["wonen", "groen", "duurzaamheid"],
    doelgroepen=["woningzoekenden", "omwonenden", "ondernemers"],
    fasen=[
        Fasedata(
            "Meedenken over de uitgangspunten",
            "voltooid",
            "meedenken",
            "Drie avonden en een wandeling over het terrein.",
            -330,
            -240,
        ),
        Fasedata(
            "Voorlopig ontwerp", "voltooid", "meedoen", "De klankbordgroep werkte mee aan het ontwerp.", -239, -40
        ),
        Fasedata("Inspraak", "nu", "meedenken", "Zes weken kunt u officieel reageren.", -18, 24),
        Fasedata(
            "Nota van beantwoording en besluit",
            "straks",
            "meeweten",
            "De raad krijgt alle reacties met antwoord en neemt een besluit.",
            60,
            120,
        ),
        Fasedata(
            "Bouw", "straks", "meeweten", "De bouw duurt ongeveer twee jaar.", periode="op zijn vroegst over een jaar"
        ),
    ],
    updates=[
        Updatedata(
            -3,
            "Rondleiding op het terrein",
            "<p>Volgende week zaterdag is er een rondleiding, om 11.00 en om 14.00 uur. Het terrein is ook "
            "met een rolstoel te bezoeken. Aanmelden hoeft niet.</p>",
        ),
        Updatedata(
            -18,
            "De inspraak is begonnen",
            "<p>Het voorlopige ontwerp ligt zes weken ter inzage: op deze pagina, in het stadskantoor en in "
            "de bibliotheek.</p>",
        ),
        Updatedata(
            -70, "Toren wordt lager", "<p>Na gesprekken met de buurt gaat de hoogste toren van elf naar acht lagen.</p>"
        ),
    ],
    documenten=[
        Documentdata(
            "Voorlopig ontwerp Waarderweg in het kort (fictief)",
            "Samenvatting in gewone taal.",
            [
                "Dit is een fictieve samenvatting van het voorlopige ontwerp voor wonen aan de Waarderweg.",
                "Er komen vier gebouwen rond een park. Aan de kant van de huidige huizen zijn ze drie lagen "
                "hoog, in het midden acht.",
                "Van de 180 woningen zijn er 72 voor sociale huur en 54 voor middenhuur. Op de begane grond komt "
                "werkruimte.",
            ],
        ),
        Documentdata(
            "Verslagen van de klankbordgroep (fictief)",
            "Vier bijeenkomsten.",
            [
                "De klankbordgroep kwam vier keer bij elkaar. De verslagen zijn fictief.",
                "De groep vroeg om lagere randen, een speelplek bij het park en een veilige route naar het "
                "station. De eerste twee zijn overgenomen.",
            ],
        ),
    ],
    partners=[
        ("Woningcorporatie De Polder (fictief)", "bouwt en verhuurt de sociale woningen"),
        ("Bedrijvenkring Waarderpolder (fictief)", "denkt mee over werkruimte"),
    ],
)

BORDEN = [
    Borddata(
        "WD4KP",
        PROJECT.slug,
        "Waarderweg, hek fabrieksterrein",
        "Aan het hek van het oude fabrieksterrein",
        (52.38791, 4.65571),
        "waarder-en-veerpolder",
        "Hier kunnen 180 woningen komen",
        "Bekijk het ontwerp en geef uw mening.",
        "De inspraak duurt zes weken.",
        -18,
        None,
        "A3",
        29,
    ),
]
