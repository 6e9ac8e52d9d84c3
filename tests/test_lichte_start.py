"""Een webproces laadt alleen wat het nodig heeft om pagina's te tonen."""

import subprocess
import sys

import pytest

ALLES_GELADEN = """
import sys
import stadmaken.wsgi
from django.urls import get_resolver

def laad(deel):
    for adres in deel.url_patterns:
        if hasattr(adres, "url_patterns"):
            laad(adres)

laad(get_resolver())
print(*sorted({naam.split(".")[0] for naam in sys.modules}))
"""


@pytest.fixture(scope="module")
def geladen(tmp_path_factory):
    """De pakketten in een webproces dat alle adressen kent."""
    from tests.browser.demosite import PROJECTMAP, Demosite

    site = Demosite(tmp_path_factory.mktemp("licht"), 8000)
    opdracht = [sys.executable, "-c", ALLES_GELADEN]
    return subprocess.check_output(opdracht, cwd=PROJECTMAP, env=site.omgeving, text=True).split()


VOOR_REKENBLADEN = ["openpyxl", "numpy"]
VOOR_EEN_DIENST = ["redis", "django_redis", "boto3", "opensearchpy"]
VOOR_STUKKEN = ["typst", "docx", "mrml", "css_inline", "icalendar", "lightningcss", "rapidfuzz"]


@pytest.mark.parametrize("pakket", VOOR_REKENBLADEN + VOOR_EEN_DIENST + VOOR_STUKKEN)
def test_wat_maar_soms_nodig_is_wordt_niet_bij_het_starten_geladen(geladen, pakket):
    assert "stadmaken" in geladen
    assert pakket not in geladen
