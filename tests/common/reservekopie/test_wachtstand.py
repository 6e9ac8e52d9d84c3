"""Na het terugzetten gaat er niets uit tot iemand bevestigt, en dat ziet wie in het CMS werkt."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from stadmaken.common import gereed, periodiek, post
from stadmaken.common.models import Bericht, Wachtstand
from stadmaken.common.reservekopie import stappen, wachtstand

pytestmark = pytest.mark.django_db


@pytest.fixture
def wachtend():
    nu = timezone.now()
    return Wachtstand.objects.create(kopie="stadmaken-20261122T171500Z.tar", gemaakt_op=nu, sinds=nu)


@pytest.fixture
def eigen_stappen(monkeypatch):
    gedaan = []
    monkeypatch.setattr(stappen, "_stappen", {"Proef": lambda: gedaan.append(1) or 7})
    return gedaan


def bevestig(*opties):
    uit = StringIO()
    call_command("restore", "--bevestig", *opties, stdout=uit)
    return uit.getvalue()


@pytest.mark.een_stad
def test_in_de_wachtstand_doet_de_werker_niets(wachtend, mailoutbox, monkeypatch, caplog):
    gedaan = []
    monkeypatch.setattr(periodiek, "_taken", {})
    periodiek.registreer("proef", lambda: gedaan.append(1), timedelta(seconds=1))
    post.schrijf("een", "bewoner@voorbeeld.nl", "Onderwerp", "Dag!")
    call_command("werker", eenmalig=True)
    assert (mailoutbox, gedaan) == ([], [])
    assert Bericht.objects.get().status == Bericht.Status.WACHT
    assert "restore --bevestig" in caplog.text
    wachtend.delete()
    call_command("werker", eenmalig=True)
    assert (len(mailoutbox), gedaan) == (1, [1])


def test_wat_in_de_wachtstand_wacht_maakt_de_site_niet_ongereed(wachtend):
    post.schrijf("een", "bewoner@voorbeeld.nl", "Onderwerp", "Dag!", niet_voor=timezone.now() - timedelta(hours=1))
    assert gereed.bezwaren() == []
    wachtend.delete()
    assert len(gereed.bezwaren()) == 1


def test_bevestigen_doet_eerst_de_stappen_en_laat_dan_alles_gaan(wachtend, eigen_stappen):
    uit = bevestig()
    assert "Proef: 7." in uit
    assert "Bevestigd" in uit
    assert eigen_stappen == [1]
    assert not wachtstand.aan()


def test_een_stap_die_mislukt_houdt_de_site_in_de_wachtstand(wachtend, monkeypatch):
    monkeypatch.setattr(stappen, "_stappen", {"Proef": lambda: 1 / 0})
    with pytest.raises(CommandError, match=r"Proef.*blijft in de wachtstand"):
        bevestig()
    assert wachtstand.aan()


def test_mail_van_voor_de_kopie_kan_vervallen_en_latere_gaat_dan_toch(wachtend, eigen_stappen):
    for sleutel in ("oud", "nieuw"):
        post.schrijf(sleutel, "bewoner@voorbeeld.nl", "Onderwerp", "Dag!")
    Bericht.objects.filter(sleutel="oud").update(gemaakt_op=wachtend.gemaakt_op - timedelta(hours=1))
    assert wachtstand.oude_mail(wachtend.gemaakt_op) == 1
    assert "niet nog eens gaat: 1" in bevestig("--zonder-oude-mail")
    assert dict(Bericht.objects.values_list("sleutel", "status")) == {"oud": "vervallen", "nieuw": "wacht"}


def test_zonder_wachtstand_verandert_bevestigen_niets(eigen_stappen):
    assert "niet in de wachtstand" in bevestig()
    assert eigen_stappen == []


@pytest.mark.parametrize("opties", [(), ("laatste", "--bevestig")])
def test_de_opdracht_doet_een_ding_tegelijk(opties):
    with pytest.raises(CommandError, match="Noem een kopie"):
        call_command("restore", *opties)


def test_het_cms_zegt_dat_de_site_wacht(admin_client, wachtend):
    pagina = admin_client.get(reverse("wagtailadmin_home")).content.decode()
    assert "reservekopie" in pagina
    assert "Er gaat geen mail uit" in pagina
    wachtend.delete()
    assert "Er gaat geen mail uit" not in admin_client.get(reverse("wagtailadmin_home")).content.decode()
