"""Aanmeldingen eindigen: vanzelf, bij een nieuw wachtwoord, en als een account dichtgaat of een rol verliest."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
import time_machine
from allauth.usersessions.models import UserSession
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from stadmaken.common.accounts.mail import wachtwoordadres
from stadmaken.common.models import Apparaat, Bericht
from stadmaken.common.toegang.opruimen import ruim_op
from tests.common.toegang.conftest import WACHTWOORD

NIEUW = "een-ander-lang-wachtwoord"
WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:141.0) Gecko/20100101 Firefox/141.0"


@pytest.fixture
def twee(aanmelden, medewerker):
    """Twee browsers met hetzelfde account."""
    browsers = Client(), Client()
    for browser in browsers:
        aanmelden(medewerker.username, wie=browser)
        assert browser.get("/cms/account/").status_code == 200
    return browsers


def binnen(client):
    return client.get("/cms/account/").status_code == 200


def kies_wachtwoord(browser, oud=WACHTWOORD):
    gegevens = {"password-old_password": oud, "password-new_password1": NIEUW, "password-new_password2": NIEUW}
    anders = {"name_email-first_name": "N", "name_email-last_name": "B", "name_email-email": "noor@voorbeeld.nl"}
    thema = {"theme-theme": "system", "theme-density": "default", "theme-contrast": "system"}
    return browser.post("/cms/account/", {**gegevens, **anders, **thema})


def test_een_nieuw_wachtwoord_sluit_de_andere_aanmeldingen_en_geeft_een_mail(twee):
    hier, daar = twee
    assert kies_wachtwoord(hier).status_code == 302
    assert binnen(hier)
    assert not binnen(daar)
    assert Bericht.objects.filter(onderwerp="Uw wachtwoord is veranderd").count() == 1


def test_een_nieuw_wachtwoord_langs_de_mail_sluit_alle_aanmeldingen(twee, client, medewerker):
    client.post("/cms/password_reset/", {"email": medewerker.email})
    tekst = Bericht.objects.get(onderwerp="Kies een nieuw wachtwoord").tekst
    link = re.search(r"https://doemee\.test\S+", tekst)[0]
    pad = client.get(urlsplit(link).path).headers["Location"]
    assert "set-password" in pad
    response = client.post(pad, {"password1": NIEUW, "password2": NIEUW})
    assert response.headers["Location"] == "/cms/password_reset/klaar/"
    assert not any(binnen(browser) for browser in (*twee, client))
    assert "werkt niet meer" in client.get(urlsplit(link).path).content.decode()
    medewerker.refresh_from_db()
    assert medewerker.check_password(NIEUW)


def test_een_link_werkt_niet_meer_als_het_e_mailadres_is_veranderd(client, medewerker):
    client.post("/cms/password_reset/", {"email": medewerker.email})
    link = re.search(r"https://doemee\.test\S+", Bericht.objects.get().tekst)[0]
    medewerker.email = "ander@voorbeeld.nl"
    medewerker.save()
    assert "werkt niet meer" in client.get(urlsplit(link).path).content.decode()


def test_een_te_zwak_wachtwoord_wordt_geweigerd(client, medewerker):
    client.post("/cms/password_reset/", {"email": medewerker.email})
    link = re.search(r"https://doemee\.test\S+", Bericht.objects.get().tekst)[0]
    pad = client.get(urlsplit(link).path).headers["Location"]
    assert client.post(pad, {"password1": "kort", "password2": "kort"}).status_code == 200
    medewerker.refresh_from_db()
    assert medewerker.check_password(WACHTWOORD)


@pytest.mark.parametrize("pad", ["confirm/x/y/", "confirm/OTk5/abc-def/", "confirm/////", "done/", "onzin/"])
def test_wat_wagtail_hier_had_leidt_naar_het_onze(client, db, pad):
    assert client.get(f"/cms/password_reset/{pad}").headers["Location"] == "/cms/password_reset/"


def test_een_link_uit_een_uitnodiging_werkt(client, medewerker):
    scherm = client.get(wachtwoordadres(medewerker), follow=True)
    assert "Kies een nieuw wachtwoord" in scherm.content.decode()
    assert "set-password" in scherm.redirect_chain[-1][0]


def test_een_gesloten_account_heeft_geen_open_sessies(twee, medewerker):
    medewerker.is_active = False
    medewerker.save()
    assert not UserSession.objects.exists()
    assert not any(binnen(browser) for browser in twee)


@pytest.mark.parametrize("hoe", ["van het account", "van de rol", "alle rollen", "alle leden"])
def test_wie_een_rol_verliest_moet_opnieuw_beginnen(twee, medewerker, hoe):
    rol = Group.objects.create(name="Proefrol")
    medewerker.groups.add(rol)
    assert all(binnen(browser) for browser in twee)
    {
        "van het account": lambda: medewerker.groups.remove(rol),
        "van de rol": lambda: rol.user_set.remove(medewerker),
        "alle rollen": medewerker.groups.clear,
        "alle leden": rol.user_set.clear,
    }[hoe]()
    assert not any(binnen(browser) for browser in twee)


def test_een_rol_erbij_of_een_ander_zijn_rol_sluit_niets(twee, medewerker):
    rol = Group.objects.create(name="Proefrol")
    medewerker.groups.add(rol)
    medewerker.groups.remove(Group.objects.create(name="Andere rol"))
    assert all(binnen(browser) for browser in twee)


@pytest.mark.parametrize(
    ("wachten", "open_"), [([1, 1.9, 1.9], True), ([2.1], False), ([1.5] * 7, True), ([1.5] * 9, False)]
)
def test_twee_uur_stilte_of_twaalf_uur_werk_en_dan_opnieuw(aanmelden, client, medewerker, wachten, open_):
    with time_machine.travel(timezone.now(), tick=False) as klok:
        aanmelden(medewerker.username)
        for uren in wachten:
            klok.shift(timedelta(hours=uren))
            laatste = client.get("/cms/account/")
        assert (laatste.status_code == 200) is open_
        if not open_:
            assert "een tijd niet bezig" in client.get("/cms/login/").content.decode()


def test_ook_buiten_het_cms_is_een_te_oude_aanmelding_voorbij(aanmelden, client, medewerker):
    with time_machine.travel(timezone.now(), tick=False) as klok:
        aanmelden(medewerker.username)
        assert client.get("/").wsgi_request.user.is_authenticated
        klok.shift(timedelta(hours=3))
        assert client.get("/").wsgi_request.user.is_anonymous


def test_wat_wagtail_vanzelf_vraagt_is_geen_werk(aanmelden, client, medewerker):
    with time_machine.travel(timezone.now(), tick=False) as klok:
        aanmelden(medewerker.username)
        for _ in range(5):
            klok.shift(timedelta(minutes=30))
            client.post("/cms/editing-sessions/ping/wagtailcore/page/1/1/")
        assert not binnen(client)


def test_de_aanmelding_eindigt_met_de_browser(aanmelden, medewerker):
    koekje = aanmelden(medewerker.username).cookies["sessionid"]
    assert (koekje["max-age"], koekje["expires"], koekje["httponly"]) == ("", "", True)


def test_een_medewerker_ziet_zijn_aanmeldingen_en_sluit_de_andere(twee):
    hier, daar = twee
    scherm = hier.get("/cms/beveiliging/aanmeldingen/").content.decode()
    assert scherm.count("dit apparaat") == 1
    assert "127.0.0.1" not in scherm
    hier.post("/cms/beveiliging/aanmeldingen/")
    assert binnen(hier)
    assert not binnen(daar)
    assert "nergens anders" in hier.get("/cms/beveiliging/aanmeldingen/").content.decode()


def test_een_nieuw_apparaat_geeft_een_mail_en_een_bekend_apparaat_niet(aanmelden, medewerker):
    browser = Client(headers={"user-agent": WINDOWS})
    aanmelden(medewerker.username, wie=browser)
    mail = Bericht.objects.get(onderwerp="Nieuwe aanmelding met uw account")
    assert mail.aan == medewerker.email
    assert "Firefox op Windows" in mail.tekst
    assert "127.0.0" not in mail.tekst
    browser.post("/cms/logout/")
    aanmelden(medewerker.username, wie=browser)
    assert Bericht.objects.filter(onderwerp=mail.onderwerp).count() == 1
    aanmelden(medewerker.username, wie=Client())
    assert Bericht.objects.filter(onderwerp=mail.onderwerp).count() == 2


@pytest.mark.parametrize(
    ("browser", "blijft", "heet"),
    [
        (f"noor@voorbeeld.nl {WINDOWS} noor@voorbeeld.nl", "Firefox Windows", "Firefox op Windows"),
        ("Noor Bakker noor@voorbeeld.nl", "", "een onbekende browser"),
    ],
)
def test_van_wat_een_browser_zegt_blijven_alleen_browser_en_systeem(aanmelden, medewerker, browser, blijft, heet):
    client = Client(headers={"user-agent": browser})
    aanmelden(medewerker.username, wie=client)
    assert UserSession.objects.get().user_agent == blijft
    bericht = Bericht.objects.get(onderwerp="Nieuwe aanmelding met uw account")
    assert heet in bericht.tekst
    assert "@" not in bericht.tekst
    assert heet in client.get("/cms/beveiliging/aanmeldingen/").content.decode()


def test_het_koekje_van_een_apparaat_is_niet_na_te_maken_en_staat_nergens_leesbaar(aanmelden, medewerker):
    browser = Client()
    koekje = aanmelden(medewerker.username, wie=browser).cookies["apparaat"]
    assert (koekje["httponly"], koekje["path"], koekje["samesite"]) == (True, "/cms/", "Lax")
    assert koekje.value.partition(":")[0] not in str(list(Apparaat.objects.values()))
    browser.post("/cms/logout/")
    browser.cookies["apparaat"] = "verzonnen:1:2"
    aanmelden(medewerker.username, wie=browser)
    assert Apparaat.objects.count() == 2


def test_opruimen_vergeet_oude_apparaten_sessies_en_mail(aanmelden, medewerker):
    aanmelden(medewerker.username)
    Bericht.objects.update(status=Bericht.Status.VERZONDEN)
    ruim_op()
    assert (Apparaat.objects.count(), UserSession.objects.count(), Bericht.objects.count()) == (1, 1, 1)
    lang_geleden = timezone.now() - timedelta(days=401)
    Apparaat.objects.update(laatst_op=lang_geleden)
    UserSession.objects.update(created_at=lang_geleden)
    Bericht.objects.update(gemaakt_op=lang_geleden)
    ruim_op()
    assert (Apparaat.objects.count(), UserSession.objects.count(), Bericht.objects.count()) == (0, 0, 0)


def test_met_het_account_gaat_alles_weg(aanmelden, medewerker, app):
    aanmelden(medewerker.username)
    medewerker.delete()
    assert not Apparaat.objects.exists()
    assert not UserSession.objects.exists()
