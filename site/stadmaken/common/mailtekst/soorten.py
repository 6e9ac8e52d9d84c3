"""Welke soorten mail er zijn, en wat er in elke in te vullen is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.template.loader import get_template
from django.utils.functional import Promise
from django.utils.translation import gettext, override

from ..gemeente import absoluut
from .vullen import netjes

Tekst = str | Promise
# Onder deze namen weet de tag `veld` in een sjabloon wat er van hem wordt gevraagd.
VANGST, PLEKKEN = "mailtekst_vangst", "mailtekst_plekken"

# Een voorbeeldadres wordt in het voorbeeld een adres van deze site: alleen dat wordt op het briefpapier een knop.
VOORBEELDSITE = re.compile(r"https://(?:stad\.voorbeeld\.nl|voorbeeld\.example)/")


@dataclass(frozen=True)
class Veld:
    """Een invulplek, zoals `{titel}`. Zonder een verplicht veld is een eigen tekst niet te bewaren."""

    naam: str
    uitleg: Tekst
    voorbeeld: Tekst
    verplicht: bool = False

    @property
    def plek(self) -> str:
        """Zoals het in de tekst staat."""
        return f"{{{self.naam}}}"


@dataclass(frozen=True)
class Mailsoort:
    """Eén soort mail. `onderwerp` heeft invulplekken als `{titel}`; de standaardtekst, uit `sjabloon`, ook."""

    sleutel: str
    groep: Tekst
    omschrijving: Tekst
    sjabloon: str
    onderwerp: Tekst
    velden: tuple[Veld, ...] = ()

    @property
    def namen(self) -> frozenset[str]:
        """De namen van alle invulplekken."""
        return frozenset(veld.naam for veld in self.velden)

    @property
    def verplicht(self) -> frozenset[str]:
        """De invulplekken die in elke tekst moeten staan."""
        return frozenset(veld.naam for veld in self.velden if veld.verplicht)

    def standaard(self, taal: str) -> tuple[str, str]:
        """Onderwerp en standaardtekst, met invulplekken."""
        with override(taal):
            plekken = {veld.naam: veld.plek for veld in self.velden}
            tekst = get_template(self.sjabloon).render({**plekken, PLEKKEN: True})
            return gettext(str(self.onderwerp)), netjes(tekst)

    def voorbeelden(self, taal: str) -> dict[str, str]:
        """Een voorbeeld van elke invulplek, om de mail te bekijken."""
        with override(taal):
            site = absoluut("/")
            return {veld.naam: VOORBEELDSITE.sub(lambda _: site, str(veld.voorbeeld)) for veld in self.velden}


_soorten: dict[str, Mailsoort] = {}


def registreer(*soorten: Mailsoort) -> None:
    """Meld soorten aan; dezelfde sleutel vervangt."""
    _soorten.update({soort.sleutel: soort for soort in soorten})


def soort_van(sleutel: str) -> Mailsoort | None:
    """De soort met deze sleutel."""
    return _soorten.get(sleutel)


def alle() -> Iterable[Mailsoort]:
    """Alle soorten, in de volgorde waarin zij zijn aangemeld."""
    return _soorten.values()
