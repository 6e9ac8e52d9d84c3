"""Of een zin zegt wanneer: een datum, een dag, een maand of een termijn."""

import re

_MAAND = (
    r"jan(?:uari)?|feb(?:ruari)?|maart|apr(?:il)?|mei|juni|juli|aug(?:ustus)?|"
    r"sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_TELWOORD = r"\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|enkele|paar"
_SEIZOEN = r"voorjaar|lente|zomer|najaar|herfst|winter|kwartaal|bouwvak|jaarwisseling|vakantie"
_DAG = re.compile(
    rf"""\b(?:
        \d{{1,2}}[-/]\d{{1,2}}(?:[-/]\d{{2,4}})?
        | (?:19|20)\d{{2}}
        | (?:{_MAAND})
        | (?:maan|dins|woens|donder|vrij|zater|zon)dag
        | (?:vandaag|morgen|overmorgen)
        | (?:deze|volgende|komende)\s(?:week|maand|jaar|{_SEIZOEN})
        | volgend\sjaar | dit\sjaar | week\s\d{{1,2}}
        | (?:{_TELWOORD})\s(?:werk)?(?:dag|dagen|weken|week|maanden|maand|jaar)
        | (?:{_SEIZOEN})
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# De plek die een mail zelf met een dag vult.
_INVULPLEK = re.compile(r"\{[^}]*(?:dag|datum|dagen|tijd|wanneer)[^}]*\}", re.IGNORECASE)


def noemt_dag(zin: str) -> bool:
    """Of een lezer uit deze zin weet wanneer."""
    return bool(_DAG.search(zin) or _INVULPLEK.search(zin))
