"""Knoppen en links van en naar de agenda: waar u bent, waar het verslag staat, en waar de agenda zelf staat."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from wagtail.models import Locale

from initiatieven.models import ActiviteitPage, AgendaPage, Bijeenkomst
from tests.fabriek import maak_home, maak_project
from tests.fabriek_initiatieven import maak_activiteit, maak_agenda, maak_gelegenheid
from tests.initiatieven.agenda.hulp import NU, haal

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)


@pytest.mark.parametrize(
    ("vraag", "knop"),
    [
        ("", "Komende tijd"),
        ("?weergave=week", "Deze week"),
        (f"?weergave=week&dag={NU.date()}", "Deze week"),
        ("?weergave=week&dag=2026-12-14", None),
        ("?weergave=maand&maand=2027-01", "Maand"),
    ],
)
def test_deze_week_is_alleen_deze_week_de_knop_waar_u_bent(client, time_machine, vraag, knop):
    time_machine.move_to(NU)
    maak_agenda()
    nu = [str(keuze["naam"]) for keuze in haal(client, vraag).context["weergaven"] if keuze["nu"]]
    assert nu == ([knop] if knop else [])


def geweest(pagina, dagen, **velden):
    return maak_gelegenheid(pagina, over=-DAG * dagen, wijze="vrij", **velden).bijeenkomsten.get()


def met_verslag(client):
    rijen = [rij for _dag, rijen in haal(client, "?weergave=voorbij").context["dagen"] for rij in rijen]
    return [rij.keer.bijeenkomst.pk for rij in rijen if rij.verslag]


def test_het_verslag_staat_alleen_bij_de_keer_waar_het_over_gaat(client):
    pagina = maak_activiteit(verslag="<p>Wat er is besproken.</p>")
    zonder = maak_activiteit()
    geweest(pagina, 21), geweest(zonder, 3)
    keer = geweest(pagina, 14)
    geweest(pagina, 10, geannuleerd_op=timezone.now())
    assert met_verslag(client) == [keer.pk]
    ActiviteitPage.objects.filter(pk=pagina.pk).update(last_published_at=timezone.now() - DAG * 9)
    geweest(pagina, 7)
    assert met_verslag(client) == [keer.pk], "een nieuwe keer heeft nog geen verslag"
    ActiviteitPage.objects.filter(pk=pagina.pk).update(last_published_at=timezone.now() - DAG * 40)
    assert met_verslag(client) == []


def test_links_naar_de_agenda_gaan_naar_waar_zij_staat(client):
    project = maak_project()
    maak_gelegenheid(maak_activiteit(project=project))
    agenda = maak_agenda()
    agenda.slug = "wat-is-er-te-doen"
    agenda.save_revision().publish()
    adres = AgendaPage.objects.get().url
    assert adres == "/wat-is-er-te-doen/"
    home = client.get(maak_home().url).content.decode()
    assert f'href="{adres}">De hele agenda' in home
    assert 'href="/agenda/' not in home
    pagina = client.get(project.url).content.decode()
    assert f'href="{adres}?project={project.slug}#resultaten"' in pagina
    engels = Locale.objects.get_or_create(language_code="en")[0]
    maak_home().copy_for_translation(engels).save_revision().publish()
    agenda.copy_for_translation(engels).save_revision().publish()
    assert f'href="{adres}">De hele agenda' in client.get(maak_home().url).content.decode()


def test_zonder_agenda_op_de_site_is_er_geen_link(client):
    maak_gelegenheid(maak_activiteit())
    AgendaPage.objects.update(live=False)
    assert Bijeenkomst.objects.get().begin.date() > date(2000, 1, 1)
    assert "De hele agenda" not in client.get(maak_home().url).content.decode()
