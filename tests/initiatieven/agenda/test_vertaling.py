"""Een vertaalde pagina toont de data van de pagina waarvan zij een vertaling is, en meldt daarvoor aan."""

from datetime import timedelta

import icalendar
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Locale, PageViewRestriction

from initiatieven.aanbod.rijen import eerstvolgende
from initiatieven.models import Aanmelding, CursusPage
from tests.fabriek import maak_medewerker
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid
from tests.initiatieven.aanmelden.invullen import MENS, sleutel_van
from tests.initiatieven.agenda.test_schema import gegevens

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _daarna_weer_nederlands():
    """Een verzoek om een Engelse pagina laat die taal anders staan voor de volgende test."""
    with override("nl"):
        yield


def vertaal(pagina, titel="Learn to pitch"):
    """De Engelse versie van deze pagina, op de site."""
    engels = Locale.objects.get_or_create(language_code="en")[0]
    for boven in pagina.get_ancestors().filter(depth__gt=1).specific():
        if not boven.has_translation(engels):
            boven.copy_for_translation(engels).save_revision().publish()
    kopie = pagina.copy_for_translation(engels)
    kopie.title = titel
    kopie.save_revision().publish()
    return type(pagina).objects.get(pk=kopie.pk)


@pytest.fixture
def cursus():
    return maak_cursus(title="Leren pitchen", slug="leren-pitchen")


@pytest.fixture
def engels(cursus):
    return vertaal(cursus)


def namen(client, pad):
    return [str(een["summary"]) for een in icalendar.Calendar.from_ical(client.get(pad).content).walk("VEVENT")]


def test_een_vertaling_toont_dezelfde_data_overal(client, cursus, engels):
    gelegenheid = maak_gelegenheid(cursus, keren=2, capaciteit=5)
    for pagina in (cursus, engels):
        context = client.get(pagina.url).context
        assert [regel.gelegenheid.pk for regel in context["data"].komend] == [gelegenheid.pk]
        [reeks] = gegevens(client, pagina)["hasCourseInstance"]
        assert len(reeks["subEvent"]) == 2
        assert reeks["offers"]["url"].endswith(pagina.url)
        assert namen(client, f"{pagina.url}agenda.ics") == [pagina.title] * 2
    assert f"{engels.url}aanmelden/?datum={gelegenheid.pk}" in client.get(engels.url).content.decode()


def test_aanmelden_langs_de_vertaling_telt_voor_dezelfde_plekken(client, cursus, engels):
    gelegenheid = maak_gelegenheid(cursus, capaciteit=1, wachtlijst=False)
    CursusPage.objects.filter(pk=cursus.pk).update(bewaartermijn_maanden=9)
    adres = f"{engels.url}aanmelden/?datum={gelegenheid.pk}"
    formulier = client.get(adres).content.decode()
    assert "Learn to pitch" in formulier
    assert "9 m" in formulier, "de belofte is die van de pagina waar de data bij horen"
    assert client.post(adres, {"idem": sleutel_van(gelegenheid), **MENS}).status_code == 303
    gelegenheid.refresh_from_db()
    assert (Aanmelding.objects.get().gelegenheid_id, gelegenheid.bezet) == (gelegenheid.pk, 1)
    nog_een = {"idem": sleutel_van(gelegenheid), **MENS, "email": "wim@voorbeeld.nl"}
    assert client.post(f"{cursus.url}aanmelden/?datum={gelegenheid.pk}", nog_een).status_code == 409
    assert Aanmelding.objects.count() == 1


def test_de_school_in_een_andere_taal_kent_dezelfde_data(client, cursus, engels):
    maak_gelegenheid(cursus), maak_gelegenheid(maak_cursus())
    school = engels.get_parent()
    [kaart] = client.get(school.url).context["cursussen"]
    assert (kaart["cursus"].title, len(kaart["regels"])) == ("Learn to pitch", 1)
    assert client.get(f"{school.url}?plek=on").context["bladzij"].paginator.count == 1
    assert namen(client, f"{school.url}agenda.ics") == ["Leren pitchen"]
    cursus.gelegenheden.all().delete()
    maak_gelegenheid(cursus, over=timedelta(days=-9))
    assert client.get(school.url).context["heeft_archief"]


def test_een_blok_met_een_vertaling_heeft_haar_eigen_titel_en_de_datum(cursus, engels):
    keer = maak_gelegenheid(cursus).bijeenkomsten.get()
    pagina, rij = eerstvolgende([engels.pk])[engels.pk]
    assert (pagina.title, rij.pagina.title, rij.keer.bijeenkomst.pk) == ("Learn to pitch", "Learn to pitch", keer.pk)


def test_wat_op_de_bron_niemand_mag_zien_staat_ook_niet_bij_de_vertaling(client, cursus, engels):
    gelegenheid = maak_gelegenheid(cursus)
    PageViewRestriction.objects.create(page=cursus, restriction_type="login")
    assert client.get(engels.url).context["data"].komend == []
    assert client.get(f"{engels.url}aanmelden/?datum={gelegenheid.pk}").status_code == 404
    assert namen(client, f"{engels.url}agenda.ics") == []
    [kaart] = client.get(engels.get_parent().url).context["cursussen"]
    assert kaart["regels"] == []


def test_de_data_van_een_andere_pagina_zijn_er_niet(client, cursus, engels):
    ander = maak_gelegenheid(maak_cursus())
    assert client.get(f"{engels.url}aanmelden/?datum={ander.pk}").status_code == 404


def test_in_het_cms_leidt_een_vertaling_naar_de_data_van_de_bron(client, cursus, engels):
    gelegenheid = maak_gelegenheid(cursus)
    client.force_login(maak_medewerker("initiatieven.beheer_aanmelding"))
    context = client.get(reverse("planning_beheer:aanbod", args=[engels.pk])).context
    assert [rij.pk for rij, _stand in context["komend"]] == [gelegenheid.pk]
    assert context["aanbod"].pk == cursus.pk


def test_een_vertaling_met_veel_data_vraagt_niet_meer(client):
    activiteit = maak_activiteit()
    engels = vertaal(activiteit, "Open evening")

    def vragen():
        with CaptureQueriesContext(connection) as gevangen:
            client.get(engels.url)
        return len(gevangen)

    maak_gelegenheid(activiteit)
    client.get(engels.url)
    klein = vragen()
    for week in range(8):
        maak_gelegenheid(activiteit, over=timedelta(weeks=week + 1), keren=2)
    assert vragen() == klein
