"""Een aangeboden plek is nog geen ja: dat staat erbij op de deurlijst en op papier."""

import pytest

from initiatieven.aanmelden import actions
from initiatieven.aanmelden.choices import Rol
from tests.fabriek_initiatieven import maak_gelegenheid

from .hulp import adres, meld_aan, tekst

pytestmark = pytest.mark.django_db
NOG_GEEN_JA = "plek aangeboden, nog geen ja"


@pytest.mark.parametrize("scherm", ["deur", "afdruk"])
def test_bij_een_aangeboden_plek_staat_dat_er_nog_geen_ja_is(cms, cursus, scherm):
    gelegenheid = maak_gelegenheid(cursus, capaciteit=2)
    meld_aan(gelegenheid, "Anna"), meld_aan(gelegenheid, "Bram")
    meld_aan(gelegenheid, "Chloé")
    assert NOG_GEEN_JA not in tekst(cms.get(adres(gelegenheid, scherm)))
    actions.annuleer(gelegenheid.aanmeldingen.get(naam="Anna"), rol=Rol.DEELNEMER)
    pagina = tekst(cms.get(adres(gelegenheid, scherm)))
    assert pagina.count(NOG_GEEN_JA) == 1
    assert pagina.index("Chloé") < pagina.index(NOG_GEEN_JA)


def test_elke_kolom_van_alle_aanmeldingen_heeft_op_een_telefoon_haar_naam(cms, gelegenheid):
    meld_aan(gelegenheid, "Anna Fictief")
    pagina = tekst(cms.get("/cms/initiatieven/aanmelding/"))
    for kop in ("Cursus of activiteit", "Datum", "Status", "Mensen", "Aangemeld op"):
        assert f'data-kop="{kop}"' in pagina
    assert 'data-kop="Naam"' not in pagina, "de naam is zelf de kop"
