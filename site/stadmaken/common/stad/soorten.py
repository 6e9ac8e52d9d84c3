"""Hoe een rij bij een stad hoort. Elk model zegt dat zelf, met `bij_stad`; tests/steden/test_modellen.py let erop."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, Model
from wagtail.models import Page

from .voorwaarde import EigenaarInStad, EigenSite, EigenSiteOfVlag, OnderWortel, PaginaInStad, Voorwaarde


@dataclass(frozen=True)
class Soort:
    """De manier waarop een rij bij een stad hoort."""

    def voorwaarde(self, model: type[Model]) -> Voorwaarde | None:
        """Waaraan een rij van deze stad voldoet; niets als er niet wordt afgebakend."""
        return None


@dataclass(frozen=True)
class Eigen(Soort):
    """De rij noemt zelf haar site."""

    veld: str = "site"

    def voorwaarde(self, model: type[Model]) -> Voorwaarde:
        return EigenSite(F(f"{self.veld}_id"))


@dataclass(frozen=True)
class EigenOfAlles(Soort):
    """De rij noemt haar site, of `vlag` zegt dat zij bij elke stad hoort."""

    vlag: str

    def voorwaarde(self, model: type[Model]) -> Voorwaarde:
        return EigenSiteOfVlag(F("site_id"), F(self.vlag))


@dataclass(frozen=True)
class InBoom(Soort):
    """Een pagina: haar plek in de boom zegt het."""

    def voorwaarde(self, model: type[Model]) -> Voorwaarde:
        return OnderWortel(F("path"))


@dataclass(frozen=True)
class Via(Soort):
    """De rij hangt aan een andere, met een verplichte verwijzing in `veld`."""

    veld: str

    def voorwaarde(self, model: type[Model]) -> Voorwaarde:
        relatie: Any = model._meta.get_field(self.veld)
        if relatie.related_model is Page:
            return PaginaInStad(F(relatie.attname))
        return EigenaarInStad(F(relatie.attname), relatie.related_model)


@dataclass(frozen=True)
class Deel(Soort):
    """Een onderdeel van een andere rij dat niemand los opvraagt: alleen langs zijn eigenaar, in `veld`."""

    veld: str


@dataclass(frozen=True)
class Gedeeld(Soort):
    """Van de hele installatie, om deze reden."""

    reden: str


def bij_stad(model: type[Model]) -> Soort | None:
    """Hoe rijen van dit model bij een stad horen; niets als het model dat niet zegt."""
    return getattr(model, "bij_stad", None)
