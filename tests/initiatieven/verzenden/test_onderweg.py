"""Een verzending over een echte SMTP-verbinding, terwijl er onderweg van alles gebeurt."""

import email
import email.policy
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from django.test import Client

from initiatieven.models import Abonnee, Verzending
from initiatieven.verzenden import actions
from stadmaken.common import postronde, zendingen
from stadmaken.common.gemeente import absoluut
from stadmaken.common.models import Zending
from stadmaken.common.postbode import Postbode
from stadmaken.common.stad import in_stad
from tests.common.mailserver import Mailserver

from .hulp import krijgen, maak_abonnees, zet_klaar

pytestmark = pytest.mark.django_db


@pytest.fixture
def server():
    with Mailserver() as mailserver:
        yield mailserver


def verstuur(server: Mailserver, na: int, gebeurt: Callable[[], object]) -> None:
    """Verstuur alles; na zoveel mails gebeurt er iets, terwijl de portie al is gereserveerd."""
    gedaan = []

    def tussendoor() -> bool:
        if len(server.ontvangen) >= na and not gedaan:
            gedaan.append(gebeurt())
        return False

    postronde.verstuur_wachtende(Postbode(server.verbinding()), gestopt=tussendoor)
    assert gedaan, "er gebeurde niets: deze test bewijst dan niets"


def begonnen(editie, aantal: int) -> Verzending:
    maak_abonnees(*(f"lezer{nummer}" for nummer in range(aantal)))
    verzending = zet_klaar(editie, per_minuut=60_000)
    actions.begin_wat_aan_de_beurt_is()
    return verzending


def aangekomen(server: Mailserver) -> list[email.message.EmailMessage]:
    return [email.message_from_bytes(bron, policy=email.policy.default) for bron in server.ontvangen]


def test_ieder_krijgt_een_mail_met_de_eigen_adressen_en_een_knop_om_te_stoppen(server, editie):
    begonnen(editie, 3)
    postronde.verstuur_wachtende(Postbode(server.verbinding()))
    mails = aangekomen(server)
    assert len({mail["Message-ID"] for mail in mails}) == 3
    for mail in mails:
        lezer = Abonnee.objects.get(email=mail["To"])
        assert mail["Subject"] == "De bomen komen"
        assert mail["List-Unsubscribe"] == f"<{lezer.afmelden('nieuwsbrief')}>"
        assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert mail["List-Id"].startswith("<nieuwsbrief.")
        assert mail["Auto-Submitted"] is None
        assert mail["Content-Language"] == "nl"
        for soort in ("plain", "html"):
            inhoud = mail.get_body((soort,)).get_content()
            assert lezer.voorkeuren in inhoud
            assert lezer.afmelden("nieuwsbrief") in inhoud
            assert "[[" not in inhoud
            ander = Abonnee.objects.exclude(pk=lezer.pk).first()
            assert ander.voorkeuren not in inhoud
    assert Zending.objects.get().status == "klaar"


def test_wie_zich_onderweg_met_een_klik_afmeldt_krijgt_niets_meer(server, editie):
    verzending = begonnen(editie, 8)
    laatste = Abonnee.objects.get(email="lezer7@voorbeeld.test")
    pad = urlsplit(laatste.afmelden("nieuwsbrief")).path

    def een_klik() -> None:
        bezoeker = Client(enforce_csrf_checks=True)
        assert bezoeker.post(pad, {"List-Unsubscribe": "One-Click"}).status_code == 200

    verstuur(server, 3, een_klik)
    assert len(server.ontvangen) == 7
    assert laatste.email not in {mail["To"] for mail in aangekomen(server)}
    assert krijgen(verzending)["lezer7"] == "vervallen"
    assert zendingen.stand(Zending.objects.get()).vervallen == 1


def test_pauze_geldt_meteen_en_daarna_gaat_zij_verder_waar_zij_was(server, editie):
    verzending = begonnen(editie, 8)
    verstuur(server, 3, lambda: zendingen.pauzeer(verzending.zending))
    assert 3 <= len(server.ontvangen) <= 4
    postronde.verstuur_wachtende(Postbode(server.verbinding()))
    assert len(server.ontvangen) <= 4
    zendingen.hervat(verzending.zending)
    postronde.verstuur_wachtende(Postbode(server.verbinding()))
    assert sorted(mail["To"] for mail in aangekomen(server)) == [f"lezer{nummer}@voorbeeld.test" for nummer in range(8)]


def test_een_proefmail_gaat_voor_op_een_verzending_die_loopt(server, editie):
    begonnen(editie, 60)

    def proef() -> None:
        with in_stad(editie.get_site().pk):
            actions.stuur_proef(editie, "redacteur@voorbeeld.test", Verzending.objects.get().idempotentie)

    verstuur(server, 3, proef)
    namen = [mail["To"] for mail in aangekomen(server)]
    assert namen.index("redacteur@voorbeeld.test") <= 3 + 20
    assert len(namen) == 61


def test_een_proefmail_is_gelijk_aan_de_mail_op_de_eigen_adressen_na(server, editie):
    begonnen(editie, 1)
    actions.stuur_proef(editie, "redacteur@voorbeeld.test", Verzending.objects.get().idempotentie)
    postronde.verstuur_wachtende(Postbode(server.verbinding()))
    proef, echt = aangekomen(server)
    lezer = Abonnee.objects.get()
    assert (proef["To"], proef["Content-Language"]) == ("redacteur@voorbeeld.test", "nl")
    for soort in ("plain", "html"):
        inhoud = echt.get_body((soort,)).get_content()
        for eigen in (lezer.voorkeuren, lezer.afmelden("nieuwsbrief")):
            inhoud = inhoud.replace(eigen, absoluut("/"))
        assert proef.get_body((soort,)).get_content().strip() == inhoud.strip()
