"""Wat er van een record in het auditlog komt: soort en nummer, en nooit wat erin stond."""

from functools import cache
from typing import Any

from django.apps import apps
from django.utils.text import capfirst
from django.utils.translation import override
from wagtail.models import Page

from ..persoonsgegevens import verwerkingen

# Wat hier staat, kiest een medewerker uit een lijst of telt de site zelf; het is nooit overgetypt van een mens.
VASTE_WOORDEN = {
    "aantal",
    "formaat",
    "persoonlijk",
    "keuze",
    "reden",
    "rollen",
    "welke",
    "velden",
    "lid",
    "verzending",
    "verzoek",
    "adreshash",
}
# Een contactpersoon staat met naam op de site; de titel van zo'n pagina is van de gemeente.
ZELF_OPENBAAR = {"contact"}
EIGEN = {"common", "home", "initiatieven", "participatie", "search"}


@cache
def modellen() -> frozenset[Any]:
    """De modellen waarvan ook de naam van een record over een mens kan gaan."""
    namen = (
        naam
        for verwerking in verwerkingen.alle()
        if verwerking.sleutel not in ZELF_OPENBAAR
        for naam in verwerking.modellen
    )
    return frozenset(apps.get_model(naam) for naam in namen)


def is_persoonlijk(model: Any) -> bool:
    """Of een record van deze soort over een mens kan gaan; onbekende soorten van onszelf tellen mee."""
    return model is None or model in modellen()


def zonder_naam(model: Any) -> bool:
    """Of het logboek van deze soort alleen het nummer bewaart.

    Van onszelf heeft alleen een pagina een titel; van ander werk is de naam soms de inhoud, zoals bij een toezegging.
    """
    eigen = model is None or model._meta.app_label in EIGEN
    return is_persoonlijk(model) or (eigen and not issubclass(model, Page))


def naam(record: Any) -> str:
    """Hoe het logboek een record noemt: “Inbreng 12”, en een pagina van de gemeente met haar titel."""
    model = record._meta.model
    if zonder_naam(model):
        return nummer(model, record.pk)
    titel = record.get_admin_display_title() if isinstance(record, Page) else str(record)
    return titel or nummer(model, record.pk)


def nummer(model: Any, pk: Any) -> str:
    """Soort en nummer, altijd in het Nederlands: de regel blijft staan als de lezer een andere taal kiest."""
    with override("nl"):
        return f"{capfirst(str(model._meta.verbose_name))} {pk}"


def gegevens(model: Any, inhoud: dict[str, Any]) -> dict[str, Any]:
    """Wat er bij een regel mag staan: getallen en vaste woorden, en bij een pagina ook waar zij heen ging."""
    if is_persoonlijk(model):
        return {sleutel: waarde for sleutel, waarde in inhoud.items() if _mag(sleutel, waarde)}
    return _zonder_tekst(inhoud)


def _mag(sleutel: str, waarde: Any) -> bool:
    return isinstance(waarde, int | bool) or sleutel in VASTE_WOORDEN


def _zonder_tekst(inhoud: dict[str, Any]) -> dict[str, Any]:
    """Een opmerking of reactie van een medewerker kan over een mens gaan: die staat bij de pagina, niet hier."""
    schoon = {sleutel: waarde for sleutel, waarde in inhoud.items() if not _is_opmerking(sleutel, waarde)}
    for sleutel in ("comment", "reply"):
        if isinstance(schoon.get(sleutel), dict):
            schoon[sleutel] = {naam: waarde for naam, waarde in schoon[sleutel].items() if naam != "text"}
    return schoon


def _is_opmerking(sleutel: str, waarde: Any) -> bool:
    return sleutel == "comment" and isinstance(waarde, str)
