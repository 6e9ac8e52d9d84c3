"""De kaart: waar haar tegels vandaan komen, en om welk gebied het gaat."""

import re
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from stadmaken.rechthoek import HAARLEM, Rechthoek, lees

from .omgeving import env, stop

__all__ = ["KAART_BRON", "KAART_GEBIED", "KAART_GRENZEN_BRON", "KAART_TEGELS", "LEAFLET_MAP"]

PDOK = "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png"


def tegels() -> str:
    """KAART_TEGELS: het adres van de tegels met {z}, {x} en {y}, of leeg voor een kaart zonder ondergrond."""
    waarde = env.str("KAART_TEGELS", default=PDOK).strip()
    if not waarde:
        return ""
    try:
        delen = urlsplit(waarde)
        geldig = delen.scheme in {"http", "https"} and bool(delen.hostname) and delen.port != 0
    except ValueError:
        geldig = False
    if not geldig or re.search(r"\s", waarde):
        stop("KAART_TEGELS", f"“{waarde}” is geen adres dat met https:// of http:// begint")
    if delen.username or delen.password:
        stop("KAART_TEGELS", "mag geen gebruikersnaam of wachtwoord bevatten")
    if sorted(re.findall(r"\{[^}]*\}?|\}", waarde)) != ["{x}", "{y}", "{z}"] or "{" in delen.netloc:
        stop("KAART_TEGELS", f"“{waarde}” moet {{z}}, {{x}} en {{y}} elk één keer noemen, na de naam van de server")
    return waarde


def gebied() -> Rechthoek:
    """KAART_GEBIED: de rechthoek om de stad, als lengte en breedte van links onder en rechts boven."""
    waarde = env.str("KAART_GEBIED", default=HAARLEM)
    try:
        return lees(waarde)
    except ValueError:
        stop(
            "KAART_GEBIED",
            f"“{waarde}” is geen gebied in Nederland van hooguit één graad; geef bijvoorbeeld {HAARLEM}",
        )


KAART_TEGELS = tegels()
KAART_GEBIED = gebied()
# Wat de makers van de kaart vragen erbij te zetten; alleen getoond als de tegels of de grenzen er ook zijn.
KAART_BRON = env.str("KAART_BRON", default="Kaart: Kadaster/PDOK")
KAART_GRENZEN_BRON = env.str("KAART_GRENZEN_BRON", default="Wijkgrenzen: CBS/Kadaster, vereenvoudigd")

# Van django-leaflet alleen de bestanden van Leaflet zelf: als app zet het script in de pagina, en dat weigert onze CSP.
LEAFLET_MAP = Path(str(find_spec("leaflet").origin)).parent / "static" / "leaflet"  # type: ignore[union-attr]
