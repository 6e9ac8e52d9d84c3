import pytest

from home.rapporten import wachtend
from tests.fabriek import maak_bord, maak_medewerker

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "wat", ["kapotte_links", "dode_borden", "verouderde_paginas", "zonder_eigenaar", "wacht_op_goedkeuring"]
)
def test_wie_nergens_over_gaat_krijgt_niets(wat):
    maak_bord()
    assert not getattr(wachtend, wat)(maak_medewerker()).exists()
