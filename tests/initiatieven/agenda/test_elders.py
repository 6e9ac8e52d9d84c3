"""Wat er te doen is, op de startpagina, bij een project en in lopende tekst."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from home.models import InhoudPage
from initiatieven.models import Bijeenkomst, Gelegenheid
from tests.fabriek import maak_home, maak_project
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)


def lees(client, pad):
    return " ".join(client.get(pad).content.decode().split())


def tekstpagina(*paginas):
    """Een gewone pagina met een bouwsteen per cursus of activiteit."""
    blokken = [("activiteit", {"pagina": Page.objects.get(pk=pagina.pk)}) for pagina in paginas]
    ouder = Page.objects.get(pk=maak_home().pk)
    return ouder.add_child(instance=InhoudPage(title="Tekst", slug="tekst", samenvatting="s", inhoud=blokken))


def test_de_startpagina_toont_de_eerste_drie_die_doorgaan(client):
    for nummer in range(1, 5):
        maak_gelegenheid(maak_activiteit(title=f"Activiteit {nummer}x"), over=nummer * DAG)
    weg = maak_gelegenheid(maak_activiteit(title="Gaat niet door"), over=DAG)
    Gelegenheid.objects.filter(pk=weg.pk).update(geannuleerd_op=timezone.now())
    afgelast = maak_gelegenheid(maak_activiteit(title="Eén keer niet"), over=DAG)
    Bijeenkomst.objects.filter(gelegenheid=afgelast).update(geannuleerd_op=timezone.now())
    maak_gelegenheid(maak_activiteit(title="Voorbij"), over=-DAG)
    besloten = maak_activiteit(title="Besloten")
    maak_gelegenheid(besloten, over=DAG)
    PageViewRestriction.objects.create(page=besloten, restriction_type="password", password="x")
    maak_home()
    tekst = lees(client, "/")
    assert [f"Activiteit {nummer}x" in tekst for nummer in range(1, 5)] == [True, True, True, False]
    for titel in ("Gaat niet door", "Eén keer niet", "Besloten"):
        assert titel not in tekst


def test_zonder_activiteiten_zwijgt_de_startpagina(client):
    maak_home()
    assert "Binnenkort te doen" not in lees(client, "/")


def test_een_project_toont_wat_erbij_hoort_en_een_ander_project_niet(client):
    project = maak_project()
    maak_gelegenheid(maak_activiteit(title="Hoort erbij", project=project))
    maak_gelegenheid(maak_activiteit(title="Hoort elders"))
    tekst = lees(client, project.url)
    assert "Hoort erbij" in tekst
    assert "Hoort elders" not in tekst
    assert f"/agenda/?project={project.slug}#resultaten" in tekst
    assert "Te doen bij dit project" not in lees(client, maak_project().url)


def test_een_bouwsteen_toont_de_eerstvolgende_keer(client):
    cursus, zonder, concept = maak_cursus(title="Pitchen"), maak_activiteit(title="Later"), maak_activiteit(live=False)
    maak_gelegenheid(cursus, over=30 * DAG, capaciteit=5)
    maak_gelegenheid(cursus, over=3 * DAG, capaciteit=4)
    tekst = lees(client, tekstpagina(cursus, zonder, concept).url)
    assert "Nog 4 plekken vrij" in tekst
    assert "Nog 5 plekken vrij" not in tekst
    assert "Er is nu geen nieuwe datum." in tekst
    assert concept.title not in tekst


def vragen(client, pad):
    client.get(pad)
    with CaptureQueriesContext(connection) as gedaan:
        assert client.get(pad).status_code == 200
    return len(gedaan)


def test_meer_activiteiten_kosten_niet_meer_vragen(client):
    project = maak_project()
    paginas = [maak_activiteit(project=project) for _ in range(10)]
    maak_gelegenheid(paginas[0])
    paden = ["/", project.url]
    klein = [vragen(client, pad) for pad in paden]
    een = vragen(client, tekstpagina(paginas[0]).url)
    for pagina in paginas:
        maak_gelegenheid(pagina)
    assert [vragen(client, pad) for pad in paden] == klein
    InhoudPage.objects.filter(slug="tekst").delete()
    assert vragen(client, tekstpagina(*paginas).url) == een
