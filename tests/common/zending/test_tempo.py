"""Een zending houdt haar tempo, en gewone post gaat voor."""

from datetime import timedelta
from itertools import pairwise

import pytest
import time_machine
from django.utils import timezone

from stadmaken.common import post, postportie, postronde, zendingen
from stadmaken.common.models import Bericht, Zending
from stadmaken.common.postbode import Postbode

from .hulp import maak, ontvangen, stand, verstuur

pytestmark = pytest.mark.django_db
Status = Bericht.Status


def test_gewone_post_gaat_voor_en_wacht_hooguit_op_een_kleine_portie(server, monkeypatch):
    monkeypatch.setattr(postportie, "WIJK_NA", 2)
    maak(10)

    def iemand_reageert() -> None:
        if len(server.ontvangen) == 2:
            post.schrijf("gewoon", "bewoner@voorbeeld.nl", "Uw reactie", "Dag!")

    post.schrijf("eerst", "eerst@voorbeeld.nl", "Uw reactie", "Dag!")
    assert verstuur(server, iemand_reageert) == 12
    volgorde = [mail["To"] for mail in ontvangen(server)]
    assert volgorde[0] == "eerst@voorbeeld.nl"
    assert volgorde.index("bewoner@voorbeeld.nl") <= 2 + postportie.WIJK_NA


@pytest.fixture
def klok(monkeypatch):
    """Een klok die alleen loopt als de werker wacht."""
    with time_machine.travel(timezone.now(), tick=False) as reis:
        monkeypatch.setattr(postportie.time, "sleep", lambda seconden: reis.shift(timedelta(seconds=seconden)))
        yield reis


def momenten(zending: Zending) -> list[float]:
    begin = zending.begonnen_op
    tijden = zending.berichten.filter(verzonden_op__isnull=False).order_by("verzonden_op")
    return [round((moment - begin).total_seconds(), 2) for moment in tijden.values_list("verzonden_op", flat=True)]


def test_een_zending_houdt_haar_tempo_en_haalt_een_stilstand_niet_in(server, klok):
    zending = maak(8, per_minuut=120)

    def sta_stil() -> None:
        if len(server.ontvangen) == 4:
            klok.shift(timedelta(minutes=10))

    assert verstuur(server, sta_stil) == 8
    # Het vijfde deed er tien minuten over; daarna gaat het in hetzelfde tempo verder.
    assert momenten(zending) == [0.0, 0.5, 1.0, 1.5, 602.0, 602.0, 602.5, 603.0]


def test_twee_werkers_houden_samen_een_tempo_aan(server, klok):
    zending = maak(6, per_minuut=120)
    tweede = Postbode(server.verbinding())

    class Bode(Postbode):
        def bezorg(self, rij):
            uitslag = super().bezorg(rij)
            if len(server.ontvangen) == 1:
                postronde.verstuur_wachtende(tweede)
            return uitslag

    while zendingen.stand(zending).te_gaan:
        postronde.verstuur_wachtende(Bode(server.verbinding()))
        klok.shift(timedelta(milliseconds=100))
    gemeten = momenten(zending)
    assert len(gemeten) == 6
    assert all(later - eerder >= 0.49 for eerder, later in pairwise(gemeten))


def test_bij_een_laag_tempo_wacht_gewone_post_niet(server, klok):
    zending = maak(5, per_minuut=60)

    def iemand_reageert() -> None:
        if len(server.ontvangen) == 1:
            post.schrijf("gewoon", "bewoner@voorbeeld.nl", "Uw reactie", "Dag!")

    while zendingen.stand(zending).te_gaan:
        verstuur(server, iemand_reageert)
        klok.shift(timedelta(seconds=1))
    assert [mail["To"] for mail in ontvangen(server)].index("bewoner@voorbeeld.nl") == 2


def test_twee_zendingen_gaan_om_de_beurt(server, monkeypatch):
    monkeypatch.setattr(postronde, "PORTIE", 2)
    een, twee = maak(4), maak(4)
    verstuur(server)
    verstuur(server)
    assert [stand(zending)[Status.VERZONDEN] for zending in (een, twee)] == [2, 2]
