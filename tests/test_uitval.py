"""De rekening na de proef van bench/uitval ziet wat kwijt, dubbel of niet verstuurd is, en verder niets."""

from collections import Counter
from dataclasses import replace

import pytest

from bench.uitval import verdeler
from bench.uitval.controle import Feiten, klachten, message_id
from bench.uitval.grootboek import GOED, STUK, UITLEG, Bevestigd, Grootboek, Verzoek, stand
from bench.uitval.nodig import ontbreekt
from bench.uitval.storingen import STORINGEN

ADRES = "proef-1@voorbeeld.nl"
BERICHTEN = [("inbreng-1-ontvangen", ADRES, "verzonden"), ("abonnee-1", "b@voorbeeld.nl", "verzonden")]
KLOPT = Feiten(
    bevestigd=[Bevestigd("inbreng", "proef-1", met_foto=True), Bevestigd("aanvraag", "b@voorbeeld.nl")],
    rijen={"inbreng": Counter({"proef-1": 1, "nooit bevestigd": 1}), "aanvraag": Counter({"b@voorbeeld.nl": 1})},
    fotos={"proef-1": ["fotos/a.jpg"]},
    bestanden={"fotos/a.jpg", "fotos/wees.jpg"},
    berichten=BERICHTEN,
    aangekomen=Counter(message_id(sleutel) for sleutel, *_rest in BERICHTEN),
    taken=Counter({"SUCCESSFUL": 3}),
)
FOUT = {
    "een inbreng is weg": ({"rijen": {**KLOPT.rijen, "inbreng": Counter()}}, "niet bewaard (inbreng): proef-1"),
    "een aanvraag is weg": ({"rijen": {"inbreng": KLOPT.rijen["inbreng"]}}, "niet bewaard (aanvraag)"),
    "een inbreng staat er twee keer": (
        {"rijen": {**KLOPT.rijen, "inbreng": Counter({"proef-1": 2})}},
        "dubbel bewaard (inbreng): proef-1",
    ),
    "ook wat niet bevestigd is, is dubbel fout": (
        {"rijen": {**KLOPT.rijen, "inbreng": Counter({"proef-1": 1, "nooit bevestigd": 2})}},
        "dubbel bewaard (inbreng): nooit bevestigd",
    ),
    "een foto hoort nergens bij": ({"fotos": {}}, "er is er geen of meer dan één: proef-1"),
    "een foto staat niet in de opslag": ({"bestanden": set()}, "niet in de objectopslag: fotos/a.jpg"),
    "een mail is nooit gemaakt": ({"berichten": BERICHTEN[1:]}, f"geen mail gemaakt: {ADRES}"),
    "een mail is onzeker": ({"berichten": [(*BERICHTEN[0][:2], "onbekend"), BERICHTEN[1]]}, "niet verzonden"),
    "een mail kwam niet aan": ({"aangekomen": Counter()}, "niet aangekomen"),
    "een mail kwam dubbel aan": ({"aangekomen": KLOPT.aangekomen + KLOPT.aangekomen}, "beloofd is hooguit 0"),
    "een taak loopt nog": ({"taken": Counter(RUNNING=1)}, "1 taken staan op RUNNING"),
}


def test_als_alles_klopt_is_er_geen_klacht():
    assert klachten(KLOPT) == []


@pytest.mark.parametrize("wat", FOUT)
def test_de_rekening_ziet_dat(wat):
    anders, zin = FOUT[wat]
    assert [klacht for klacht in klachten(replace(KLOPT, **anders)) if zin in klacht]


def test_dubbele_mail_mag_zo_vaak_als_een_werker_is_afgebroken():
    twee = KLOPT.aangekomen + KLOPT.aangekomen
    assert klachten(replace(KLOPT, aangekomen=twee, dubbel_mag=2)) == []
    assert klachten(replace(KLOPT, aangekomen=twee, dubbel_mag=1))


def test_hersteld_is_pas_na_genoeg_goede_antwoorden_zonder_fout_ertussen():
    boek = Grootboek([Verzoek(t, t + 1, STUK if t == 12 else GOED, "GET /") for t in range(10, 16)])
    assert boek.goed_sinds(10, 3) == 14
    assert boek.goed_sinds(10, 4) is None
    assert boek.goed_sinds(13, 3) == 14


def test_het_gat_is_de_langste_tijd_zonder_goed_antwoord_ook_aan_het_eind():
    lijst = [Verzoek(0, 1, GOED, ""), Verzoek(1, 2, STUK, ""), Verzoek(1, 3, UITLEG, ""), Verzoek(3, 4, GOED, "")]
    assert stand(lijst, 0, 5) == (4, 1, 1, 3, 2)
    assert stand(lijst, 0, 9).gat == 5


def test_de_verdeler_van_de_proef_is_die_van_productie(tmp_path):
    tekst = verdeler.instellingen(tmp_path, 9443, [9001, 9002])
    assert "proxy_next_upstream error timeout;" in tekst
    assert "server 127.0.0.1:9001 max_fails" in tekst
    assert "server 127.0.0.1:9002 max_fails" in tekst
    assert "listen 127.0.0.1:9443 ssl;" in tekst
    assert "web1" not in tekst


def test_wat_ontbreekt_krijgt_een_zin_met_het_pakket(monkeypatch):
    monkeypatch.setattr("bench.uitval.nodig.programma", lambda naam: None if naam == "nginx" else f"/bin/{naam}")
    assert [zin for zin in ontbreekt() if "sudo apt install nginx" in zin]


def test_elk_onderdeel_valt_een_keer_uit():
    assert {"web", "werker", "postgres", "redis", "s3", "smtp", "schijf-web", "schijf-db"} <= {
        storing.naam for storing in STORINGEN
    }
