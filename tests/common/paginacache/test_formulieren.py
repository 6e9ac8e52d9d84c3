"""Een formulier uit de cache is voor elke bezoeker een eigen formulier, dat echt te versturen is."""

import gzip
import re
from datetime import timedelta
from http.cookies import SimpleCookie
from types import SimpleNamespace

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.utils import timezone

from initiatieven.models import Aanmelding, Aanvraag, Hulpaanbod, InitiatiefPage
from participatie.formulieren import sleutel
from participatie.models import Inbreng
from stadmaken.common.paginacache import ingang
from tests.common.paginacache.iemand import Iemand
from tests.fabriek import maak_bord, maak_compleet_project, maak_formulier, maak_wijk
from tests.fabriek_initiatief import maak_initiatief, maak_oproep
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid
from tests.participatie.formulieren.vragen import REACTIE

pytestmark = pytest.mark.django_db
WISSELT = re.compile(r'name="(?:csrfmiddlewaretoken|idem)" value="([^"]+)"')


@pytest.fixture
def stad(vastgelegd):
    with vastgelegd():
        project = maak_compleet_project(wijken=[maak_wijk(naam="Vijfhoek")])
        return SimpleNamespace(
            formulier=maak_formulier(project, vragen=[REACTIE]),
            bord=maak_bord(project),
            gelegenheid=maak_gelegenheid(maak_activiteit()),
            oproep=maak_oproep(maak_initiatief(title="Geveltuin")),
            project=project,
        )


ADRESSEN = {
    "een formulier": lambda stad: stad.formulier.url,
    "een formulier vanaf een bord": lambda stad: f"{stad.formulier.url}?bord={stad.bord.code}",
    "een aanmelding": lambda stad: f"{stad.gelegenheid.aanbod.url}aanmelden/?datum={stad.gelegenheid.pk}",
    "hulp bij een oproep": lambda stad: f"{stad.oproep.initiatief.url}ik-kan-helpen/?oproep={stad.oproep.pk}",
    "een nieuw initiatief": lambda stad: f"{stad.oproep.initiatief.get_parent().url}aanmelden/",
}
LANGS_DE_CACHE = {"HTTP_AUTHORIZATION": "x"}
PLAN = {"titel": "Geveltuin in de Iepenstraat", "tekst": "Meer groen.", "plaats": "Iepenstraat", "nodig": "Scheppen"}
ANTWOORD = {"email": "noor@voorbeeld.nl", "naam": "Noor Bos", **PLAN}
SOORTEN = {"een aanmelding": Aanmelding, "hulp bij een oproep": Hulpaanbod, "een nieuw initiatief": InitiatiefPage}


@pytest.fixture(params=ADRESSEN)
def adres(request, stad):
    return ADRESSEN[request.param](stad)


def test_de_tweede_keer_kost_geen_vraag_en_is_hetzelfde_formulier_met_eigen_sleutels(site, adres):
    eerste, tweede = site.haal(adres), site.haal(adres)
    assert (eerste.status, tweede.status, tweede.vragen) == (200, 200, 0)
    assert WISSELT.sub("", tweede.tekst) == WISSELT.sub("", eerste.tekst)
    een, ander = (WISSELT.findall(antwoord.tekst) for antwoord in (eerste, tweede))
    assert len(een) == len(ander) == 2
    assert set(een).isdisjoint(ander)
    assert tweede.koppen.keys() == eerste.koppen.keys()


def test_zonder_cache_staat_er_hetzelfde(site, adres):
    gewoon = site.haal(adres, **LANGS_DE_CACHE)
    for _keer in range(2):
        uit_de_cache = site.haal(adres)
        assert WISSELT.sub("", uit_de_cache.tekst) == WISSELT.sub("", gewoon.tekst)
        assert uit_de_cache.koppen["cache-control"] == gewoon.koppen["cache-control"]


def test_in_de_kast_ligt_geen_koekje_en_geen_sleutel(site, adres):
    gezien = Iemand(site).haal(adres)
    pagina = next(iter(ingang.kast._paginas.values()))
    assert not [naam for naam, _waarde in pagina.koppen if naam.lower() == "set-cookie"]
    bewaard = pagina.inhoud.decode()
    for waarde in WISSELT.findall(gezien.tekst):
        assert waarde not in bewaard
    for woord in WISSELT.findall(bewaard):
        assert re.fullmatch("[0-9a-f]{32}", woord)
        assert woord not in gezien.tekst


