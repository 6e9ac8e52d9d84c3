"""Wat de gemeente toezegde, en wat ervan kwam. Dagen zijn verschillen met de dag waarop de demo is gemaakt."""

from typing import Any, NamedTuple


class Stap(NamedTuple):
    """Wat er later gebeurde: een werkwoord uit `toezeggingen.actions`, met de dag waarover het gaat."""

    dag: int
    wat: str
    tekst: str
    nieuw: int | None = None


class Toezeggingdata(NamedTuple):
    """Een toezegging; `gedaan` en `klaar` in dagen, `inbreng` als sleutels van de demo-inbreng."""

    nummer: str
    wat: str
    wie: str
    gedaan: int
    klaar: int
    stappen: tuple[Stap, ...] = ()
    project: str = ""
    wijk: str = ""
    inbreng: tuple[str, ...] = ()
    velden: dict[str, Any] = {}


TOEZEGGINGEN = [
    Toezeggingdata(
        "T-K3MET",
        "Wij meten hoe hard er op de Kleverparkweg wordt gereden: voor het werk, en een jaar erna.",
        "Team Verkeer (fictief)",
        -1,
        75,
        project="kleverparkweg-herinrichting",
        wijk="ter-kleefkwartier",
        inbreng=("kp19",),
        velden={"toelichting": "De cijfers komen op de pagina van het project te staan, ook als ze tegenvallen."},
    ),
    Toezeggingdata(
        "T-7WRTE",
        "In het contract met de aannemer staat hoe hij de wortels van de lindes beschermt.",
        "Projectteam Kleverpark (fictief)",
        -90,
        -20,
        (
            Stap(-52, "voortgang", "De boomdeskundige heeft de tekst geschreven. De jurist leest mee."),
            Stap(-24, "nakomen", "Het staat in artikel 14. Wie een wortel raakt, moet dat dezelfde dag melden.", -24),
        ),
        project="kleverparkweg-herinrichting",
        wijk="ter-kleefkwartier",
        velden={"bron": "besluit", "bron_toelichting": "Motie bij het voorlopig ontwerp (fictief)"},
    ),
    Toezeggingdata(
        "T-QA4FM",
        "Wij kiezen samen met de buurt welke bomen er op de Kleverparkweg komen.",
        "Team Groen (fictief)",
        -120,
        -60,
        (
            Stap(-70, "verschuiven", "De kweker kan pas in het najaar zeggen welke soorten er zijn.", -20),
            Stap(-25, "verschuiven", "Op de avond waren maar vier mensen. Wij vragen het nog eens, met een brief.", 40),
            Stap(
                -10, "voortgang", "De brief is bezorgd. U kunt kiezen tussen de veldesdoorn, de linde en de honingboom."
            ),
        ),
        project="kleverparkweg-herinrichting",
        wijk="transvaalwijk",
        inbreng=("kr02", "kr03"),
    ),
    Toezeggingdata(
        "T-KRA4N",
        "Voor de zomer staat er een watertappunt bij de fontein op het Californiëplein.",
        "Team Openbare Ruimte (fictief)",
        -1,
        150,
        project="californieplein-schaduw",
        wijk="europawijk",
        inbreng=("ci02", "ci04"),
    ),
    Toezeggingdata(
        "T-6PJNG",
        "Wij zoeken met jongeren een plek op het plein waar zij mogen zitten.",
        "Team Jeugd, met de jongerenwerker (fictief)",
        -10,
        20,
        (Stap(-3, "voortgang", "Wij liepen met zes jongeren een rondje. Er zijn twee plekken over."),),
        project="californieplein-schaduw",
        wijk="boerhaavewijk",
        inbreng=("ce05",),
        velden={"bron": "spreekuur", "bron_toelichting": "Spreekuur in de bibliotheek (fictief)"},
    ),
    Toezeggingdata(
        "T-HE9KR",
        "Wie na het heien een scheur ziet, krijgt binnen twee weken een meting aan huis.",
        "Omgevingsmanager Schouwbroekerbrug (fictief)",
        -27,
        -13,
        (Stap(-13, "nakomen", "Vier huizen zijn gemeten. Bij één huis herstelt de aannemer een scheur.", -13),),
        project="schouwbroekerbrug-vernieuwing",
        wijk="slachthuiswijk",
        inbreng=("br03",),
    ),
    Toezeggingdata(
        "T-R3TND",
        "De gele borden bij de rotonde wijzen de goede kant op.",
        "Aannemer van de brug (fictief)",
        -5,
        -3,
        project="schouwbroekerbrug-vernieuwing",
        wijk="haarlemmerhoutkwartier",
        inbreng=("bh02",),
    ),
    Toezeggingdata(
        "T-9EENK",
        "Wij zetten een tweede bank bij de speelplek, buiten de veilige ruimte.",
        "Team Openbare Ruimte (fictief)",
        -60,
        -30,
        (Stap(-28, "vervallen", "Op de enige vrije plek liggen kabels. Verleggen kost meer dan de hele speelplek."),),
        project="speelplek-marsmanplein",
        wijk="delftwijk",
        inbreng=("mp04",),
    ),
    Toezeggingdata(
        "T-NACHT",
        "Langs de dijk naar Spaarndam komen strepen die oplichten in het donker.",
        "Team Verkeer (fictief)",
        -40,
        60,
        (Stap(-15, "voortgang", "De proef met drie soorten verf ligt er. Kom ’s avonds kijken bij het gemaal."),),
        project="fietsroute-spaarndam",
        wijk="spaarndam",
        inbreng=("fs02", "fs03"),
    ),
    Toezeggingdata(
        "T-PR4KJ",
        "De afvalbakken bij de bushalte worden twee keer per week geleegd.",
        "Team Schoon (fictief)",
        -48,
        -34,
        (
            Stap(
                -36, "nakomen", "Voortaan op maandag en vrijdag. Na een maand telden wij: er lag niets meer naast.", -36
            ),
        ),
        wijk="molenwijk",
        velden={"bron": "spreekuur", "bron_toelichting": "Wethouder in de wijk (fictief)"},
    ),
    Toezeggingdata(
        "T-DEEAK",
        "Wij bellen u over de deelkast met gereedschap.",
        "Team Samen Stadmaken (fictief)",
        -28,
        -14,
        (Stap(-21, "nakomen", "Wij hebben u gesproken en een lijst gestuurd van straten die u voorgingen.", -21),),
        inbreng=("ct01",),
        velden={"openbaar": False},
    ),
]
