import io

import pytest
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry

from initiatieven.beheer import vinkjes
from tests.fabriek_initiatieven import maak_gelegenheid

from .hulp import adres, meld_aan, tekst

pytestmark = pytest.mark.django_db


def rijen(antwoord) -> list[dict]:
    blad = load_workbook(io.BytesIO(b"".join(antwoord.streaming_content))).active
    koppen, *rest = blad.iter_rows(values_only=True)
    return [dict(zip(koppen, rij, strict=True)) for rij in rest]


def test_alles_van_elke_aanmelding_staat_erin(cms, gelegenheid):
    invoer = [{"sleutel": "v1", "label": "Wat wilt u leren?", "soort": "korte_tekst", "weergave": "Kort praten"}]
    rij = meld_aan(gelegenheid, "Anna Fictief", nodig="Een tolk", invoer=invoer)
    meld_aan(gelegenheid, "Bram Fictief")
    keer, nu = gelegenheid.bijeenkomsten.first(), timezone.now()
    vinkjes.zet(keer, [vinkjes.Vinkje(rij.pk, aanwezig=True, tijd=nu)], nu)
    anna, bram = rijen(cms.post(adres(gelegenheid, "downloaden")))
    assert anna["Naam"] == "Anna Fictief"
    assert anna["Nodig om mee te doen"] == "Een tolk"
    assert anna["Wat wilt u leren?"] == "Kort praten"
    assert anna[f"Aanwezig {keer}"] == "ja"
    assert (bram["Wat wilt u leren?"], bram[f"Aanwezig {keer}"]) == (None, None)


def test_tekst_die_op_een_formule_lijkt_blijft_tekst(cms, gelegenheid):
    meld_aan(gelegenheid, "=HYPERLINK(1)", email="x@voorbeeld.test")
    blad = load_workbook(io.BytesIO(b"".join(cms.post(adres(gelegenheid, "downloaden")).streaming_content))).active
    cel = blad["B2"]
    assert (cel.value, cel.data_type) == ("=HYPERLINK(1)", "s")


def test_de_eigen_vraag_met_een_naam_als_een_kolom_geeft_geen_storing(cms, gelegenheid):
    invoer = [{"sleutel": "v1", "label": "Naam", "soort": "korte_tekst", "weergave": "Roepnaam"}]
    meld_aan(gelegenheid, "Anna Fictief", invoer=invoer)
    assert cms.post(adres(gelegenheid, "downloaden")).status_code == 200


def test_een_download_laat_een_spoor_na_en_bekijken_niet(cms, gelegenheid, coordinator, stadsmerk):
    meld_aan(gelegenheid, "Anna Fictief")
    cms.get(adres(gelegenheid, "downloaden"))
    sporen = ModelLogEntry.objects.filter(action="initiatieven.deelnemers_export")
    assert not sporen.exists()
    cms.post(adres(gelegenheid, "downloaden"))
    assert (sporen.get().user, sporen.get().data) == (coordinator, {"aantal": 1, **stadsmerk})
    assert "1 aanmelding gedownload, met persoonsgegevens" in tekst(cms.get(adres(gelegenheid, "downloaden")))
    assert "gedownload, met" not in tekst(cms.get(adres(maak_gelegenheid(), "downloaden")))


def test_het_logboek_van_het_cms_kan_de_regel_lezen(admin_client, gelegenheid):
    admin_client.post(adres(gelegenheid, "downloaden"))
    assert "Deelnemers gedownload" in tekst(admin_client.get("/cms/reports/site-history/"))
