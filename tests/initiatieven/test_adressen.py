"""Elk adres van de coördinator, voor elk soort bezoeker: wie erin mag, en dat openen nooit iets verandert.

Een nieuw adres in het CMS dat hier niet staat, laat de eerste test falen.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import connection
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLResolver

from home.rollen import zet_rollen
from initiatieven.beheer import rondschrijven
from initiatieven.models import Aanmelding
from tests.fabriek import maak_medewerker
from tests.fabriek_abonnees import maak_abonnee, maak_overname
from tests.fabriek_initiatieven import maak_gelegenheid, maak_herhaling
from tests.fabriek_nieuwsbrief import maak_editie
from tests.initiatieven.beheer.hulp import meld_aan

pytestmark = pytest.mark.django_db

COORDINATOR = {"Cursuscoördinator", "beheren"}
# Wie in het CMS waar mag komen; “beheren” heeft alleen het ene recht.
CMS = {
    f"agenda_beheer:{naam}": COORDINATOR
    for naam in (
        *("lijst", "cijfers", "gelegenheid", "toevoegen", "deur", "deur_vinkjes", "deur_erbij", "afdruk", "downloaden"),
        *("bericht", "verstuurd", "evaluatie", "persoon", "wijzigen", "briefje"),
    )
} | {
    f"planning_beheer:{naam}": COORDINATOR
    for naam in (
        *("aanbod", "verzetten", "afzeggen", "erbij", "niet_door", "gaat_door", "plekken", "kopie", "verwijderen"),
        *("reeks_maken", "reeks", "reeks_wijzigen"),
    )
}
NIEUWSBRIEF = {"Communicatie", "abonnees"}
CMS |= {
    f"abonnees_beheer:{naam}": NIEUWSBRIEF
    for naam in ("overnemen", "overname", "ongedaan", "uitschrijven", "verwijderen", "downloaden")
}
# Wie een editie mag bewerken.
CMS |= {f"nieuwsbrief_beheer:{naam}": {"Webredactie", "Communicatie"} for naam in ("controle", "nieuws")}
# Wie geen rol heeft, maar losse rechten.
LOS = {
    "beheren": ("initiatieven.beheer_aanmelding",),
    "abonnees": ("initiatieven.beheer_abonnee", "initiatieven.exporteer_abonnee"),
}
SCHRIJFT = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE)\b", re.IGNORECASE)


def adressen() -> set[str]:
    """De namen van alle adressen in het CMS waarvan de code in deze app staat."""

    def loop(boom: URLResolver, ruimte: str = "") -> Iterator[str]:
        for deel in boom.url_patterns:
            if isinstance(deel, URLResolver):
                yield from loop(deel, deel.namespace or ruimte)
            elif (
                deel.name
                and ruimte.endswith("_beheer")
                and getattr(deel.callback, "view_class", deel.callback).__module__.startswith("initiatieven")
            ):
                yield f"{ruimte}:{deel.name}"

    return set(loop(get_resolver()))


@pytest.fixture
def wereld() -> dict[str, str]:
    """Van alles één, met het adres dat erbij hoort."""
    gelegenheid = maak_gelegenheid(over=timedelta(hours=1), capaciteit=5)
    anna = meld_aan(gelegenheid, "Anna Fictief")
    bericht, _nieuw = rondschrijven.verstuur(
        gelegenheid, [anna], onderwerp="Let op", tekst="Hallo", aan="", door=None, idempotentie="x"
    )
    delen = {"agenda_beheer:lijst": [], "agenda_beheer:cijfers": []}
    delen |= {f"agenda_beheer:{naam}": [gelegenheid.pk, anna.pk] for naam in ("persoon", "wijzigen", "briefje")}
    delen["agenda_beheer:verstuurd"] = [gelegenheid.pk, bericht.pk]
    keer, reeks = gelegenheid.bijeenkomsten.get(), maak_herhaling()
    delen |= {f"planning_beheer:{naam}": [keer.pk] for naam in ("verzetten", "afzeggen")}
    delen |= {f"planning_beheer:{naam}": [reeks.pk] for naam in ("reeks", "reeks_wijzigen")}
    delen |= {"planning_beheer:aanbod": [gelegenheid.aanbod_id], "planning_beheer:reeks_maken": []}
    abonnee, overname = maak_abonnee(), maak_overname()
    delen |= {f"abonnees_beheer:{naam}": [] for naam in ("overnemen", "downloaden")}
    delen |= {f"abonnees_beheer:{naam}": [abonnee.pk] for naam in ("uitschrijven", "verwijderen")}
    delen |= {f"abonnees_beheer:{naam}": [overname.pk] for naam in ("overname", "ongedaan")}
    delen |= {f"nieuwsbrief_beheer:{naam}": [maak_editie().pk] for naam in ("controle", "nieuws")}
    return {naam: reverse(naam, args=delen.get(naam, [gelegenheid.pk])) for naam in CMS}


@contextmanager
def niets_geschreven() -> Iterator[None]:
    """Binnen dit blok verandert er geen rij; de sessie is van het inloggen."""
    geschreven: list[str] = []

    def luister(voer_uit, sql, params, many, context):
        if SCHRIJFT.match(sql) and "django_session" not in sql:
            geschreven.append(sql)
        return voer_uit(sql, params, many, context)

    with connection.execute_wrapper(luister):
        yield
    assert geschreven == []


def geweigerd(response) -> bool:
    """Het CMS stuurt wie iets niet mag naar zijn startpagina; een los adres zegt 403."""
    return response.status_code == 403 or response.headers.get("Location") == "/cms/"


def test_elk_adres_staat_in_deze_lijst():
    assert adressen() == CMS.keys()


@pytest.mark.parametrize("rol", ["Webredactie", "Inbreng", "Lezer", "Cursuscoördinator", "Communicatie", *LOS])
def test_elke_rol_komt_waar_zij_mag_en_nergens_anders(client, wereld, rol):
    if rol in LOS:
        wie = maak_medewerker(*LOS[rol])
    else:
        zet_rollen()
        wie = maak_medewerker()
        wie.groups.add(*(groep for groep in wie.groups.model.objects.filter(name=rol)))
        assert wie.groups.count() == 1
    client.force_login(wie)
    for naam, rollen in CMS.items():
        gelezen = [client.get(wereld[naam]), client.head(wereld[naam])]
        assert {geweigerd(antwoord) for antwoord in gelezen} == {rol not in rollen}, naam
        if rol not in rollen:
            with niets_geschreven():
                verstuurd = client.post(wereld[naam], {"actie": "annuleer", "annuleer-reden": "x", "stap": "verstuur"})
            assert geweigerd(verstuurd) or verstuurd.status_code == 405, naam


def test_een_uitgezet_account_komt_nergens(client, wereld):
    wie = maak_medewerker("initiatieven.beheer_aanmelding")
    client.force_login(wie)
    wie.is_active = False
    wie.save()
    for naam in CMS:
        assert client.get(wereld[naam]).headers["Location"].startswith("/cms/login/"), naam


def test_zonder_aanmelding_is_er_in_het_cms_niets(client, wereld):
    for naam in CMS:
        for methode in (client.get, client.head, client.post):
            assert methode(wereld[naam]).headers["Location"].startswith("/cms/login/"), naam


def test_wie_iets_niet_mag_merkt_niet_of_het_bestaat(client, wereld):
    client.force_login(maak_medewerker())
    for naam in CMS:
        onbekend = re.sub(r"\d+", "999999", wereld[naam])
        assert geweigerd(client.get(onbekend)), naam


def test_openen_schrijft_nooit_iets(client, admin_user, wereld):
    client.force_login(admin_user)
    client.get("/cms/")  # de eerste keer maakt Wagtail een profiel
    vooraf = list(Aanmelding.objects.order_by("pk").values())
    velden = {"actie": "annuleer", "annuleer-reden": "x", "stap": "verstuur", "aanwezig": "1", "naam": "X"}
    for naam, adres in wereld.items():
        for methode in (client.get, client.head):
            with niets_geschreven():
                response = methode(adres, velden)
            assert response.status_code in {200, 302, 404, 405}, naam
    assert list(Aanmelding.objects.order_by("pk").values()) == vooraf


@pytest.mark.parametrize("onzin", ['"', "\x00", "x" * 20_000, "1e99", "-1", "9" * 30, "\ud800", "٣", "' OR 1=1 --"])
def test_onzin_is_nooit_een_storing(client, admin_user, wereld, onzin):
    client.force_login(admin_user)
    sleutels = ("zoek", "p", "status", "wat", "soort", "jaar", "bestand", "wie", "van", "bijeenkomst", "q", "wanneer")
    # Als tekst: van bytes maakt de testclient per byte een eigen veld.
    gegevens = dict.fromkeys(sleutels, onzin.encode("utf-8", "replace").decode())
    velden = ("actie", "annuleer-reden", "verplaats-naar", "stap", "aan", "onderwerp", "tekst", "idempotentie", "naam")
    verstuurd = dict.fromkeys((*velden, "email", "aantal", "nodig", "aanwezig", "stond", "wie"), gegevens["zoek"])
    for naam, adres in wereld.items():
        assert client.get(adres, gegevens).status_code < 500, naam
        assert client.post(adres, verstuurd).status_code < 500, naam
    alles = "/cms/initiatieven/aanmelding/"
    assert client.get(alles, {**gegevens, "status__exact": gegevens["q"]}).status_code < 500


def test_een_onmogelijk_nummer_bestaat_niet(client, admin_user, wereld):
    client.force_login(admin_user)
    for naam, adres in wereld.items():
        if re.search(r"\d", adres):
            for nummer in ("0", "999999", "9" * 30):
                assert client.get(re.sub(r"\d+", nummer, adres)).status_code in {404, 405}, naam
