"""Meldingen van niet-bezorgen: van het ondertekende adres tot wat de abonnee ervan merkt."""

from email.message import EmailMessage

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothese
from hypothesis import strategies as st

from stadmaken.common import postronde, retour
from stadmaken.common.models import Bericht
from stadmaken.common.postbode import Postbode
from stadmaken.common.retour import Gevolg
from stadmaken.common.retouradres import bericht_bij, retouradres
from tests.common.mailserver import Mailserver

from .hulp import melding

pytestmark = pytest.mark.django_db


def test_het_retouradres_past_in_een_mail_en_is_niet_na_te_maken(settings):
    settings.MAIL_RETOURADRES = f"{'r' * 33}@mail.voorbeeld.nl"
    adres = retouradres(2**63 - 1)
    assert len(adres.partition("@")[0]) <= 64
    assert bericht_bij(adres) == 2**63 - 1
    assert bericht_bij(adres.upper()) == 2**63 - 1
    settings.MAIL_RETOURADRES = "retour@mail.voorbeeld.nl"
    echt = retouradres(5)
    assert bericht_bij(echt.replace("+5-", "+6-")) is None
    assert bericht_bij("retour+5-aaaaaaaaaaaaaaaa@mail.voorbeeld.nl") is None
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "een nieuwe sleutel"
    assert bericht_bij(echt) == 5


def test_elk_bericht_gaat_weg_met_zijn_eigen_retouradres(rij, settings):
    Bericht.objects.update(status=Bericht.Status.WACHT)
    with Mailserver() as server:
        assert postronde.verstuur_wachtende(Postbode(server.verbinding())) == 1
        assert [bericht_bij(adres) for adres in server.afzenders] == [rij.pk]
        settings.MAIL_RETOURADRES = ""
        Bericht.objects.update(status=Bericht.Status.WACHT)
        assert postronde.verstuur_wachtende(Postbode(server.verbinding())) == 1
        assert server.afzenders[1] == "noreply@localhost"


def test_een_melding_komt_bij_het_bericht_en_telt_een_keer(rij, soort):
    bron = melding(retouradres(rij.pk))
    assert retour.verwerk(bron) == Gevolg.GETELD
    assert retour.verwerk(bron) == Gevolg.AL_GETELD
    rij.refresh_from_db()
    assert (rij.status, rij.retour) == (Bericht.Status.VERZONDEN, "hard")
    assert soort.terug == [(rij.pk, True, "5.1.1 smtp; 550 5.1.1 Bestaat niet")]


@pytest.mark.parametrize(
    ("actie", "status", "gevolg", "hard"),
    [
        ("failed", "5.1.1", Gevolg.GETELD, True),
        ("failed", "5.0.0", Gevolg.GETELD, True),
        ("failed", "5.2.1", Gevolg.GETELD, True),
        ("failed", "5.2.2", Gevolg.GETELD, False),
        ("failed", "5.7.1", Gevolg.GETELD, False),
        ("failed", "4.4.1", Gevolg.GETELD, False),
        ("delayed", "4.4.1", Gevolg.GEEN_MELDING, None),
        ("delivered", "2.0.0", Gevolg.GEEN_MELDING, None),
        ("relayed", "2.0.0", Gevolg.GEEN_MELDING, None),
    ],
)
def test_alleen_een_adres_dat_niet_bestaat_is_hard(rij, soort, actie, status, gevolg, hard):
    assert retour.verwerk(melding(retouradres(rij.pk), actie, status, "")) == gevolg
    assert [gehoord[1] for gehoord in soort.terug] == ([] if hard is None else [hard])


def test_na_een_tijdelijke_melding_telt_een_blijvende_nog(rij, soort):
    assert retour.verwerk(melding(retouradres(rij.pk), status="4.2.2", code="")) == Gevolg.GETELD
    assert retour.verwerk(melding(retouradres(rij.pk))) == Gevolg.GETELD
    assert retour.verwerk(melding(retouradres(rij.pk), status="4.2.2", code="")) == Gevolg.AL_GETELD
    assert [hard for _pk, hard, _uitleg in soort.terug] == [False, True]


def test_een_nagemaakte_handtekening_telt_niet_en_staat_in_het_logboek(rij, soort, caplog):
    assert retour.verwerk(melding("retour+1-aaaaaaaaaaaaaaaa@mail.voorbeeld.nl")) == Gevolg.ONECHT
    assert retour.verwerk(melding("bewoner@voorbeeld.nl")) == Gevolg.ONECHT
    assert soort.terug == []
    assert "verkeerde handtekening" in caplog.text
    assert "bewoner@" not in caplog.text


@pytest.mark.parametrize("kop", [("Auto-Submitted", "auto-replied"), ("X-Autoreply", "yes"), ("Subject", "Uw vraag")])
def test_een_afwezigheidsbericht_of_een_gewoon_antwoord_is_geen_melding(rij, soort, kop):
    mail = EmailMessage()
    mail["From"], mail["To"] = "bewoner@voorbeeld.nl", retouradres(rij.pk)
    mail[kop[0]] = kop[1]
    mail.set_content("Ik ben er maandag weer. <bewoner@voorbeeld.nl>: user unknown")
    assert retour.verwerk(mail.as_bytes()) == Gevolg.GEEN_MELDING
    assert soort.terug == []


def test_een_melding_in_een_eigen_vorm_wordt_ook_herkend(rij, soort):
    mail = EmailMessage()
    mail["From"], mail["To"] = "MAILER-DAEMON@elders.nl", retouradres(rij.pk)
    mail.set_content(
        "Hi. This is the qmail-send program at elders.nl.\n"
        "I'm afraid I wasn't able to deliver your message to the following addresses.\n\n"
        "<bewoner@voorbeeld.nl>:\nSorry, no mailbox here by that name.\n"
    )
    assert retour.verwerk(mail.as_bytes()) == Gevolg.GETELD
    assert soort.terug[0][1] is True


def test_het_adres_mag_ook_van_de_mailserver_komen(rij):
    assert retour.verwerk(melding("onbekend@elders.nl"), aan=retouradres(rij.pk)) == Gevolg.GETELD


@given(
    st.binary(max_size=400),
    st.sampled_from(
        ["", "Content-Type: message/delivery-status\n\n", "Content-Type: multipart/report; boundary=x\n\n--x\n"]
    ),
)
@hypothese(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_onzin_in_de_brievenbus_houdt_niets_op(rij, inhoud, kop):
    assert retour.verwerk(f"To: {retouradres(rij.pk)}\n{kop}".encode() + inhoud) in Gevolg


def test_een_kenmerk_met_vreemde_letters_is_niet_van_ons():
    assert retour.verwerk(b"\n", aan=f"retour+\u017f-{'a' * 16}@voorbeeld.nl") == retour.Gevolg.ONECHT
