import csv
import io
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from home.rapporten.wachtend import verouderde_paginas
from tests.fabriek import maak_formulier, maak_medewerker, maak_project
from tests.home.rapporten.conftest import maak_pagina, redacteur_van

pytestmark = pytest.mark.django_db


def gepubliceerd(pagina, dagen: int):
    Page.objects.filter(pk=pagina.pk).update(last_published_at=timezone.now() - timedelta(days=dagen))
    return pagina


def test_alleen_wat_een_jaar_niet_is_nagekeken_en_bij_de_tijd_moet_zijn(webredactie):
    oud = gepubliceerd(maak_pagina(), 400)
    gepubliceerd(maak_pagina(), 300)
    gepubliceerd(maak_pagina(), 400).unpublish()
    klaar = gepubliceerd(maak_project(status="opgeleverd"), 900)
    gepubliceerd(maak_formulier(klaar), 900)
    loopt = gepubliceerd(maak_project(), 500)
    assert [pagina.pk for pagina in verouderde_paginas(webredactie)] == [loopt.pk, oud.pk]


def test_de_lijst_is_die_van_wagtail_met_dezelfde_paginas_als_de_telling(client, webredactie):
    gepubliceerd(maak_pagina(title="Heel oud"), 400)
    gepubliceerd(maak_pagina(title="Nog vers"), 10)
    client.force_login(webredactie)
    tekst = client.get(reverse("rapporten:verouderd")).content.decode()
    assert "Heel oud" in tekst
    assert "Nog vers" not in tekst


def test_wie_niet_mag_publiceren_ziet_haar_niet(client):
    pagina = gepubliceerd(maak_pagina(), 400)
    schrijver = redacteur_van(pagina, "add", "change")
    assert not verouderde_paginas(schrijver).exists()
    client.force_login(schrijver)
    assert client.get(reverse("rapporten:verouderd")).status_code == 302


def test_een_titel_als_formule_wordt_in_een_bestand_niet_uitgevoerd(client, webredactie):
    gepubliceerd(maak_pagina(title="=1+1"), 400)
    client.force_login(webredactie)
    antwoord = client.get(reverse("rapporten:verouderd"), {"export": "csv"})
    assert "verouderde-paginas-" in antwoord.headers["Content-Disposition"]
    regels = list(csv.reader(io.StringIO(antwoord.getvalue().decode("utf-8-sig")), delimiter=";"))
    assert regels[0] == ["Pagina", "Soort", "Laatst gepubliceerd", "Door"]
    assert regels[1][0] == "'=1+1"


def test_een_lange_lijst_kost_evenveel_vragen_als_een_korte(client, webredactie):
    client.force_login(webredactie)

    def tel() -> int:
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(reverse("rapporten:verouderd")).status_code == 200
        return len(vragen)

    gepubliceerd(maak_pagina(), 400)
    tel()
    eerst = tel()
    for _keer in range(8):
        door = maak_medewerker(is_active=False)
        pagina = gepubliceerd(maak_pagina(), 400)
        pagina.latest_revision.user = door
        pagina.latest_revision.save(update_fields=["user"])
        gepubliceerd(maak_project(), 500)
    assert tel() == eerst
