"""Updates op de projectpagina: allemaal bereikbaar, en elk met een anker dat blijft werken."""

import re
from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone

from participatie.models import Update
from tests.fabriek import maak_bord, maak_project
from tests.participatie.projecten.pagina import haal, volgorde

pytestmark = pytest.mark.django_db


def test_updates_staan_nieuwste_eerst_en_zijn_allemaal_bereikbaar(client):
    updates = [Update(titel=f"Bericht {n}", datum=date(2026, 1, n), tekst="<p>x</p>") for n in range(1, 9)]
    tekst = haal(client, maak_project(updates=updates))
    titels = re.findall(r">(Bericht \d) <a", tekst)
    assert titels == [f"Bericht {n}" for n in range(8, 0, -1)]
    assert volgorde(tekst, "Bericht 4 ", "Nog 3 oudere berichten", "Bericht 3 ")


def test_het_anker_van_een_update_overleeft_een_nieuwe_titel(client):
    project = maak_project(updates=[Update(titel="Oude titel", tekst="<p>x</p>")])
    anker = project.updates.get().anker
    update = project.updates.first()
    update.titel, update.datum = "Nieuwe titel", date(2020, 1, 1)
    project.updates.add(update)
    project.save_revision().publish()
    tekst = haal(client, project)
    assert "Nieuwe titel" in tekst
    assert f'id="{anker}"' in tekst


def test_twee_updates_met_dezelfde_titel_en_dag_hebben_elk_een_eigen_anker():
    project = maak_project(updates=[Update(titel="Zelfde", tekst="x"), Update(titel="Zelfde", tekst="x")])
    assert len({update.anker for update in project.updates.all()}) == 2


def test_een_bericht_met_een_dag_die_nog_komt_staat_nog_nergens(client, django_capture_on_commit_callbacks):
    morgen = timezone.localdate() + timedelta(days=1)
    with django_capture_on_commit_callbacks(execute=True):
        project = maak_project(
            updates=[
                Update(titel="Gisteren klaar", datum=date(2026, 1, 2), tekst="<p>x</p>"),
                Update(titel="Morgen nieuws", datum=morgen, tekst="<p>kwikstaart</p>"),
            ]
        )
    bord = maak_bord(project)
    for pad in (project.url, "/", f"/b/{bord.code}", "/zoeken/?q=kwikstaart"):
        tekst = client.get(pad).content.decode()
        assert "Morgen nieuws" not in tekst, pad
    assert "Gisteren klaar" in client.get(f"/b/{bord.code}").content.decode()
    with time_machine.travel(morgen + timedelta(days=1), tick=False):
        assert "Morgen nieuws" in client.get(project.url).content.decode()
