"""Wijkplatforms in Noord. Alles is verzonnen (fictief)."""

from ..soorten import Documentdata
from .vorm import ZEGGENSCHAP, Platformdata, geld, velden

DELFTWIJK = Platformdata(
    "wijkplatform-delftwijk",
    "gesprek",
    ("delftwijk",),
    velden(
        "Wijkplatform Delftwijk",
        "Bewoners, de school, de corporatie en winkels rond het Marsmanplein houden elkaar op de hoogte en helpen "
        "nieuwe initiatieven op weg.",
        "erkend",
        "platform-delftwijk",
        contact_rol="Voor vragen, ideeën en om mee te doen",
        bereikbaar="dinsdag van 19.00 tot 21.00 uur in de Buurtkamer (fictief)",
        plaats="Buurtkamer Delftwijk (fictief)",
        breedtegraad=52.4069,
        lengtegraad=4.6387,
        voorganger="Wijkraad Delftwijk-Waterbuurt (fictief)",
        geschiedenis="<p>De wijkraad begon in 1974 met een actie voor een veilige oversteek. Toen de stad in 2023 met "
        "wijkraden stopte, wilden de mensen door. Het archief, de wijkkrant en het spreekuur zijn gebleven. Nieuw is "
        "dat ook de school, de winkels en de corporatie meedoen.</p>",
        rechtsvorm="stichting",
        zeggenschap=ZEGGENSCHAP,
    ),
    {"erkend_op": -420, "herzien_voor": 310},
    kerngroep=(
        {"naam": "Noor (fictief)", "rol": "voorzitter", "foto": "docent_een", "toon": ("naam", "rol", "foto")},
        {"naam": "Bilal (fictief)", "rol": "penningmeester", "toon": ("naam", "rol")},
        {"naam": "Iemand (fictief)", "rol": "wijkkrant", "toon": ("rol",)},
        {"naam": "Nog iemand (fictief)", "rol": "", "toon": ()},
    ),
    partners=(
        ("wijkagent", "De wijkagent van Delftwijk", "op het spreekuur, elke eerste dinsdag"),
        ("handhaving", "Team Handhaving Noord", "afval en fout parkeren"),
        ("wijkteam", "Sociaal wijkteam Noord (fictief)", "hulp bij geld, zorg en formulieren"),
        ("opbouwwerk", "Opbouwwerker van Stichting De Brug (fictief)", "helpt bij het begin van een initiatief"),
        ("ondernemers", "Winkeliers van het Marsmanplein (fictief)", "prijzen voor het wijkfeest"),
        ("scholen", "Basisschool De Vlieger (fictief)", "de zaal en de kinderraad"),
        ("verenigingen", "Speeltuinvereniging Noord (fictief)", "gereedschap en vrijwilligers"),
    ),
    werkgroepen=(
        (
            "Groen en schoon",
            "Geveltuinen, zwerfafval en de bomen op het plein.",
            "Kom op de eerste zaterdag om 10 uur.",
        ),
        ("Jong", "Jongeren maken zelf plannen voor het plein.", "Stuur een bericht naar het contactpunt."),
        ("Wijkkrant", "Vier keer per jaar een krant, door en voor de wijk.", "Schrijvers en bezorgers zijn welkom."),
    ),
    media=(
        ("wijkkrant", "De Delftwijker (fictief)", "vier keer per jaar in de bus, ook in grote letters"),
        ("bord", "Vitrine bij de Buurtkamer (fictief)", "elke maand nieuw"),
    ),
    budgetten=(
        geld(
            2026,
            "Gemeente, leefbaarheid (fictief)",
            "de penningmeester van de stichting",
            6000,
            3850,
            "Wijkfeest, geveltuinen en de wijkkrant.",
        ),
        geld(2026, "Corporatie De Poort (fictief)", "de penningmeester van de stichting", 1500, 400, "Buurtkamer."),
        geld(
            2025,
            "Gemeente, leefbaarheid (fictief)",
            "de penningmeester van de stichting",
            5500,
            5420,
            "Wijkfeest, speelplek en de wijkkrant.",
        ),
    ),
    nieuws=(
        (
            -6,
            "De lantaarns op het pad branden weer",
            "<p>Vier bewoners meldden het op het spreekuur. Binnen een week was het gemaakt.</p>",
        ),
        (
            -34,
            "Tweeënveertig geveltuinen",
            "<p>Het hele plein rond staat nu groen aan de muur. Dank aan iedereen die meehielp.</p>",
        ),
        (
            -80,
            "Verslag van de wijkavond",
            "<p>Zestig mensen praatten over verkeer bij de school. Het verslag staat bij de documenten.</p>",
        ),
    ),
    documenten=(
        Documentdata(
            "Verslag wijkavond Delftwijk (fictief)",
            "Wat is besproken en wie wat doet",
            [
                "Zestig mensen kwamen naar de wijkavond (fictief). Het ging vooral over verkeer bij de school.",
                "Afgesproken is dat de werkgroep met de school een proef doet: een maand lang een schoolstraat.",
            ],
        ),
        Documentdata(
            "Jaarverslag Wijkplatform Delftwijk 2025 (fictief)",
            "Met alle uitgaven",
            ["In 2025 (fictief) besteedde het platform 5.420 euro. Het wijkfeest kostte 2.100 euro."],
        ),
    ),
    bevestigd=-45,
)

TWEE_WIJKEN = Platformdata(
    "wijkplatform-vogelenwijk-en-te-zaanen",
    "speelplek",
    ("vogelenwijk", "te-zaanenkwartier"),
    velden(
        "Wijkplatform Vogelenwijk en Te Zaanen",
        "Twee wijken, één netwerk: samen voor veilige schoolroutes en plekken om elkaar te zien.",
        "erkend",
        "platform-vogelenwijk",
        bereikbaar="elke werkdag per e-mail; antwoord binnen drie dagen",
        rechtsvorm="vereniging",
        zeggenschap=ZEGGENSCHAP,
    ),
    {"erkend_op": -200, "herzien_voor": 20},
    partners=(("scholen", "Basisschool De Zwaluw (fictief)", "schoolroutes"),),
    werkgroepen=(("Veilig naar school", "Metingen en ideeën voor de schoolroutes.", "Mail het contactpunt."),),
    budgetten=(geld(2026, "Gemeente, leefbaarheid (fictief)", "het bestuur van de vereniging", 3000, 1200, "Banken."),),
    nieuws=((-20, "De eerste meting is gedaan", "<p>Op dinsdag reden 214 fietsers langs de school.</p>"),),
    bevestigd=-120,
)
PLATFORMS = [DELFTWIJK, TWEE_WIJKEN]
