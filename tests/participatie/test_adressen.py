"""Elk adres van deze app, voor elk soort bezoeker: wie erin mag, en dat openen nooit iets verandert.

Een nieuw adres dat hier niet staat, laat de eerste test falen.
"""

import pytest
from django.urls import reverse
from django.utils import timezone

from participatie.inbreng import actions
from participatie.models import Besluit, Correctie, Foto, Inbreng, Planwijziging, ProjectPage, Verzoek, WijkplatformPage
from tests import adressen
from tests.fabriek import (
    maak_bord,
    maak_compleet_project,
    maak_formulier,
    maak_inbreng,
    maak_medewerker,
    maak_reden,
    maak_thema,
    maak_toezegging,
)
from tests.fabriek_contracten import maak_afspraak, maak_concept, maak_contract
from tests.fabriek_platforms import maak_lid, maak_platform

pytestmark = [pytest.mark.django_db, pytest.mark.rechten]

# Zonder team bestaat er voor Projectcommunicatie nergens iets; tests/participatie/teams probeert elk scherm mét team.
BEHANDELT = {"Inbreng", "beperkt", "Projectcommunicatie"}
VERTROUWD = {"Inbreng", "Projectcommunicatie"}
PLATFORMS = {"Beheerder", "Wijkplatformredactie"}
REDACTIE = {"Beheerder", "Webredactie"}
# Wie in het CMS waar mag komen; “beperkt” mag modereren zonder persoonsgegevens te zien.
CMS = {
    "bereik_beheer:lijst": BEHANDELT,
    "bereik_beheer:inwoners": REDACTIE,
    "bereik_beheer:project": BEHANDELT,
    "bewaren_beheer:lijst": {"Privacyfunctionaris"},
    "bewaren_beheer:verzoek": {"Privacyfunctionaris"},
    "inbreng_beheer:lijst": BEHANDELT,
    "inbreng_beheer:bulk": BEHANDELT,
    "inbreng_beheer:ongedaan": BEHANDELT,
    "inbreng_beheer:downloaden": BEHANDELT,
    "inbreng_beheer:tweede_blikken": BEHANDELT,
    "inbreng_beheer:tweede_blik": BEHANDELT,
    "inbreng_beheer:lezen": BEHANDELT,
    "papier_beheer:kiezen": BEHANDELT,
    "papier_beheer:overtypen": BEHANDELT,
    "papier_beheer:klaar": VERTROUWD,
    "papier_beheer:strook": VERTROUWD,
    "papier_beheer:voorstellen": VERTROUWD,
    "papier_beheer:correcties": VERTROUWD,
    "papier_beheer:beoordelen": VERTROUWD,
    "participatie_infobord_bestand": {*REDACTIE, "Inbreng", "Lezer", "Projectcommunicatie"},
    "participatie_toezegging_ongedaan": {*REDACTIE, "Inbreng", "Projectcommunicatie"},
    **{
        f"participatie_wijkcontract_{naam}": REDACTIE
        for naam in ("afspraak_erbij", "afspraak", "tekenen", "evalueren", "weggooien")
    },
    "platforms_beheer:lijst": PLATFORMS,
    "platforms_beheer:leden": PLATFORMS,
    "platforms_beheer:klopt": {*PLATFORMS, "lid"},
    "platforms_beheer:toestemming": {*PLATFORMS, "lid"},
    "teams_beheer:lijst": {"Beheerder"},
    "teams_beheer:nieuw": {"Projectcommunicatie"},
    "teams_beheer:team": {"Beheerder"},
    "themas_beheer:projecten": BEHANDELT,
    "themas_beheer:zetten": BEHANDELT,
    "themas_beheer:lijst": BEHANDELT,
    "themas_beheer:ongedaan": BEHANDELT,
    "themas_beheer:besluit": BEHANDELT,
    "themas_beheer:besluit_wijzigen": BEHANDELT,
    "themas_beheer:thema": BEHANDELT,
}
OPENBAAR = {
    f"participatie:{naam}"
    for naam in (
        *("formulierfoto", "volg_inbreng", "foto", "foto_klein", "ontvangst", "tweede_blik", "eigen_foto"),
        *("eigen_foto_klein", "gegevens", "gegevens_json", "gegevens_tekst", "verzoek", "toezeggingen", "toezegging"),
        *("wijkcontracten", "wijkcontract"),
        *("zoek_bord", "bord", "wijken_geojson"),
    )
}
# Een scan van een bord tellen is precies wat dat adres moet doen.
TELLING = "participatie_scantelling"


