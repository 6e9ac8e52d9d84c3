"""Na elke wijziging toont de cache precies wat de site zelf zou tonen, op elke pagina van een kleine stad."""

import re
from datetime import timedelta
from types import SimpleNamespace

import pytest
import time_machine
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from home.models import Gemeente
from participatie.inbreng.actions import beantwoorden, plaatsen, verbergen
from participatie.models import Update
from stadmaken.common.models import Huisstijl
from stadmaken.common.paginacache import ingang
from stadmaken.common.querysets import zichtbare_paginas
from stadmaken.common.tabelstand import geheugen
from tests.fabriek import (
    maak_bord,
    maak_compleet_project,
    maak_formulier,
    maak_home,
    maak_inbreng,
    maak_medewerker,
    maak_projecten,
    maak_thema,
    maak_toezegging,
    maak_wijk,
)
from tests.fabriek_initiatieven import maak_activiteit, maak_agenda, maak_gelegenheid
from tests.initiatieven.aanmelden.invullen import meld_aan

pytestmark = pytest.mark.django_db


@pytest.fixture
def stad(vastgelegd):
    """Een project met alles eraan, een activiteit met één plek, en de pagina's waar dat op te zien is."""
    with vastgelegd():
        Gemeente.for_site(maak_home().get_site())  # anders ontstaan de gegevens van de gemeente bij het eerste bezoek
        project = maak_compleet_project(title="Iepenplein", wijken=[maak_wijk(naam="Vijfhoek")])
        formulier = maak_formulier(project, sluit_op=timezone.now() + timedelta(days=2))
        inbreng = maak_inbreng(formulier)
        activiteit = maak_activiteit(title="Inloopavond")
        return SimpleNamespace(
            project=project,
            formulier=formulier,
            inbreng=inbreng,
            bord=maak_bord(project),
            activiteit=activiteit,
            gelegenheid=maak_gelegenheid(activiteit, capaciteit=1),
            door=maak_medewerker(naam="redactie"),
            themas=[maak_thema(project, titel="Groen")],
        )


@pytest.fixture
def alles(stad):
    """De adressen van alle openbare pagina's en van alle formulieren die bewaard worden."""
    paginas = zichtbare_paginas().filter(depth__gt=1)
    formulieren = {
        f"{stad.formulier.url}?bord={stad.bord.code}",
        f"{stad.activiteit.url}aanmelden/?datum={stad.gelegenheid.pk}",
        "/abonneren/",
        f"/volgen/?project={stad.project.pk}",
    }
    return sorted({pagina.url for pagina in paginas if pagina.url} | {stad.bord.pad} | formulieren)


# De sleutels in een formulier zijn elke keer anders.
SLEUTEL = re.compile(r'name="(?:csrfmiddlewaretoken|idem)" value="[^"]*"')


def vergeet_alles():
    """Wat hierna komt, is helemaal opnieuw gemaakt."""
    ingang.kast.leeg()
    geheugen.vergeet()


def in_beeld(site, adressen):
    """Per adres de status en wat er staat."""
    return {pad: (antwoord.status, SLEUTEL.sub("", antwoord.tekst)) for pad in adressen if (antwoord := site.haal(pad))}


def publiceer(pagina, **velden):
    for naam, waarde in velden.items():
        setattr(pagina, naam, waarde)
    pagina.save_revision().publish()


def menu(stad):
    gegevens = Gemeente.for_site(maak_home().get_site())
    gegevens.naam = "Gemeente Elders"
    gegevens.save()


def kleuren(stad):
    Huisstijl.objects.create(site=maak_home().get_site(), blauw_900="#0b4024")


PUBLIEK = [{"label": "Uw reactie", "tekst": "Meer iepen graag."}]
WIJZIGINGEN = {
    "de stad kiest eigen kleuren": kleuren,
    "een pagina krijgt een andere titel": lambda stad: publiceer(stad.project, title="Olmenplein"),
    "een pagina krijgt een ander adres": lambda stad: publiceer(stad.project, slug="olmenplein"),
    "een pagina gaat van de site": lambda stad: stad.project.unpublish(),
    "een pagina wordt weggegooid": lambda stad: stad.formulier.delete(),
    "een pagina verhuist": lambda stad: stad.formulier.move(maak_projecten(), "last-child"),
    "een pagina wordt besloten": lambda stad: PageViewRestriction.objects.create(
        page=stad.project, restriction_type="login"
    ),
    "er komt een project bij": lambda stad: maak_compleet_project(title="Nieuwe brug"),
    "een update bij een project": lambda stad: Update.objects.create(
        project=stad.project, titel="De kade is klaar", datum=timezone.localdate(), tekst="<p>Klaar.</p>", anker="kade"
    ),
    "inbreng wordt geplaatst": lambda stad: plaatsen(stad.inbreng, PUBLIEK, stad.door),
    "er komt nieuwe inbreng binnen": lambda stad: maak_inbreng(stad.formulier),
    "er komt een toezegging": lambda stad: maak_toezegging(
        stad.inbreng, door=stad.door, project=stad.project, openbaar=True
    ),
    "een thema krijgt een andere naam": lambda stad: type(stad.themas[0]).objects.update(titel="Bomen en struiken"),
    "een bord hangt ergens anders": lambda stad: type(stad.bord).objects.update(plaats="Hoek Kade en Brug"),
    "een bord wordt weggehaald": lambda stad: type(stad.bord).objects.update(verwijderd_op=timezone.localdate()),
    "een plek wordt bezet": lambda stad: meld_aan(stad.gelegenheid, "Noor"),
    "een bijeenkomst verschuift": lambda stad: stad.gelegenheid.bijeenkomsten.update(locatie="Buurthuis De Kade"),
    "de wijk krijgt een andere naam": lambda stad: type(stad.project.wijken.get()).objects.update(naam="Zeshoek"),
    "de gegevens van de gemeente": menu,
    "het formulier gaat eerder dicht": lambda stad: publiceer(stad.formulier, sluit_op=timezone.now()),
}


