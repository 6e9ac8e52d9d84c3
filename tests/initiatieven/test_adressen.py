"""Elk adres van de coördinator, voor elk soort bezoeker: wie erin mag, en dat openen nooit iets verandert.

Een nieuw adres in het CMS dat hier niet staat, laat de eerste test falen.
"""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from initiatieven.beheer import rondschrijven
from initiatieven.models import Aanmelding
from tests import adressen
from tests.fabriek import maak_medewerker
from tests.fabriek_abonnees import maak_abonnee, maak_overname
from tests.fabriek_initiatief import maak_oproep
from tests.fabriek_initiatieven import maak_gelegenheid, maak_herhaling
from tests.fabriek_nieuwsbrief import maak_editie
from tests.initiatieven.beheer.hulp import meld_aan
from tests.initiatieven.verzenden.hulp import te_versturen, zet_klaar

pytestmark = [pytest.mark.django_db, pytest.mark.rechten]

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
NIEUWSBRIEF = {"Nieuwsbriefredactie", "abonnees"}
REDACTIE = {"Beheerder", "Webredactie"}
CMS |= {
    f"abonnees_beheer:{naam}": NIEUWSBRIEF
    for naam in ("overnemen", "overname", "ongedaan", "uitschrijven", "verwijderen", "downloaden")
}
# Wie een editie mag bewerken.
CMS |= {f"nieuwsbrief_beheer:{naam}": {*REDACTIE, "Nieuwsbriefredactie"} for naam in ("controle", "nieuws")}
CMS |= {
    f"verzend_beheer:{naam}": {"Nieuwsbriefredactie", "versturen"}
    for naam in ("lijst", "versturen", "proef", "voortgang", "stand", "doe", "fouten")
}
CMS |= {f"initiatieven_beheer:{naam}": REDACTIE for naam in ("nieuw", "oproepen")}
# Wie geen rol heeft, maar losse rechten.
LOS = {
    "beheren": ("initiatieven.beheer_aanmelding",),
    "abonnees": ("initiatieven.beheer_abonnee", "initiatieven.exporteer_abonnee"),
    "versturen": ("initiatieven.verstuur_nieuwsbrief",),
}


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
    te_sturen = te_versturen()
    verzending = zet_klaar(te_sturen)
    delen |= {f"verzend_beheer:{naam}": [te_sturen.pk] for naam in ("versturen", "proef")}
    delen |= {f"verzend_beheer:{naam}": [verzending.pk] for naam in ("voortgang", "stand", "doe", "fouten")}
    delen["verzend_beheer:lijst"] = []
    maak_oproep()
    delen |= {f"initiatieven_beheer:{naam}": [] for naam in ("nieuw", "oproepen")}
    return {naam: reverse(naam, args=delen.get(naam, [gelegenheid.pk])) for naam in CMS}


def test_elk_adres_staat_in_deze_lijst():
    assert {naam for naam in adressen.adressen("initiatieven") if "_beheer:" in naam} == CMS.keys()


@pytest.mark.parametrize("rol", [*adressen.ELKE_ROL, *LOS])
def test_elke_rol_komt_waar_zij_mag_en_nergens_anders(client, wereld, rol):
    adressen.als_rol(client, rol, *LOS.get(rol, ()))
    gegevens = {"actie": "annuleer", "annuleer-reden": "x", "stap": "verstuur"}
    adressen.komt_alleen_waar_dat_mag(client, rol, CMS, wereld, gegevens)


def test_een_uitgezet_account_komt_nergens(client, wereld):
    wie = maak_medewerker("initiatieven.beheer_aanmelding")
    client.force_login(wie)
    wie.is_active = False
    wie.save()
    for naam in CMS:
        assert client.get(wereld[naam]).headers["Location"].startswith("/cms/login/"), naam


def test_zonder_aanmelding_is_er_in_het_cms_niets(client, wereld):
    adressen.vraagt_om_aanmelden(client, wereld)


def test_wie_iets_niet_mag_merkt_niet_of_het_bestaat(client, wereld):
    adressen.zwijgt_over_wat_bestaat(client, wereld)


def test_openen_schrijft_nooit_iets(client, admin_user, wereld):
    client.force_login(admin_user)
    client.get("/cms/")  # de eerste keer maakt Wagtail een profiel
    vooraf = list(Aanmelding.objects.order_by("pk").values())
    velden = {"actie": "annuleer", "annuleer-reden": "x", "stap": "verstuur", "aanwezig": "1", "naam": "X"}
    adressen.openen_schrijft_niets(client, wereld, velden)
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
