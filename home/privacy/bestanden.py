"""Alles bij één adres als bestand: hetzelfde voor wie het zelf haalt als voor wie het van een medewerker krijgt."""

from django.http import HttpResponseBase, JsonResponse
from django.utils.translation import gettext as _

from stadmaken.common import csvbestand
from stadmaken.common.besloten import GEHEIM_ADRES, met_koppen
from stadmaken.common.persoonsgegevens.bronnen import Groep

from . import gegevens

NAAM = "uw-gegevens"


def als_bestand(vorm: str, email: str, groepen: list[Groep]) -> HttpResponseBase:
    """Een json-bestand voor een programma, of een csv-bestand voor een mens."""
    if vorm == "json":
        opties = {"ensure_ascii": False, "indent": 2}
        antwoord = JsonResponse(gegevens.als_json(email, groepen), json_dumps_params=opties)
        antwoord.headers["Content-Disposition"] = f'attachment; filename="{NAAM}.json"'
        return met_koppen(antwoord, GEHEIM_ADRES)
    koppen = [_("Soort"), _("Wat"), _("Gegeven"), _("Waarde")]
    return met_koppen(csvbestand.als_download(koppen, gegevens.als_rijen(groepen), f"{NAAM}.csv"), GEHEIM_ADRES)
