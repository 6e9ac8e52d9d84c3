"""Pagina's waar niemand over gaat, en wie ze aan wie kan geven."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page, PageLogEntry

from home.models import InhoudPage
from home.rapporten.wachtend import zonder_eigenaar
from tests.fabriek import maak_medewerker
from tests.home.rapporten.conftest import maak_pagina, redacteur_van

pytestmark = pytest.mark.django_db


def actie(*paginas) -> str:
    nummers = "&".join(f"id={pagina.pk}" for pagina in paginas)
    return f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'eigenaar'])}?{nummers}"


def geef(client, wie, *paginas):
    return client.post(actie(*paginas), {"eigenaar": wie.pk})


def eigenaar_van(pagina):
    return Page.objects.get(pk=pagina.pk).owner


def test_zonder_eigenaar_is_wie_niemand_heeft_of_iemand_die_er_niet_meer_bij_kan(webredactie, django_user_model):
    goed, leeg, weg, zonder_recht, van_beheer = (maak_pagina() for _ in range(5))
    eigenaar = redacteur_van(goed, "add")
    uit = redacteur_van(weg, "change", is_active=False)
    beheer = django_user_model.objects.create_superuser("beheer")
    for pagina, wie in ((goed, eigenaar), (weg, uit), (zonder_recht, maak_medewerker()), (van_beheer, beheer)):
        Page.objects.filter(pk=pagina.pk).update(owner=wie)
    gevonden = set(zonder_eigenaar(webredactie).values_list("pk", flat=True))
    assert gevonden & {p.pk for p in (goed, leeg, weg, zonder_recht, van_beheer)} == {leeg.pk, weg.pk, zonder_recht.pk}


def test_het_scherm_zegt_waarom_en_geeft_met_een_knop_een_eigenaar(client, webredactie):
    pagina = maak_pagina(title="Verweesd")
    Page.objects.filter(pk=pagina.pk).update(owner=maak_medewerker(first_name="Uit", is_active=False))
    client.force_login(webredactie)
    tekst = client.get(reverse("rapporten:eigenaar")).content.decode()
    assert "Uit, maar dit account staat uit" in tekst
    assert f"/cms/bulk/wagtailcore/page/eigenaar/?id={pagina.pk}" in tekst
    antwoord = client.get(actie(pagina)).content.decode()
    assert "Verweesd" in antwoord
    assert f'<option value="{webredactie.pk}" selected>Wim Webredactie</option>' in antwoord


def test_meer_paginas_krijgen_in_een_keer_een_eigenaar_en_dat_staat_in_de_geschiedenis(client, webredactie):
    een, twee = maak_pagina(), maak_pagina()
    client.force_login(webredactie)
    geef(client, webredactie, een, twee)
    assert eigenaar_van(een) == eigenaar_van(twee) == webredactie
    assert PageLogEntry.objects.filter(action="home.geef_eigenaar", page__in=[een.pk, twee.pk]).count() == 2
    InhoudPage.objects.get(pk=een.pk).save_revision().publish()
    assert eigenaar_van(een) == webredactie
    assert not zonder_eigenaar(webredactie).filter(pk__in=[een.pk, twee.pk]).exists()


def test_eigenaar_wordt_alleen_wie_de_pagina_al_mag_wijzigen(client, webredactie):
    pagina, ander = maak_pagina(), maak_pagina()
    alleen_toevoegen, elders = redacteur_van(pagina, "add"), redacteur_van(ander, "change")
    client.force_login(webredactie)
    for wie in (alleen_toevoegen, elders, maak_medewerker()):
        assert "Selecteer een geldige keuze" in geef(client, wie, pagina).content.decode()
    assert eigenaar_van(pagina) is None
    collega = redacteur_van(pagina, "change")
    geef(client, collega, pagina)
    assert eigenaar_van(pagina) == collega


def test_wie_een_pagina_niet_mag_wijzigen_geeft_haar_niet_weg(client):
    eigen, van_een_ander = maak_pagina(), maak_pagina()
    wie = redacteur_van(eigen, "change")
    client.force_login(wie)
    geef(client, wie, eigen, van_een_ander)
    assert eigenaar_van(eigen) == wie
    assert eigenaar_van(van_een_ander) is None


def test_alles_is_in_het_rapport_alleen_wat_geen_eigenaar_heeft(client, webredactie):
    met, zonder = maak_pagina(), maak_pagina()
    van = redacteur_van(met, "change")
    Page.objects.filter(pk=met.pk).update(owner=van)
    client.force_login(webredactie)
    client.post(f"{actie()}id=all", {"eigenaar": webredactie.pk})
    assert eigenaar_van(met) == van
    assert eigenaar_van(zonder) == webredactie


def test_ieder_ziet_alleen_eigen_paginas_en_zonder_recht_niets(client):
    eigen, ander = maak_pagina(title="Van mij"), maak_pagina(title="Van een ander")
    client.force_login(redacteur_van(eigen))
    tekst = client.get(reverse("rapporten:eigenaar")).content.decode()
    assert "Van mij" in tekst
    assert ander.title not in tekst
    client.force_login(maak_medewerker())
    assert client.get(reverse("rapporten:eigenaar")).status_code == 302


def test_een_lange_lijst_kost_evenveel_vragen_als_een_korte(client, webredactie):
    client.force_login(webredactie)

    def tel() -> int:
        with CaptureQueriesContext(connection) as vragen:
            client.get(reverse("rapporten:eigenaar"))
        return len(vragen)

    maak_pagina()
    tel()
    eerst = tel()
    for _keer in range(8):
        maak_pagina(owner=maak_medewerker(is_active=False))
    assert tel() == eerst
