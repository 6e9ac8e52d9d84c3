"""Participatie in twee steden: wat in de ene stad staat, ziet, wijzigt en telt een andere niet."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from participatie import models
from participatie.bewaren import bestanden
from participatie.bewaren.actions import opschonen
from participatie.models import Foto, Inbreng, Infobord, Opschoonbewijs, ScanTelling
from stadmaken.common.opslag import prive
from stadmaken.common.stad import GeenStadError, hele_installatie, in_stad
from tests.fabriek import maak_inbreng

from .van_alles import AFGEBAKEND

pytestmark = pytest.mark.django_db
LIJSTEN = ["/toezeggingen/", "/wijkcontracten/", "/kaart/wijken.geojson", "/projecten/", "/wijken/"]
BROWSER = {"user-agent": "Mozilla/5.0"}


def pks(model):
    return set(model.objects.values_list("pk", flat=True))


def test_van_elk_model_ziet_een_stad_alleen_haar_eigen_rijen(van_alles, stad_a, stad_b):
    for model in AFGEBAKEND:
        gezien = []
        for stad in (stad_a, stad_b):
            with in_stad(stad):
                gezien.append(pks(model))
        assert all(gezien), f"{model.__name__}: een stad ziet niets van zichzelf"
        assert not gezien[0] & gezien[1], f"{model.__name__}: twee steden zien dezelfde rij"
        with hele_installatie():
            assert pks(model) == gezien[0] | gezien[1]
        with pytest.raises(GeenStadError):
            pks(model)


def test_elke_rij_met_een_eigen_site_heeft_die_van_haar_stad(van_alles, stad_b):
    with in_stad(stad_b):
        for model in AFGEBAKEND:
            if any(veld.name == "site" for veld in model._meta.fields):
                assert set(model.objects.values_list("site", flat=True)) == {stad_b.pk}


def _adressen(stad, inbreng):
    with in_stad(stad):
        bord, toezegging = Infobord.objects.get(), models.Toezegging.objects.filter(contract=None).get()
        contract = models.Wijkcontract.objects.get()
        foto = inbreng.fotos.get()
        return [
            bord.pad,
            f"/b/?code={bord.code}",
            toezegging.pad,
            contract.pad,
            inbreng.pad,
            f"{inbreng.pad}gegevens/",
            f"{inbreng.pad}gegevens/json/",
            f"{inbreng.pad}foto/{foto.sleutel}/",
        ]


def test_een_adres_van_een_stad_is_op_een_andere_onbekend_en_telt_niets(van_alles, stad_a, stad_b, bezoek):
    for eigen, ander in ((stad_a, stad_b), (stad_b, stad_a)):
        for pad in _adressen(eigen, van_alles[eigen.pk]):
            if "/foto/" not in pad:  # het bestand zelf is hier geen foto
                assert bezoek(eigen).get(pad, headers=BROWSER).status_code in {200, 302}, pad
            vreemd = bezoek(ander).get(pad, headers=BROWSER)
            assert vreemd.status_code == 404, pad
            for woord in ("Astad", "Bestad"):
                assert (woord in vreemd.content.decode()) <= (woord == {stad_a: "Astad", stad_b: "Bestad"}[ander])
    assert sorted(ScanTelling.objects.values_list("aantal", flat=True)) == [2, 2]


@pytest.mark.parametrize("pad", LIJSTEN)
def test_een_lijst_noemt_alleen_wat_van_de_stad_is(van_alles, stad_a, stad_b, bezoek, pad):
    for stad, eigen, ander in ((stad_a, "Astad", "Bestad"), (stad_b, "Bestad", "Astad")):
        antwoord = bezoek(stad).get(pad)
        assert antwoord.status_code == 200
        tekst = json.dumps(antwoord.json()) if pad.endswith("json") else antwoord.content.decode()
        assert eigen in tekst
        assert ander not in tekst
        assert ander.lower() not in tekst


def test_iemand_volgt_zijn_inbreng_alleen_in_de_stad_waar_hij_haar_deed(van_alles, stad_a, stad_b, bezoek):
    rij = van_alles[stad_a.pk]
    velden = {"kenmerk": rij.kenmerk, "code": rij.code}
    assert bezoek(stad_a).post("/inbreng/", velden).status_code in {302, 303}
    antwoord = bezoek(stad_b).post("/inbreng/", velden)
    assert antwoord.status_code not in {302, 303}
    assert "Astad" not in antwoord.content.decode()


def test_opschonen_in_een_stad_laat_een_andere_staan_en_elke_stad_krijgt_haar_bewijs(stad_a, stad_b):
    oud = timezone.localdate() - timedelta(days=1)
    inbreng = {}
    for stad in (stad_a, stad_b):
        with in_stad(stad):
            inbreng[stad.pk] = maak_inbreng(email="jo@voorbeeld.test")
            Inbreng.objects.update(bewaren_tot=oud)
    with in_stad(stad_a):
        opschonen()
        assert Opschoonbewijs.objects.count() == 1
    with in_stad(stad_b):
        assert Inbreng.objects.get(pk=inbreng[stad_b.pk].pk).email == "jo@voorbeeld.test"
        assert not Opschoonbewijs.objects.exists()
        opschonen()
        opschonen()
        assert Opschoonbewijs.objects.count() == 1


def test_een_foto_van_een_andere_stad_is_geen_bestand_dat_bleef_liggen(van_alles, stad_a, stad_b):
    namen = {str(foto.bestand) for foto in Foto._base_manager.all()}
    assert len(namen) == 2
    morgen = timezone.now() + timedelta(days=2)
    with in_stad(stad_a):
        assert not set(bestanden.zwervend(morgen)) & namen
        Foto.objects.all().delete()
        zwervend = set(bestanden.zwervend(morgen)) & namen
        assert len(zwervend) == 1
        bestanden.wis_zwervend(morgen)
    with in_stad(stad_b):
        foto = Foto.objects.get()
        assert prive().exists(str(foto.bestand))
        assert str(foto.bestand) not in zwervend
