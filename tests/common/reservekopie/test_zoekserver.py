"""Een zoekserver gaat niet mee terug in de tijd: na het terugzetten moet alles er opnieuw naartoe."""

import re

import pytest
from django.core.management import call_command, load_command_class

from stadmaken.common.reservekopie import kopieen, terugzetten


@pytest.fixture
def teruggezet(monkeypatch):
    """Een kopie die is teruggezet."""
    klaar = terugzetten.Teruggezet({"rijen": {}}, bestanden=0, gemigreerd=False, oude_mail=0, andere_sleutel=False)
    monkeypatch.setattr(kopieen, "zoek", lambda naam: naam)
    monkeypatch.setattr(terugzetten, "zet_terug", lambda pad, **opties: klaar)


@pytest.mark.usefixtures("teruggezet")
def test_na_terugzetten_staat_er_welke_opdracht_de_zoekserver_vult(settings, capsys):
    settings.ZOEKSERVER = {"index": "stad"}
    call_command("restore", "laatste")
    (opdracht, opties) = re.search(r"zoekserver.*: manage\.py (\w+)(.*)", capsys.readouterr().out).groups()
    parser = load_command_class("search", opdracht).create_parser("manage.py", opdracht)
    assert parser.parse_args(opties.split()).alles


@pytest.mark.usefixtures("teruggezet")
def test_zonder_zoekserver_is_er_niets_te_vullen(settings, capsys):
    settings.ZOEKSERVER = {}
    call_command("restore", "laatste")
    assert "zoekserver" not in capsys.readouterr().out
