import pytest

from stadmaken.common.models import Bericht
from tests.fabriek import maak_inbreng, maak_medewerker

pytestmark = pytest.mark.django_db
RECORDS = "/cms/participatie/inbreng/"
POST = "/cms/common/bericht/"
INZIEN = ("participatie.view_inbreng", "participatie.view_origineel")


def test_records_zijn_er_alleen_met_recht_op_het_origineel(client):
    inbreng = maak_inbreng(naam="Karel Fictie")
    for rechten in ((), INZIEN[:1], INZIEN[1:], ("participatie.moderate_inbreng", "participatie.delete_inbreng")):
        client.force_login(maak_medewerker(*rechten))
        for pad in ("", f"inspect/{inbreng.pk}/", "?export=csv", f"history/{inbreng.pk}/"):
            assert client.get(f"{RECORDS}{pad}").status_code == 302, (rechten, pad)
    client.force_login(maak_medewerker(*INZIEN))
    assert inbreng.kenmerk in client.get(RECORDS).content.decode()
    assert "Karel Fictie" in client.get(f"{RECORDS}inspect/{inbreng.pk}/").content.decode()


def test_niemand_maakt_wijzigt_of_wist_een_inbreng_in_de_records(client, admin_user):
    inbreng = maak_inbreng()
    client.force_login(admin_user)
    for pad in ("create/", f"edit/{inbreng.pk}/", f"delete/{inbreng.pk}/"):
        assert client.get(f"{RECORDS}{pad}").status_code in {302, 404}
        assert client.post(f"{RECORDS}{pad}").status_code in {302, 404}
    inbreng.refresh_from_db()


def test_het_recordscherm_is_geen_achterdeur_voor_een_export_zonder_spoor(client):
    inbreng = maak_inbreng(naam="Karel Fictie")
    client.force_login(maak_medewerker(*INZIEN))
    assert "export=xlsx" not in client.get(RECORDS).content.decode()
    bron = b"".join(client.get(f"{RECORDS}?export=csv").streaming_content).decode()
    assert "Karel" not in bron
    assert inbreng.kenmerk not in bron


def test_wat_iemand_invulde_is_in_het_recordscherm_alleen_tekst(client):
    inbreng = maak_inbreng(tekst="<script>alert(1)</script>")
    client.force_login(maak_medewerker(*INZIEN))
    pagina = client.get(f"{RECORDS}inspect/{inbreng.pk}/").content.decode()
    assert "&lt;script&gt;alert(1)" in pagina
    assert "<script>alert(1)" not in pagina


def test_de_uitgaande_mail_toont_niet_de_code_van_de_indiener(client):
    inbreng = maak_inbreng(email="a@voorbeeld.nl")
    client.force_login(maak_medewerker("common.view_bericht"))
    for pad in ("", f"inspect/{Bericht.objects.get().pk}/"):
        pagina = client.get(f"{POST}{pad}").content.decode()
        assert "a@voorbeeld.nl" in pagina
        assert inbreng.code not in pagina
        assert inbreng.token not in pagina


@pytest.mark.parametrize(
    ("status", "daarna"), [("mislukt", "wacht"), ("onbekend", "wacht"), ("verzonden", "verzonden")]
)
def test_alleen_mislukte_of_onzekere_mail_kan_opnieuw(client, status, daarna):
    maak_inbreng(email="a@voorbeeld.nl")
    Bericht.objects.update(status=status)
    rij = Bericht.objects.get()
    client.force_login(maak_medewerker("common.view_bericht", "common.change_bericht"))
    knop = "Opnieuw proberen" in client.get(f"{POST}inspect/{rij.pk}/").content.decode()
    assert knop == (status != "verzonden")
    client.post(f"{POST}{rij.pk}/opnieuw/")
    rij.refresh_from_db()
    assert rij.status == daarna


def test_opnieuw_versturen_vraagt_het_recht_en_een_post(client):
    maak_inbreng(email="a@voorbeeld.nl")
    Bericht.objects.update(status="mislukt")
    rij = Bericht.objects.get()
    client.force_login(maak_medewerker("common.view_bericht"))
    assert "Opnieuw proberen" not in client.get(f"{POST}inspect/{rij.pk}/").content.decode()
    assert client.post(f"{POST}{rij.pk}/opnieuw/").status_code == 302
    client.force_login(maak_medewerker("common.view_bericht", "common.change_bericht"))
    assert client.get(f"{POST}{rij.pk}/opnieuw/").status_code == 405
    rij.refresh_from_db()
    assert rij.status == "mislukt"
