"""Van wie de mail van een stad komt, en waar een antwoord heen gaat."""

import email
import email.policy

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from home.rollen import zet_rollen
from initiatieven.kalender.ics import kalender
from stadmaken.common import post, postronde, zendingen
from stadmaken.common.gemeente import gemeente
from stadmaken.common.models import Bericht
from stadmaken.common.postbode import Postbode
from stadmaken.common.stad import in_stad
from tests.common.mailserver import Mailserver
from tests.fabriek import maak_medewerker
from tests.fabriek_initiatieven import maak_gelegenheid

pytestmark = pytest.mark.django_db
INSTALLATIE = "Installatie <post@installatie.test>"


@pytest.fixture(autouse=True)
def server(settings):
    settings.DEFAULT_FROM_EMAIL = INSTALLATIE
    with Mailserver() as mailserver:
        yield mailserver


def zet(stad, **velden):
    with in_stad(stad):
        rij = gemeente()
        for naam, waarde in velden.items():
            setattr(rij, naam, waarde)
        rij.save()


@pytest.fixture
def afzenders(stad_a, stad_b):
    """A heeft een eigen afzender en antwoordadres, B niet."""
    zet(stad_a, sitenaam="Doe mee", afzender="doemee@astad.test", antwoord_adres="team@astad.test")


def schrijf(stad):
    with in_stad(stad):
        post.schrijf(stad.host, "bewoner@voorbeeld.nl", stad.host, "Dag!")


def stuur(stad):
    """Een zending: die wordt één keer opgemaakt, niet per ontvanger."""
    with in_stad(stad):
        zending = zendingen.maak(
            soort="proef", naam="Editie", onderwerp=stad.host, html="<p>Nieuws</p>", tekst="Nieuws"
        )
        zendingen.begin(zending, [zendingen.Ontvanger("bewoner@voorbeeld.nl", f"{stad.pk}")])


def verstuurd(server):
    postronde.verstuur_wachtende(Postbode(server.verbinding()))
    mails = [email.message_from_bytes(bron, policy=email.policy.default) for bron in server.ontvangen]
    return {mail["Subject"]: mail for mail in mails}


@pytest.mark.parametrize("weg", [schrijf, stuur])
def test_elke_stad_mailt_van_haar_eigen_adres_en_krijgt_haar_eigen_antwoorden(weg, afzenders, stad_a, stad_b, server):
    for stad in (stad_a, stad_b):
        weg(stad)
    mails = verstuurd(server)
    van_a, van_b = mails[stad_a.host], mails[stad_b.host]
    assert (van_a["From"], van_a["Reply-To"]) == ("Doe mee <doemee@astad.test>", "team@astad.test")
    assert (van_b["From"], van_b["Reply-To"]) == (INSTALLATIE, None)
    # De envelop is van de installatie: daar komt terug wat niet aankomt.
    assert server.afzenders == ["post@installatie.test"] * 2


@pytest.mark.parametrize("weg", [schrijf, stuur])
@pytest.mark.parametrize(
    ("naam", "leesbaar"),
    [
        ("Één & ander", "Één & ander"),
        ("Samen, stad", "Samen, stad"),
        ("Samen\r\nBcc: derde@voorbeeld.test", "Samen Bcc: derde@voorbeeld.test"),
        ('Zo" <ander@voorbeeld.test>, "', "Zo <ander@voorbeeld.test>,"),
        ("Zo\\", "Zo"),
        ("[[naam]]", "[[naam]]"),
    ],
)
def test_welke_naam_een_site_ook_heeft_er_is_een_afzender_en_geen_kop_erbij(weg, naam, leesbaar, stad_a, server):
    zet(stad_a, sitenaam=naam, afzender="doemee@astad.test")
    weg(stad_a)
    mail = verstuurd(server)[stad_a.host]
    (van,) = mail["From"].addresses
    assert (van.addr_spec, van.display_name.strip()) == ("doemee@astad.test", leesbaar)
    assert mail["Bcc"] is None


@pytest.mark.parametrize("veld", ["afzender", "antwoord_adres"])
def test_een_adres_met_een_kop_erin_gaat_niet_de_deur_uit(veld, stad_a, server):
    zet(stad_a, **{veld: "doemee@astad.test\nBcc: derde@voorbeeld.test"})
    schrijf(stad_a)
    assert verstuurd(server) == {}
    assert Bericht.objects.get().status == Bericht.Status.MISLUKT


def formulier(client, stad, **velden):
    """Het formulier van de gemeente, zoals het CMS het toont, met deze velden erin."""
    adres = reverse("wagtailsettings:edit", args=["home", "gemeente", stad.pk])
    velden_nu = client.get(adres).context["form"]
    nu = {naam: velden_nu[naam].value() or "" for naam in velden_nu.fields if "menu" not in naam}
    stromen = {f"{naam}-count": "0" for naam in ("hoofdmenu", "voetmenu")}
    return client.post(adres, {**nu, **stromen, **velden})


def test_wie_alles_mag_zet_de_afzender(stad_a, cms):
    client = cms(stad_a)
    assert formulier(client, stad_a, afzender="doemee@astad.test", antwoord_adres="a@astad.test").status_code == 302
    rij = gemeente()
    assert (rij.afzender, rij.antwoord_adres) == ("doemee@astad.test", "a@astad.test")
    for fout in ("geen adres", "doemee@astad.test\nBcc: derde@voorbeeld.test"):
        antwoord = formulier(client, stad_a, afzender=fout)
        assert "afzender" in antwoord.context["form"].errors
        assert gemeente().afzender == "doemee@astad.test"


def test_een_beheerder_kiest_waar_antwoorden_heen_gaan_maar_niet_namens_wie_de_site_mailt(stad_a, bezoek):
    zet_rollen()
    beheerder = maak_medewerker()
    beheerder.groups.add(Group.objects.get(name="Beheerder"))
    client = bezoek(stad_a)
    client.force_login(beheerder)
    assert formulier(client, stad_a, afzender="ander@voorbeeld.test", antwoord_adres="b@astad.test").status_code == 302
    rij = gemeente()
    assert (rij.afzender, rij.antwoord_adres) == ("", "b@astad.test")


def test_een_afspraak_komt_van_dezelfde_afzender_als_de_mail(afzenders, stad_a, stad_b):
    for stad, organisator in ((stad_a, "CN=Doe mee:mailto:doemee@astad.test"), (stad_b, "CN=Installatie:mailto:post@")):
        with in_stad(stad):
            agenda = kalender(maak_gelegenheid().bijeenkomsten.all())
            assert organisator in agenda.replace("\r\n ", "").replace('"', "")
