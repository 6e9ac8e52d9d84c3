"""Elke wijk krijgt vanzelf een pagina; de titel volgt de wijk tot een redacteur een eigen titel kiest."""

import pytest
from django.urls import reverse
from wagtail.models import Locale

from participatie.models import Gebied, Wijk, WijkPage
from participatie.wijken.actions import volg_naam, vul_wijkpaginas
from search.register.bijwerken import loop_na
from stadmaken.common.stad import hele_installatie
from tests.fabriek import maak_home, maak_wijk
from tests.fabriek_contracten import maak_contract
from tests.fabriek_platforms import maak_platform, maak_wijken
from tests.fabriek_wijken import maak_wijkpagina

pytestmark = pytest.mark.django_db


def bewaar(admin_client, wijk=None, **velden):
    """Bewaar een wijk op haar scherm in het CMS."""
    adres = "wagtailsnippets_participatie_wijk:" + ("edit" if wijk else "add")
    basis = {"naam": wijk.naam, "slug": wijk.slug, "code": wijk.code, "gebied": wijk.gebied_id} if wijk else {}
    antwoord = admin_client.post(reverse(adres, args=[wijk.pk] if wijk else []), {**basis, "grens": "", **velden})
    assert antwoord.status_code == 302, antwoord.context["form"].errors


def test_zonder_overzicht_gebeurt_er_niets():
    maak_wijk()
    assert vul_wijkpaginas() == []


def test_een_overzicht_dat_nog_niet_op_de_site_staat_krijgt_geen_paginas():
    maak_wijk()
    maak_wijken(live=False)
    assert vul_wijkpaginas() == []


def test_bij_publiceren_van_het_overzicht_komen_alle_wijken_en_daarna_niet_nog_eens():
    wijk = maak_wijk()
    overzicht = maak_wijken()
    for _ in range(2):
        overzicht.save_revision().publish()
    pagina = WijkPage.objects.get()
    assert (pagina.wijk, pagina.title, pagina.live) == (wijk, wijk.naam, True)
    assert pagina.get_parent().specific == overzicht


def test_een_nieuwe_wijk_in_het_cms_heeft_meteen_een_pagina(admin_client, client):
    gebied = maak_wijk().gebied
    maak_wijken()
    bewaar(admin_client, naam="Nieuwe wijk", slug="nieuwe-wijk", code="WK999999", gebied=gebied.pk)
    assert client.get("/wijken/nieuwe-wijk/").status_code == 200


def test_een_naam_in_het_adres_die_al_bezet_is_geeft_geen_storing():
    maak_platform(slug="vogelenwijk")
    maak_wijk(slug="vogelenwijk")
    assert "vogelenwijk-2" in {pagina.slug for pagina in vul_wijkpaginas()}


def test_een_andere_naam_van_de_wijk_is_ook_de_titel(admin_client, client):
    pagina = maak_wijkpagina(naam="Oude naam")
    bewaar(admin_client, pagina.wijk, naam="Nieuwe naam")
    assert "<h1 " in client.get(pagina.url).content.decode()
    assert ">Nieuwe naam</h1>" in client.get(pagina.url).content.decode()
    pagina.refresh_from_db()
    assert not pagina.has_unpublished_changes


def test_een_eigen_titel_blijft(admin_client):
    pagina = maak_wijkpagina(naam="Oude naam")
    pagina.title = "Onze mooie wijk"
    pagina.save_revision().publish()
    bewaar(admin_client, pagina.wijk, naam="Nieuwe naam")
    pagina.refresh_from_db()
    assert pagina.title == "Onze mooie wijk"


def test_een_eigen_titel_die_nog_in_concept_staat_blijft_ook():
    pagina = maak_wijkpagina(naam="Oude naam")
    pagina.title = "Onze mooie wijk"
    pagina.save_revision()
    noem(pagina.wijk, "Nieuwe naam")
    assert WijkPage.objects.get().title == "Oude naam"
    assert WijkPage.objects.get().get_latest_revision_as_object().title == "Onze mooie wijk"


def test_een_concept_van_een_redacteur_wordt_niet_mee_gepubliceerd():
    pagina = maak_wijkpagina(naam="Oude naam")
    pagina.over = "<p>Nog niet klaar</p>"
    pagina.save_revision()
    noem(pagina.wijk, "Nieuwe naam")
    nu = WijkPage.objects.get()
    concept = nu.get_latest_revision_as_object()
    assert (nu.title, nu.over) == ("Nieuwe naam", "")
    assert (concept.title, concept.over) == ("Nieuwe naam", "<p>Nog niet klaar</p>")


def test_een_pagina_die_van_de_site_is_komt_niet_vanzelf_terug():
    pagina = maak_wijkpagina(naam="Oude naam")
    pagina.unpublish()
    noem(pagina.wijk, "Nieuwe naam")
    vul_wijkpaginas()
    assert not WijkPage.objects.get().live


