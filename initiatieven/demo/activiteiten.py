"""Wat er in de agenda staat naast de cafés. Alles is verzonnen (fictief)."""

from typing import Any

from .cafes import CAFES
from .soorten import DI, DO, MA, VR, WO, ZA, Aanboddata, Datumdata, Keerdata, Reeksdata
from .vast import BIEB, ERBIJ, TEAM, VAART, VRIJ

AGENDA = {
    "title": "Agenda",
    "samenvatting": "Wat er te doen is voor wie meedenkt en meedoet: cafés, spreekuren, bezoeken en cursussen. "
    "Alles in "
    "deze agenda is fictief.",
}
# Gebied, weekdag van de regel, weekdag, wijken, plek.
SPREEKUREN = [
    ("Centrum", "1MO", MA, ("oude-stad",), "Stadskantoor (fictief)"),
    ("Noord", "2TU", DI, ("delftwijk", "vogelenwijk"), "Buurtkamer Delftwijk (fictief)"),
    ("Oost", "2WE", WO, ("slachthuiswijk",), "Wijkgebouw Oost (fictief)"),
    ("Schalkwijk", "3TH", DO, ("boerhaavewijk", "meerwijk"), BIEB[0]),
    ("Zuidwest", "3FR", VR, ("houtvaartkwartier",), "Huis van de wijk (fictief)"),
]


def _velden(soort: str, titel: str, samenvatting: str, **meer: Any) -> dict[str, Any]:
    vast = {"soort": soort, "title": f"{titel} (fictief)", "samenvatting": samenvatting}
    return {**vast, "toegankelijkheid": ERBIJ, **TEAM, **meer}


def _spreekuur(gebied: str, dag: str, weekdag: int, wijken: tuple[str, ...], plek: str) -> Aanboddata:
    return Aanboddata(
        f"spreekuur-{gebied.lower()}",
        "fundament",
        _velden(
            "spreekuur",
            f"Spreekuur {gebied}",
            f"Vertel de gebiedsverbinder van {gebied} wat u ziet in de wijk. Eén gesprek duurt twintig minuten.",
            omschrijving="<p>U kiest zelf een tijd. Het gesprek gaat over wat u wilt: een plan, een klacht of "
            "een vraag. "
            "Wij schrijven op wat wij u toezeggen.</p>",
        ),
        wijken=wijken,
        reeks=Reeksdata(
            Keerdata(weekdag, 1, "13.00", "15.00"),
            f"FREQ=MONTHLY;BYDAY={dag}",
            120,
            plek,
            "",
            {"wijze": "tijdvak", "tijdvak_minuten": 20},
        ),
    )


