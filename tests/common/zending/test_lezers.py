"""Wie intussen wegging of verhuisde, en wat een abonnee van een weigering merkt."""

import pytest
from django.utils import timezone

from stadmaken.common.models import Bericht

from .hulp import maak, ontvangen, stand, verstuur

pytestmark = pytest.mark.django_db
Status = Bericht.Status


def test_wie_intussen_wegging_krijgt_niets_meer(server, soort):
    zending = maak(3)
    soort.weg = {"l1"}
    assert verstuur(server) == 2
    assert Bericht.objects.get(lezer="l1").status == Status.VERVALLEN
    assert stand(zending) == {Status.VERVALLEN: 1, Status.VERZONDEN: 2}


def test_wie_weggaat_terwijl_de_zending_loopt_krijgt_niets_meer(server, soort):
    maak(3)

    def zeg_af() -> None:
        soort.weg.add("l2")
        Bericht.objects.filter(lezer="l1", status=Status.WACHT).update(status=Status.VERVALLEN)

    assert verstuur(server, zeg_af) == 1
    assert [mail["To"] for mail in ontvangen(server)] == ["l0@voorbeeld.nl"]


def test_wie_na_het_reserveren_van_adres_verandert_krijgt_haar_op_het_nieuwe(server, soort):
    zending = maak(3)

    def verhuis():
        zending.berichten.filter(aan="l2@voorbeeld.nl").update(aan="nieuw@voorbeeld.nl")
        soort.oud.add("l2@voorbeeld.nl")

    assert verstuur(server, verhuis) == 3
    assert [mail["To"] for mail in ontvangen(server)] == ["l0@voorbeeld.nl", "l1@voorbeeld.nl", "nieuw@voorbeeld.nl"]


def test_een_nieuwe_poging_gaat_niet_naar_wie_intussen_wegging(server, soort):
    zending = maak(1)
    server.bij_rcpt = lambda: "450 4.2.1 Even niet"
    assert verstuur(server) == 0
    assert stand(zending) == {Status.WACHT: 1}
    server.bij_rcpt = lambda: None
    soort.weg = {"l0"}
    Bericht.objects.update(niet_voor=timezone.now())
    assert verstuur(server) == 0
    assert stand(zending) == {Status.VERVALLEN: 1}


@pytest.mark.parametrize(
    ("antwoord", "hard"),
    [
        ("550 Bestaat niet", True),
        ("550 5.1.1 Bestaat niet", True),
        ("553 5.1.3 Onmogelijk adres", True),
        ("552 5.2.2 Brievenbus vol", False),
        ("550 5.7.1 U staat op een zwarte lijst", False),
        ("554 Nee", False),
    ],
)
def test_een_weigering_van_het_adres_hoort_de_abonnee_maar_een_blokkade_is_niet_zijn_schuld(
    server, soort, antwoord, hard
):
    maak(1)
    server.bij_rcpt = lambda: antwoord
    verstuur(server)
    rij = Bericht.objects.get()
    assert (rij.status, rij.retour) == (Status.MISLUKT, "hard" if hard else "zacht")
    assert soort.terug == [("l0", hard)]


def test_een_weigering_van_de_inhoud_zegt_niets_over_het_adres(server, soort):
    maak(1)
    server.bij_data = lambda: "550 5.7.1 Geen reclame"
    verstuur(server)
    rij = Bericht.objects.get()
    assert (rij.status, rij.retour, soort.terug) == (Status.MISLUKT, "", [])