def test_een_nieuwe_straat_is_meteen_te_vinden_met_zoeken(admin_client, client):
    pagina = maak_wijkpagina()
    bewaar(admin_client, pagina.wijk, straten="Zonnebloemkade")
    loop_na()
    assert pagina.title in client.get("/zoeken/", {"q": "zonnebloemkade"}).content.decode()


def test_een_wijkpagina_is_niet_te_kopieren_en_niet_met_de_hand_te_maken(admin_client):
    pagina = maak_wijkpagina()
    ouder = pagina.get_parent()
    antwoord = admin_client.post(
        reverse("wagtailadmin_pages:copy", args=[pagina.pk]),
        {"new_title": "x", "new_slug": "x", "new_parent_page": ouder.pk},
        follow=True,
    )
    assert "Een wijkpagina is niet te kopiëren" in antwoord.content.decode()
    assert WijkPage.objects.count() == 1
    keuzes = admin_client.get(reverse("wagtailadmin_pages:add_subpage", args=[ouder.pk])).content.decode()
    assert "wijkpagina" not in keuzes.casefold().replace("wijkpagina’s", "")


def test_een_kopie_van_alles_onder_de_startpagina_is_geen_storing(client):
    pagina = maak_wijkpagina()
    maak_home().copy(recursive=True, update_attrs={"slug": "kopie", "title": "Kopie"})
    with hele_installatie():  # een tweede startpagina is van geen stad
        kopie = WijkPage.objects.exclude(pk=pagina.pk).get()
        assert kopie.wijk is None
        assert kopie.over_wijk is None


def test_een_vertaling_gaat_over_dezelfde_wijk():
    pagina = maak_wijkpagina()
    engels = Locale.objects.get_or_create(language_code="en")[0]
    vertaling = pagina.copy_for_translation(engels, copy_parents=True)
    assert vertaling.wijk is None
    assert vertaling.over_wijk == pagina.wijk


@pytest.mark.parametrize("soort", ["wijk", "gebied"])
def test_een_wijk_met_een_pagina_en_een_gebied_met_wijken_gaan_niet_zomaar_weg(admin_client, soort):
    wijk = maak_wijkpagina().wijk
    doel = wijk if soort == "wijk" else wijk.gebied
    adres = reverse(f"wagtailsnippets_participatie_{soort}:delete", args=[doel.pk])
    for antwoord in (admin_client.get(adres, follow=True), admin_client.post(adres, follow=True)):
        assert "heeft een pagina op de site" in antwoord.content.decode() or soort == "gebied"
        assert "heeft nog wijken" in antwoord.content.decode() or soort == "wijk"
    assert Wijk.objects.filter(pk=wijk.pk).exists()


@pytest.mark.parametrize("soort", ["wijk", "gebied"])
def test_een_wijk_of_gebied_in_een_wijkcontract_gaat_niet_weg(admin_client, soort):
    gebied = Gebied.objects.create(naam="Eiland", slug="eiland")
    wijken = [maak_wijk()] if soort == "wijk" else []
    maak_contract(wijken=wijken, gebied=gebied)
    doel = wijken[0] if wijken else gebied
    adres = reverse(f"wagtailsnippets_participatie_{soort}:delete", args=[doel.pk])
    assert "staat in een wijkcontract" in admin_client.post(adres, follow=True).content.decode()
    assert type(doel).objects.filter(pk=doel.pk).exists()


def test_een_wijk_zonder_pagina_mag_weg(admin_client):
    wijk = maak_wijk()
    admin_client.post(reverse("wagtailsnippets_participatie_wijk:delete", args=[wijk.pk]))
    assert not Wijk.objects.filter(pk=wijk.pk).exists()


def test_het_scherm_van_een_wijkpagina_zegt_dat_zij_zich_vanzelf_vult(admin_client):
    pagina = maak_wijkpagina()
    html = admin_client.get(reverse("wagtailadmin_pages:edit", args=[pagina.pk])).content.decode()
    assert "Deze pagina vult zich vanzelf" in html


def noem(wijk, naam):
    wijk.naam = naam
    wijk.save()
    volg_naam(wijk)


def test_een_alias_van_een_wijkpagina_is_geen_storing_en_gaat_over_dezelfde_wijk(client):
    pagina = maak_wijkpagina()
    alias = pagina.create_alias(update_slug="nog-een-keer")
    assert (alias.wijk, alias.over_wijk) == (None, pagina.wijk)
    pagina.title = "Een andere titel"
    pagina.save_revision().publish()
    alias.refresh_from_db()
    assert (alias.title, alias.wijk) == ("Een andere titel", None)
    assert client.get(alias.url).status_code == 200
