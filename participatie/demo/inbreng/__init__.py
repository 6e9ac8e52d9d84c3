"""Wat mensen instuurden. Alle stemmen zijn verzonnen (fictief)."""

from .antwoorden import ANTWOORDEN
from .brug_en_wonen import INBRENG as BRUG_EN_WONEN
from .kleverpark import INBRENG as KLEVERPARK
from .kleverpark_eerste_ronde import INBRENG as EERSTE_RONDE
from .kleverpark_later import INBRENG as KLEVERPARK_LATER
from .plein import INBRENG as PLEIN
from .terugblik import INBRENG as TERUGBLIK
from .tweede_blik import INBRENG as TWEEDE_BLIK

INBRENG = [*KLEVERPARK, *KLEVERPARK_LATER, *EERSTE_RONDE, *PLEIN, *BRUG_EN_WONEN, *TERUGBLIK, *TWEEDE_BLIK]
__all__ = ["ANTWOORDEN", "INBRENG"]