ACTIVITEITEN = [
    *CAFES,
    *(_spreekuur(*rij) for rij in SPREEKUREN),
    Aanboddata(
        "werkbezoek-slachthuiswijk",
        "straat",
        _velden(
            "werkbezoek",
            "Werkbezoek aan de Slachthuiswijk",
            "Het college liep mee met bewoners, van het plein tot aan de nieuwe woningen.",
            verslag="<p>Bewoners lieten zien waar het ’s avonds donker is. De wethouder zegde toe dat er voor de zomer "
            "zes lantaarns bij komen.</p>",
        ),
        wijken=("slachthuiswijk",),
        data=(Datumdata("bezoek-1", (Keerdata(VR, -5, "14.00", "16.00"),), "Slachthuisplein (fictief)", "", VRIJ),),
    ),
    Aanboddata(
        "werkbezoek-boerhaavewijk",
        "nieuwbouw",
        _velden(
            "werkbezoek",
            "Werkbezoek aan de Boerhaavewijk",
            "Loop mee met het college, en laat zien wat goed gaat en wat niet.",
            omschrijving="<p>De route is twee kilometer en goed te doen met een rolstoel. Wij eindigen met koffie.</p>",
        ),
        wijken=("boerhaavewijk",),
        data=(Datumdata("bezoek-2", (Keerdata(VR, 4, "14.00", "16.00"),), *BIEB, VRIJ),),
    ),
    Aanboddata(
        "gebiedssessie-noord",
        "gesprek",
        _velden(
            "sessie",
            "Gebiedssessie Noord: de Kleverparkweg",
            "Wij leggen het ontwerp op tafel. U zegt wat er beter kan.",
            omschrijving="<p>Aan vier tafels praten wij over bomen, fietsen, parkeren en de school. Wat u zegt, "
            "komt bij "
            "de inbreng van het project.</p>",
        ),
        wijken=("vogelenwijk",),
        project="projecten/kleverparkweg-herinrichting",
        data=(
            Datumdata("sessie-1", (Keerdata(WO, 3, "19.30", "21.30"),), *VAART, {"capaciteit": 50, "max_samen": 4}),
            Datumdata("sessie-2", (Keerdata(ZA, 5, "11.00", "13.00"),), *VAART, VRIJ),
        ),
    ),
    Aanboddata(
        "meet-en-share",
        "gesprek",
        _velden(
            "meetshare",
            "Meet & Share voor wijkplatforms",
            "Wijkplatforms vertellen elkaar wat werkte en wat mislukte.",
            voor_wie="platforms",
        ),
        data=(
            Datumdata("meet-0", (Keerdata(DO, 2, "19.30", "21.30"),), *BIEB, {"capaciteit": 40, "max_samen": 3}),
            Datumdata("meet-1", (Keerdata(DO, 7, "19.30", "21.30"),), *BIEB, {"capaciteit": 40, "max_samen": 3}),
        ),
    ),
    Aanboddata(
        "stadmakersconferentie",
        "stad",
        _velden(
            "conferentie",
            "Stadmakersconferentie",
            "Een dag met werksessies over geld, ruimte en samen beslissen.",
            omschrijving="<p>Ochtend: wat is er in een jaar gebeurd? Middag: zes werksessies. Er is opvang voor "
            "kinderen en een tolk gebarentaal.</p>",
            vraag_telefoon=True,
        ),
        data=(
            Datumdata(
                "conferentie",
                (Keerdata(ZA, 11, "10.00", "16.30"),),
                "Congreszaal aan het Spaarne (fictief)",
                "",
                {"capaciteit": 150, "max_samen": 4},
            ),
        ),
    ),
    Aanboddata(
        "participatiebankje-schalkwijk",
        "bankje",
        _velden(
            "bankje",
            "Participatiebankje in Schalkwijk",
            "Twee weken lang staat ons bankje op het plein. Ga zitten en vertel.",
            omschrijving="<p>Elke werkdag tussen 12.00 en 14.00 uur zit er iemand van de gemeente. Op andere "
            "tijden kunt "
            "u een briefje achterlaten.</p>",
            toegankelijkheid="Naast het bankje is plaats voor een rolstoel.",
        ),
        wijken=("boerhaavewijk", "europawijk"),
        data=(
            Datumdata(
                "bankje", (Keerdata(MA, 2, "09.00", "17.00", dagen=11),), "Marktplein Schalkwijk (fictief)", "", VRIJ
            ),
        ),
    ),
    Aanboddata(
        "inloopavond-speelplek",
        "speelplek",
        _velden(
            "inloop",
            "Inloopavond over de speelplek",
            "Bekijk de tekeningen van de speelplek en kies met ons de toestellen.",
            omschrijving="<p>Loop binnen wanneer u wilt. Kinderen zijn welkom: er is een tekentafel.</p>",
        ),
        project="projecten/speelplek-marsmanplein",
        wijken=("delftwijk",),
        data=(
            Datumdata("inloop-1", (Keerdata(DI, -4, "18.30", "20.30"),), "Marsmanplein (fictief)", "", VRIJ),
            Datumdata("inloop-2", (Keerdata(DI, 4, "18.30", "20.30"),), "Buurtkamer Delftwijk (fictief)", "", VRIJ),
        ),
    ),
]
