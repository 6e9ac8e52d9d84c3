import io
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.core.management import CommandError, call_command

from participatie.models import ScanTelling
from tests import fabriek

pytestmark = pytest.mark.django_db
NU = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def nu():
    with time_machine.travel(NU, tick=False):
        yield


def controleer():
    uit, fout = io.StringIO(), io.StringIO()
    try:
        call_command("infobord_controle", stdout=uit, stderr=fout)
    except CommandError as gestopt:
        return gestopt.returncode, uit.getvalue() + fout.getvalue()
    return 0, uit.getvalue() + fout.getvalue()


def test_als_alles_klopt_is_de_uitkomst_nul():
    bord = fabriek.maak_bord()
    fabriek.maak_formulier(bord.project)
    uitkomst, tekst = controleer()
    assert uitkomst == 0
    assert tekst.strip() == "Alle 1 infoborden werken."


def test_de_controle_telt_niet_als_scan():
    fabriek.maak_bord()
    controleer()
    assert not ScanTelling.objects.exists()


def test_een_host_die_de_site_niet_kent_is_een_fout(zet_adres):
    bord = fabriek.maak_bord()
    zet_adres("https://anders.test")
    uitkomst, tekst = controleer()
    assert uitkomst == 1
    assert bord.code in tekst
    assert "400" in tekst


def test_een_onveilige_site_url_is_een_fout(zet_adres):
    fabriek.maak_bord()
    zet_adres("javascript:alert(1)//")
    assert controleer()[0] == 1


def test_een_route_die_de_borden_in_de_weg_zit_is_een_fout(settings):
    settings.ROOT_URLCONF = "wagtail.urls"
    fabriek.maak_bord()
    assert controleer()[0] == 1


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({}, "Er is nu geen formulier open."),
        ({"belofte_tot": date(2026, 11, 20)}, "De laatste dag op de print (20 november 2026) is voorbij."),
    ],
)
def test_een_belofte_die_niet_uitkomt_wordt_gemeld(velden, verwacht):
    fabriek.maak_bord(**velden)
    uitkomst, tekst = controleer()
    assert uitkomst == 0
    assert verwacht in tekst


def test_een_formulier_dat_eerder_sluit_dan_de_print_zegt_wordt_gemeld():
    bord = fabriek.maak_bord(belofte_tot=date(2026, 12, 7))
    fabriek.maak_formulier(bord.project, sluit_op=NU + timedelta(days=10))
    assert (
        "Op de print staat 7 december 2026, maar het laatste formulier sluit al op 1 december 2026." in controleer()[1]
    )


def test_een_project_dat_niet_openbaar_is_wordt_gemeld():
    fabriek.maak_bord(fabriek.maak_project(live=False))
    assert "niet openbaar" in controleer()[1]


def test_over_een_weggehaald_bord_wordt_niet_gezeurd():
    fabriek.maak_bord(verwijderd_op=date(2026, 11, 1))
    assert controleer() == (0, "Alle 1 infoborden werken.\n")
