"""Wat een bezoeker op de pagina van een wijkplatform leest."""

import json
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from participatie.models import (
    Budget,
    Kerngroeplid,
    Medium,
    Netwerkpartner,
    Platformnieuws,
    Werkgroep,
    Wijk,
    WijkPage,
    WijkplatformPage,
)
from participatie.platforms.actions import bevestig
from participatie.platforms.wijkdeel import DEEL
from search.register.bijwerken import loop_na
from tests.fabriek import maak_formulier, maak_wijk
from tests.fabriek_contracten import maak_concept, maak_contract
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid
from tests.fabriek_platforms import maak_platform, maak_wijken

pytestmark = pytest.mark.django_db


def lees(client, platform) -> str:
    antwoord = client.get(platform.url)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def activiteit_onder(platform, **velden):
    activiteit = maak_activiteit(soort="spreekuur", **velden)
    activiteit.move(platform, pos="last-child")
    activiteit.refresh_from_db()
    return activiteit


@pytest.mark.parametrize(
    ("staat", "zin"),
    [
        ("oprichting", "De gemeente heeft het nog niet erkend."),
        ("erkend", "spreekt niet namens de wijk"),
        ("pauze", "Dit wijkplatform ligt even stil"),
        ("einde", "Dit wijkplatform is gestopt"),
    ],
)
def test_de_staat_staat_er_met_wat_hij_betekent(client, staat, zin):
    assert zin in lees(client, maak_platform(staat=staat))


def test_van_een_gestopt_platform_staat_er_geen_contactpunt(client):
    tekst = lees(client, maak_platform(staat="einde", contact_email="oud@voorbeeld.test"))
    assert "oud@" not in tekst.replace("<wbr>", "")


def test_het_contactpunt_staat_voor_al_het_andere(client):
    tekst = lees(client, maak_platform(wat_wel="<p>Verbinden.</p>", bereikbaar="dinsdagavond"))
    for erna in ("feiten", "op-deze-pagina", "wat"):
        assert tekst.index('id="contact"') < tekst.index(f'id="{erna}"'), erna
    assert "Bereikbaar: dinsdagavond" in tekst


@pytest.mark.parametrize("veld", ["toon_naam", "toon_rol"])
def test_iemand_uit_de_kerngroep_staat_er_alleen_met_wat_hij_goed_vond(client, veld):
    platform = maak_platform()
    lid = Kerngroeplid(platform=platform, naam="Noor Fictief", rol="penningmeester", toestemming_op=date(2026, 1, 1))
    lid.save()
    tekst = lees(client, platform)
    assert "Noor Fictief" not in tekst
    assert "penningmeester" not in tekst
    assert "Een lid van de kerngroep" in tekst
    Kerngroeplid.objects.filter(pk=lid.pk).update(**{veld: True})
    tekst = lees(client, platform)
    assert ("Noor Fictief" in tekst, "penningmeester" in tekst) == (veld == "toon_naam", veld == "toon_rol")


def test_partners_staan_per_soort_en_wat_leeg_is_staat_er_niet(client):
    platform = maak_platform()
    tekst = lees(client, platform)
    delen = ("partners", "werkgroepen", "kerngroep", "geld", "media", "nieuws", "documenten", "te-doen", "geschiedenis")
    for anker in delen:
        assert f'id="{anker}"' not in tekst, anker
    for soort, naam in (("scholen", "De school"), ("wijkagent", "De wijkagent"), ("scholen", "Nog een school")):
        Netwerkpartner.objects.create(platform=platform, soort=soort, naam=naam)
    tekst = lees(client, platform)
    assert tekst.count("Scholen</dt>") == 1
    assert tekst.index("De wijkagent") < tekst.index("De school") < tekst.index("Nog een school")


def test_van_geld_staat_er_wat_over_is(client):
    platform = maak_platform()
    Budget.objects.create(
        platform=platform, jaar=2026, bron="Gemeente", beheerder="Stichting", bedrag=Decimal(5000), besteed="1250.50"
    )
    Budget.objects.create(platform=platform, jaar=2025, bron="Gemeente", beheerder="X", bedrag=100, besteed=120)
    tekst = lees(client, platform).replace("\N{NO-BREAK SPACE}", " ")
    assert "€ 5.000" in tekst
    assert "€ 1.250,50" in tekst
    assert "€ 3.749,50" in tekst
    assert "−€ 20" in tekst
    assert tekst.index(">2026<") < tekst.index(">2025<")


def test_eigen_activiteiten_formulieren_en_nieuws_staan_er(client):
    platform = maak_platform()
    activiteit = activiteit_onder(platform, title="Koffie met het platform")
    maak_gelegenheid(activiteit)
    elders = maak_activiteit(title="Iets van de gemeente")
    maak_gelegenheid(elders)
    maak_formulier(platform, title="Wat mist u?")
    maak_formulier(
        platform,
        title="Al dicht",
        opent_op=timezone.now() - timedelta(days=9),
        sluit_op=timezone.now() - timedelta(days=1),
    )
    bericht = Platformnieuws.objects.create(platform=platform, titel="Nieuw bankje", tekst="<p>Het staat er.</p>")
    Werkgroep.objects.create(platform=platform, naam="Groen", doel="Bomen", meedoen="Kom langs")
    Medium.objects.create(platform=platform, soort="wijkkrant", naam="De Krant")
    tekst = lees(client, platform)
    assert "Koffie met het platform" in tekst
    assert "Iets van de gemeente" not in tekst
    assert "Wat mist u?" in tekst
    assert "Al dicht" not in tekst
    assert f'id="{bericht.anker}"' in tekst
    assert "Kom langs" in tekst
    assert "De Krant" in tekst
    assert "Koffie met het platform" in client.get(maak_activiteit().get_parent().url).content.decode()


