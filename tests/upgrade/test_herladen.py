"""Herladen en stoppen van de webserver, terwijl mensen bezig zijn."""

import http.client
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.browser.demosite import PROJECTMAP, vrije_poort, wacht_op_antwoord
from tests.browser.wachten import wacht_tot
from tests.upgrade.publiek import Publiek


class Deur:
    """Een draaiende webserver, en wat hij zegt."""

    def __init__(self, map_: Path) -> None:
        self.poort, self.geteld, self.gezegd = vrije_poort(), map_ / "geteld.txt", map_ / "web.txt"

    @contextmanager
    def draait(self) -> Iterator["Deur"]:
        opdracht = [sys.executable, "-m", "tests.upgrade.deur", str(self.poort), str(self.geteld)]
        omgeving = {"PYTHONPATH": f"{PROJECTMAP / 'site'}:{PROJECTMAP}"}
        with self.gezegd.open("w") as uit:
            self.proces = subprocess.Popen(
                opdracht, cwd=PROJECTMAP, env=omgeving, stdout=uit, stderr=uit, start_new_session=True
            )
            try:
                wacht_op_antwoord(f"http://127.0.0.1:{self.poort}/", self.proces, self.gezegd)
                yield self
            finally:
                with suppress(ProcessLookupError):  # al gestopt, met zijn webprocessen
                    os.killpg(self.proces.pid, signal.SIGKILL)
                self.proces.wait()

    def wacht_op(self, regel: str, keer: int = 1) -> None:
        wacht_tot(lambda: self.gezegd.read_text().count(regel) >= keer or None, self.gezegd.read_text)

    def herlaad(self) -> None:
        """Kom terug als beide webprocessen zijn vervangen."""
        self.proces.send_signal(signal.SIGHUP)
        self.wacht_op("Stopped old worker", 2)


@pytest.fixture
def deur(tmp_path: Path) -> Iterator[Deur]:
    with Deur(tmp_path).draait() as deur:
        yield deur


def test_herladen_kost_geen_verzoek_en_verdubbelt_er_geen(deur):
    publiek = Publiek(deur.poort)
    traag = threading.Thread(target=lambda: publiek.vraag(publiek.lijn(), "POST", "/traag", "traag"))
    with publiek.komt():
        wacht_tot(lambda: len(publiek.processen) == 2 or None, lambda: "twee processen")
        traag.start()
        wacht_tot(lambda: deur.geteld.with_suffix(".bezig").exists() or None, lambda: "traag begint niet")
        deur.herlaad()
        wacht_tot(lambda: len(publiek.processen) == 4 or None, lambda: str(publiek.processen))
    traag.join()
    assert publiek.fouten == []
    assert len(publiek.beantwoord) > 200
    assert "traag" in publiek.beantwoord
    assert sorted(deur.geteld.read_text().split()) == sorted(publiek.beantwoord)


def test_een_nieuwe_versie_die_niet_start_laat_de_vorige_staan(deur):
    publiek = Publiek(deur.poort)
    deur.geteld.with_suffix(".stuk").touch()
    with publiek.komt():
        deur.proces.send_signal(signal.SIGHUP)
        deur.wacht_op("De nieuwe versie start niet; de vorige blijft draaien")
        al = len(publiek.beantwoord)
        wacht_tot(lambda: len(publiek.beantwoord) > al + 50 or None, lambda: "geen antwoord meer")
        assert publiek.fouten == []
        deur.geteld.with_suffix(".stuk").unlink()
        deur.herlaad()
    assert publiek.fouten == []
    assert deur.proces.poll() is None


def test_stoppen_zegt_eerst_de_verbindingen_op_en_maakt_af_wat_loopt(deur):
    publiek = Publiek(deur.poort)
    wie_er_zijn = [publiek.lijn() for _bezoeker in range(6)]
    assert all(publiek.vraag(lijn) for lijn in wie_er_zijn)
    traag = threading.Thread(target=lambda: publiek.vraag(publiek.lijn(), "POST", "/traag", "traag"))
    traag.start()
    wacht_tot(lambda: deur.geteld.with_suffix(".bezig").exists() or None, lambda: "traag begint niet")

    def vraagt_door(lijn: http.client.HTTPConnection) -> None:
        while publiek.vraag(lijn):
            time.sleep(0.01)

    with ThreadPoolExecutor(len(wie_er_zijn)) as draden:
        bezig = [draden.submit(vraagt_door, lijn) for lijn in wie_er_zijn]
        deur.proces.terminate()
        assert [een.result() for een in bezig] == [None] * len(bezig), "elk verzoek is beantwoord tot het is opgezegd"
    assert deur.proces.wait(timeout=30) == 0
    traag.join()
    assert publiek.beantwoord == ["traag"]
