"""De kleuren van de huisstijl: welke er zijn, waarvoor, en wat zij zijn zolang een stad niets anders kiest."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.utils.translation import gettext_lazy as _

KLEUR = re.compile(r"#[0-9a-f]{6}")
_REGEL = re.compile(r"--([a-z]+-[a-z0-9-]+):\s*([^;]+);")
_VERWIJZING = re.compile(r"var\(--([a-z0-9-]+)\)")

#: Wat een stad kan kiezen, in groepen: de naam van het token achter `--stad-`, en waar de kleur voor is.
GROEPEN: dict[Any, dict[str, Any]] = {
    _("Hoofdkleur, van donker naar licht"): {
        "blauw-900": _("koppen en donkere vlakken"),
        "blauw-800": _("knoppen en de kop van een mail"),
        "blauw-700": _("links"),
        "blauw-100": _("mededelingen, en tekst op een donker vlak"),
        "blauw-50": _("vlakken om op te klikken"),
        "lucht": _("achter de tekening op de startpagina"),
    },
    _("Accent en foutmeldingen"): {
        "rood-700": _("tekst van een fout"),
        "rood-600": _("accent"),
        "rood-50": _("vlak van een fout"),
    },
    _("Achtergrond, van donker naar licht"): {
        "zand-300": _("lijnen op een poster en in een mail"),
        "zand-200": _("randen van kaarten"),
        "zand-100": _("gekleurde vlakken"),
        "zand-50": _("lichte banden"),
        "wit": _("de pagina zelf, en tekst op een donker vlak"),
    },
    _("Meldingen"): {
        "groen-700": _("tekst van goed nieuws"),
        "groen-50": _("vlak van goed nieuws"),
        "oker-700": _("tekst van een waarschuwing"),
        "oker-50": _("vlak van een waarschuwing"),
    },
    _("Tekst en lijnen"): {
        "grijs-900": _("gewone tekst"),
        "grijs-700": _("bijschriften"),
        "grijs-500": _("randen van velden"),
        "grijs-200": _("dunne lijnen"),
    },
}
TOKENS: dict[str, Any] = {naam: wat for groep in GROEPEN.values() for naam, wat in groep.items()}


@cache
def _regels(blad: str) -> dict[str, str]:
    pad = finders.find(f"css/{blad}.css")
    if not pad:
        raise FileNotFoundError(f"css/{blad}.css bestaat niet")
    return dict(_REGEL.findall(Path(str(pad)).read_text()))


def standaard() -> dict[str, str]:
    """De kleuren uit `merk.css`, als `#rrggbb`."""
    return {naam: _lang(_regels("merk")[f"stad-{naam}"]) for naam in TOKENS}


def token_van(betekenis: str) -> str:
    """Welk token `--basis-{betekenis}` krijgt, volgens `basis.css`."""
    verwijzing = _VERWIJZING.fullmatch(_regels("basis")[f"basis-{betekenis}"])
    if verwijzing is None:
        raise ValueError(f"--basis-{betekenis} is geen kleur van het merk")
    return verwijzing[1].removeprefix("stad-")


def veld_van(token: str) -> str:
    """Het veld van een token: `blauw-900` is `blauw_900`."""
    return token.replace("-", "_")


def _lang(kleur: str) -> str:
    return kleur if len(kleur) == 7 else "#" + "".join(teken * 2 for teken in kleur[1:])
