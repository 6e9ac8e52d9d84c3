"""Of kleuren genoeg van elkaar verschillen om te lezen (WCAG 2.2, 1.4.3 en 1.4.11)."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .tokens import token_van

TEKST, VORM = 4.5, 3.0
MELDINGEN = ("info-vlak", "goed-vlak", "let-op-vlak", "fout-vlak")
#: Wat op de site op elkaar staat, in de woorden van `basis.css`: eerst tekst of vorm, dan het vlak erachter.
TEKSTPAREN = (
    *(("tekst", vlak) for vlak in ("vlak", "vlak-zand", "vlak-licht", "actie-vlak", *MELDINGEN)),
    ("tekst-zacht", "vlak"),
    ("tekst-zacht", "vlak-zand"),
    ("tekst-zacht", "vlak-licht"),
    *(("kop", vlak) for vlak in ("vlak", "vlak-zand", "vlak-licht", *MELDINGEN)),
    *(("link", vlak) for vlak in ("vlak", "vlak-zand", "vlak-licht", "actie-vlak", *MELDINGEN)),
    ("actie", "vlak"),
    ("actie", "vlak-zand"),
    ("actie", "actie-vlak"),
    ("accent", "vlak-zand"),
    ("tekst-op-donker", "actie"),
    ("tekst-op-donker", "vlak-donker"),
    ("tekst-op-donker-zacht", "actie"),
    ("tekst-op-donker-zacht", "vlak-donker"),
    ("info", "info-vlak"),
    ("goed", "goed-vlak"),
    ("let-op", "let-op-vlak"),
    ("fout", "fout-vlak"),
    ("fout", "vlak"),
    ("tekst-op-donker", "goed"),
)
VORMPAREN = (
    ("lijn-sterk", "vlak"),
    ("focus", "vlak"),
    ("focus", "vlak-zand"),
    ("focus-rand", "vlak-donker"),
    ("focus-rand", "actie"),
    ("accent", "vlak"),
)
# De voordeur gebruikt haar kleur zelf.
TOKENPAREN = (("grijs-900", "lucht"), ("blauw-900", "lucht"))


class Tekort(NamedTuple):
    """Twee tokens die te weinig verschillen: hoeveel zij dat doen, en hoeveel nodig is."""

    voor: str
    achter: str
    verschil: float
    nodig: float


def tekorten(kleuren: Mapping[str, str]) -> Iterator[Tekort]:
    """Elk paar dat niet te lezen of niet te zien is, één keer; `kleuren` geeft per token `#rrggbb`."""
    eisen: dict[tuple[str, str], float] = dict.fromkeys(TOKENPAREN, TEKST)
    for paren, nodig in ((VORMPAREN, VORM), (TEKSTPAREN, TEKST)):
        eisen |= {(token_van(voor), token_van(achter)): nodig for voor, achter in paren}
    for (voor, achter), nodig in eisen.items():
        if (verschil := contrast(kleuren[voor], kleuren[achter])) < nodig:
            yield Tekort(voor, achter, verschil, nodig)


def contrast(een: str, ander: str) -> float:
    """De verhouding tussen twee kleuren, van 1 (gelijk) tot 21 (zwart en wit)."""
    licht, donker = sorted((_helderheid(een), _helderheid(ander)), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


def _helderheid(kleur: str) -> float:
    delen = [int(kleur[plek : plek + 2], 16) / 255 for plek in (1, 3, 5)]
    rood, groen, blauw = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw
