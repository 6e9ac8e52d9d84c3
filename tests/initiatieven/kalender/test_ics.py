"""Afspraken zoals een kalenderprogramma ze leest: door twee lezers die niets met elkaar te maken hebben."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import time_machine
import vobject

from initiatieven.kalender.ics import bijlage, kalender
from initiatieven.models import Aanmelding, Bijeenkomst
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid

pytestmark = pytest.mark.django_db
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
LINK = "https://vergader.voorbeeld/kamer"


def maak_bijeenkomst(begin, eind=None, *, aanbod=None, gelegenheid=None, **velden):
    gelegenheid = gelegenheid or maak_gelegenheid(aanbod, keren=0)
    eind = eind or begin + timedelta(hours=2)
    gegevens = {"locatie": "Buurthuis De Vaart", "adres": "Vaartstraat 1", **velden}
    return Bijeenkomst.objects.create(gelegenheid=gelegenheid, begin=begin, eind=eind, **gegevens)


def maak_aanmelding(gelegenheid, **velden):
    gegevens = {"naam": "Sam", "email": "sam@voorbeeld.nl", "status": "bevestigd", "idempotentie": "een", **velden}
    return Aanmelding.objects.create(gelegenheid=gelegenheid, **gegevens)


def lees(tekst):
    """Wat twee lezers ervan maken: per afspraak begin, eind en onderwerp. Zij moeten het eens zijn."""
    eerste = [
        (str(e["uid"]), e.decoded("dtstart"), e.decoded("dtend"), str(e["summary"]))
        for e in icalendar.Calendar.from_ical(tekst).walk("VEVENT")
    ]
    tweede = [
        (e.uid.value, e.dtstart.value, e.dtend.value, e.summary.value)
        for e in vobject.readOne(tekst).contents.get("vevent", [])
    ]
    assert [(u, _moment(b), _moment(e), o) for u, b, e, o in eerste] == [
        (u, _moment(b), _moment(e), o) for u, b, e, o in tweede
    ]
    return eerste


def _moment(waarde):
    return waarde.astimezone(UTC) if isinstance(waarde, datetime) else waarde


def test_een_bijeenkomst_staat_op_de_klok_van_amsterdam_met_een_vaste_uid(zet_adres):
    zet_adres("https://stadmaken.voorbeeld:8443")
    cursus = maak_cursus(title="Pitchen", soort="workshop")
    begin = datetime(2026, 12, 7, 19, 30, tzinfo=AMSTERDAM)
    bijeenkomst = maak_bijeenkomst(begin, aanbod=cursus, titel="Deel één", volgnummer=3)
    tekst = kalender([bijeenkomst], naam="Agenda")
    assert lees(tekst) == [
        (f"{bijeenkomst.uid}@stadmaken.voorbeeld", begin, begin + timedelta(hours=2), "Pitchen: Deel één")
    ]
    for regel in (
        "DTSTART;TZID=Europe/Amsterdam:20261207T193000",
        "SEQUENCE:3",
        "STATUS:CONFIRMED",
        "CATEGORIES:Workshop",
        "LOCATION:Buurthuis De Vaart\\, Vaartstraat 1",
        "X-WR-CALNAME:Agenda",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "METHOD:PUBLISH",
        f"URL:https://stadmaken.voorbeeld:8443{cursus.url}",
    ):
        assert f"\r\n{regel}\r\n" in tekst
    assert tekst.count("BEGIN:VTIMEZONE") == 1


@pytest.mark.parametrize("dag", [date(2026, 3, 28), date(2026, 3, 29), date(2026, 10, 24), date(2026, 10, 25)])
def test_rond_het_verzetten_van_de_klok_blijft_half_acht_half_acht(dag):
    begin = datetime.combine(dag, datetime.min.time(), AMSTERDAM).replace(hour=19, minute=30)
    ((_uid, gelezen, _eind, _onderwerp),) = lees(kalender([maak_bijeenkomst(begin)]))
    assert gelezen.astimezone(AMSTERDAM).strftime("%d %H:%M") == f"{dag:%d} 19:30"


@pytest.mark.parametrize("uur", range(6))
@pytest.mark.parametrize("dag", [(2026, 3, 29), (2026, 10, 25)])
def test_een_nacht_waarin_de_klok_verspringt_houdt_elk_uur_uit_elkaar(dag, uur):
    begin = datetime(*dag, tzinfo=UTC) - timedelta(hours=2) + timedelta(hours=uur)
    ((_uid, gelezen, eind, _onderwerp),) = lees(kalender([maak_bijeenkomst(begin)]))
    assert (_moment(gelezen), _moment(eind)) == (begin, begin + timedelta(hours=2))


def test_een_periode_van_dagen_is_hele_dagen_en_houdt_niemand_bezet():
    begin, eind = datetime(2026, 5, 1, 9, tzinfo=AMSTERDAM), datetime(2026, 5, 14, 17, tzinfo=AMSTERDAM)
    tekst = kalender([maak_bijeenkomst(begin, eind, aanbod=maak_activiteit(soort="bankje"))])
    assert lees(tekst)[0][1:3] == (date(2026, 5, 1), date(2026, 5, 15))
    assert "TRANSP:TRANSPARENT" in tekst
    tot_middernacht = maak_bijeenkomst(begin, datetime(2026, 5, 15, tzinfo=AMSTERDAM))
    assert lees(kalender([tot_middernacht]))[0][2] == date(2026, 5, 15)


def test_lastige_tekst_blijft_tekst_en_lange_regels_zijn_gevouwen():
    titel = "Bouwen, breken;\r\nEND:VCALENDAR\\ \x07“samen” " + "é" * 150
    cursus = maak_cursus(title=titel, samenvatting="Regel één\r\nBEGIN:VEVENT\rregel drie, met komma")
    tekst = kalender([maak_bijeenkomst(datetime(2026, 6, 1, 9, tzinfo=UTC), aanbod=cursus)], naam=titel)
    ((*_tijden, onderwerp),) = lees(tekst)
    assert onderwerp == " ".join(titel.replace("\x07", "").split())
    assert all(len(regel.encode()) <= 75 for regel in tekst.split("\r\n"))
    assert "\n" not in tekst.replace("\r\n", "")
    assert "\r" not in tekst.replace("\r\n", "")


def test_wat_niet_doorgaat_staat_er_als_geannuleerd_in_met_de_reden():
    gelegenheid = maak_gelegenheid(geannuleerd_op=datetime(2026, 1, 1, tzinfo=UTC), reden="Te weinig mensen.")
    tekst = kalender(gelegenheid.bijeenkomsten.all())
    assert "STATUS:CANCELLED" in tekst
    assert "Te weinig mensen." in tekst


def test_wat_al_was_geweest_toen_de_rest_werd_afgezegd_is_doorgegaan():
    gelegenheid = maak_gelegenheid(keren=2)
    eerste, tweede = gelegenheid.bijeenkomsten.all()
    gelegenheid.geannuleerd_op = eerste.eind + timedelta(hours=1)
    gelegenheid.save()
    stand = [
        str(e["status"])
        for e in icalendar.Calendar.from_ical(kalender(Bijeenkomst.objects.order_by("begin"))).walk("VEVENT")
    ]
    assert stand == ["CONFIRMED", "CANCELLED"], tweede


def test_ook_een_openbare_agenda_noemt_wie_haar_uitgeeft(settings):
    """RFC 5546, 3.2.1: bij PUBLISH hoort een ORGANIZER en nooit een ATTENDEE."""
    settings.DEFAULT_FROM_EMAIL = "Stad <stad@voorbeeld.nl>"
    tekst = kalender(maak_gelegenheid().bijeenkomsten.all())
    assert "mailto:stad@voorbeeld.nl" in tekst
    assert "ATTENDEE" not in tekst


def test_de_link_om_mee_te_doen_staat_alleen_bij_wie_zich_aanmeldde():
    gelegenheid = maak_gelegenheid(keren=0)
    bijeenkomst = maak_bijeenkomst(
        datetime(2126, 6, 1, 9, tzinfo=UTC), gelegenheid=gelegenheid, online=LINK, locatie="", adres=""
    )
    openbaar = kalender([bijeenkomst])
    assert "LOCATION:Online" in openbaar
    assert LINK not in openbaar
    assert LINK in bijlage(maak_aanmelding(gelegenheid))["inhoud"]


def test_een_uitnodiging_noemt_de_stad_en_de_deelnemer_en_vraagt_geen_antwoord(settings):
    settings.DEFAULT_FROM_EMAIL = "Stad <stad@voorbeeld.nl>"
    gelegenheid = maak_gelegenheid()
    stuk = bijlage(maak_aanmelding(gelegenheid, naam='Sam "S"\r\nX:1'))
    assert (stuk["naam"], stuk["soort"]) == ("afspraak.ics", "text/calendar; method=REQUEST")
    (afspraak,) = icalendar.Calendar.from_ical(stuk["inhoud"]).walk("VEVENT")
    assert str(afspraak["organizer"]) == "mailto:stad@voorbeeld.nl"
    assert str(afspraak["attendee"]) == "mailto:sam@voorbeeld.nl"
    assert afspraak["attendee"].params["RSVP"] == "FALSE"
    assert "\r\nX:1" not in stuk["inhoud"]
    assert lees(stuk["inhoud"])


def test_afzeggen_gebruikt_dezelfde_uid():
    gelegenheid = maak_gelegenheid()
    aanmelding = maak_aanmelding(gelegenheid)
    stuk = bijlage(aanmelding, methode="CANCEL")
    assert stuk["soort"] == "text/calendar; method=CANCEL"
    assert "STATUS:CANCELLED" in stuk["inhoud"]
    assert lees(stuk["inhoud"])[0][0] == lees(bijlage(aanmelding)["inhoud"])[0][0]


def test_meer_bijeenkomsten_zijn_een_publicatie_want_een_uitnodiging_heeft_een_uid():
    gelegenheid = maak_gelegenheid(keren=3)
    aanmelding = maak_aanmelding(gelegenheid)
    stuk = bijlage(aanmelding)
    assert stuk["soort"] == "text/calendar; method=PUBLISH"
    assert "ATTENDEE" not in stuk["inhoud"]
    assert len(lees(stuk["inhoud"])) == 3
    eerste = gelegenheid.bijeenkomsten.first()
    assert bijlage(aanmelding, bijeenkomsten=[eerste])["soort"] == "text/calendar; method=REQUEST"


def test_wat_is_afgelopen_of_geannuleerd_hoort_niet_meer_in_een_uitnodiging():
    gelegenheid = maak_gelegenheid(keren=3)
    eerste, tweede, derde = gelegenheid.bijeenkomsten.all()
    Bijeenkomst.objects.filter(pk=derde.pk).update(geannuleerd_op=tweede.begin)
    with time_machine.travel(eerste.eind, tick=False):
        stuk = bijlage(maak_aanmelding(gelegenheid))
    assert [uid.partition("@")[0] for uid, *_rest in lees(stuk["inhoud"])] == [str(tweede.uid)]


def test_bij_een_spreekuur_staat_alleen_het_eigen_gesprek():
    gelegenheid = maak_gelegenheid(maak_activiteit(soort="spreekuur"), wijze="tijdvak", tijdvak_minuten=20)
    bijeenkomst = gelegenheid.bijeenkomsten.get()
    gesprek = bijeenkomst.begin + timedelta(minutes=40)
    aanmelding = maak_aanmelding(gelegenheid, tijdvak=gesprek)
    ((uid, begin, eind, _onderwerp),) = lees(bijlage(aanmelding)["inhoud"])
    assert (begin, eind) == (gesprek.replace(microsecond=0), (gesprek + timedelta(minutes=20)).replace(microsecond=0))
    ander = maak_aanmelding(gelegenheid, email="a@voorbeeld.nl", idempotentie="twee", tijdvak=bijeenkomst.begin)
    assert lees(bijlage(ander)["inhoud"])[0][0] != uid
    aanmelding.gebeurtenissen.create(soort="gewijzigd", rol="deelnemer")
    assert "SEQUENCE:1" in bijlage(aanmelding)["inhoud"], "een andere tijd moet de oude vervangen"


def test_een_gesprek_dat_naar_een_andere_keer_gaat_vervangt_het_oude():
    spreekuur = maak_gelegenheid(maak_activiteit(soort="spreekuur"), wijze="tijdvak", tijdvak_minuten=20, keren=2)
    eerste, tweede = spreekuur.bijeenkomsten.all()
    Bijeenkomst.objects.filter(pk=eerste.pk).update(volgnummer=3)
    aanmelding = maak_aanmelding(spreekuur, tijdvak=eerste.begin)
    voor = bijlage(aanmelding, bijeenkomsten=[eerste])["inhoud"]
    aanmelding.tijdvak = tweede.begin
    aanmelding.gebeurtenissen.create(soort="gewijzigd", rol="deelnemer")
    na = bijlage(aanmelding, bijeenkomsten=[tweede])["inhoud"]
    assert lees(voor)[0][0] == lees(na)[0][0], "dezelfde UID"
    assert ("SEQUENCE:3" in voor, "SEQUENCE:4" in na) == (True, True)


def test_een_lege_agenda_is_een_geldige_agenda():
    assert lees(kalender([], naam="Niets te doen")) == []
