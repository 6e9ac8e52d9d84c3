"""De gebieden en CBS-wijken van de stad, als begin; redacteuren passen ze daarna zelf aan."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from django.db import transaction
from django.utils.text import slugify

from .models import Gebied, Wijk


class Begin(NamedTuple):
    """Waarmee een wijk begint. Postcodes en straten zijn een aanzet: de gemeente kijkt ze na (docs/wijken.md)."""

    naam: str
    gebied: str
    postcodes: str
    straten: str


# In de volgorde van het CBS: de eerste wijk heeft code WK039201.
WIJKEN = [
    Begin(
        "Oude Stad", "Centrum", "2011", "Grote Markt, Grote Houtstraat, Kruisstraat, Zijlstraat, Botermarkt, Spaarne"
    ),
    Begin("Haarlemmerhoutkwartier", "Zuidwest", "2012", "Dreef, Wagenweg, Kleine Houtweg, Kamperlaan, Spanjaardslaan"),
    Begin("Zijlwegkwartier", "Zuidwest", "2013", "Zijlweg, Brouwersvaart, Leidsestraat, Garenkokerskade"),
    Begin("Houtvaartkwartier", "Zuidwest", "2014", "Leidsevaart, Westergracht, Pijlslaan, Munterslaan"),
    Begin("Duinwijk", "Zuidwest", "2015", "Zijlweg, Korte Zijlweg, Ramplaan"),
    Begin("Waarder- en Veerpolder", "Oost", "2031", "Waarderweg, Oudeweg, A. Hofmanweg, Diakenhuisweg"),
    Begin("Amsterdamsewijk", "Oost", "2032 2033", "Amsterdamstraat, Amsterdamsevaart, Teding van Berkhoutstraat"),
    Begin("Slachthuiswijk", "Oost", "2033", "Slachthuisstraat, Schalkwijkerstraat, Merovingenstraat, Gouwstraat"),
    Begin("Parkwijk", "Oost", "2033", "Prins Bernhardlaan, Prinses Beatrixplein, Zomervaart"),
    Begin("Transvaalwijk", "Noord", "2021", "Generaal Cronjéstraat, Schoterweg, Kloppersingel, Paul Krugerkade"),
    Begin("Indischewijk", "Noord", "2022", "Soendaplein, Floresstraat, Celebesstraat, Rijksstraatweg"),
    Begin("Ter Kleefkwartier", "Noord", "2023", "Kleverparkweg, Kleverlaan, Verspronckweg, Schotersingel"),
    Begin("Te Zaanenkwartier", "Noord", "2024", "Zaanenlaan, Planetenlaan, Orionweg, Rijksstraatweg"),
    Begin("Vogelenwijk", "Noord", "2025", "Vergierdeweg, Jan Gijzenkade"),
    Begin("Delftwijk", "Noord", "2025 2026", "Delftlaan, Marsmanplein, Generaal Spoorlaan, Rijksstraatweg"),
    Begin("Vondelkwartier", "Noord", "2026", "Vondelweg, Delftplein, Rijksstraatweg"),
    Begin("Spaarndam", "Noord", "2063", "Visserseinde, Ringweg"),
    Begin("Europawijk", "Schalkwijk", "2034", "Europaweg, Engelandlaan, Italiëlaan, Spanjelaan"),
    Begin("Boerhaavewijk", "Schalkwijk", "2035", "Boerhaavelaan, Floris van Adrichemlaan, Amerikaweg, Californiëplein"),
    Begin("Molenwijk", "Schalkwijk", "2036", "Betuwelaan, Europaweg"),
    Begin("Meerwijk", "Schalkwijk", "2037", "Bernadottelaan, Erasmuslaan, Leonardo da Vinciplein, Aziëweg"),
]


# Wijk- en buurtkaart 2023 van CBS en Kadaster (CC BY 4.0), vereenvoudigd: zie docs/kaart.md.
GRENZEN = Path(__file__).with_name("grenzen.geojson")


def grenzen() -> dict[str, dict[str, Any]]:
    """CBS-code -> het vlak van de wijk."""
    delen = json.loads(GRENZEN.read_text())["features"]
    return {deel["properties"]["code"]: deel["geometry"] for deel in delen}


@transaction.atomic
def laad_gebieden() -> None:
    """Maak wat ontbreekt; wat een redacteur heeft gewijzigd, blijft zoals het is."""
    gebieden = {
        naam: Gebied.objects.get_or_create(slug=slugify(naam), defaults={"naam": naam})[0]
        for naam in sorted({begin.gebied for begin in WIJKEN})
    }
    vlakken = grenzen()
    for nummer, begin in enumerate(WIJKEN, start=1):
        code = f"WK0392{nummer:02}"
        gegevens = {
            "naam": begin.naam,
            "slug": slugify(begin.naam),
            "gebied": gebieden[begin.gebied],
            "postcodes": begin.postcodes,
            "straten": begin.straten.replace(", ", "\n"),
            "grens": vlakken[code],
        }
        Wijk.objects.get_or_create(code=code, defaults=gegevens)
