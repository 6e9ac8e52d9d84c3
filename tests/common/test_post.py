import email
import email.policy
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from stadmaken.common import post, postronde
from stadmaken.common.models import Bericht
from stadmaken.common.postbode import Postbode
from stadmaken.common.postbrief import message_id
from stadmaken.common.postportie import MAX_POGINGEN
from tests.common.mailserver import Mailserver

pytestmark = pytest.mark.django_db
Status = Bericht.Status


def verstuur(server: Mailserver) -> int:
    return postronde.verstuur_wachtende(Postbode(server.verbinding()))


def schrijf(sleutel: str = "een", tekst: str = "Dag!", **opties: object) -> Bericht:
    post.schrijf(sleutel, "bewoner@voorbeeld.nl", "Onderwerp", tekst, **opties)
    return Bericht.objects.get(sleutel=sleutel)


def test_een_bericht_gaat_een_keer_de_deur_uit(server):
    rij = schrijf(tekst="Dag!\n.\nEen regel met alleen een punt, en één met <b>html</b>.")
    assert verstuur(server) == 1
    assert verstuur(server) == 0
    rij.refresh_from_db()
    assert (rij.status, rij.pogingen, rij.fout) == (Status.VERZONDEN, 1, "")
    mail = email.message_from_bytes(server.ontvangen[0], policy=email.policy.default)
    assert mail["To"] == "bewoner@voorbeeld.nl"
    assert mail["Message-ID"] == message_id("een")
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Content-Language"] == "nl"
    assert mail.get_content_type() == "multipart/alternative"
    inhoud = mail.get_body(("plain",)).get_content().replace("\r\n", "\n")
    assert "Dag!\n.\nEen regel" in inhoud
    assert "<b>html</b>" in inhoud
    assert "Gemeente Voorbeeldstad" in inhoud
    opgemaakt = mail.get_body(("html",)).get_content()
    assert "Dag!" in opgemaakt
    assert "&lt;b&gt;html&lt;/b&gt;" in opgemaakt


def test_een_afspraak_gaat_als_bijlage_mee_met_haar_methode(server):
    inhoud = "BEGIN:VCALENDAR\r\nSUMMARY:Café\r\nEND:VCALENDAR\r\n"
    schrijf(bijlagen=[{"naam": "afspraak.ics", "soort": "text/calendar; method=REQUEST", "inhoud": inhoud}])
    assert verstuur(server) == 1
    mail = email.message_from_bytes(server.ontvangen[0], policy=email.policy.default)
    _inhoud, bijlage = mail.iter_parts()
    assert "Dag!" in mail.get_body(("plain",)).get_content()
    assert (bijlage.get_content_type(), bijlage.get_filename()) == ("text/calendar", "afspraak.ics")
    assert (bijlage.get_param("method"), bijlage.get_param("charset")) == ("REQUEST", "utf-8")
    assert bijlage.get_content().splitlines() == inhoud.splitlines()


def test_dezelfde_sleutel_geeft_nooit_een_tweede_bericht(server):
    schrijf()
    schrijf(tekst="Iets anders")
    assert verstuur(server) == 1
    assert Bericht.objects.get().tekst == "Dag!"


def test_een_mislukte_transactie_laat_geen_bericht_achter():
    def schrijf_en_struikel() -> None:
        with transaction.atomic():
            schrijf()
            raise KeyError

    with pytest.raises(KeyError):
        schrijf_en_struikel()
    assert not Bericht.objects.exists()


def test_een_bericht_wacht_op_zijn_tijd(server):
    schrijf(niet_voor=timezone.now() + timedelta(minutes=5))
    assert verstuur(server) == 0
    assert server.ontvangen == []


def test_een_ingetrokken_bericht_wordt_niet_verstuurd(server):
    schrijf("een")
    schrijf("twee")
    post.trek_in(["een"])
    assert verstuur(server) == 1
    post.trek_in(["twee"])
    assert list(Bericht.objects.values_list("sleutel", "status")) == [("twee", Status.VERZONDEN)]


@pytest.mark.parametrize("kop", ["bewoner@voorbeeld.nl\r\nBcc: ander@voorbeeld.nl", "geen adres", ""])
def test_een_adres_met_een_regeleinde_of_zonder_apenstaart_wordt_geweigerd(kop):
    with pytest.raises(Exception, match="e-mailadres"):
        post.schrijf("een", kop, "Onderwerp", "Dag!")


def test_een_regeleinde_in_het_onderwerp_maakt_geen_nieuwe_kop(server):
    post.schrijf("een", "bewoner@voorbeeld.nl", "Hallo\r\nBcc: ander@voorbeeld.nl\u2028", "Dag!")
    verstuur(server)
    mail = email.message_from_bytes(server.ontvangen[0], policy=email.policy.default)
    assert mail["Subject"] == "Hallo Bcc: ander@voorbeeld.nl"
    assert mail["Bcc"] is None


