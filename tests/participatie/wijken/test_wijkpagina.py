"""De pagina van een wijk: bij wie u terechtkunt voorop, en daarna wat er speelt; lege delen staan er niet."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from participatie.models import Gebied, Platformnieuws, Update
from participatie.wijken import delen
from tests.fabriek import maak_bord, maak_formulier, maak_project, maak_toezegging
from tests.fabriek_contracten import maak_contract
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid
from tests.fabriek_platforms import maak_platform
from tests.fabriek_toolkit import maak_toolkit
from tests.fabriek_wijken import maak_wijkpagina

pytestmark = pytest.mark.django_db
VLAK = {"type": "Polygon", "coordinates": [[[4.6, 52.3], [4.7, 52.3], [4.7, 52.4], [4.6, 52.4], [4.6, 52.3]]]}
OOST = {"type": "Polygon", "coordinates": [[[4.7, 52.3], [4.8, 52.3], [4.8, 52.4], [4.7, 52.4], [4.7, 52.3]]]}


@pytest.fixture
def pagina():
    return maak_wijkpagina(naam="Vogelenwijk", slug="vogelenwijk")


def html(client, pagina):
    antwoord = client.get(pagina.url)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def koppen(tekst):
    return re.findall(r'<h2 id="(\S+)-titel">', tekst)


def in_wijk(pagina, ding):
    """Zet een pagina in deze wijk."""
    ding.wijken.add(pagina.wijk)
    ding.save()
    return ding


def test_zonder_iets_staat_er_bij_wie_u_terechtkunt_en_hoe_een_platform_begint(client, pagina):
    overzicht = pagina.get_parent().specific
    overzicht.zonder_platform = "<p>Bel het gebiedsteam.</p>"
    overzicht.save()
    tekst = html(client, pagina)
    assert koppen(tekst) == ["contact", "wijk"]
    assert "Een wijkplatform beginnen" in tekst
    assert "Bel het gebiedsteam." in tekst


def test_zonder_platform_wijst_de_pagina_naar_de_menukaart_als_die_er_is(client, pagina):
    assert "Wat wilt u doen?" not in html(client, pagina)
    menukaart = maak_toolkit()
    assert f'href="{menukaart.url}">Wat wilt u doen?' in html(client, pagina)
    maak_platform(pagina.wijk)
    assert "Wat wilt u doen?" not in html(client, pagina)


def test_het_contact_van_het_gebied_staat_erbij_en_anders_dat_van_de_gemeente(client, pagina):
    assert "Team Noord" not in html(client, pagina)
    Gebied.objects.update(contact_naam="Team Noord", contact_telefoon="000 000 00 00")
    tekst = html(client, pagina)
    assert "Team Noord" in tekst
    assert 'href="tel:0000000000"' in tekst


def test_het_wijkplatform_staat_voor_de_gemeente(client, pagina):
    Gebied.objects.update(contact_naam="Team Noord")
    maak_platform(pagina.wijk, title="Platform Vogels", contact_naam="Het contactpunt")
    tekst = html(client, pagina)
    assert tekst.index("Platform Vogels") < tekst.index("Het contactpunt") < tekst.index("Team Noord")
    assert "Een wijkplatform beginnen" not in tekst


def test_alles_staat_in_een_rustige_volgorde(client, pagina):
    project = in_wijk(pagina, maak_project())
    maak_formulier(project)
    maak_gelegenheid(in_wijk(pagina, maak_activiteit()))
    maak_toezegging(wijk=pagina.wijk)
    maak_contract(wijken=[pagina.wijk])
    maak_bord(wijk=pagina.wijk, geplaatst_op=date(2026, 1, 1))
    Update.objects.create(project=project, titel="Wij zijn begonnen", datum=timezone.localdate(), tekst="<p>Ja.</p>")
    pagina.over = "<p>Een wijk met vogels.</p>"
    pagina.save_revision().publish()
    verwacht = ["meedoen", "projecten", "te-doen", "toezeggingen", "wijkcontract", "borden", "nieuws"]
    tekst = html(client, pagina)
    assert koppen(tekst) == ["contact", *verwacht, "over", "wijk"]
    assert re.findall(r'class="nl-toc__link" href="#(\S+)"', tekst) == koppen(tekst)


def test_delen_staan_in_de_afgesproken_volgorde_en_elk_een_keer():
    volgorde = [deel.naam for deel in delen.alle()]
    assert volgorde[:3] == ["platforms", "meedoen", "projecten"]
    assert len(set(volgorde)) == len(volgorde)
    assert len({deel.volgorde for deel in delen.alle()}) == len(volgorde)


def test_een_formulier_van_een_platform_telt_ook_en_een_gesloten_formulier_niet(client, pagina):
    platform = maak_platform(pagina.wijk, title="Platform Vogels")
    maak_formulier(platform, title="Vraag van het platform")
    gisteren = timezone.now() - timedelta(days=1)
    maak_formulier(platform, title="Gesloten vraag", opent_op=gisteren - timedelta(days=9), sluit_op=gisteren)
    maak_formulier(in_wijk(pagina, maak_project(live=False)), title="Vraag uit een concept")
    tekst = html(client, pagina)
    assert "Vraag van het platform" in tekst
    assert '<span class="nl-action-list__kicker">Platform Vogels</span>' in tekst
    assert "Gesloten vraag" not in tekst
    assert "Vraag uit een concept" not in tekst


def test_van_andere_wijken_en_uit_concepten_staat_er_niets(client, pagina):
    ander = maak_wijkpagina()
    in_wijk(ander, maak_project(title="Elders"))
    in_wijk(pagina, maak_project(title="Nog geheim", live=False))
    maak_bord(wijk=ander.wijk, geplaatst_op=date(2026, 1, 1))
    maak_bord(wijk=pagina.wijk, koptekst="Al weg", geplaatst_op=date(2026, 1, 1), verwijderd_op=date(2026, 2, 1))
    maak_toezegging(wijk=pagina.wijk, openbaar=False)
    assert koppen(html(client, pagina)) == ["contact", "wijk"]


def test_een_project_waar_men_kan_meedoen_staat_voor_een_project_dat_klaar_is(client, pagina):
    vandaag = timezone.localdate()
    in_wijk(pagina, maak_project(title="Plan klaar", status="opgeleverd", bijgewerkt_tot=vandaag))
    in_wijk(pagina, maak_project(title="Plan loopt", bijgewerkt_tot=vandaag - timedelta(days=9)))
    open_ = in_wijk(pagina, maak_project(title="Plan open", bijgewerkt_tot=vandaag - timedelta(days=99)))
    maak_formulier(open_)
    kaarten = re.findall(r'class="nl-card__link"[^>]*>(Plan \w+)</a>', html(client, pagina))
    assert kaarten == ["Plan open", "Plan loopt", "Plan klaar"]


def test_een_toezegging_bij_een_project_in_de_wijk_telt_mee_en_staat_ook_in_het_register(client, pagina):
    maak_toezegging(project=in_wijk(pagina, maak_project()), wat="Wij planten iepen.")
    assert "Wij planten iepen." in html(client, pagina)
    assert "Wij planten iepen." in client.get("/toezeggingen/", {"wijk": "vogelenwijk"}).content.decode()


def test_een_activiteit_van_een_project_of_platform_in_de_wijk_telt_mee_en_staat_ook_in_de_agenda(client, pagina):
    from initiatieven.models import ActiviteitPage

    maak_gelegenheid(maak_activiteit(title="Bij het project", project=in_wijk(pagina, maak_project())))
    velden = {"title": "Bij het platform", "slug": "x", "samenvatting": "Kom.", "soort": "spreekuur"}
    maak_gelegenheid(maak_platform(pagina.wijk).add_child(instance=ActiviteitPage(**velden)))
    maak_gelegenheid(maak_activiteit(title="Voor de hele stad"))
    for tekst in (html(client, pagina), client.get("/agenda/", {"wijk": "vogelenwijk"}).content.decode()):
        assert "Bij het project" in tekst
        assert "Bij het platform" in tekst
        assert "Voor de hele stad" not in tekst


def test_een_spreekuur_dat_steeds_terugkomt_staat_er_een_keer(client, pagina):
    maak_gelegenheid(in_wijk(pagina, maak_activiteit(title="Wekelijks spreekuur")), keren=8)
    maak_gelegenheid(in_wijk(pagina, maak_activiteit(title="Buurtavond")), over=timedelta(days=60))
    tekst = html(client, pagina)
    assert tekst.count("Wekelijks spreekuur") == 1
    assert "Buurtavond" in tekst


def test_nieuws_van_projecten_en_platforms_staat_door_elkaar_het_nieuwste_eerst(client, pagina):
    project, platform = in_wijk(pagina, maak_project()), maak_platform(pagina.wijk)
    vandaag = timezone.localdate()
    for dagen, titel in ((3, "Oud bericht"), (1, "Jong bericht"), (-2, "Bericht van morgen")):
        Update.objects.create(project=project, titel=titel, datum=vandaag - timedelta(days=dagen), tekst="<p>x</p>")
    Platformnieuws.objects.create(
        platform=platform, titel="Midden bericht", datum=vandaag - timedelta(days=2), tekst="<p>x</p>"
    )
    tekst = html(client, pagina)
    plekken = [tekst.index(titel) for titel in ("Jong bericht", "Midden bericht", "Oud bericht")]
    assert plekken == sorted(plekken)
    assert "Bericht van morgen" not in tekst
    assert f'href="{platform.url}#nieuws"' in tekst


def test_cijfers_staan_er_met_jaar_en_bron_en_zonder_aantal_niet(client, pagina):
    wijk = pagina.wijk
    wijk.cijfers_bron, wijk.inwoners_op = "CBS", date(2026, 1, 1)
    wijk.save()
    assert "CBS" not in html(client, pagina)
    wijk.inwoners, wijk.huishoudens = 4800, 0
    wijk.save()
    tekst = html(client, pagina)
    assert all(deel in tekst for deel in ("4.800", ">0</dd>", "1 januari 2026", "CBS"))


def test_het_kaartje_kleurt_deze_wijk_en_noemt_haar_in_woorden(client):
    pagina, ander = maak_wijkpagina(naam="West", grens=VLAK), maak_wijkpagina(naam="Ernaast", grens=OOST)
    tekst = html(client, pagina)
    assert tekst.count("<path d=") + tekst.count("<path class=") >= 2
    assert tekst.count('class="nl-district-map__here"') == 1
    assert 'aria-label="Kaart van de stad. De wijk West is gekleurd."' in tekst
    assert f'<a class="nl-choice-links__link" href="{ander.url}">Ernaast</a>' in tekst


def test_een_buurwijk_in_een_ander_gebied_staat_bij_de_wijken_in_de_buurt(client):
    zuid = Gebied.objects.create(naam="Zuid", slug="zuid")
    pagina = maak_wijkpagina(naam="West", grens=VLAK)
    maak_wijkpagina(naam="Raakt ons", grens=OOST, gebied=zuid)
    maak_wijkpagina(naam="Ver weg", gebied=zuid)
    tekst = html(client, pagina)
    assert "Raakt ons" in tekst
    assert "Ver weg" not in tekst


def test_zoekmachines_lezen_welke_plek_het_is(client, pagina):
    tekst = html(client, pagina)
    assert '"@type": "Place", "name": "Vogelenwijk"' in tekst
    assert pagina.url in client.get("/sitemap.xml").content.decode()
    assert '<a class="nl-breadcrumb-nav__link" href="/wijken/">Wijken</a>' in tekst


def test_wie_de_wijk_wil_volgen_komt_daar(client, pagina):
    assert "?wijk=vogelenwijk" in html(client, pagina)


def test_waar_een_wijk_wordt_genoemd_staat_een_link_naar_haar_pagina(client, pagina):
    project = in_wijk(pagina, maak_project())
    activiteit = in_wijk(pagina, maak_activiteit())
    toezegging = maak_toezegging(wijk=pagina.wijk)
    link = f'href="{pagina.url}"'
    adressen = [project.url, activiteit.url, toezegging.pad]
    adressen += ["/projecten/?wijk=vogelenwijk", "/agenda/?wijk=vogelenwijk", "/toezeggingen/?wijk=vogelenwijk"]
    assert [adres for adres in adressen if link not in client.get(adres).content.decode()] == []
    pagina.unpublish()
    assert [adres for adres in adressen if link in client.get(adres).content.decode()] == []
    assert "Vogelenwijk" in client.get(project.url).content.decode()
