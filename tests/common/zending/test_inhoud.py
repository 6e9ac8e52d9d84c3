"""Hoe de mail van een zending eruitziet, voor ieder met de eigen links."""

import pytest

from stadmaken.common import postronde
from stadmaken.common.models import Bericht, Zending

from .hulp import HTML, link, maak, ontvangen, stand, verstuur

pytestmark = pytest.mark.django_db
Status = Bericht.Status


def test_elke_ontvanger_krijgt_een_eigen_mail_met_zijn_eigen_links(server):
    zending = maak(3)
    assert verstuur(server) == 3
    zending.refresh_from_db()
    assert zending.status == Zending.Status.KLAAR
    mails = ontvangen(server)
    assert [mail["To"] for mail in mails] == ["l0@voorbeeld.nl", "l1@voorbeeld.nl", "l2@voorbeeld.nl"]
    assert len({mail["Message-ID"] for mail in mails}) == 3
    for nummer, mail in enumerate(mails):
        assert mail["Subject"] == "Nieuws uit café"
        assert mail["List-Unsubscribe"] == f"<{link(nummer)}>"
        assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert mail["List-Id"] == "Nieuwsbrief <nieuwsbrief.doemee.test>"
        assert mail["Auto-Submitted"] is None
        assert mail["Date"].datetime
        assert mail.get_content_type() == "multipart/alternative"
        tekst = mail.get_body(("plain",)).get_content().replace("\r\n", "\n")
        assert tekst == f"Dag!\n.\nCafé\nAfmelden: {link(nummer)}\n"
        html = mail.get_body(("html",)).get_content()
        assert f"href='{link(nummer).replace('&', '&amp;')}'" in html
        assert "Café & co" in html
        assert "[[iets]]" in html, "wat geen merkteken is, blijft gewone tekst"


def test_een_punt_op_de_plek_waar_een_link_wordt_afgebroken_blijft_staan(server):
    zending = maak(0)
    lang = "https://doemee.test/afmelden/".ljust(75, "a") + ".handtekening/"
    Bericht.objects.create(
        sleutel="lang", aan="l@voorbeeld.nl", zending=zending, soort="proef", voorrang=9, invullen={"afmelden": lang}
    )
    assert verstuur(server) == 1
    (mail,) = ontvangen(server)
    for soort in ("plain", "html"):
        assert lang in mail.get_body((soort,)).get_content()


def test_geen_regel_wordt_te_lang_ook_niet_in_een_lange_html(server):
    lang = HTML.format("<p>" + "é<b>woord</b>" * 4000 + "</p>")
    maak(1, html=lang)
    assert verstuur(server) == 1
    assert max(len(regel) for regel in server.ontvangen[0].split(b"\r\n")) <= 998
    assert server.ontvangen[0].isascii()
    assert ontvangen(server)[0].get_body(("html",)).get_content().count("é<b>woord</b>") == 4000


def test_zonder_smtp_staat_er_hetzelfde_in(mailoutbox):
    maak(1)
    assert postronde.verstuur_wachtende() == 1
    bericht = mailoutbox[0].message()
    assert bericht["List-Unsubscribe"].replace("\n", "").replace(" ", "") == f"<{link(0)}>"
    assert link(0) in mailoutbox[0].body
    assert bericht["Auto-Submitted"] is None


@pytest.mark.parametrize("waarde", ["", "https://doemee.test/\r\nBcc: ander@voorbeeld.nl", "https://doemee.test/é"])
def test_zonder_goede_afmeldlink_gaat_een_mail_niet_weg_en_de_rest_wel(server, waarde):
    zending = maak(2)
    Bericht.objects.filter(lezer="l0").update(invullen={"afmelden": waarde})
    assert verstuur(server) == 1
    assert stand(zending) == {Status.MISLUKT: 1, Status.VERZONDEN: 1}


@pytest.mark.parametrize("adres", ["l0@voorbeeld.nl\r\nBcc: ander@voorbeeld.nl", "l0@voor beeld.nl", "geen", "<@>"])
def test_een_raar_adres_kost_alleen_dat_bericht(server, adres):
    zending = maak(2)
    Bericht.objects.filter(lezer="l0").update(aan=adres)
    assert verstuur(server) == 1
    assert stand(zending) == {Status.MISLUKT: 1, Status.VERZONDEN: 1}
    assert ontvangen(server)[0]["To"] == "l1@voorbeeld.nl"