@pytest.mark.parametrize("moment", ["bij_rcpt", "bij_data"])
def test_een_tijdelijke_weigering_wordt_later_opnieuw_geprobeerd(server, moment):
    rij = schrijf()
    setattr(server, moment, lambda: "451 Even niet")
    assert verstuur(server) == 0
    rij.refresh_from_db()
    assert rij.status == Status.WACHT
    assert rij.niet_voor > timezone.now() + timedelta(seconds=100)
    assert "451" in rij.fout
    Bericht.objects.update(niet_voor=timezone.now())
    setattr(server, moment, lambda: None)
    assert verstuur(server) == 1


@pytest.mark.parametrize("moment", ["bij_rcpt", "bij_data"])
def test_een_blijvende_weigering_is_mislukt_en_houdt_de_rest_niet_op(server, moment):
    antwoorden = iter(["550 Bestaat niet"])
    setattr(server, moment, lambda: next(antwoorden, None))
    schrijf("een", niet_voor=timezone.now() - timedelta(hours=1))
    schrijf("twee")
    assert verstuur(server) == 1
    assert dict(Bericht.objects.values_list("sleutel", "status")) == {"een": Status.MISLUKT, "twee": Status.VERZONDEN}


def test_na_te_veel_pogingen_is_een_bericht_mislukt(server):
    schrijf()
    Bericht.objects.update(pogingen=MAX_POGINGEN - 1)
    server.bij_data = lambda: "451 Even niet"
    verstuur(server)
    assert Bericht.objects.get().status == Status.MISLUKT


def test_valt_de_verbinding_weg_na_de_overdracht_dan_is_de_afloop_onbekend(server):
    schrijf()
    server.verbreek_na_data = True
    verstuur(server)
    assert Bericht.objects.get().status == Status.ONBEKEND
    server.verbreek_na_data = False
    assert verstuur(server) == 0, "een onbekend bericht gaat niet vanzelf nog eens"


def test_alleen_mislukte_en_onbekende_berichten_kunnen_opnieuw(server):
    rijen = {status: schrijf(status) for status in Status.values}
    for status, rij in rijen.items():
        Bericht.objects.filter(pk=rij.pk).update(status=status)
    assert post.opnieuw([rij.pk for rij in rijen.values()]) == 2
    assert Bericht.objects.filter(status=Status.WACHT).count() == 3


def test_zonder_mailserver_blijft_alles_wachten_zonder_poging():
    with Mailserver() as weg:
        verbinding = weg.verbinding()
    schrijf()
    assert postronde.verstuur_wachtende(Postbode(verbinding)) == 0
    rij = Bericht.objects.get()
    assert (rij.status, rij.pogingen) == (Status.WACHT, 0)


def test_een_claim_houdt_een_tweede_werker_tegen(server):
    rij = schrijf()
    Bericht.objects.update(status=Status.BEZIG, geclaimd_tot=timezone.now() + timedelta(minutes=1))
    assert verstuur(server) == 0
    Bericht.objects.update(status=Status.WACHT)
    assert verstuur(server) == 0, "een ander heeft het gereserveerd"
    Bericht.objects.update(geclaimd_tot=timezone.now() - timedelta(seconds=1))
    assert verstuur(server) == 1
    rij.refresh_from_db()
    assert (rij.status, rij.geclaimd_tot) == (Status.VERZONDEN, None)


def test_twee_werkers_door_elkaar_versturen_elk_bericht_een_keer(server, monkeypatch):
    monkeypatch.setattr(postronde, "PORTIE", 2)
    for nummer in range(6):
        schrijf(f"nummer-{nummer}")
    tellingen = []

    class Bode(Postbode):
        def bezorg(self, rij):
            if not tellingen:
                tellingen.append(verstuur(server))
            return super().bezorg(rij)

    eerste = postronde.verstuur_wachtende(Bode(server.verbinding()))
    assert [eerste, *tellingen, verstuur(server)] == [2, 2, 2]
    assert len({email.message_from_bytes(bron)["Message-ID"] for bron in server.ontvangen}) == 6


def test_een_claim_van_een_gestopte_werker_verloopt_en_dan_gaat_de_mail_alsnog(server):
    schrijf()
    Bericht.objects.update(status=Status.BEZIG, pogingen=1, geclaimd_tot=timezone.now() - timedelta(seconds=1))
    assert verstuur(server) == 1


def test_een_bericht_waarbij_de_werker_steeds_weer_stopt_gaat_niet_eindeloos_door(server):
    schrijf()
    verlopen = timezone.now() - timedelta(seconds=1)
    Bericht.objects.update(status=Status.BEZIG, pogingen=MAX_POGINGEN, geclaimd_tot=verlopen)
    assert verstuur(server) == 0
    assert Bericht.objects.get().status == Status.ONBEKEND


def test_zonder_smtp_gaat_een_bericht_via_de_ingestelde_achterkant(mailoutbox):
    schrijf()
    assert postronde.verstuur_wachtende() == 1
    assert mailoutbox[0].subject == "Onderwerp"


def test_een_werker_die_moet_stoppen_begint_niet_aan_het_volgende(server):
    schrijf("een")
    schrijf("twee")
    antwoorden = iter([False, False, True, True])
    assert postronde.verstuur_wachtende(Postbode(server.verbinding()), gestopt=lambda: next(antwoorden)) == 1
