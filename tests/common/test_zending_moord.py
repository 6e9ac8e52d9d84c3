"""Hard gestopte werkers op beide databases. Twintig keer, met tienduizend ontvangers: `bench/post.py --moord`."""

from tests.common.mailserver import Mailproces
from tests.common.moord import Postsite

ONTVANGERS, KEREN = 450, 6


def test_een_werker_steeds_hard_stoppen_raakt_geen_mail_kwijt(databaseadres, tmp_path):
    with Mailproces(tmp_path) as mail:
        site = Postsite(tmp_path / "var", databaseadres, mailpoort=mail.poort)
        site.maak()
        uitslag = site.moord(mail, ONTVANGERS, KEREN)
    assert uitslag.gestopt == KEREN
    assert uitslag.goed, uitslag
