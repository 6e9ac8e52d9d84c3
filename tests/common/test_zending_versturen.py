"""Een zending op weg: tempo, pauze, voorrang, wie niet meer wil, en hoe de mail eruitziet."""

import email
import email.policy
from collections.abc import Callable
from datetime import timedelta
from email.message import EmailMessage
from itertools import pairwise

import pytest
import time_machine
from django.utils import timezone

from stadmaken.common import post, postportie, postronde, postsoorten, zendingen
from stadmaken.common.models import Bericht, Zending
from stadmaken.common.postbode import Postbode
from tests.common.mailserver import Mailserver

pytestmark = pytest.mark.django_db
Status = Bericht.Status
SNEL = 10_000_000
KOPPEN = {
    "List-Id": "Nieuwsbrief <nieuwsbrief.doemee.test>",
    "List-Unsubscribe": "<[[afmelden]]>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
}
HTML = "<html lang='nl'><body><h1>Café & co</h1>{}<p><a href='[[afmelden]]'>Afmelden</a> [[iets]]</p></body></html>"


@pytest.fixture
def server():
    with Mailserver() as mailserver:
        yield mailserver


class Soort(postsoorten.Postsoort):
    """Onthoudt wat zij te horen kreeg, en wie niet meer wil."""

    def __init__(self) -> None:
        self.weg: set[str] = set()
        self.oud: set[str] = set()
        self.terug: list[tuple[str, bool]] = []

    def mag_nog(self, bericht: Bericht) -> bool:
        return bericht.lezer not in self.weg and bericht.aan not in self.oud

    def kwam_terug(self, bericht: Bericht, *, hard: bool, uitleg: str) -> None:
        self.terug.append((bericht.lezer, hard))


@pytest.fixture
def soort(monkeypatch) -> Soort:
    monkeypatch.setattr(postsoorten, "_soorten", {"proef": (soort := Soort())})
    return soort


def link(nummer: int) -> str:
    return f"https://doemee.test/afmelden/{nummer}.{'x=y&' * 30}/"


def maak(aantal: int = 3, per_minuut: int = SNEL, html: str = HTML.format(""), **velden: object) -> Zending:
    inhoud = {"html": html, "tekst": "Dag!\n.\nCafé\nAfmelden: [[afmelden]]\n", "koppen": KOPPEN, **velden}
    zending = zendingen.maak(soort="proef", naam="Editie", onderwerp="Nieuws uit café", per_minuut=per_minuut, **inhoud)
    wie = (zendingen.Ontvanger(f"l{n}@voorbeeld.nl", f"l{n}", {"afmelden": link(n)}) for n in range(aantal))
    zendingen.begin(zending, wie)
    return zending


def verstuur(server: Mailserver, tijdens: Callable[[], object] = lambda: None) -> int:
    """Een ronde; bij elke bezorging gebeurt er nog iets."""

    class Bode(Postbode):
        def bezorg(self, rij):
            tijdens()
            return super().bezorg(rij)

    return post.verstuur_wachtende(Bode(server.verbinding()))


def ontvangen(server: Mailserver) -> list[EmailMessage]:
    mails = (email.message_from_bytes(bron, policy=email.policy.default) for bron in server.ontvangen)
    return [mail for mail in mails if isinstance(mail, EmailMessage)]


def stand(zending: Zending) -> dict[str, int]:
    gezien: dict[str, int] = {}
    for status in zending.berichten.values_list("status", flat=True):
        gezien[status] = gezien.get(status, 0) + 1
    return gezien


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
    assert post.verstuur_wachtende() == 1
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


def test_wie_intussen_wegging_krijgt_niets_meer(server, soort):
    zending = maak(3)
    soort.weg = {"l1"}
    assert verstuur(server) == 2
    assert Bericht.objects.get(lezer="l1").status == Status.VERVALLEN
    assert stand(zending) == {Status.VERVALLEN: 1, Status.VERZONDEN: 2}


def test_wie_weggaat_terwijl_de_zending_loopt_krijgt_niets_meer(server, soort):
    maak(3)

    def zeg_af() -> None:
        soort.weg.add("l2")
        Bericht.objects.filter(lezer="l1", status=Status.WACHT).update(status=Status.VERVALLEN)

    assert verstuur(server, zeg_af) == 1
    assert [mail["To"] for mail in ontvangen(server)] == ["l0@voorbeeld.nl"]


def test_wie_na_het_reserveren_van_adres_verandert_krijgt_haar_op_het_nieuwe(server, soort):
    zending = maak(3)

    def verhuis():
        zending.berichten.filter(aan="l2@voorbeeld.nl").update(aan="nieuw@voorbeeld.nl")
        soort.oud.add("l2@voorbeeld.nl")

    assert verstuur(server, verhuis) == 3
    assert [mail["To"] for mail in ontvangen(server)] == ["l0@voorbeeld.nl", "l1@voorbeeld.nl", "nieuw@voorbeeld.nl"]


