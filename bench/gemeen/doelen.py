"""De doelen per soort pagina; zij staan met hun reden in docs/prestaties.md."""

from dataclasses import dataclass
from typing import Any

EERSTE_VENSTER = 14_336
UIT_DE_CACHE, INSTRUCTIES_UIT_DE_CACHE = 1.0, 0.6
VERSTUREN_NAAST_OPENEN = 2.0
GROEI_PAGINA, GROEI_ZOEKEN, GROEI_BESTAND = 0.05, 0.2, 1.0
P95_ZOEKEN = 50.0
START_NOG_EENS, START_EERSTE_KEER = 10.0, 90.0
START_PROCES, GEHEUGEN, GEHEUGEN_GEDEELD = 1.2, 160.0, 75.0
LIGHTHOUSE = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}
LIGHTHOUSE_BORD = dict.fromkeys(LIGHTHOUSE, 100)


@dataclass(frozen=True)
class Soort:
    """Hoogstens zo veel databasevragen, miljoenen instructies, kB zonder foto's, en seconden."""

    naam: str
    sql: int
    instructies: int | None = None
    kb: float = 60
    fcp: float = 0.8
    lcp: float = 1.0
    bewaard: bool = True


BORD = Soort("bordpagina", 5, 15, EERSTE_VENSTER / 1024, 0.7, 0.8)
START, PROJECTEN = Soort("start", 12, 60), Soort("projecten", 12, 60)
PROJECT, CURSUS, WIJK = (Soort(naam, 10, 45) for naam in ("project", "cursus", "wijk"))
ACTIVITEIT, NIEUWSBRIEF = (Soort(naam, 10, 45) for naam in ("activiteit", "nieuwsbrief"))
ZOEKEN = Soort("zoeken", 12, 60, bewaard=False)
FORMULIER = Soort("formulier", 8, kb=25)
VERSTUREN = Soort("versturen", 15, bewaard=False)
SOORTEN = (BORD, START, PROJECT, PROJECTEN, ZOEKEN, CURSUS, WIJK, ACTIVITEIT, NIEUWSBRIEF, FORMULIER)


def adressen(wegwijzer: dict[str, Any]) -> dict[Soort, str]:
    """Per soort het eerste adres op een demosite."""
    per_type: dict[str, str] = {}
    for soort, pad in wegwijzer["paginas"]:
        # Een formulier bij een project; op de site staan er ook bij contact en bij een wijkplatform.
        if soort != "FormulierPage" or pad.startswith("/projecten/"):
            per_type.setdefault(soort, pad)
    return {
        BORD: wegwijzer["borden"][0],
        START: "/",
        PROJECT: per_type["ProjectPage"],
        PROJECTEN: per_type["ProjectenPage"],
        ZOEKEN: "/zoeken/?q=speeltuin",
        CURSUS: per_type["CursusPage"],
        WIJK: per_type["WijkPage"],
        ACTIVITEIT: per_type["ActiviteitPage"],
        NIEUWSBRIEF: per_type["EditiePage"],
        FORMULIER: per_type["FormulierPage"],
    }
