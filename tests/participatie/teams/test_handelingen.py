"""Wat iemand met meer tegelijk doet, of invult, raakt nooit iets van een ander team."""

import pytest
from django.utils import timezone

from participatie.models import Gebeurtenis, Inbreng, Infobord, Themaindeling, Toezegging
from participatie.toezeggingen.actions import bijwerken
from tests.fabriek import maak_thema

from .hulp import EIGEN, GEHEIM, inhoud

pytestmark = pytest.mark.django_db
BORD = {"koptekst": "Kijk", "zin": "Bekijk het plan.", "formaat": "A3", "qr_mm": 120, "plaats": "Hier"}


def bulk(cms, *inbrengen, **velden):
    return cms.post("/cms/inbreng/bulk/", {"actie": "plaatsen", "inbreng": [rij.pk for rij in inbrengen], **velden})


@pytest.mark.parametrize("bevestigd", ["", "on"])
def test_van_een_gemengde_keuze_gebeurt_alleen_het_eigen_deel_en_dat_staat_erbij(cms, eigen, vreemd, bevestigd):
    antwoord = bulk(cms, eigen["inbreng"], vreemd["inbreng"], bevestigd=bevestigd)
    tekst = inhoud(antwoord if not bevestigd else cms.get(antwoord.headers["Location"]))
    assert "1 aangevinkte inbreng staat niet in uw lijst. Daar is niets mee gebeurd." in tekst
    assert GEHEIM not in tekst
    vreemd["inbreng"].refresh_from_db()
    eigen["inbreng"].refresh_from_db()
    assert (eigen["inbreng"].moderatie, vreemd["inbreng"].moderatie) == ("geplaatst" if bevestigd else "nieuw", "nieuw")


def test_een_keuze_met_alleen_vreemde_inbreng_doet_niets(cms, vreemd):
    antwoord = bulk(cms, vreemd["inbreng"], bevestigd="on")
    assert "staat niet in uw lijst" in inhoud(cms.get(antwoord.headers["Location"]))
    assert Inbreng.objects.get(pk=vreemd["inbreng"].pk).moderatie == "nieuw"


def test_ongedaan_maken_raakt_alleen_het_eigen_deel(cms, eigen, vreemd):
    pks = [werk["afgewezen"].gebeurtenissen.get(soort="niet_geplaatst").pk for werk in (eigen, vreemd)]
    Gebeurtenis.objects.filter(pk__gt=min(pks), soort="heroverweging_gevraagd").delete()
    cms.post("/cms/inbreng/ongedaan/", {"gebeurtenis": pks})
    for werk, stand in ((eigen, "nieuw"), (vreemd, "niet_geplaatst")):
        werk["afgewezen"].refresh_from_db()
        assert werk["afgewezen"].moderatie == stand


def test_een_thema_van_een_ander_is_niet_te_kiezen(cms, eigen, vreemd):
    van_ander = maak_thema(vreemd["project"])
    cms.post(f"/cms/themas/{eigen['project'].pk}/", {"inbreng": [vreemd["inbreng"].pk], "themas": [eigen["thema"].pk]})
    cms.post(f"/cms/themas/{eigen['project'].pk}/", {"inbreng": [eigen["inbreng"].pk], "themas": [van_ander.pk]})
    cms.post(f"/cms/themas/inbreng/{eigen['inbreng'].pk}/", {"zet-themas": [van_ander.pk]})
    assert not Themaindeling.objects.filter(thema=van_ander).exists()
    assert not Themaindeling.objects.filter(thema=eigen["thema"], inbreng=vreemd["inbreng"]).exists()


def test_een_nieuw_bord_hangt_bij_een_eigen_project(cms, eigen, vreemd):
    adres = "/cms/participatie/infobord/create/"
    scherm = inhoud(cms.get(adres))
    assert f"{EIGEN} project" in scherm
    assert GEHEIM not in scherm
    for project in (vreemd["project"].pk, ""):
        fout = cms.post(adres, {**BORD, "naam": "Nieuw", "project": project})
        assert fout.status_code == 200
        assert GEHEIM not in inhoud(fout)
    assert not Infobord.objects.filter(naam="Nieuw").exists()
    cms.post(adres, {**BORD, "naam": "Nieuw", "project": eigen["project"].pk})
    assert Infobord.objects.get(naam="Nieuw").project_id == eigen["project"].pk


def test_een_bord_verhuist_niet_naar_een_ander_team_en_verraadt_geen_concept(cms, eigen, vreemd):
    vreemd["project"].unpublish()
    adres = f"/cms/participatie/infobord/edit/{eigen['bord'].pk}/"
    voor = Infobord.objects.values().get(pk=eigen["bord"].pk)
    for velden in ({"project": vreemd["project"].pk}, {"verwijst_naar": vreemd["project"].pk}):
        fout = cms.post(adres, {**BORD, "naam": "x", "project": eigen["project"].pk, **velden})
        assert fout.status_code == 200
        assert GEHEIM not in inhoud(fout)
    assert Infobord.objects.values().get(pk=eigen["bord"].pk) == voor


def _toezegging(cms, **velden):
    vandaag = timezone.localdate()
    adres = "/cms/participatie/toezegging/create/"
    sleutel = cms.get(adres).context["form"]["sleutel"].value()
    gegevens = {
        "wat": "Wij doen het.",
        "wie": "Team",
        "gedaan_op": vandaag.isoformat(),
        "oorspronkelijk_op": (vandaag + timezone.timedelta(days=9)).isoformat(),
        "bron": "inbreng",
        "openbaar": "on",
        "sleutel": sleutel,
    }
    return cms.post(adres, {**gegevens, **velden})


def test_een_nieuwe_toezegging_hoort_bij_een_eigen_project_en_bij_eigen_inbreng(cms, eigen, vreemd):
    for velden in (
        {"project": vreemd["project"].pk},
        {"project": ""},
        {"project": eigen["project"].pk, "kenmerken": vreemd["inbreng"].kenmerk},
    ):
        fout = _toezegging(cms, **velden)
        assert fout.status_code == 200
        assert GEHEIM not in inhoud(fout)
    assert not Toezegging.objects.filter(wat="Wij doen het.").exists()
    _toezegging(cms, project=eigen["project"].pk, kenmerken=eigen["inbreng"].kenmerk)
    assert Toezegging.objects.get(wat="Wij doen het.").inbreng.get() == eigen["inbreng"]


def test_vanuit_inbreng_van_een_ander_is_er_niets_vooraf_ingevuld(cms, vreemd):
    scherm = cms.get(f"/cms/participatie/toezegging/create/?inbreng={vreemd['inbreng'].kenmerk}")
    assert vreemd["inbreng"].kenmerk not in inhoud(scherm)


def test_wat_een_ander_aan_een_toezegging_koppelde_blijft_gekoppeld_en_ongezien(cms, eigen, vreemd):
    rij = eigen["toezegging"]
    bijwerken(rij, {}, [eigen["inbreng"], vreemd["inbreng"]], None)
    adres = f"/cms/participatie/toezegging/edit/{rij.pk}/"
    assert vreemd["inbreng"].kenmerk not in inhoud(cms.get(adres))
    gegevens = {"wie": "Ander team", "project": eigen["project"].pk, "bron": "inbreng", "kenmerken": ""}
    assert cms.post(adres, gegevens).status_code == 302
    rij.refresh_from_db()
    assert (rij.wie, list(rij.inbreng.all())) == ("Ander team", [vreemd["inbreng"]])