def test_een_nieuwe_poging_gaat_niet_naar_wie_intussen_wegging(server, soort):
    zending = maak(1)
    server.bij_rcpt = lambda: "450 4.2.1 Even niet"
    assert verstuur(server) == 0
    assert stand(zending) == {Status.WACHT: 1}
    server.bij_rcpt = lambda: None
    soort.weg = {"l0"}
    Bericht.objects.update(niet_voor=timezone.now())
    assert verstuur(server) == 0
    assert stand(zending) == {Status.VERVALLEN: 1}


@pytest.mark.parametrize(
    ("antwoord", "hard"),
    [
        ("550 Bestaat niet", True),
        ("550 5.1.1 Bestaat niet", True),
        ("553 5.1.3 Onmogelijk adres", True),
        ("552 5.2.2 Brievenbus vol", False),
        ("550 5.7.1 U staat op een zwarte lijst", False),
        ("554 Nee", False),
    ],
)
def test_een_weigering_van_het_adres_hoort_de_abonnee_maar_een_blokkade_is_niet_zijn_schuld(
    server, soort, antwoord, hard
):
    maak(1)
    server.bij_rcpt = lambda: antwoord
    verstuur(server)
    rij = Bericht.objects.get()
    assert (rij.status, rij.retour) == (Status.MISLUKT, "hard" if hard else "zacht")
    assert soort.terug == [("l0", hard)]


def test_een_weigering_van_de_inhoud_zegt_niets_over_het_adres(server, soort):
    maak(1)
    server.bij_data = lambda: "550 5.7.1 Geen reclame"
    verstuur(server)
    rij = Bericht.objects.get()
    assert (rij.status, rij.retour, soort.terug) == (Status.MISLUKT, "", [])


@pytest.mark.parametrize("antwoord", ["421 Wij sluiten", "450 Te druk", "550 5.7.1 Van u nemen wij niets aan"])
def test_wordt_onze_afzender_geweigerd_dan_blijft_alles_wachten_zonder_poging(server, antwoord):
    zending = maak(3)
    server.bij_mail = lambda: antwoord
    assert verstuur(server) == 0
    assert stand(zending) == {Status.WACHT: 3}
    assert set(zending.berichten.values_list("pogingen", flat=True)) == {0}
    server.bij_mail = lambda: None
    Bericht.objects.update(niet_voor=timezone.now())
    assert verstuur(server) == 3


def test_een_verbinding_die_te_oud_is_wordt_meteen_vernieuwd(server):
    antwoorden = iter([None, "421 Te lang stil"])
    server.bij_mail = lambda: next(antwoorden, None)
    maak(3)
    assert verstuur(server) == 3
    assert server.verbindingen == 2


@pytest.mark.parametrize("moment", ["bij_rcpt", "bij_data"])
def test_421_halverwege_komt_later_en_de_rest_gaat_door(server, moment):
    zending = maak(3)
    antwoorden = iter(["421 Wij sluiten"])
    setattr(server, moment, lambda: next(antwoorden, None))
    assert verstuur(server) == 2
    assert stand(zending) == {Status.WACHT: 1, Status.VERZONDEN: 2}


@pytest.mark.parametrize("gedrag", ["hangt", "verbreek_tijdens_data", "verbreek_na_data"])
def test_blijft_het_antwoord_na_de_inhoud_uit_dan_is_de_afloop_onbekend(server, gedrag):
    zending = maak(1)
    setattr(server, gedrag, True)
    assert verstuur(server) == 0
    assert stand(zending) == {Status.ONBEKEND: 1}
    setattr(server, gedrag, False)
    assert verstuur(server) == 0
    zending.refresh_from_db()
    assert zending.status == Zending.Status.KLAAR
    # Een mens kiest voor opnieuw: de zending loopt weer, en krijgt dezelfde Message-ID.
    assert post.opnieuw(list(zending.berichten.values_list("pk", flat=True))) == 1
    assert verstuur(server) == 1
    assert len({mail["Message-ID"] for mail in ontvangen(server)}) == 1


@pytest.mark.parametrize(
    ("moment", "afloop"), [("bij_rcpt", Status.WACHT), ("bij_data", Status.ONBEKEND)], ids=["adres", "inhoud"]
)
@pytest.mark.parametrize("antwoord", ["25", "onzin", "123 wat nu"])
def test_een_half_of_vreemd_antwoord_is_nooit_verzonden(server, moment, afloop, antwoord):
    zending = maak(1)
    setattr(server, moment, lambda: antwoord)
    assert verstuur(server) == 0
    assert stand(zending) == {afloop: 1}


def test_een_gestopte_zending_gaat_ook_met_opnieuw_niet_verder(server):
    zending = maak(2)
    Bericht.objects.filter(lezer="l0").update(status=Status.MISLUKT)
    zendingen.stop(zending)
    assert post.opnieuw(list(zending.berichten.values_list("pk", flat=True))) == 0


