"""Het seizoen van de Initiatievenschool. Alles is verzonnen (fictief)."""

from .eerder import EERDER
from .soorten import DI, DO, MA, WO, ZA, Aanboddata, Datumdata, Keerdata
from .vast import ANNA, BIEB, KOFI, VAART, velden

SCHOOL = {
    "title": "Initiatievenschool",
    "samenvatting": "Leer wat u nodig hebt om uw plan voor de buurt te laten slagen. Van bewoners, ambtenaren "
    "en mensen "
    "die het al deden. Alle cursussen op deze demosite zijn fictief.",
    "inleiding": "<p>Een cursus duurt één tot vier keer. U hoeft niets te kunnen en niets te betalen, behalve als dat "
    "erbij staat.</p>",
}

CURSUSSEN = [
    Aanboddata(
        "crowdfunding",
        "initiatief",
        velden(
            "cursus",
            "initiatief",
            "Crowdfunding met uw buurt",
            "In drie avonden maakt u een actie waarmee de buurt zelf uw plan betaalt.",
            omschrijving="<p>Veel kleine bedragen maken samen een groot plan mogelijk. U leert hoe u een doel kiest, "
            "een verhaal vertelt en mensen bedankt. Aan het eind staat uw actie klaar.</p>",
            wat_u_leert="<ul><li>een bedrag kiezen dat haalbaar is</li><li>een verhaal van één minuut vertellen</li>"
            "<li>gevers vasthouden, ook na de actie</li></ul>",
            meenemen="Een plan, of het begin ervan.",
        ),
        ("crowdfunding", "geld"),
        data=(
            Datumdata(
                "crowdfunding-nu",
                (
                    Keerdata(DI, 3, "19.30", "21.30", "Uw doel"),
                    Keerdata(DI, 4, "19.30", "21.30", "Uw verhaal"),
                    Keerdata(DI, 5, "19.30", "21.30", "Uw gevers"),
                ),
                *VAART,
                {"capaciteit": 8, "minimum": 5, "aanbod_uren": 240, "naam": "Winter, avondgroep"},
            ),
            Datumdata(
                "crowdfunding-later",
                tuple(Keerdata(ZA, week, "10.00", "12.00") for week in (14, 15, 16)),
                *BIEB,
                {"capaciteit": 12, "naam": "Voorjaar, zaterdagochtend"},
            ),
        ),
        docenten=(ANNA,),
    ),
    Aanboddata(
        "pitchen",
        "cafe",
        velden(
            "workshop",
            "bewoners",
            "Pitchen: uw plan in drie minuten",
            "U oefent hoe u in drie minuten vertelt wat u wilt en wat u nodig hebt.",
            omschrijving="<p>In het Initiatievencafé krijgt u drie minuten. Hier oefent u, met anderen die het ook "
            "spannend vinden.</p>",
            wat_u_leert="<ul><li>beginnen met wat telt</li><li>één duidelijke hulpvraag stellen</li></ul>",
        ),
        ("pitchen",),
        data=(
            Datumdata("pitchen-toen", (Keerdata(WO, -7, "19.00", "21.30"),), *VAART, {"capaciteit": 10}),
            Datumdata("pitchen-nu", (Keerdata(WO, 2, "19.00", "21.30"),), *VAART, {"capaciteit": 14}),
        ),
        docenten=(KOFI,),
        materialen=(
            (
                "Zo bouwt u een pitch van drie minuten (fictief)",
                ("Begin met één mens die iets merkt van uw plan.", "Zeg daarna wat u nodig hebt, en van wie."),
            ),
        ),
    ),
    Aanboddata(
        "impactmeting",
        "les",
        velden(
            "cursus",
            "initiatief",
            "Impactmeting voor kleine plannen",
            "Laat zien wat uw initiatief verandert, zonder duur onderzoek.",
            niveau="verder",
            omschrijving="<p>Een fonds of de gemeente vraagt wat uw plan oplevert. U leert meten met wat u al hebt: "
            "gesprekken, foto’s en een lijstje.</p>",
            wat_u_leert="<ul><li>kiezen wat u wilt weten</li><li>drie vragen stellen die iets zeggen</li></ul>",
        ),
        ("impactmeting", "geld"),
        data=(
            Datumdata(
                "impact-nu",
                (
                    Keerdata(DO, 4, "13.30", "16.00", "Wat wilt u weten?"),
                    Keerdata(DO, 6, "13.30", "16.00", "Wat zeggen uw cijfers?"),
                ),
                *BIEB,
                {"capaciteit": 16},
            ),
        ),
        docenten=(KOFI,),
    ),
    Aanboddata(
        "juridische-zaken",
        "fundament",
        velden(
            "workshop",
            "initiatief",
            "Stichting, vereniging of niets?",
            "Een jurist legt uit wanneer u een rechtspersoon nodig hebt, en wat er met verzekeringen zit.",
            omschrijving="<p>Meestal kunt u gewoon beginnen. Soms is een stichting handig. In één avond weet u "
            "wat bij u "
            "past, online en met ruimte voor uw eigen vraag.</p>",
            toegankelijkheid="De avond is online, met ondertiteling.",
        ),
        ("juridische zaken",),
        data=(
            Datumdata(
                "juridisch-nu",
                (Keerdata(MA, 5, "20.00", "21.30", online="https://vergaderen.voorbeeld.nl/fictief"),),
                velden={"capaciteit": 40},
            ),
        ),
    ),
    Aanboddata(
        "social-media",
        "gesprek",
        velden(
            "workshop",
            "platforms",
            "Social media voor uw wijk",
            "Bereik buren die u nu niet bereikt, zonder dat het al uw tijd kost.",
            omschrijving="<p>Wat zet u waar, hoe vaak, en wat doet u met nare reacties? U maakt berichten voor "
            "uw eigen "
            "wijk.</p>",
            meenemen="Uw telefoon, opgeladen.",
        ),
        ("social media", "communicatie"),
        wijken=("boerhaavewijk", "meerwijk", "molenwijk", "europawijk"),
        data=(
            Datumdata(
                "social-nu",
                (Keerdata(DO, 3, "14.00", "16.30"),),
                *BIEB,
                {"capaciteit": 12},
                (("eerste", "Ik doe voor het eerst mee", 4),),
            ),
        ),
    ),
    Aanboddata(
        "een-wijkkrant-maken",
        "straat",
        velden(
            "cursus",
            "platforms",
            "Een wijkkrant maken",
            "Van idee tot bezorgd: schrijven, opmaken en drukken met een kleine groep.",
            omschrijving="<p>Een krant in de bus bereikt ook wie nooit op internet kijkt. In vier keer maakt u met uw "
            "groep een eerste nummer.</p>",
            kosten="€ 12,50 voor materiaal",
        ),
        ("communicatie",),
        wijken=("vogelenwijk",),
        data=(
            Datumdata(
                "wijkkrant-nu",
                tuple(Keerdata(WO, week, "10.00", "12.00") for week in (6, 7, 8, 9)),
                *VAART,
                {"capaciteit": 10, "minimum": 6},
            ),
        ),
        docenten=(ANNA,),
    ),
    Aanboddata(
        "hoe-besluit-de-stad",
        "fundament",
        velden(
            "lezing",
            "iedereen",
            "Hoe besluit de stad?",
            "Wat doet de raad, wat doet het college, en waar kunt u iets zeggen?",
            omschrijving="<p>Een avond over de lokale democratie, met een kijkje in de raadzaal en veel ruimte voor "
            "vragen.</p>",
        ),
        ("lokale democratie",),
        data=(
            Datumdata("lezing-nu", (Keerdata(DI, 2, "20.00", "21.30"),), "Raadzaal (fictief)", "", {"wijze": "vrij"}),
        ),
    ),
    Aanboddata(
        "bewoners-leren-ambtenaren",
        "gesprek",
        velden(
            "workshop",
            "ambtenaren",
            "Bewoners leren ambtenaren hun wijk kennen",
            "Bewoners nemen ambtenaren mee door hun straat en vertellen wat op geen kaart staat.",
            omschrijving="<p>Deze keer staan bewoners voor de klas. U loopt mee, luistert, en schrijft samen op wat de "
            "gemeente morgen anders kan doen.</p>",
            toegankelijkheid="De wandeling is twee kilometer, over stoepen met verlaagde randen. Er zijn bankjes.",
        ),
        ("lokale democratie", "samenwerken"),
        wijken=("delftwijk",),
        data=(
            Datumdata(
                "wijk-kennen",
                (Keerdata(DO, 2, "09.30", "12.00"),),
                "Buurtkamer Delftwijk (fictief)",
                "",
                {"capaciteit": 15, "max_samen": 3},
            ),
        ),
        docenten=(("Bewoners van Delftwijk (fictief)", "Wonen er al jaren", ""),),
    ),
    *EERDER,
]
