"""Links binnen de site: meteen kapot als het doel weggaat, en meteen weer goed als het terugkomt."""

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from home.models import InhoudPage, Linkstand, Paginalink
from home.rapporten.links.verzamelen import haal_in
from home.rapporten.wachtend import kapotte_links
from stadmaken.common.models import Bestand
from tests.fabriek import maak_home
from tests.home.rapporten.conftest import maak_pagina, redacteur_van

pytestmark = pytest.mark.django_db


def link(soort: str, nummer: int, woorden: str = "Lees het plan") -> str:
    return f'<p>Wilt u meer weten? <a linktype="{soort}" id="{nummer}">{woorden}</a>.</p>'


def adres(waarheen: str) -> str:
    return f'<p><a href="{waarheen}">Lees het plan</a></p>'


def redenen(wie) -> list[str]:
    return [rij.reden for rij in kapotte_links(wie)]


def test_een_link_naar_een_pagina_is_kapot_zodra_die_van_de_site_gaat_en_weer_goed_als_zij_terug_is(webredactie):
    doel = maak_pagina()
    maak_pagina(link("page", doel.pk))
    assert redenen(webredactie) == []
    doel.unpublish()
    assert redenen(webredactie) == ["dicht"]
    doel.save_revision().publish()
    assert redenen(webredactie) == []


def test_een_link_naar_een_verwijderde_pagina_blijft_op_de_lijst_tot_iemand_haar_verandert(webredactie):
    doel = maak_pagina()
    pagina = maak_pagina(link("page", doel.pk))
    doel.delete()
    assert redenen(webredactie) == ["weg"]
    pagina.inhoud = [("tekst", "<p>Zonder link.</p>")]
    pagina.save_revision().publish()
    assert redenen(webredactie) == []


def test_een_link_naar_een_besloten_pagina_werkt_niet_voor_bezoekers(webredactie):
    doel = maak_pagina()
    maak_pagina(link("page", doel.pk))
    PageViewRestriction.objects.create(page=doel.page_ptr, restriction_type=PageViewRestriction.LOGIN)
    assert redenen(webredactie) == ["dicht"]


def test_een_link_naar_een_verwijderd_bestand_is_kapot(webredactie):
    stuk = Bestand.objects.create(title="Plan", file=ContentFile(b"x", "plan.pdf"))
    maak_pagina(link("document", stuk.pk) + adres(stuk.url))
    assert Paginalink.objects.filter(soort="bestand", doel=stuk.pk).count() == 1
    assert redenen(webredactie) == []
    stuk.delete()
    assert redenen(webredactie) == ["bestand"]


def test_een_ingetypt_adres_van_een_verhuisde_pagina_klopt_zolang_haar_omleiding_er_is(webredactie):
    doel, elders = maak_pagina(), maak_pagina()
    maak_pagina(adres(f"http://testserver{doel.url}?bron=folder#kop"))
    assert redenen(webredactie) == []
    doel.move(elders, pos="last-child")
    assert redenen(webredactie) == []
    Redirect.objects.all().delete()
    assert redenen(webredactie) == ["adres"]


@pytest.mark.parametrize(
    "waarheen",
    [
        "/zoeken/",
        "/",
        "#anker",
        "mailto:a@voorbeeld.nl",
        "tel:14023",
        "/PROJECTEN",
        "/static/css/x.css",
        "/sitemap.xml",
    ],
)
def test_wat_geen_pagina_is_maar_wel_bestaat_is_niet_kapot(webredactie, waarheen):
    maak_pagina(adres(waarheen))
    assert redenen(webredactie) == []


@pytest.mark.parametrize("waarheen", ["/weg/", "weg", "/weg/?p=1", "http://[", "/%00/", "http://testserver/weg"])
def test_een_adres_op_deze_site_waar_niets_staat_is_kapot(webredactie, waarheen):
    maak_pagina(adres(waarheen))
    assert redenen(webredactie) == ["adres"]


