"""De thema's bij drie projecten, met hun antwoord, en één besluit. Alles is verzonnen (fictief)."""

from typing import NamedTuple


class Themadata(NamedTuple):
    """Een thema; `antwoord` is (uitkomst, tekst), `in_` het thema waarin het later opging."""

    titel: str
    samenvatting: str
    stemmen: tuple[str, ...]
    antwoord: tuple[str, str] | None = None
    in_: str = ""


class Besluitdata(NamedTuple):
    """Een besluit; `gevolgen` per thema (wijziging, tekst)."""

    titel: str
    dag: int
    beslisser: str
    tekst: str
    gevolgen: dict[str, tuple[str, str]]


class Themaproject(NamedTuple):
    """Wat er op `dag` bij een project is geordend, beantwoord en besloten."""

    slug: str
    dag: int
    themas: tuple[Themadata, ...]
    besluit: Besluitdata | None = None


KLEVERPARK = Themaproject(
    "kleverparkweg-herinrichting",
    -1,
    (
        Themadata(
            "Veilig oversteken",
            "Veel ouders vinden de oversteek bij de school gevaarlijk. Auto’s stoppen niet en scooters rijden over "
            "de stoep. Mensen vragen een middeneiland, recht voor de deur van de school.",
            ("kp01", "kp08"),
            (
                "overgenomen",
                "De oversteek komt recht voor de school, verhoogd en met een middeneiland. Op de stoep komen "
                "twee paaltjes, zodat scooters er niet meer langs kunnen.",
            ),
        ),
        Themadata(
            "Parkeren en laden",
            "De meningen lopen uiteen. Wie hier woont of werkt, wil parkeerplaatsen en een laadplek houden. Anderen "
            "geven de ruimte liever aan fietsers en groen. Eén bewoner stelt eenrichtingsverkeer voor.",
            ("kp03", "kp07"),
            (
                "deels",
                "Er verdwijnen twaalf parkeerplaatsen in plaats van zeventien. Bij de bakker blijft een laadplek. "
                "Alle plaatsen houden kan niet: dan past er geen veilig fietspad.",
            ),
        ),
        Themadata("Laden voor winkels", "", ("kp03", "kp10"), in_="Parkeren en laden"),
        Themadata(
            "Bomen en groen",
            "Bijna iedereen wil de lindes houden. Mensen vragen ook om groen waar egels en vogels iets aan hebben, "
            "en om minder tegels.",
            ("kp02", "kp04", "kp12", "kr02", "kr03"),
        ),
        Themadata(
            "Snelheid",
            "Mensen vinden dat er te hard wordt gereden, vooral in de bocht. Zij vragen drempels, en willen dat de "
            "snelheid voor en na de herinrichting wordt gemeten.",
            ("kr01", "kr04", "kp19"),
        ),
        Themadata("Ruimte op de stoep", "", ("kp05", "kp06")),
    ),
)
PLEIN = Themaproject(
    "californieplein-schaduw",
    -1,
    (
        Themadata(
            "Schaduw en verkoeling",
            "Het plein is in de zomer te heet. Sommige mensen lopen om of blijven thuis. Er zijn veel ideeën: echte "
            "bomen, een pergola, parasols en water om doorheen te rennen.",
            ("ce03", "ce04", "ci01", "ci07"),
            (
                "deels",
                "Er komen zes bomen, waar de garage het gewicht kan dragen. Boven de zithoek onderzoeken wij "
                "schaduwdoeken. Een waterspeelplek past niet in het budget.",
            ),
        ),
        Themadata(
            "Zitten en elkaar ontmoeten",
            "Ouderen vragen banken met een leuning. Jongeren willen een plek waar zij niet worden weggestuurd. Een "
            "bewoner biedt aan om schaakles te geven.",
            ("ce01", "ce05", "ci03"),
        ),
        Themadata("Drinkwater", "Twee mensen vragen een kraan om een fles te vullen.", ("ci02", "ci04")),
    ),
)
SPAARNDAM = Themaproject(
    "fietsroute-spaarndam",
    -5,
    (
        Themadata(
            "Breder en gladder pad",
            "Fietsers met tassen passen niet langs elkaar. Anderen zijn al blij als de gaten worden gedicht.",
            ("fs01", "fs04"),
            ("deels", "Een breder pad kan de dijk niet dragen. Wel wordt het asfalt vernieuwd."),
        ),
        Themadata(
            "Licht langs de dijk",
            "Hierover zijn mensen het oneens. De een durft er in het donker niet te fietsen, de ander denkt aan de "
            "vleermuizen.",
            ("fs02", "fs03"),
            (
                "deels",
                "Langs de dijk broeden vogels en jagen vleermuizen. Daarom komen er geen lantaarns. Wel komen er "
                "strepen die oplichten in het donker.",
            ),
        ),
    ),
    Besluitdata(
        "Fietsroute Spaarndam: asfalt vernieuwen (fictief)",
        -43,
        "college",
        "Het asfalt langs de dijk wordt vernieuwd. Het pad wordt niet breder. Er komen strepen die oplichten.",
        {
            "Breder en gladder pad": (
                "deels",
                "Het pad houdt zijn breedte. Het asfalt wordt vernieuwd en op drie plekken komt een uitwijkstrook.",
            ),
            "Licht langs de dijk": (
                "deels",
                "Er komen geen lantaarns. Door uw reacties komen er wel strepen die in het donker oplichten.",
            ),
        },
    ),
)
THEMAPROJECTEN = (KLEVERPARK, PLEIN, SPAARNDAM)
