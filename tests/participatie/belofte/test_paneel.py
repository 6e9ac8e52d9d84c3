"""Op de startpagina van het CMS staat per formulier wat er beloofd is en nog moet gebeuren."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from participatie.models import Inbreng
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker, maak_project

pytestmark = pytest.mark.django_db
MODEREREN, ORIGINEEL = "participatie.moderate_inbreng", "participatie.view_origineel"


@pytest.fixture
def cms(client):
    client.force_login(maak_medewerker(MODEREREN))
    return client


def beloof(formulier, dagen, aantal=1):
    for _keer in range(aantal):
        rij = maak_inbreng(formulier)
        dag = timezone.localdate() + timedelta(days=dagen)
        Inbreng.objects.filter(pk=rij.pk).update(beantwoorden_voor=dag)
    return rij


def startpagina(client):
    return client.get("/cms/").content.decode()


def test_te_laat_en_binnenkort_staan_er_per_formulier_met_een_link_naar_precies_die_reacties(cms):
    formulier = maak_formulier(maak_project(title="Plein aan de Vaart"), title="Uw wens")
    beloof(formulier, -3, 2)
    beloof(formulier, 5, 3)
    beloof(formulier, 40, 4)
    beloof(maak_formulier(title="Ver weg"), 40)
    tekst = startpagina(cms)
    assert "Plein aan de Vaart" in tekst
    assert "Ver weg" not in tekst
    for naam, aantal in (("2 te laat bij Uw wens", 2), ("3 binnen 14 dagen bij Uw wens", 3)):
        adres = re.search(rf'<a href="([^"]+)" aria-label="{naam}"', tekst)[1].replace("&amp;", "&")
        assert cms.get(adres).context["pagina"].paginator.count == aantal


def test_het_langst_wachtende_formulier_staat_bovenaan(cms):
    for naam, dagen in (("Morgen", 1), ("Lang voorbij", -30), ("Gisteren", -1)):
        beloof(maak_formulier(title=naam), dagen)
    tekst = startpagina(cms)
    assert tekst.index("Lang voorbij") < tekst.index("Gisteren") < tekst.index("Morgen")


def test_als_alles_op_tijd_is_is_het_paneel_er_niet(cms):
    beloof(maak_formulier(), 40)
    assert "Wat wij hebben beloofd" not in startpagina(cms)


def test_inbreng_bij_een_verwijderd_formulier_blijft_in_beeld(cms):
    formulier = maak_formulier(title="Weg ermee")
    beloof(formulier, -1)
    formulier.delete()
    tekst = startpagina(cms)
    assert "Weg ermee" in tekst
    assert "1 te laat bij Weg ermee" in tekst


def test_wie_niet_mag_modereren_ziet_het_paneel_niet(client):
    client.force_login(maak_medewerker("participatie.view_inbreng", ORIGINEEL))
    assert "Wat wij hebben beloofd" not in startpagina(client)


def test_het_paneel_kost_een_vast_aantal_vragen(cms):
    aantallen = []
    for _keer in range(2):
        for _nog in range(12):
            beloof(maak_formulier(), -1)
        startpagina(cms)  # de eerste keer maakt Wagtail een profiel
        with CaptureQueriesContext(connection) as gevangen:
            tekst = startpagina(cms)
        aantallen.append(len(gevangen))
    assert aantallen[0] == aantallen[1]
    assert "En nog 14 formulieren." in tekst
