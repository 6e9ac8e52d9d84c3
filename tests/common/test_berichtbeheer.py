"""De lijst met uitgaande mail in het CMS."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stadmaken.common import post, zendingen
from stadmaken.common.models import Bericht, Zending

pytestmark = pytest.mark.django_db
LIJST = "/cms/common/bericht/"
Status = Bericht.Status


@pytest.fixture
def zending() -> Zending:
    gemaakt = zendingen.maak(soort="", naam="Editie 7 (fictief)", onderwerp="Nieuws", html="<p>Dag</p>", tekst="Dag")
    zendingen.begin(gemaakt, [zendingen.Ontvanger(f"l{nummer}@voorbeeld.nl", f"l{nummer}") for nummer in range(4)])
    return gemaakt


def lijst(client, vraag: str = "") -> str:
    return client.get(LIJST + vraag).content.decode()


def test_de_lijst_toont_en_zoekt_waar_een_bericht_over_gaat(admin_client, zending):
    post.schrijf("een", "bewoner@voorbeeld.nl", "Uw reactie is ontvangen", "Dag!")
    tekst = lijst(admin_client)
    assert "Uw reactie is ontvangen" in tekst
    assert "Editie 7 (fictief)" in tekst
    assert "l0@voorbeeld.nl" in lijst(admin_client, "?q=Editie")
    assert "bewoner@voorbeeld.nl" not in lijst(admin_client, "?q=Editie")


def test_de_lijst_filtert_op_zending_en_op_wat_terugkwam(admin_client, zending):
    post.schrijf("een", "bewoner@voorbeeld.nl", "Uw reactie is ontvangen", "Dag!")
    Bericht.objects.filter(lezer="l1").update(retour="hard")
    gefilterd = lijst(admin_client, f"?zending__id__exact={zending.pk}")
    assert "l0@voorbeeld.nl" in gefilterd
    assert "bewoner@voorbeeld.nl" not in gefilterd
    terug = lijst(admin_client, "?retour__exact=hard")
    assert "l1@voorbeeld.nl" in terug
    assert "l0@voorbeeld.nl" not in terug


def test_een_lange_lijst_kost_niet_meer_vragen_dan_een_korte(admin_client, zending, django_assert_num_queries):
    lijst(admin_client)
    with CaptureQueriesContext(connection) as kort:
        lijst(admin_client)
    grote = zendingen.maak(soort="", naam="Editie 8 (fictief)", onderwerp="Nieuws", html="<p>Dag</p>", tekst="Dag")
    zendingen.begin(grote, [zendingen.Ontvanger(f"m{nummer}@voorbeeld.nl", f"m{nummer}") for nummer in range(90)])
    with django_assert_num_queries(len(kort)):
        lijst(admin_client)


@pytest.mark.parametrize("status", [Status.MISLUKT, Status.ONBEKEND])
def test_een_mislukt_of_onzeker_bericht_van_een_zending_kan_opnieuw(admin_client, zending, status):
    rij = zending.berichten.first()
    zending.berichten.update(status=Status.VERZONDEN)
    Bericht.objects.filter(pk=rij.pk).update(status=status)
    zendingen.sluit_af()
    assert "Opnieuw proberen" in lijst(admin_client, f"inspect/{rij.pk}/")
    assert admin_client.get(f"{LIJST}{rij.pk}/opnieuw/").status_code == 405
    admin_client.post(f"{LIJST}{rij.pk}/opnieuw/")
    zending.refresh_from_db()
    assert (zending.status, zending.berichten.get(pk=rij.pk).status) == (Zending.Status.LOOPT, Status.WACHT)


def test_een_bericht_van_een_gestopte_zending_kan_niet_opnieuw(admin_client, zending):
    rij = zending.berichten.first()
    Bericht.objects.filter(pk=rij.pk).update(status=Status.MISLUKT)
    zendingen.stop(zending)
    assert "Opnieuw proberen" not in lijst(admin_client, f"inspect/{rij.pk}/")
    tekst = admin_client.post(f"{LIJST}{rij.pk}/opnieuw/", follow=True).content.decode()
    assert "kan niet nog eens worden verstuurd" in tekst
    assert zending.berichten.get(pk=rij.pk).status == Status.MISLUKT
