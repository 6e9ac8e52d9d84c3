"""Eén wachtrij voor alle steden: elke mail spreekt namens haar eigen stad, en niemand krijgt die van een andere."""

import email
import email.policy

import pytest

from stadmaken.common import mailtekst, post, postronde, postsoorten, zendingen
from stadmaken.common.models import Bericht, Mailtekst, Zending
from stadmaken.common.postbode import Postbode
from stadmaken.common.retour import Gevolg, verwerk
from stadmaken.common.retouradres import retouradres
from stadmaken.common.stad import GeenStadError, hele_installatie, huidige, in_elke_stad, in_stad
from tests.common.mailserver import Mailserver
from tests.common.retour.hulp import melding
from tests.fabriek import maak_medewerker

pytestmark = pytest.mark.django_db
SOORT = "inbreng.ontvangen"


@pytest.fixture
def server():
    with Mailserver() as mailserver:
        yield mailserver


@pytest.fixture
def namen(stad_a, stad_b):
    """Elke gemeente heeft haar eigen naam."""
    from stadmaken.common.gemeente import gemeente

    for stad, naam in ((stad_a, "Gemeente Astad"), (stad_b, "Gemeente Bestad")):
        with in_stad(stad):
            rij = gemeente()
            rij.naam = rij.sitenaam = naam
            rij.save()


def schrijf(stad, sleutel, tekst="Dag!"):
    with in_stad(stad):
        post.schrijf(sleutel, "bewoner@voorbeeld.nl", f"Van {stad.host}", tekst)
        return Bericht.objects.get(sleutel=sleutel)


def verstuurd(server):
    """Wat er uitging, per onderwerp: alle leesbare delen van de mail."""
    assert postronde.verstuur_wachtende(Postbode(server.verbinding()))
    mails = [email.message_from_bytes(bron, policy=email.policy.default) for bron in server.ontvangen]
    return {mail["Subject"]: mail for mail in mails}


def heel(mail):
    return "\n".join(str(mail.get_body((soort,)).get_content()) for soort in ("plain", "html"))


def test_elke_mail_is_ondertekend_door_haar_eigen_stad(stad_a, stad_b, namen, server):
    for stad in (stad_a, stad_b):
        schrijf(stad, stad.host, f"Bekijk het:\n{stad.adres}/inbreng/x/")
    mails = verstuurd(server)
    assert len(mails) == 2
    for stad, eigen, ander in ((stad_a, "Astad", "Bestad"), (stad_b, "Bestad", "Astad")):
        mail = mails[f"Van {stad.host}"]
        assert f"Gemeente {eigen}" in heel(mail)
        assert ander not in heel(mail)
        assert f"{stad.adres}/" in heel(mail)
        # Alleen een adres van de eigen stad wordt op het briefpapier een knop.
        assert "Open de pagina" in heel(mail)
        assert mail["Message-ID"].endswith(f"@{stad.adres.split('//')[1].split(':')[0]}>")


def test_elke_stad_ziet_alleen_haar_eigen_berichten(stad_a, stad_b):
    van_a, van_b = schrijf(stad_a, "a"), schrijf(stad_b, "b")
    for stad, eigen, ander in ((stad_a, van_a, van_b), (stad_b, van_b, van_a)):
        with in_stad(stad):
            assert list(Bericht.objects.all()) == [eigen]
            post.trek_in([ander.sleutel])
            assert not post.opnieuw([ander.pk])
    with hele_installatie():
        assert Bericht.objects.count() == 2
    with pytest.raises(GeenStadError):
        Bericht.objects.count()