@pytest.mark.parametrize("wat", WIJZIGINGEN)
def test_na_elke_wijziging_klopt_elke_pagina_meteen(site, stad, alles, vastgelegd, wat):
    voor = in_beeld(site, alles)
    assert in_beeld(site, alles) == voor
    assert not [pad for pad in alles if site.haal(pad).vragen]
    with vastgelegd():
        WIJZIGINGEN[wat](stad)
    uit_de_cache = in_beeld(site, alles)
    assert uit_de_cache != voor
    vergeet_alles()
    assert uit_de_cache == in_beeld(site, alles)


def test_antwoord_en_verbergen_zijn_meteen_te_zien(site, stad, vastgelegd):
    reacties = f"{stad.project.url}"
    with vastgelegd():
        plaatsen(stad.inbreng, PUBLIEK, stad.door)
    site.haal(reacties)
    for doe in (
        lambda: beantwoorden(stad.inbreng, "deels", "Er komen twee iepen.", "Wijkteam", stad.door),
        lambda: verbergen(stad.inbreng, "Op verzoek.", stad.door),
    ):
        with vastgelegd():
            doe()
        uit_de_cache = site.haal(reacties).tekst
        vergeet_alles()
        assert uit_de_cache == site.haal(reacties).tekst


def test_wat_de_klok_verandert_staat_er_binnen_de_minuut(site, stad, alles):
    with time_machine.travel(stad.formulier.sluit_op - timedelta(minutes=5), tick=False) as klok:
        open_ = in_beeld(site, alles)
        klok.shift(timedelta(minutes=5, seconds=1))
        dicht = in_beeld(site, alles)
        vergeet_alles()
        assert dicht == in_beeld(site, alles)
    assert dicht[stad.bord.pad] != open_[stad.bord.pad]


def test_wat_voor_de_hele_minuut_begon_en_erna_klaar_was_blijft_niet_staan(site, stad, vastgelegd):
    with vastgelegd():
        stad.formulier.sluit_op = stad.formulier.sluit_op.replace(second=0, microsecond=0)
        stad.formulier.save()
    with time_machine.travel(stad.formulier.sluit_op - timedelta(seconds=1), tick=False) as klok:
        django = WSGIHandler()

        def traag(omgeving, begin):
            antwoord = django(omgeving, begin)
            klok.shift(2)
            return antwoord

        site.app = ingang.met_paginacache(traag)
        assert 'name="idem"' in site.haal(stad.formulier.url).tekst
        assert 'name="idem"' not in site.haal(stad.formulier.url).tekst


def test_een_geplande_pagina_komt_er_vanzelf_bij(site, stad, vastgelegd):
    lijst = maak_projecten().url
    project = maak_compleet_project(title="Zwaluwtillen", live=False)
    with vastgelegd():
        project.save_revision(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    assert "Zwaluwtillen" not in site.haal(lijst).tekst
    with vastgelegd():
        call_command("werker", eenmalig=True)
    assert "Zwaluwtillen" in site.haal(lijst).tekst


def test_een_concept_bewaren_laat_de_cache_met_rust(site, stad, alles, vastgelegd):
    in_beeld(site, alles)
    with vastgelegd():
        stad.project.title = "Nog geheim"
        stad.project.save_revision()
    assert site.haal(stad.project.url).vragen == 0


def test_een_aanmelding_in_het_cms_laat_de_cache_met_rust(site, stad, vastgelegd):
    site.haal(maak_agenda().url)
    with vastgelegd():
        Client().post("/cms/login/", {"username": stad.door.username, "password": "test"})
    assert site.haal(maak_agenda().url).vragen == 0