def test_een_browser_houdt_het_formulier_niet_vast(site, adres):
    site.haal(adres)
    antwoord = site.haal(adres, HTTP_IF_NONE_MATCH="*")
    assert antwoord.status == 200
    assert "etag" not in antwoord.koppen
    assert "no-store" in antwoord.koppen["cache-control"]


@pytest.mark.parametrize(("kop", "vorm"), [("", ""), ("gzip", "gzip"), ("br, gzip", "gzip"), ("br", "")])
def test_in_elke_vorm_staat_hetzelfde(site, stad, kop, vorm):
    plat = site.haal(stad.formulier.url).tekst
    antwoord = site.haal(stad.formulier.url, HTTP_ACCEPT_ENCODING=kop)
    assert antwoord.koppen.get("content-encoding", "") == vorm
    assert WISSELT.sub("", antwoord.tekst) == WISSELT.sub("", plat)
    assert int(antwoord.koppen["content-length"]) == len(antwoord.ruw)
    if vorm:
        assert len(antwoord.ruw) < len(gzip.compress(plat.encode(), 9)) * 1.15


def test_het_koekje_is_precies_dat_van_django(site, stad, settings):
    settings.CSRF_COOKIE_SECURE, settings.CSRF_COOKIE_NAME = True, "__Host-csrf"
    (koekje,) = site.haal(stad.formulier.url, **LANGS_DE_CACHE).koekjes
    gewoon = SimpleCookie(koekje)["__Host-csrf"]
    site.haal(stad.formulier.url)
    iemand = Iemand(site)
    iemand.haal(stad.formulier.url)
    eigen = iemand.koekjes["__Host-csrf"]
    assert eigen.value != gewoon.value
    assert len(eigen.value) == len(gewoon.value)
    # De houdbaarheid schuift met de klok mee.
    assert {**eigen, "expires": ""} == {**gewoon, "expires": ""}
    (opnieuw,) = iemand.haal(stad.formulier.url).koekjes
    assert opnieuw.startswith(f"__Host-csrf={eigen.value};")  # wie er al een heeft, houdt het


def test_twee_bezoekers_versturen_elk_hun_eigen_formulier(site, stad):
    noor, sam = Iemand(site), Iemand(site)
    for wie in (noor, sam):
        wie.haal(stad.formulier.url)
    for wie, tekst in ((noor, "Meer iepen."), (sam, "Minder tegels.")):
        assert wie.gezien.vragen == 0 or wie is noor
        assert wie.reageer(stad.formulier, tekst).status_code == 303
    assert Inbreng.objects.count() == 2


def test_twee_keer_versturen_is_een_inbreng(site, stad):
    site.haal(stad.formulier.url)
    noor = Iemand(site)
    noor.haal(stad.formulier.url)
    antwoorden = [noor.reageer(stad.formulier, "Meer iepen.") for _keer in range(2)]
    assert antwoorden[0].headers["Location"] == antwoorden[1].headers["Location"]
    assert Inbreng.objects.count() == 1


@pytest.mark.parametrize("wat", ["een aanmelding", "hulp bij een oproep", "een nieuw initiatief"])
def test_ook_de_andere_formulieren_zijn_te_versturen_en_twee_keer_is_een(site, stad, wat):
    adres, soort = ADRESSEN[wat](stad), SOORTEN[wat]
    voor = soort.objects.count()
    site.haal(adres)
    noor = Iemand(site)
    noor.haal(adres)
    assert noor.gezien.vragen == 0
    for _keer in range(2):
        assert noor.stuur(**ANTWOORD).status_code == 303
    assert soort.objects.count() == voor + 1


def test_het_bord_gaat_mee_vanaf_een_bewaarde_pagina(site, stad):
    site.haal(ADRESSEN["een formulier vanaf een bord"](stad))
    noor = Iemand(site)
    noor.haal(ADRESSEN["een formulier vanaf een bord"](stad))
    noor.reageer(stad.formulier, "Meer iepen.")
    assert Inbreng.objects.get().infobord == stad.bord