def test_een_pauze_gaat_in_na_het_bericht_dat_onderweg_is(server):
    zending = maak(5)
    assert verstuur(server, lambda: zendingen.pauzeer(zending)) == 1
    assert stand(zending) == {Status.VERZONDEN: 1, Status.WACHT: 4}
    assert not Bericht.objects.filter(geclaimd_tot__isnull=False).exists(), "wat was gereserveerd, is weer vrij"
    assert verstuur(server) == 0
    zendingen.hervat(zending)
    assert verstuur(server) == 4


def test_stoppen_laat_de_rest_meteen_vervallen(server):
    zending = maak(5)
    assert verstuur(server, lambda: zendingen.stop(zending)) == 1
    assert stand(zending) == {Status.VERZONDEN: 1, Status.VERVALLEN: 4}


def test_wat_een_gestopte_werker_vasthield_van_een_gestopte_zending_is_onbekend(server):
    zending = maak(2)
    verlopen = timezone.now() - timedelta(seconds=1)
    Bericht.objects.filter(lezer="l0").update(status=Status.BEZIG, geclaimd_tot=verlopen)
    zendingen.stop(zending)
    assert verstuur(server) == 0
    assert stand(zending) == {Status.ONBEKEND: 1, Status.VERVALLEN: 1}


def test_gewone_post_gaat_voor_en_wacht_hooguit_op_een_kleine_portie(server, monkeypatch):
    monkeypatch.setattr(postportie, "WIJK_NA", 2)
    maak(10)

    def iemand_reageert() -> None:
        if len(server.ontvangen) == 2:
            post.schrijf("gewoon", "bewoner@voorbeeld.nl", "Uw reactie", "Dag!")

    post.schrijf("eerst", "eerst@voorbeeld.nl", "Uw reactie", "Dag!")
    assert verstuur(server, iemand_reageert) == 12
    volgorde = [mail["To"] for mail in ontvangen(server)]
    assert volgorde[0] == "eerst@voorbeeld.nl"
    assert volgorde.index("bewoner@voorbeeld.nl") <= 2 + postportie.WIJK_NA


@pytest.fixture
def klok(monkeypatch):
    """Een klok die alleen loopt als de werker wacht."""
    with time_machine.travel(timezone.now(), tick=False) as reis:
        monkeypatch.setattr(postportie.time, "sleep", lambda seconden: reis.shift(timedelta(seconds=seconden)))
        yield reis


def momenten(zending: Zending) -> list[float]:
    begin = zending.begonnen_op
    tijden = zending.berichten.filter(verzonden_op__isnull=False).order_by("verzonden_op")
    return [round((moment - begin).total_seconds(), 2) for moment in tijden.values_list("verzonden_op", flat=True)]


def test_een_zending_houdt_haar_tempo_en_haalt_een_stilstand_niet_in(server, klok):
    zending = maak(8, per_minuut=120)

    def sta_stil() -> None:
        if len(server.ontvangen) == 4:
            klok.shift(timedelta(minutes=10))

    assert verstuur(server, sta_stil) == 8
    # Het vijfde deed er tien minuten over; daarna gaat het in hetzelfde tempo verder.
    assert momenten(zending) == [0.0, 0.5, 1.0, 1.5, 602.0, 602.0, 602.5, 603.0]


def test_twee_werkers_houden_samen_een_tempo_aan(server, klok):
    zending = maak(6, per_minuut=120)
    tweede = Postbode(server.verbinding())

    class Bode(Postbode):
        def bezorg(self, rij):
            uitslag = super().bezorg(rij)
            if len(server.ontvangen) == 1:
                postronde.verstuur_wachtende(tweede)
            return uitslag

    while zendingen.stand(zending).te_gaan:
        post.verstuur_wachtende(Bode(server.verbinding()))
        klok.shift(timedelta(milliseconds=100))
    gemeten = momenten(zending)
    assert len(gemeten) == 6
    assert all(later - eerder >= 0.49 for eerder, later in pairwise(gemeten))


def test_bij_een_laag_tempo_wacht_gewone_post_niet(server, klok):
    zending = maak(5, per_minuut=60)

    def iemand_reageert() -> None:
        if len(server.ontvangen) == 1:
            post.schrijf("gewoon", "bewoner@voorbeeld.nl", "Uw reactie", "Dag!")

    while zendingen.stand(zending).te_gaan:
        verstuur(server, iemand_reageert)
        klok.shift(timedelta(seconds=1))
    assert [mail["To"] for mail in ontvangen(server)].index("bewoner@voorbeeld.nl") == 2


def test_twee_zendingen_gaan_om_de_beurt(server, monkeypatch):
    monkeypatch.setattr(postronde, "PORTIE", 2)
    een, twee = maak(4), maak(4)
    verstuur(server)
    verstuur(server)
    assert [stand(zending)[Status.VERZONDEN] for zending in (een, twee)] == [2, 2]


def test_een_geplande_zending_verstuurt_nog_niets(server):
    zending = maak(2)
    Zending.objects.update(status=Zending.Status.GEPLAND)
    assert verstuur(server) == 0
    assert stand(zending) == {Status.WACHT: 2}
