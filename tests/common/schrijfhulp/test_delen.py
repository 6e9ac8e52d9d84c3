"""Vooraf zien hoe een pagina in een zoekmachine staat, en als iemand haar deelt."""

from typing import Any

import pytest
from bs4 import BeautifulSoup

from stadmaken.common.schrijfhulp.delen import DELEN
from tests.fabriek import maak_compleet_project, maak_formulier
from tests.fabriek_nieuwsbrief import maak_editie

pytestmark = pytest.mark.django_db


def gezien(pagina: Any) -> str:
    antwoord = pagina.make_preview_request(preview_mode=DELEN[0])
    assert antwoord.status_code == 200
    return " ".join(BeautifulSoup(antwoord.rendered_content, "html.parser").main.get_text(" ").split())


def test_titel_samenvatting_en_adres_van_wat_nog_niet_is_bewaard():
    project = maak_compleet_project()
    project.title, project.samenvatting = "Nieuw plein", "Denk mee over <bomen> op het plein."
    tekst = gezien(project)
    assert tekst.count("Nieuw plein") == 2
    assert tekst.count("Denk mee over <bomen> op het plein.") == 2
    assert project.url in tekst
    assert "De tekst is de samenvatting." in tekst
    assert "U koos geen afbeelding." in tekst


def test_een_eigen_titel_en_tekst_voor_zoekmachines_gaan_voor():
    project = maak_compleet_project(seo_title="Plein in Noord", search_description="Alles over het plein.")
    tekst = gezien(project)
    assert "Plein in Noord" in tekst
    assert "het veld voor zoekmachines" in tekst


def test_wat_te_lang_is_houdt_op_waar_een_zoekmachine_dat_ook_doet():
    assert "…" in gezien(maak_compleet_project(samenvatting="Een lange zin over het plein. " * 9))


@pytest.mark.parametrize("maak", [maak_formulier, maak_editie, maak_compleet_project])
def test_ook_soorten_met_eigen_weergaven_hebben_deze_erbij_en_één_keer(maak: Any):
    pagina = maak()
    assert pagina.preview_modes.count(DELEN) == 1
    assert pagina.preview_modes[0] != DELEN
    assert pagina.title in gezien(pagina)


def test_de_gewone_weergave_heeft_een_nederlandse_naam():
    namen = [str(naam) for _stand, naam in maak_compleet_project().preview_modes]
    assert namen == ["Pagina op de site", "Infobord, na het scannen", "Zoekresultaat en delen"]