@pytest.mark.parametrize("koekje", [None, "x" * 32])
def test_met_het_bewijs_van_een_ander_wordt_niets_aangenomen(site, stad, koekje):
    noor, sam = Iemand(site), Iemand(site)
    noor.haal(stad.formulier.url)
    sam.haal(stad.formulier.url)
    if koekje:
        sam.koekjes[settings.CSRF_COOKIE_NAME] = koekje
    else:
        sam.velden["csrfmiddlewaretoken"] = noor.velden["csrfmiddlewaretoken"]
    assert sam.reageer(stad.formulier, "Meer iepen.").status_code == 403
    assert Inbreng.objects.count() == 0


@pytest.mark.parametrize("koekje", ["kort", "<script>", "é" * 32, "a" * 5000])
def test_een_onmogelijk_koekje_krijgt_een_nieuw(site, stad, koekje):
    site.haal(stad.formulier.url)
    antwoord = site.haal(stad.formulier.url, HTTP_COOKIE=f"{settings.CSRF_COOKIE_NAME}={koekje}")
    assert antwoord.status == 200
    assert len(antwoord.koekjes) == 1
    assert f'value="{koekje}' not in antwoord.tekst


def test_de_tijd_telt_vanaf_dat_de_bezoeker_de_pagina_kreeg(site, stad):
    with time_machine.travel(
        timezone.now().replace(second=5, microsecond=0) + timedelta(minutes=1), tick=False
    ) as klok:
        site.haal(stad.formulier.url)
        klok.shift(40)
        noor = Iemand(site)
        assert noor.haal(stad.formulier.url).vragen == 0
        klok.shift(2)
        assert sleutel.lees(noor.velden["idem"][0], stad.formulier.pk).seconden == 2
        noor.reageer(stad.formulier, "Meer iepen.")
    assert "drie seconden" in Inbreng.objects.get().verdacht


@pytest.mark.parametrize(
    "vraag", ["?bord=AAAAA", "?utm_source=krant", "?bord={bord}&x=1", "?x=1&bord={bord}", "?stap=2"]
)
def test_wat_een_ander_achter_het_adres_zet_maakt_geen_pagina_erbij(site, stad, vraag):
    noor = Iemand(site)
    noor.haal(stad.formulier.url + vraag.format(bord=stad.bord.code))
    assert ingang.kast._paginas == {}
    assert noor.reageer(stad.formulier, "Meer iepen.").status_code == 303


def test_een_pagina_met_gaten_die_niet_te_bewaren_is_komt_toch_gevuld(site, stad):
    """Met iets vreemds achter het adres kijkt de cache mee; een te lang adres gaat erlangs."""
    for vraag in ("?a=1", f"?a={'x' * 100}"):
        antwoord = site.haal(stad.formulier.url + vraag)
        csrf, idem = WISSELT.findall(antwoord.tekst)
        assert len(csrf) == 64
        assert sleutel.lees(idem, stad.formulier.pk).seconden is not None
        assert len(antwoord.koekjes) == 1


def test_wie_is_aangemeld_krijgt_een_formulier_van_de_site_zelf(site, stad):
    site.haal(stad.formulier.url)
    antwoord = site.haal(stad.formulier.url, HTTP_COOKIE=f"{settings.SESSION_COOKIE_NAME}=x")
    assert antwoord.vragen > 0
    assert len(WISSELT.findall(antwoord.tekst)) == 2


def test_alleen_de_koppen_van_een_formulier_vragen_kan_ook(site, stad):
    site.haal(stad.formulier.url)
    kop = site.haal(stad.formulier.url, "HEAD")
    assert (kop.status, kop.ruw, kop.vragen) == (200, b"", 0)


@pytest.mark.parametrize("pad", ["/abonneren/", "/volgen/?project={project}"])
def test_abonneren_en_volgen_komen_uit_de_cache_en_zijn_te_versturen(site, stad, pad):
    adres = pad.format(project=stad.project.pk)
    eerste = site.haal(adres, HTTP_ACCEPT_LANGUAGE="en")
    tweede = site.haal(adres)
    assert tweede.vragen == 0
    assert tweede.tekst == eerste.tekst == Client().get(adres).content.decode()
    assert "no-store" in tweede.koppen["cache-control"]
    assert "etag" not in tweede.koppen
    velden = {"email": "noor@voorbeeld.nl", "nieuwsbrief": "on", "ritme": "week"}
    assert Client(enforce_csrf_checks=True).post(adres, velden).status_code == 303
    assert Aanvraag.objects.count() == 1