@pytest.fixture
def wereld() -> dict[str, str]:
    """Van alles één, met het adres dat erbij hoort."""
    project = maak_compleet_project()
    ProjectPage.objects.filter(pk=project.pk).update(nota_op=timezone.localdate())
    formulier = maak_formulier(project)
    typist = maak_medewerker("participatie.moderate_inbreng")
    inbreng = maak_inbreng(formulier, getypt_door=typist, kanaal="papier", email="a@voorbeeld.test")
    foto = Foto.objects.create(inbreng=inbreng, bestand="weg.jpg", breedte=1, hoogte=1)
    thema = maak_thema(project, inbreng, uitkomst="deels")
    besluit = Besluit.objects.create(
        project=project, titel="Vastgesteld", datum=timezone.localdate(), beslisser="raad", tekst="Het mag."
    )
    toezegging = maak_toezegging(inbreng, project=project)
    contract = maak_concept()
    afspraak = maak_afspraak(contract)
    correctie = Correctie.objects.create(inbreng=inbreng, voor=inbreng.invoer, na=inbreng.invoer, reden="Tikfout")
    verzoek = Verzoek.objects.create(inbreng=inbreng, kenmerk=inbreng.kenmerk, soort="inzage")
    afgewezen = maak_inbreng(formulier)
    actions.niet_plaatsen(afgewezen, maak_reden().tekst, typist)
    actions.vraag_tweede_blik(afgewezen, "Lees het nog eens.")
    afgewezen.refresh_from_db()
    bord = maak_bord(project)
    Planwijziging.objects.create(project=project)
    platform = maak_platform()
    over_project, over_inbreng, token = [project.pk], [inbreng.pk], inbreng.token
    delen = {
        "bereik_beheer:project": over_project,
        "bewaren_beheer:verzoek": [verzoek.pk],
        "inbreng_beheer:tweede_blik": [afgewezen.heroverweging.pk],
        "inbreng_beheer:lezen": over_inbreng,
        "papier_beheer:overtypen": [formulier.pk],
        "papier_beheer:klaar": over_inbreng,
        "papier_beheer:strook": over_inbreng,
        "papier_beheer:voorstellen": over_inbreng,
        "papier_beheer:beoordelen": [correctie.pk],
        "participatie_infobord_bestand": [bord.pk, "qr.svg"],
        "participatie_toezegging_ongedaan": [toezegging.gebeurtenissen.first().pk],
        **{
            f"participatie_wijkcontract_{naam}": [contract.pk]
            for naam in ("afspraak_erbij", "tekenen", "evalueren", "weggooien")
        },
        "participatie_wijkcontract_afspraak": [contract.pk, afspraak.pk],
        "participatie:wijkcontract": [maak_contract().nummer],
        "platforms_beheer:leden": [platform.pk],
        "platforms_beheer:klopt": [platform.pk],
        "platforms_beheer:toestemming": [platform.pk],
        "teams_beheer:team": over_project,
        "themas_beheer:zetten": over_inbreng,
        "themas_beheer:lijst": over_project,
        "themas_beheer:ongedaan": over_project,
        "themas_beheer:besluit": over_project,
        "themas_beheer:besluit_wijzigen": [project.pk, besluit.pk],
        "themas_beheer:thema": [project.pk, thema.pk],
        "participatie:formulierfoto": ["onzin"],
        "participatie:foto": [foto.sleutel],
        "participatie:foto_klein": [foto.sleutel],
        "participatie:eigen_foto": [token, foto.sleutel],
        "participatie:eigen_foto_klein": [token, foto.sleutel],
        "participatie:tweede_blik": [afgewezen.token],
        "participatie:verzoek": [token, "verwijdering"],
        "participatie:toezegging": [toezegging.nummer],
        "participatie:bord": [bord.code],
        **{f"participatie:{naam}": [token] for naam in ("ontvangst", "gegevens", "gegevens_json", "gegevens_tekst")},
    }
    los = {f"onder {pad}": f"{project.get_url()}{pad}/" for pad in project.onderpaden}
    los |= {"project": project.get_url(), "formulier": formulier.get_url(), "papier": f"{formulier.get_url()}papier/"}
    return los | {naam: reverse(naam, args=delen.get(naam, [])) for naam in (*CMS, *OPENBAAR)}


def test_elk_adres_staat_in_deze_lijst():
    assert adressen.adressen("participatie") == CMS.keys() | OPENBAAR


@pytest.mark.parametrize("rol", [*adressen.ELKE_ROL, "beperkt", "lid", "ander lid"])
def test_elke_rol_komt_waar_zij_mag_en_nergens_anders(client, wereld, rol):
    rechten = ("participatie.view_inbreng", "participatie.moderate_inbreng") if rol == "beperkt" else ()
    if rol.endswith("lid"):
        client.force_login(maak_lid(WijkplatformPage.objects.get() if rol == "lid" else maak_platform()))
    else:
        adressen.als_rol(client, rol, *rechten)
    adressen.komt_alleen_waar_dat_mag(client, rol, CMS, wereld, {"actie": "plaatsen", "formaat": "csv"})


def test_zonder_aanmelding_is_er_in_het_cms_niets(client, wereld):
    adressen.vraagt_om_aanmelden(client, {naam: wereld[naam] for naam in CMS})


def test_wie_iets_niet_mag_merkt_niet_of_het_bestaat(client, wereld):
    adressen.zwijgt_over_wat_bestaat(client, {naam: wereld[naam] for naam in CMS})


@pytest.mark.parametrize("ingelogd", [False, True], ids=["bezoeker of mailscanner", "beheerder"])
def test_openen_schrijft_nooit_iets(client, admin_user, wereld, ingelogd):
    client.get(wereld["project"])  # de eerste keer maakt Wagtail de instellingen van de site
    if ingelogd:
        client.force_login(admin_user)
        client.get("/cms/")  # en een profiel
    vooraf = list(Inbreng.objects.order_by("pk").values())
    velden = {"actie": "plaatsen", "bevestigd": "on", "formaat": "csv"}
    adressen.openen_schrijft_niets(client, wereld, velden, TELLING)
    assert list(Inbreng.objects.order_by("pk").values()) == vooraf


@pytest.mark.parametrize("onzin", ['"', "\x00", "NEAR(", "x" * 20_000, "1e99", "-1", "\ud800", "٣", "' OR 1=1 --"])
def test_onzin_in_het_adres_is_nooit_een_storing(client, admin_user, wereld, onzin):
    client.force_login(admin_user)
    sleutels = (
        "zoek",
        "p",
        "pagina",
        "project",
        "formulier",
        "wijk",
        "wat",
        "thema",
        "q",
        "bewijs",
        "versie",
        "toezegging",
    )
    gegevens = dict.fromkeys((*sleutels, "inbreng", "stand", "antwoord", "kanaal"), onzin.encode("utf-8", "replace"))
    for naam, adres in wereld.items():
        assert client.get(adres, gegevens).status_code < 500, naam
