"""Hard gestopte werkers op beide databases. Met tienduizend ontvangers: `bench/post.py --moord`."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.common.mailserver import Mailproces
from tests.common.moord import Postsite
from tests.initiatieven.aanmelden.drukte import postgres

ONTVANGERS, KEREN = 1500, 20


@pytest.fixture(params=["sqlite", "postgresql"])
def adres(request, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield ""
        return
    with postgres(tmp_path / "pg") as adres:
        yield adres


def test_twintig_keer_een_werker_hard_stoppen_raakt_geen_mail_kwijt(adres, tmp_path):
    with Mailproces(tmp_path) as mail:
        site = Postsite(tmp_path / "var", adres, mailpoort=mail.poort)
        site.maak()
        uitslag = site.moord(mail, ONTVANGERS, KEREN)
    assert uitslag.gestopt == KEREN
    assert uitslag.goed, uitslag