def test_een_gekozen_pagina_in_een_blok_doet_ook_mee(webredactie):
    doel = maak_pagina()
    pagina = maak_pagina()
    pagina.inhoud = [
        ("oproep", {"titel": "Doe mee", "tekst": "", "knoptekst": "Geef uw idee", "pagina": doel.page_ptr})
    ]
    pagina.save_revision().publish()
    doel.unpublish()
    gevonden = kapotte_links(webredactie).get()
    assert (gevonden.pagina_id, gevonden.doel, gevonden.reden) == (pagina.pk, doel.pk, "dicht")


def test_een_concept_telt_niet_mee_en_de_laatste_publicatie_wel(webredactie):
    doel = maak_pagina()
    pagina = maak_pagina(link("page", doel.pk))
    doel.unpublish()
    pagina.inhoud = [("tekst", "<p>Nog niet gepubliceerd.</p>")]
    pagina.save_revision()
    assert redenen(webredactie) == ["dicht"]
    pagina.unpublish()
    assert redenen(webredactie) == []


def test_wie_een_pagina_niet_mag_wijzigen_ziet_haar_links_niet():
    doel = maak_pagina()
    pagina = maak_pagina(link("page", doel.pk))
    doel.unpublish()
    assert redenen(redacteur_van(pagina)) == ["dicht"]
    assert redenen(redacteur_van(maak_pagina())) == []


def test_een_pagina_die_langs_een_andere_weg_op_de_site_kwam_wordt_ingehaald(webredactie):
    doel = maak_pagina()
    pagina = maak_home().add_child(
        instance=InhoudPage(title="Stil", slug="stil", samenvatting="x", inhoud=[("tekst", link("page", doel.pk))])
    )
    doel.unpublish()
    assert redenen(webredactie) == []
    haal_in()
    assert redenen(webredactie) == ["dicht"]
    stand = Linkstand.objects.get(pagina=pagina.pk).verzameld_op
    haal_in()
    assert Linkstand.objects.get(pagina=pagina.pk).verzameld_op == stand


def test_het_scherm_zegt_wat_er_is_en_brengt_naar_de_plek(client, webredactie):
    doel = maak_pagina(title="Oud plan")
    pagina = maak_pagina(link("page", doel.pk, "Bekijk het plan"))
    doel.unpublish()
    client.force_login(webredactie)
    tekst = client.get(reverse("rapporten:links")).content.decode()
    assert "Bekijk het plan" in tekst
    assert "De pagina “Oud plan” staat niet op de site." in tekst
    assert f'href="/cms/pages/{pagina.pk}/edit/#block-' in tekst


def test_de_titel_van_een_concept_van_een_ander_staat_er_niet(client):
    doel = maak_pagina(title="Geheim plan")
    pagina = maak_pagina(link("page", doel.pk))
    doel.unpublish()
    client.force_login(redacteur_van(pagina))
    tekst = client.get(reverse("rapporten:links")).content.decode()
    assert "staat niet op de site" in tekst
    assert "Geheim plan" not in tekst


def test_zonder_kapotte_links_zegt_het_scherm_dat_er_niets_te_doen_is(client, webredactie):
    client.force_login(webredactie)
    assert "Alle links op uw pagina’s werken" in client.get(reverse("rapporten:links")).content.decode()


def test_een_lange_lijst_kost_evenveel_vragen_als_een_korte(client, webredactie):
    doel = maak_pagina()
    client.force_login(webredactie)

    def tel() -> int:
        with CaptureQueriesContext(
            connection,
        ) as vragen:
            client.get(reverse("rapporten:links"))
        return len(vragen)

    maak_pagina(link("page", doel.pk) + adres("/weg/"))
    doel.unpublish()
    tel()
    eerst = tel()
    for nummer in range(8):
        maak_pagina(link("page", doel.pk) + adres(f"/weg/{nummer}/"))
    assert tel() == eerst
