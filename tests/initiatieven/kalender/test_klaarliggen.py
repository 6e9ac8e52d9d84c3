"""Wat niet veranderde, wordt niet opnieuw uitgeschreven; wat veranderde, staat er meteen goed."""

import icalendar
import pytest
from django.utils import timezone

from initiatieven.kalender.afspraak import tekst_van
from initiatieven.models import Bijeenkomst, CursusPage, Gelegenheid
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid

pytestmark = pytest.mark.django_db


def uitgeschreven(client):
    """Hoeveel afspraken dit verzoek opnieuw uitschreef, en de agenda zelf."""
    eerst = tekst_van.cache_info().misses
    inhoud = client.get("/agenda.ics").content.decode()
    return tekst_van.cache_info().misses - eerst, inhoud


def test_een_tweede_keer_ophalen_schrijft_niets_opnieuw_uit_en_geeft_hetzelfde(client):
    maak_gelegenheid(maak_cursus(), keren=3), maak_gelegenheid(maak_activiteit(), keren=2)
    aantal, inhoud = uitgeschreven(client)
    assert aantal == 5
    assert uitgeschreven(client) == (0, inhoud)
    tekst_van.cache_clear()
    assert uitgeschreven(client) == (5, inhoud)
    assert icalendar.Calendar.from_ical(inhoud).to_ical().decode() == inhoud, "zoals de bibliotheek het zelf schrijft"


@pytest.mark.parametrize(
    ("model", "velden", "staat_erin"),
    [
        (CursusPage, {"title": "Beter pitchen"}, "SUMMARY:Beter pitchen"),
        (CursusPage, {"samenvatting": "Nieuwe tekst."}, "Nieuwe tekst."),
        (Bijeenkomst, {"locatie": "De Bieb (fictief)"}, "LOCATION:De Bieb (fictief)"),
        (Bijeenkomst, {"volgnummer": 4}, "SEQUENCE:4"),
        (Gelegenheid, {"geannuleerd_op": timezone.now(), "reden": "De zaal is dicht."}, "De zaal is dicht."),
    ],
)
def test_elke_verandering_staat_er_meteen_in(client, model, velden, staat_erin):
    maak_gelegenheid(maak_cursus()), maak_gelegenheid(maak_activiteit())
    assert staat_erin not in uitgeschreven(client)[1]
    model.objects.filter(pk=model.objects.first().pk).update(**velden)
    aantal, inhoud = uitgeschreven(client)
    assert aantal == 1
    assert staat_erin in inhoud