def test_een_activiteit_van_een_verborgen_platform_staat_nergens(client):
    platform = maak_platform()
    activiteit = activiteit_onder(platform, title="Besloten koffie")
    maak_gelegenheid(activiteit)
    PageViewRestriction.objects.create(page=platform, restriction_type="login")
    assert "Besloten koffie" not in client.get(maak_activiteit().get_parent().url).content.decode()


def test_wijken_zijn_links_als_zij_een_pagina_hebben(client):
    met, zonder = maak_wijk(naam="Metwijk"), maak_wijk(naam="Zonderwijk")
    maak_wijken()
    pagina = WijkPage.objects.filter(wijk=met).first() or maak_wijken().add_child(
        instance=WijkPage(title="Metwijk", slug="metwijk", samenvatting="x", wijk=met)
    )
    WijkPage.objects.filter(wijk=zonder).delete()
    tekst = lees(client, maak_platform(met, zonder))
    assert f'<a href="{pagina.url}">Metwijk</a>' in tekst
    assert ", Zonderwijk" in tekst or "Zonderwijk, " in tekst


def test_wie_gegroeid_is_uit_een_wijkraad_houdt_zijn_geschiedenis(client):
    tekst = lees(client, maak_platform(voorganger="Wijkraad Oost", geschiedenis="<p>Sinds 1971.</p>"))
    assert "Dit wijkplatform is gegroeid uit Wijkraad Oost." in tekst
    assert "Sinds 1971." in tekst


def test_de_dag_van_de_laatste_bevestiging_staat_er(client):
    platform = maak_platform()
    assert "voor het laatst bevestigd" not in lees(client, platform)
    bevestig(platform, None, timezone.make_aware(datetime(2026, 3, 4, 23, 30)))
    assert "Dit profiel is voor het laatst bevestigd op 4 maart 2026." in lees(client, platform)


def test_voor_zoekmachines_is_het_een_organisatie(client):
    gegevens = maak_platform(title="Platform Noord", contact_telefoon="023 123 45 67").schema_org()
    assert json.loads(json.dumps(gegevens))["about"]["@type"] == "Organization"
    assert gegevens["about"]["contactPoint"]["telephone"] == "023 123 45 67"
    assert maak_platform(rechtsvorm="stichting").schema_org()["about"]["@type"] == "NGO"


def test_het_wijkdeel_toont_wat_werkt_eerst_en_wat_gestopt_is_niet():
    wijk = maak_wijk()
    for staat in ("pauze", "einde", "oprichting", "erkend"):
        maak_platform(wijk, staat=staat)
    verborgen = maak_platform(wijk)
    verborgen.unpublish()
    assert [platform.staat for platform in DEEL.haal(Wijk.objects.get(pk=wijk.pk))] == ["erkend", "oprichting", "pauze"]


def test_een_getekend_contract_staat_er_en_een_concept_niet(client):
    platform = maak_platform()
    maak_contract(platform=platform, titel="Contract met dit platform")
    maak_concept(platform=platform, titel="Nog niet getekend")
    maak_contract(titel="Contract met een ander")
    tekst = lees(client, platform)
    assert "Contract met dit platform" in tekst
    assert "Nog niet getekend" not in tekst
    assert "Contract met een ander" not in tekst


def test_zoeken_vindt_een_platform_op_zijn_werkgroep(client):
    platform = maak_platform(title="Platform Oost")
    Werkgroep.objects.create(platform=platform, naam="Zwaluwnesten", doel="Nestkasten", meedoen="Kom")
    platform.refresh_from_db()
    platform.save_revision().publish()
    loop_na()
    assert "Platform Oost" in client.get("/zoeken/", {"q": "zwaluwnesten"}).content.decode()


def test_een_nieuw_platform_is_vooraf_te_bekijken(rf):
    pagina = WijkplatformPage(title="Nieuw platform", slug="nieuw", samenvatting="Kort.")
    pagina.nieuws.add(Platformnieuws(titel="Eerste bericht", tekst="<p>x</p>"))
    antwoord = pagina.make_preview_request(rf.get("/"), "")
    assert antwoord.status_code == 200
    assert "Eerste bericht" in antwoord.content.decode()


def test_de_pagina_vraagt_altijd_even_veel(client):
    def vul(platform, aantal):
        for nummer in range(aantal):
            platform.wijken.add(maak_wijk())
            Netwerkpartner.objects.create(platform=platform, soort="scholen", naam=f"School {nummer}")
            Budget.objects.create(platform=platform, jaar=2026, bron="x", beheerder="y", bedrag=1)
            Platformnieuws.objects.create(platform=platform, titel="N", tekst="<p>x</p>")
            Kerngroeplid.objects.create(platform=platform, naam="X")
            Werkgroep.objects.create(platform=platform, naam="G", doel="D", meedoen="M")
            maak_formulier(platform)
            maak_gelegenheid(activiteit_onder(platform))
            maak_contract(platform=platform)
            bevestig(platform, None)
        platform.save()

    tellingen = []
    for aantal in (2, 12):
        platform = maak_platform()
        vul(platform, aantal)
        client.get(platform.url)
        with CaptureQueriesContext(connection) as vragen:
            client.get(platform.url)
        tellingen.append(len(vragen))
    assert tellingen[0] == tellingen[1]
