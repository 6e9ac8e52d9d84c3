"""Elk scherm over één ding: van het eigen project mag het; dat van een ander team bestaat niet."""

import re

import pytest

from participatie.models import Inbreng, Toezegging
from tests.adressen import niets_geschreven
from tests.fabriek_teams import maak_teamlid

from .hulp import EIGEN, GEHEIM, adressen, alleen_versturen, inhoud

pytestmark = pytest.mark.django_db
VELDEN = {"actie": "plaatsen", "versie": "0", "publiek-tekst_0": "Overgenomen", "oordeel": "akkoord", "naam": "x"}


def onbekend(pad: str) -> str:
    """Hetzelfde adres, met een nummer dat niet bestaat."""
    return re.sub(r"/\d+/", "/999999/", pad)


def test_een_teamlid_opent_alles_bij_het_eigen_project(cms, eigen):
    for naam, pad in adressen(eigen).items():
        assert cms.get(pad).status_code == 200, naam
    for naam, pad in alleen_versturen(eigen).items():
        assert cms.post(pad, {"op": "x"}).status_code == 302, naam


def test_van_een_ander_team_bestaat_er_niets(cms, vreemd):
    for naam, pad in {**adressen(vreemd), **alleen_versturen(vreemd)}.items():
        gewoon, nooit = cms.get(pad), cms.get(onbekend(pad))
        assert (gewoon.status_code, inhoud(gewoon)) == (nooit.status_code, inhoud(nooit)), naam
        assert gewoon.status_code in {404, 405}, naam
        with niets_geschreven():
            verstuurd, nooit = cms.post(pad, VELDEN), cms.post(onbekend(pad), VELDEN)
        assert (verstuurd.status_code, inhoud(verstuurd)) == (nooit.status_code, inhoud(nooit)), naam
        assert GEHEIM not in inhoud(verstuurd), naam


def test_zonder_team_is_er_nergens_iets_te_openen(client, eigen):
    client.force_login(maak_teamlid())
    client.get("/cms/")
    for naam, pad in adressen(eigen).items():
        assert client.get(pad).status_code == 404, naam
    assert EIGEN not in inhoud(client.get("/cms/inbreng/"))


def test_lid_zijn_zonder_de_rol_geeft_geen_inbreng(client, eigen, lid):
    lid.user_permissions.remove(*lid.user_permissions.filter(codename__contains="eigen"))
    client.force_login(lid)
    for naam, pad in adressen(eigen).items():
        assert client.get(pad).headers["Location"] == "/cms/", naam


def test_een_teamlid_behandelt_de_inbreng_van_het_eigen_project(cms, eigen, lid):
    rij = eigen["inbreng"]
    versie = rij.gebeurtenissen.latest("pk").pk
    cms.post(adressen(eigen)["lezen"], {**VELDEN, "versie": versie})
    rij.refresh_from_db()
    assert (rij.moderatie, rij.gebeurtenissen.latest("pk").door) == ("geplaatst", lid)


def test_een_teamlid_geeft_een_tweede_blik_bij_het_eigen_project(cms, eigen):
    versie = eigen["afgewezen"].gebeurtenissen.latest("pk").pk
    cms.post(adressen(eigen)["tweede blik"], {"actie": "blijft", "versie": versie, "toelichting": "Het is reclame."})
    eigen["blik"].refresh_from_db()
    assert eigen["blik"].besluit == "blijft"


def test_een_ander_is_er_ook_als_die_in_het_team_zit(eigen, vreemd, lid):
    from participatie.inbreng.rules import andere_beoordelaars

    mogen = {wie.username for wie in andere_beoordelaars(eigen["blik"])}
    assert lid.username in mogen
    assert "van een ander team" not in mogen


def test_zonder_het_recht_op_het_origineel_ziet_ook_een_teamlid_het_niet(client, eigen):
    client.force_login(maak_teamlid(eigen["project"], origineel=False))
    tekst = inhoud(client.get(adressen(eigen)["lezen"]))
    assert f"{EIGEN}@v.test" not in tekst
    assert client.get(adressen(eigen)["verbeteren"]).headers["Location"] == "/cms/"


def test_een_foto_is_alleen_voor_het_eigen_team(cms, eigen, vreemd, settings, tmp_path):
    for werk, mag in ((eigen, True), (vreemd, False)):
        from participatie.inbreng.rules import mag_foto_zien
        from stadmaken.common.models import Medewerker

        assert mag_foto_zien(Medewerker.objects.get(username="teamlid"), werk["foto"]) is mag
        assert cms.get(f"/inbreng/foto/{vreemd['foto'].sleutel}/").status_code == 404


def test_de_nota_is_voor_de_dag_alleen_voor_het_eigen_team(cms, eigen, vreemd):
    assert cms.get(f"{eigen['project'].get_url()}nota/").status_code == 200
    assert cms.get(f"{vreemd['project'].get_url()}nota/").status_code == 404


def test_ongedaan_maken_kan_alleen_bij_het_eigen_project(cms, eigen, vreemd):
    for werk, blijft in ((vreemd, True), (eigen, False)):
        gebeurtenis = werk["toezegging"].gebeurtenissen.get().pk
        cms.post(f"/cms/participatie/toezegging/ongedaan/{gebeurtenis}/")
        assert Toezegging.objects.filter(pk=werk["toezegging"].pk).exists() is blijft
    assert Inbreng.objects.filter(pk=vreemd["inbreng"].pk).exists()
