from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from participatie.models import Fase, Infobord, Update
from tests import fabriek

pytestmark = pytest.mark.django_db


def _html(client, **koppen):
    return client.get("/b/K73A9", **koppen).content.decode()


def _volle_pagina(project, nu):
    for n in range(12):
        fabriek.maak_formulier(
            project,
            title=f"Formulier {n} met een flink lange titel over het plein",
            sluit_op=nu + timedelta(days=9 + n),
        )
    lang = "".join(f"<p>{' '.join(f'woord{n}x{m}' for m in range(40))}</p>" for n in range(20))
    project.wat_staat_vast = project.waarover_meedenken = project.resultaat = lang
    project.samenvatting = "Een samenvatting van driehonderd tekens. " * 7
    project.save()
    Update.objects.create(project=project, titel="Vol", datum=date(2026, 11, 20), tekst=lang, anker="vol")


@pytest.mark.parametrize("vol", [False, True])
def test_de_hele_pagina_past_in_het_eerste_venster(client, bord, project, nu, vol):
    if vol:
        _volle_pagina(project, nu)
    antwoord = client.get("/b/K73A9", headers={"accept-encoding": "gzip, br"})
    koppen = "".join(f"{naam}: {waarde}\r\n" for naam, waarde in antwoord.headers.items())
    assert antwoord.headers["Content-Encoding"] == "gzip"
    # Wat de webserver en productie nog aan koppen toevoegen (HSTS, Date, Server), is ruim genomen.
    assert len(koppen) + 300 + len(antwoord.content) <= (14_336 if vol else 9_000)


def test_niets_op_de_pagina_houdt_het_lezen_op(client, bord):
    tekst = _html(client)
    assert "<style>" in tekst
    assert 'rel="stylesheet"' not in tekst
    assert "<script" not in tekst
    assert "<img" not in tekst
    assert "style=" not in tekst


def test_de_browser_mag_de_stijl_in_de_pagina_gebruiken(client, bord):
    assert "'sha256-" in client.get("/b/K73A9").headers["Content-Security-Policy"]


def _vragen(client):
    client.get("/b/K73A9", headers={"user-agent": ""})
    with CaptureQueriesContext(
        connection,
    ) as vragen:
        _html(client, headers={"user-agent": ""})
    return len(vragen)


def test_het_aantal_vragen_aan_de_database_is_klein_en_groeit_niet(client, bord, project, nu, stadsvragen):
    fabriek.maak_formulier(project)
    klein = _vragen(client)
    assert klein <= 5 + stadsvragen
    _volle_pagina(project, nu)
    for n in range(10):
        fabriek.maak_bord(fabriek.maak_project())
        Fase.objects.create(project=project, titel=f"Fase {n}", sort_order=10 + n)
    project.vervolg = fabriek.maak_project()
    project.save()
    Infobord.objects.filter(pk=bord.pk).update(verwijst_naar=fabriek.maak_project().pk)
    assert _vragen(client) <= klein
