"""Wat er in het logboek komt, wijst naar niemand; en een onzinnig adres houdt de site niet op."""

import signal
from contextlib import contextmanager

import pytest

from stadmaken.common.logboek import VERVANGING, zonder_gegevens
from stadmaken.common.meten.logregel import zonder_ip

HANDTEKENING = "Ab-_" * 10 + "xyz"


@pytest.mark.parametrize(
    ("tekst", "over"),
    [
        ("mail jan.jansen+x@voorbeeld.nl", f"mail {VERVANGING}"),
        ("/?e=jan%40voorbeeld.nl&p=2", f"/?e={VERVANGING}&p=2"),
        ("a@b.nl+c@d.nl, e@f.nl", f"{VERVANGING}, {VERVANGING}"),
        (f"/inbreng/12:{HANDTEKENING}/foto", f"/inbreng/{VERVANGING}/foto"),
        (f"/x/12:9.{HANDTEKENING}", f"/x/{VERVANGING}"),
        ("bel 06 1234 5678 of 023-5113000.", f"bel {VERVANGING} of 023-5113000."),
        ("pagina.html?x=1.2 op 12:30 uur", "pagina.html?x=1.2 op 12:30 uur"),
    ],
)
def test_wat_naar_iemand_wijst_staat_er_niet(tekst, over):
    assert zonder_gegevens(tekst) == over


@pytest.mark.parametrize(
    ("tekst", "over"),
    [
        ("van 81.2.69.160:8000.", f"van {VERVANGING}."),
        ("van 2001:db8::1 af", f"van {VERVANGING} af"),
        ("om 12:30 in versie 5.2.1", "om 12:30 in versie 5.2.1"),
    ],
)
def test_een_ip_adres_staat_er_niet(tekst, over):
    assert zonder_ip(tekst) == over


@contextmanager
def geen_eeuwigheid():
    """Een wekker: wie bij elk teken opnieuw begint, is met tweehonderdduizend tekens minuten bezig."""

    def te_lang(*_):
        raise AssertionError("Dit duurt eeuwig")

    vorige = signal.signal(signal.SIGALRM, te_lang)
    signal.alarm(20)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, vorige)


@pytest.mark.parametrize("teken", ["a", "0", ".", ":", "-", "a.", "a@", "%40", "06 ", "f:"])
def test_een_adres_van_alleen_maar_hetzelfde_houdt_niets_op(teken):
    tekst = teken * (200_000 // len(teken)) + "!"
    with geen_eeuwigheid():
        assert zonder_ip(zonder_gegevens(tekst))
