"""Wie ontbreekt: de openbare pagina, het scherm in het CMS en de tabel met inwoners."""

import pytest

from participatie.models import Doelgroep, Wijk
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker, maak_wijk

pytestmark = pytest.mark.django_db
RECHT = "participatie.moderate_inbreng"


@pytest.fixture
def formulier():
    return maak_formulier()


@pytest.fixture
def medewerker(client):
    wie = maak_medewerker(RECHT)
    client.force_login(wie)
    return wie


def _adres(formulier):
    return f"{formulier.get_parent().url}wie-deed-mee/"


def test_iedereen_leest_wie_er_meedeed(client, formulier):
    maak_inbreng(formulier, wijk=maak_wijk(naam="Aan het Spaarne", inwoners=1200))
    response = client.get(_adres(formulier))
    assert response.status_code == 200
    tekst = response.content.decode()
    assert "Wie deed mee?" in tekst
    assert "Aan het Spaarne" in tekst
    assert "1.200" in tekst


def test_zonder_inbreng_of_publicatie_is_er_geen_pagina(client, formulier):
    assert client.get(_adres(formulier)).status_code == 404
    maak_inbreng(formulier)
    assert client.get(_adres(formulier)).status_code == 200
    formulier.get_parent().specific.unpublish()
    assert client.get(_adres(formulier)).status_code == 404


def test_een_kleine_doelgroep_staat_niet_precies_op_de_site_maar_wel_in_het_cms(client, formulier, medewerker):
    maak_inbreng(formulier, doelgroepen=[Doelgroep.objects.create(naam="Jongeren", slug="jongeren")])
    assert "minder dan 5" in client.get(_adres(formulier)).content.decode()
    in_cms = client.get(f"/cms/bereik/{formulier.get_parent().pk}/").content.decode()
    assert "Jongeren" in in_cms
    assert "minder dan 5" not in in_cms


def test_de_lijst_in_het_cms_noemt_projecten_met_inbreng(client, formulier, medewerker):
    assert "Er is nog geen inbreng" in client.get("/cms/bereik/").content.decode()
    maak_inbreng(formulier)
    assert formulier.get_parent().title in client.get("/cms/bereik/").content.decode()


@pytest.mark.parametrize("pad", ["/cms/bereik/", "/cms/bereik/1/", "/cms/bereik/inwoners/"])
def test_zonder_recht_blijft_het_dicht(client, pad):
    client.force_login(maak_medewerker())
    response = client.get(pad)
    assert response.status_code == 302
    assert response.url == "/cms/"


def test_een_project_dat_niet_bestaat_is_een_404(client, medewerker):
    assert client.get("/cms/bereik/999999/").status_code == 404


def _post(wijken, waarden, dag="2026-01-01"):
    data = {"form-TOTAL_FORMS": len(wijken), "form-INITIAL_FORMS": len(wijken), "inwoners_op": dag}
    for nummer, (wijk, waarde) in enumerate(zip(wijken, waarden, strict=True)):
        data |= {f"form-{nummer}-id": wijk.pk, f"form-{nummer}-inwoners": waarde}
    return data


@pytest.fixture
def beheerder(client):
    client.force_login(maak_medewerker("participatie.change_wijk"))


def test_de_tabel_neemt_getallen_over_zoals_mensen_ze_schrijven(client, beheerder):
    wijken = [maak_wijk(naam="A"), maak_wijk(naam="B")]
    response = client.post("/cms/bereik/inwoners/", _post(wijken, ["8.400", ""]))
    assert response.status_code == 302
    assert list(Wijk.objects.order_by("naam").values_list("inwoners", flat=True)) == [8400, None]
    assert Wijk.objects.get(naam="A").inwoners_op.isoformat() == "2026-01-01"


@pytest.mark.parametrize(
    ("waarde", "dag"), [("-3", "2026-01-01"), ("veel", "2026-01-01"), ("3", "2999-01-01"), ("3", "")]
)
def test_een_onmogelijk_getal_of_datum_verandert_niets(client, beheerder, waarde, dag):
    wijk = maak_wijk(inwoners=7)
    response = client.post("/cms/bereik/inwoners/", _post([wijk], [waarde], dag))
    assert response.status_code == 422
    assert "error-message" in response.content.decode()
    assert Wijk.objects.get().inwoners == 7
