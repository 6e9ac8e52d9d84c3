"""Elk eigen scherm in het CMS waar iets heen te sturen is, laat een regel na; of hier staat waarom dat niet hoeft."""

import pytest
from axes.models import AccessAttempt
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry

from home.models import Paginalink
from participatie.toezeggingen.beheer import schermen as toezeggingschermen
from participatie.wijkcontracten.beheer import stappen
from participatie.wijkcontracten.modeladmin import STAPPEN
from tests.common.accounts.hulp import LIJST, met_rol
from tests.common.auditlog.naspeuren import legt_vast, schermen
from tests.fabriek import maak_home

INGANG = "aanmelden, lukken en mislukken horen bij de signalen; zie test_toegang.py"
WAGTAIL = "Wagtail schrijft de regel; zie test_toegang.py"
NIETS = "er verandert niets"
ZONDER = {
    **dict.fromkeys(("account_login", "mfa_login_webauthn", "openid_connect_login", "openid_connect_callback"), INGANG),
    "account_reset_password": "wie de link gebruikt, laat een regel na; wie haar vraagt, is nog niemand",
    "mfa_remove_webauthn": INGANG,
    "toegang_naar_wachtwoord": NIETS,
    **dict.fromkeys(("wagtailusers_users:add", "wagtailusers_users:edit", "wagtailusers_users:delete"), WAGTAIL),
    "nieuwsbrief_beheer:nieuws": WAGTAIL,
    "voorbeelden:kies": WAGTAIL,
    **dict.fromkeys(("mailteksten_beheer:voorbeeld", "navigatie_beheer:voorbeeld", "schrijfhulp:veld"), NIETS),
    "participatie_infobord_bestand": NIETS,
}
# Een adres dat een ander scherm aan het werk zet.
VIA = {
    "participatie_toezegging_ongedaan": toezeggingschermen.ongedaan,
    "participatie_wijkcontract_afspraak": stappen.AfspraakWijzigen,
    **{f"participatie_wijkcontract_{naam}": stap for naam, stap in STAPPEN.items()},
}


def test_geen_scherm_verandert_iets_buiten_het_auditlog_om():
    stil = {naam for naam, view in schermen().items() if not legt_vast(VIA.get(naam, view))}
    assert stil - ZONDER.keys() == set(), "Schrijf een regel met leg_vast (docs/auditlog.md), of zeg hier waarom niet"


def test_een_uitzondering_gaat_over_een_scherm_dat_er_is_en_geen_regel_schrijft():
    gevonden = schermen()
    for naam in ZONDER.keys() | VIA.keys():
        assert naam in gevonden
    assert [naam for naam in ZONDER if legt_vast(gevonden[naam])] == []


def laatste(soort=ModelLogEntry):
    return soort.objects.order_by("-pk").first()


@pytest.fixture
def beheerder(client, db):
    wie = met_rol("Beheerder", email="beheerder@voorbeeld.test")
    client.force_login(wie)
    return wie


@pytest.mark.parametrize("vorm", ["csv", "xlsx"])
def test_de_lijst_met_accounts_downloaden(client, beheerder, vorm):
    met_rol("Lezer")
    assert b"".join(client.get(f"{LIJST}?export={vorm}").streaming_content)
    regel = laatste()
    assert (regel.action, regel.user, regel.object_id) == (
        "common.accounts_download",
        beheerder,
        str(beheerder.pk),
    )
    assert (regel.data["formaat"], regel.data["aantal"]) == (vorm, 2)


def test_wie_de_lijst_niet_mag_downloaden_laat_ook_geen_regel_na(client, db):
    client.force_login(met_rol("Lezer"))
    client.get(f"{LIJST}?export=csv")
    assert not ModelLogEntry.objects.filter(action="common.accounts_download").exists()


def test_een_link_voor_een_wachtwoord_mailen(client, beheerder):
    collega = met_rol("Lezer", email="collega@voorbeeld.test")
    client.post(reverse("wagtailusers_users:link", args=[collega.pk]))
    assert (laatste().action, laatste().object_id) == ("common.wachtwoordlink", str(collega.pk))


def test_een_collega_weer_toelaten(client, beheerder):
    collega = met_rol("Lezer")
    AccessAttempt.objects.create(username=collega.username, ip_address="81.2.69.0", failures_since_start=5)
    client.post(reverse("toegang_pogingen"), {"naam": collega.username})
    assert (laatste().action, laatste().object_id) == ("common.weer_toegelaten", str(collega.pk))
    aantal = ModelLogEntry.objects.count()
    for naam in (collega.username, "onbekend-0123456789abcdef", ""):
        client.post(reverse("toegang_pogingen"), {"naam": naam})
    assert ModelLogEntry.objects.count() == aantal


def test_de_eigen_andere_aanmeldingen_beeindigen(client, beheerder):
    Client().force_login(beheerder)
    client.post(reverse("usersessions_list"))
    assert laatste().action == "common.aanmeldingen_beeindigd"


def test_een_link_negeren_en_weer_nakijken(client, admin_user):
    client.force_login(admin_user)
    link = Paginalink.objects.create(pagina=maak_home().page_ptr, sleutel="eigen:1", soort="eigen", adres="/weg/")
    client.post(reverse("rapporten:link_negeer", args=[link.pk]), {"genegeerd_reden": "Zo mag het, zegt Noor"})
    assert (laatste(PageLogEntry).action, laatste(PageLogEntry).page_id) == ("home.link_genegeerd", link.pagina_id)
    client.post(reverse("rapporten:link_terug", args=[link.pk]))
    assert laatste(PageLogEntry).action == "home.link_weer_nakijken"
    assert "Noor" not in str(list(PageLogEntry.objects.values("data", "label")))
