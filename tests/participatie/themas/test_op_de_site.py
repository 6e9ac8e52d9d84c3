"""Thema's op de projectpagina en op de ontvangstpagina."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from participatie.inbreng import actions as inbreng_acties
from participatie.models import Besluit, Inbreng, Themabesluit
from participatie.themas import actions
from tests.participatie.projecten.pagina import haal, maak_geplaatst, volgorde
from tests.participatie.themas.hulp import ANTWOORD, pks

pytestmark = pytest.mark.django_db


def ontvangst(client, inbreng):
    return re.sub(r"\s+", " ", client.get(inbreng.pad).content.decode())


def test_de_projectpagina_toont_per_thema_wat_mensen_zeiden_en_wat_het_antwoord_is(client, project, formulier, thema):
    rijen = [maak_geplaatst(formulier, f"Wens {n}") for n in range(2)]
    actions.indelen(pks(rijen), [thema], None)
    assert 'id="themas"' not in haal(client, project), "een thema zonder samenvatting of antwoord is nog werk"
    actions.bijwerken(thema, "Parkeren", "Veel zorg over <laden>.")
    assert "Hierop is nog geen antwoord." in haal(client, project)
    actions.beantwoord_thema(thema, **ANTWOORD, door=None)
    tekst = haal(client, project)
    assert volgorde(
        tekst,
        'id="themas"',
        "2 reacties gingen hierover",
        "&lt;laden&gt;",
        "Leidt tot wijziging: Deels",
        ANTWOORD["tekst"],
        'id="inbreng"',
    ), "eerst of er iets verandert, dan de uitleg"
    assert '<a class="nl-toc__link" href="#themas">' in tekst


def test_een_samengevoegd_thema_staat_niet_meer_apart(client, project, thema):
    oud = actions.maken(project, "Laden en lossen", "Over laden.")
    actions.bijwerken(thema, "Parkeren", "Over parkeren.")
    actions.samenvoegen(oud, thema, None)
    tekst = haal(client, project)
    assert "Over parkeren." in tekst
    assert "Over laden." not in tekst


def test_inbreng_is_te_filteren_op_thema(client, project, formulier, thema):
    over, ander = maak_geplaatst(formulier, "Wens-een"), maak_geplaatst(formulier, "Wens-twee")
    actions.bijwerken(thema, "Parkeren", "Over parkeren.")
    actions.indelen([over.pk], [thema], None)
    tekst = haal(client, project, "?thema=1")
    assert "Wens-een" in tekst
    assert "Wens-twee" not in tekst
    assert "U ziet alleen inbreng over “Parkeren”." in tekst
    assert 'href="?thema=1#inbreng">Parkeren</a>' in haal(client, project), "de kaart leidt naar haar thema"
    for onzin in ("?thema=2", "?thema=%00", "?thema=-1", "?thema=99999999999999999999", "?thema=%ED%A0%80"):
        assert "Wens-twee" in haal(client, project, onzin), onzin
    assert ander.pk


def test_een_thema_dat_niet_openbaar_is_staat_niet_op_de_kaart(client, project, formulier, thema):
    actions.indelen([maak_geplaatst(formulier, "Wens").pk], [thema], None)
    assert "?thema=1" not in haal(client, project)


def test_de_ontvangst_toont_het_eigen_antwoord_en_dat_op_het_thema_naast_elkaar(client, maak_rijen, project, thema):
    [rij], bomen = maak_rijen(1), actions.maken(project, "Bomen")
    actions.indelen([rij.pk], [thema, bomen], None)
    inbreng_acties.beantwoorden(rij, "overgenomen", "Uw laadplek komt er.", "Team", None)
    actions.beantwoord_thema(thema, **ANTWOORD, door=None)
    tekst = ontvangst(client, rij)
    assert volgorde(
        tekst,
        "Onze antwoorden",
        "Antwoord op uw inbreng",
        "Uw laadplek komt er.",
        "Antwoord op het thema “Parkeren”",
        ANTWOORD["tekst"],
        "Parkeren Bomen",
    )


def test_alleen_een_eigen_antwoord_krijgt_geen_kop_onder_de_kop(client, maak_rijen):
    [rij] = maak_rijen(1)
    inbreng_acties.beantwoorden(rij, "overgenomen", "Uw laadplek komt er.", "Team", None)
    tekst = ontvangst(client, rij)
    assert volgorde(tekst, "Ons antwoord", "Uw laadplek komt er.")
    assert "Antwoord op uw inbreng" not in tekst


def test_een_antwoord_op_het_thema_staat_er_maar_een_keer(client, maak_rijen, thema):
    [rij] = maak_rijen(1)
    actions.indelen([rij.pk], [thema], None)
    actions.beantwoord_thema(thema, **ANTWOORD, door=None)
    tekst = ontvangst(client, rij)
    assert tekst.count(ANTWOORD["tekst"]) == 1
    assert "Antwoord op het thema “Parkeren”" in tekst
    assert "Antwoord op uw inbreng" not in tekst


def test_na_samenvoegen_zegt_de_ontvangst_waar_het_heen_ging_en_staan_beide_antwoorden_er(
    client, maak_rijen, project, thema
):
    [rij], laden = maak_rijen(1), actions.maken(project, "Laden en lossen")
    actions.indelen([rij.pk], [laden], None)
    actions.beantwoord_thema(laden, "niet", "Laden kan daar niet.", "Team", None)
    actions.samenvoegen(laden, thema, None)
    actions.beantwoord_thema(thema, **ANTWOORD, door=None)
    tekst = ontvangst(client, rij)
    assert volgorde(tekst, "“Laden en lossen”", "Laden kan daar niet.", "thema “Parkeren”", ANTWOORD["tekst"])
    assert "Parkeren (stond eerst onder “Laden en lossen”)" in tekst
    assert "is samengevoegd met “Parkeren”" in tekst


@pytest.fixture
def besluit(project, thema, maak_rijen):
    [rij] = maak_rijen(1)
    actions.indelen([rij.pk], [thema], None)
    besluit = Besluit.objects.create(
        project=project, titel="Vaststelling ontwerp", datum="2026-10-01", beslisser="raad", tekst="Schets B gaat door."
    )
    Themabesluit.objects.create(besluit=besluit, thema=thema, wijziging="deels", tekst="Twaalf plaatsen blijven.")
    return besluit


def test_een_besluit_staat_per_thema_op_de_projectpagina_en_de_ontvangst(client, project, besluit):
    [rij] = Inbreng.objects.all()
    for tekst in (haal(client, project), ontvangst(client, rij)):
        assert volgorde(
            tekst,
            "Wat is besloten",
            "Vaststelling ontwerp",
            "Schets B gaat door.",
            "Parkeren",
            "Leidt tot wijziging: Deels.",
            "Twaalf plaatsen blijven.",
        )


def test_een_besluit_van_voor_de_inbreng_gaat_er_niet_over(client, besluit):
    Besluit.objects.update(vastgelegd_op=timezone.now() - timedelta(days=400))
    [rij] = Inbreng.objects.all()
    assert "Wat is besloten" not in ontvangst(client, rij)


@pytest.mark.parametrize("aantal", [2, 30])
def test_themas_kosten_de_pagina_een_vast_aantal_vragen(
    client, project, formulier, aantal, django_assert_max_num_queries
):
    rijen = [maak_geplaatst(formulier, f"Wens {n}") for n in range(aantal)]
    for nummer in range(aantal // 2):
        thema = actions.maken(project, f"Thema {nummer}", "Samengevat.")
        actions.indelen(pks(rijen), [thema], None)
        actions.beantwoord_thema(thema, **ANTWOORD, door=None)
    haal(client, project)
    with django_assert_max_num_queries(36):
        haal(client, project)
    with django_assert_max_num_queries(16):
        ontvangst(client, rijen[0])
