"""Meldingen van niet-bezorgen uit een brievenbus halen: een map, de invoer of een postbus op afstand."""

import io
import mailbox

import pytest
from django.core.management import CommandError, call_command

from stadmaken.common import retour, retourbus
from stadmaken.common.retour import Gevolg
from stadmaken.common.retouradres import retouradres

from .hulp import Postbus, melding

pytestmark = pytest.mark.django_db


def test_een_mail_die_niet_te_ontleden_is_houdt_de_brievenbus_niet_op(rij):
    diep = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3000)).encode()
    bus = Postbus([diep, melding(retouradres(rij.pk))])
    geteld = retourbus.lees_imap("imaps://u:w@mail.voorbeeld.nl", retour.verwerk, lambda *_: bus)
    assert geteld[retour.Gevolg.GETELD] == geteld[retour.Gevolg.ONECHT] == 1


def test_een_maildir_wordt_gelezen_en_opgeruimd(rij, tmp_path):
    bus = mailbox.Maildir(tmp_path / "bus")
    for bron in (melding(retouradres(rij.pk)), melding(retouradres(rij.pk)), b"To: ander@voorbeeld.nl\n\nHallo"):
        bus.add(bron)
    uit = io.StringIO()
    call_command("retourpost", map=tmp_path / "bus", stdout=uit)
    assert uit.getvalue() == "1 geteld, 1 al geteld, 1 niet van ons, 0 geen melding\n"
    assert len(mailbox.Maildir(tmp_path / "bus")) == 1
    uit = io.StringIO()
    call_command("retourpost", map=tmp_path / "bus", stdout=uit)
    assert uit.getvalue().startswith("0 geteld, 0 al geteld, 0 niet")


def test_een_mailserver_kan_een_melding_op_de_invoer_zetten(rij, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(melding(retouradres(rij.pk)))))
    uit = io.StringIO()
    call_command("retourpost", stdout=uit)
    assert uit.getvalue().startswith("1 geteld")


def test_zonder_brievenbus_zegt_de_opdracht_wat_er_ontbreekt(tmp_path, settings):
    with pytest.raises(CommandError, match="Maildir"):
        call_command("retourpost", map=tmp_path)
    settings.RETOUR_URL = ""
    with pytest.raises(CommandError, match="RETOUR_URL"):
        call_command("retourpost", imap=True)


def test_een_postbus_op_afstand_wordt_gelezen_en_opgeruimd(rij):
    bus = Postbus([melding(retouradres(rij.pk)), b"To: ander@voorbeeld.nl\n\nHallo"])
    adres = "imaps://retour%40voorbeeld.nl:geh%20eim@mail.voorbeeld.nl/Retour"
    geteld = retourbus.lees_imap(adres, retour.verwerk, lambda soort, host, poort: bus)
    assert geteld == {Gevolg.GETELD: 1, Gevolg.ONECHT: 1}
    assert bus.gedaan == ["retour@voorbeeld.nl geh eim", "Retour", "uit"]
    assert list(bus.mails) == [2]
    assert retourbus.lees_imap(adres, retour.verwerk, lambda soort, host, poort: bus) == {}
