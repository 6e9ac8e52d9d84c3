"""De ingangen van de site: waar een menu zonder keuzes naar wijst, en waar sjablonen een overzicht vinden.

Een app meldt haar overzichtspagina's en vaste adressen aan in haar AppConfig; dit pakket kent de apps niet.
"""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Case, CharField, Value, When
from django.urls import NoReverseMatch, reverse


@dataclass(frozen=True)
class Ingang:
    """Een overzichtspagina (`model`), of een vast adres (`adres`: de naam van de view) met haar tekst.

    `hoofd` en `voet`: de plaats in het hoofdmenu en in de voettekst zolang een redacteur niets koos; 0 is niet.
    """

    naam: str
    model: str = ""
    adres: str = ""
    tekst: Any = ""
    hoofd: int = 0
    voet: int = 0

    def pad(self) -> str:
        """Het vaste adres in de taal van nu; leeg als het er niet is."""
        try:
            return reverse(self.adres) if self.adres else ""
        except NoReverseMatch:
            return ""


_ingangen: dict[str, Ingang] = {}


def registreer(*ingangen: Ingang) -> None:
    """Meld ingangen aan; dezelfde naam vervangt."""
    _ingangen.update({ingang.naam: ingang for ingang in ingangen})


def alle() -> list[Ingang]:
    """Alle ingangen."""
    return list(_ingangen.values())


def tekst_bij(adres: str) -> str:
    """Hoe een vast adres heet, in de taal van nu; leeg als het geen ingang is."""
    return next((str(ingang.tekst) for ingang in alle() if ingang.adres and ingang.pad() == adres), "")


def van_paginatype() -> Any:
    """Bij welke ingang een pagina hoort, als uitdrukking in een vraag."""
    soorten = [
        When(pk__in=apps.get_model(ingang.model)._default_manager.values("pk"), then=Value(ingang.naam))
        for ingang in alle()
        if ingang.model
    ]
    return Case(*soorten, default=Value(""), output_field=CharField())
