import pytest

from participatie.models import Infobord
from tests import fabriek

pytestmark = pytest.mark.django_db
LIJST = "/cms/participatie/infobord/"
ZIEN, WIJZIGEN = "participatie.view_infobord", "participatie.change_infobord"
MAKEN, VERWIJDEREN = "participatie.add_infobord", "participatie.delete_infobord"


@pytest.fixture
def bord():
    return fabriek.maak_bord(code="K73A9", wijk=fabriek.maak_wijk())


def log_in(client, *rechten):
    client.force_login(fabriek.maak_medewerker(*rechten))


def adressen(bord):
    bestanden = ("poster-a4.pdf", "poster-a3.pdf", "qr.svg", "qr.png", "voorbeeld.png")
    return [
        LIJST,
        f"{LIJST}?export=csv",
        f"{LIJST}inspect/{bord.pk}/",
        f"{LIJST}history/{bord.pk}/",
        *(f"{LIJST}{bord.pk}/{naam}" for naam in bestanden),
    ]


@pytest.mark.parametrize("recht", [ZIEN, WIJZIGEN])
def test_wie_borden_mag_zien_komt_overal_bij(client, bord, recht):
    log_in(client, recht)
    for adres in adressen(bord):
        assert client.get(adres).status_code == 200, adres


@pytest.mark.parametrize("rechten", [(), (MAKEN,), (VERWIJDEREN,), ("participatie.view_wijk",)])
def test_wie_borden_niet_mag_zien_ziet_niets_ook_niet_met_een_ander_recht(client, bord, rechten):
    log_in(client, *rechten)
    for adres in adressen(bord):
        antwoord = client.get(adres)
        assert antwoord.status_code in {302, 403}, adres
        assert b"Marsmanplein" not in antwoord.getvalue()
        assert b"K73A9" not in antwoord.getvalue()


def test_zonder_inloggen_is_er_niets(client, bord):
    for adres in adressen(bord):
        assert client.get(adres).status_code == 302


@pytest.mark.parametrize(("recht", "actie"), [(ZIEN, "edit"), (MAKEN, "edit")])
def test_wijzigen_vraagt_het_recht_om_te_wijzigen(client, bord, recht, actie):
    log_in(client, recht)
    assert client.get(f"{LIJST}{actie}/{bord.pk}/").status_code in {302, 403}


def test_maken_vraagt_het_recht_om_te_maken(client):
    log_in(client, ZIEN, WIJZIGEN)
    assert client.get(f"{LIJST}create/").status_code in {302, 403}


def test_verwijderen_mag_niemand(admin_client, bord):
    adres = f"{LIJST}delete/{bord.pk}/"
    assert admin_client.get(adres).status_code in {302, 403}
    assert admin_client.post(adres).status_code in {302, 403}
    assert Infobord.objects.filter(pk=bord.pk).exists()
