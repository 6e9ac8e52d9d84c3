"""Een scan van het papier is er alleen voor medewerkers die het origineel mogen zien; zij komt nooit op de site."""

import pytest
from django.db import IntegrityError, transaction

from participatie.inbreng import actions
from participatie.models import Foto, Heroverweging, Inbreng
from tests.fabriek import maak_medewerker
from tests.participatie.formulieren.beelden import foto
from tests.participatie.inbreng.cms import LIJST, behandel, bulk, tekst, versie

from .balie import MODEREREN

pytestmark = pytest.mark.django_db


@pytest.fixture
def inbreng(balie) -> Inbreng:
    """Overgetypt, met een scan en met een foto die de indiener meegaf."""
    balie.bewaar(scan=foto("scan.jpg"), **{balie.namen["Foto's"]: foto("plein.jpg")})
    return Inbreng.objects.get()


@pytest.fixture
def scan(inbreng) -> Foto:
    return Foto.objects.get(scan=True)


@pytest.fixture
def plein(inbreng) -> Foto:
    return Foto.objects.get(scan=False)


def op_de_site(client, rij: Foto) -> list[int]:
    """Wat een voorbijganger krijgt: groot en klein."""
    client.logout()
    return [client.get(f"/inbreng/foto/{rij.sleutel}/{einde}").status_code for einde in ("", "klein/")]


def aangevinkt(*fotos: Foto) -> dict[str, str]:
    return {f"foto-tonen_{rij.pk}": "on" for rij in fotos}


def vraag_tweede_blik(inbreng: Inbreng, eerste) -> str:
    actions.niet_plaatsen(inbreng, "Dit is reclame.", eerste)
    actions.vraag_tweede_blik(inbreng, "Ik verkoop niets.")
    return f"{LIJST}tweede-blik/{Heroverweging.objects.get().pk}/"


def test_wie_overtypt_legt_vast_wat_een_scan_is(scan, plein):
    assert (scan.tonen, scan.beschrijving) == (False, "Scan van het papier")
    assert (plein.tonen, plein.beschrijving) == (True, "")


def test_wie_plaatst_ziet_de_scan_maar_kan_haar_niet_kiezen(cms_van, collega, client, inbreng, scan, plein):
    cms = cms_van(collega)
    pagina = tekst(cms.get(f"{LIJST}{inbreng.pk}/"))
    assert f"/inbreng/foto/{scan.sleutel}/" in pagina
    assert f"foto-tonen_{plein.pk}" in pagina
    assert f"foto-tonen_{scan.pk}" not in pagina
    assert behandel(cms, inbreng, "plaatsen", **aangevinkt(scan, plein)).status_code == 302
    assert op_de_site(client, plein) == [200, 200]
    assert op_de_site(client, scan) == [404, 404]


def test_wie_een_tweede_blik_geeft_ziet_de_scan_maar_kan_haar_niet_kiezen(
    cms_van, typist, collega, client, inbreng, scan, plein
):
    adres, cms = vraag_tweede_blik(inbreng, typist), cms_van(collega)
    pagina = tekst(cms.get(adres))
    assert f"/inbreng/foto/{scan.sleutel}/" in pagina
    assert f"foto-tonen_{plein.pk}" in pagina
    assert f"foto-tonen_{scan.pk}" not in pagina
    velden = {"publiek-tekst_0": "Meer bomen!", "actie": "plaatsen", "versie": versie(inbreng)}
    assert cms.post(adres, {**velden, **aangevinkt(scan, plein)}).status_code == 302
    assert op_de_site(client, plein) == [200, 200]
    assert op_de_site(client, scan) == [404, 404]


def test_zonder_recht_op_het_origineel_is_de_scan_er_niet_en_de_foto_wel(
    cms_van, collega, client, inbreng, scan, plein
):
    cms = cms_van(maak_medewerker(MODEREREN, naam="zonder"))
    adressen = [f"{LIJST}{inbreng.pk}/", vraag_tweede_blik(inbreng, collega)]
    for adres in adressen:
        pagina = tekst(cms.get(adres))
        assert str(scan.sleutel) not in pagina
        assert str(plein.sleutel) in pagina
    assert cms.get(f"/inbreng/foto/{scan.sleutel}/").status_code == 404
    Foto.objects.filter(pk=plein.pk).update(tonen=False)
    assert cms.get(f"/inbreng/foto/{plein.sleutel}/").status_code == 200, "een foto die niet mee mag, is nog geen scan"


def test_in_bulk_staat_de_scan_niet_bij_wat_mee_op_de_site_komt(cms_van, collega, inbreng, scan, plein):
    pagina = tekst(bulk(cms_van(collega), "plaatsen", [inbreng]))
    assert str(plein.sleutel) in pagina
    assert str(scan.sleutel) not in pagina


def test_het_werkwoord_weigert_een_scan(client, collega, inbreng, scan):
    actions.plaatsen(inbreng, [], collega, fotos={scan.pk: actions.Fotokeuze(True, "Een plein")})
    scan.refresh_from_db()
    assert (scan.tonen, scan.beschrijving) == (False, "Scan van het papier")
    assert op_de_site(client, scan) == [404, 404]


def test_ook_de_database_bewaart_geen_scan_die_op_de_site_mag(scan):
    with pytest.raises(IntegrityError), transaction.atomic():
        Foto.objects.filter(pk=scan.pk).update(tonen=True)