def test_een_zending_en_haar_berichten_zijn_van_dezelfde_stad(stad_a, stad_b, namen, server):
    with in_stad(stad_b):
        zending = zendingen.maak(soort="proef", naam="Editie", onderwerp="Nieuws van B", html="", tekst="Nieuws.")
    with hele_installatie():
        zendingen.begin(zending, [zendingen.Ontvanger("bewoner@voorbeeld.nl", "1")])
    with in_stad(stad_a):
        assert not Zending.objects.exists()
        assert not zendingen.pauzeer(zending)
    assert "Gemeente Bestad" in heel(verstuurd(server)["Nieuws van B"]).replace("=\n", "")
    with in_stad(stad_b):
        assert Zending.objects.get().status == Zending.Status.KLAAR


class Soort(postsoorten.Postsoort):
    """Onthoudt voor welke stad het werd gevraagd."""

    def __init__(self):
        self.gevraagd, self.terug = [], []

    def mag_nog(self, bericht):
        self.gevraagd.append(huidige().pk)
        return True

    def kwam_terug(self, bericht, *, hard, uitleg):
        self.terug.append((huidige().pk, hard))


@pytest.fixture
def soort(monkeypatch):
    monkeypatch.setattr(postsoorten, "_soorten", {"proef": (soort := Soort())})
    return soort


def test_navragen_en_terugkomen_gebeurt_in_de_stad_van_het_bericht(stad_a, stad_b, soort, server, settings):
    settings.MAIL_RETOURADRES = "retour@mail.voorbeeld.nl"
    van_b = schrijf(stad_b, "b")
    Bericht._base_manager.update(soort="proef")
    verstuurd(server)
    assert soort.gevraagd == [stad_b.pk]
    assert verwerk(melding(retouradres(van_b.pk))) == Gevolg.GETELD
    assert soort.terug == [(stad_b.pk, True)]


def test_een_weigering_van_de_mailserver_hoort_de_stad_van_het_bericht(stad_a, stad_b, soort, server):
    schrijf(stad_b, "b")
    Bericht._base_manager.update(soort="proef")
    server.bij_rcpt = lambda: "550 5.1.1 Bestaat niet"
    assert not postronde.verstuur_wachtende(Postbode(server.verbinding()))
    assert soort.terug == [(stad_b.pk, True)]
    with in_stad(stad_b):
        assert Bericht.objects.get().status == Bericht.Status.MISLUKT


@pytest.fixture
def eigen_tekst_van_b(stad_b):
    """In B gaat deze mail in eigen woorden."""
    soort = mailtekst.soorten.soort_van(SOORT)
    velden = "\n".join(f"{{{naam}}}" for naam in soort.verplicht)
    with in_stad(stad_b):
        Mailtekst.objects.create(soort=SOORT, taal="nl", onderwerp="Woorden van B", tekst=f"Hoi van B.\n{velden}")
    return dict.fromkeys(soort.namen, "x")


def test_de_eigen_tekst_van_een_stad_geldt_alleen_daar(stad_a, stad_b, eigen_tekst_van_b):
    def onderwerp():
        return mailtekst.maak(SOORT, eigen_tekst_van_b, "nl")[0]

    van_a, van_b = in_elke_stad(onderwerp)
    assert van_b == "Woorden van B"
    assert van_a != van_b
    with mailtekst.bundel():
        assert in_elke_stad(onderwerp) == [van_a, van_b]
        assert in_elke_stad(onderwerp) == [van_a, van_b]
    with hele_installatie(), pytest.raises(GeenStadError):
        onderwerp()


def test_twee_steden_hebben_elk_hun_eigen_tekst_bij_dezelfde_mail(stad_a, stad_b, eigen_tekst_van_b, bezoek):
    pad = f"/cms/mailteksten/{SOORT}/nl/"
    for stad in (stad_a, stad_b):
        client = bezoek(stad)
        with in_stad(stad):
            client.force_login(maak_medewerker("common.change_mailtekst", "common.add_mailtekst"))
        scherm = client.get(pad)
        assert scherm.status_code == 200, scherm.headers.get("Location")
        assert ("Woorden van B" in scherm.content.decode()) == (stad == stad_b)
