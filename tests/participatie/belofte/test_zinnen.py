"""Wat een bewoner over de belofte leest: op de projectpagina, bij het formulier en op de ontvangst."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from participatie.belofte import zinnen
from participatie.belofte.cijfers import Cijfers
from participatie.models import Inbreng
from tests.fabriek import maak_formulier, maak_inbreng, maak_project

DAG = date(2027, 2, 1)


@pytest.mark.parametrize(
    ("cijfers", "verwacht"),
    [
        (Cijfers(), []),
        (Cijfers(aantal=1, open=1), ["Er is 1 reactie. Die is nog niet beantwoord."]),
        (Cijfers(aantal=12, open=12), ["Er zijn 12 reacties. Daarvan is er nog geen beantwoord."]),
        (Cijfers(aantal=1, beantwoord=1, op_tijd=1), ["De reactie is beantwoord, op tijd."]),
        (Cijfers(aantal=1, beantwoord=1), ["De reactie is beantwoord, maar later dan beloofd."]),
        (Cijfers(aantal=9, beantwoord=9, op_tijd=9), ["Alle 9 reacties zijn beantwoord, allemaal op tijd."]),
        (Cijfers(aantal=9, beantwoord=9), ["Alle 9 reacties zijn beantwoord, maar later dan beloofd."]),
        (Cijfers(aantal=9, beantwoord=9, op_tijd=7), ["9 van 9 reacties beantwoord, 7 op tijd."]),
        (
            Cijfers(aantal=9, beantwoord=4, op_tijd=3, open=5, te_laat=2, beloofd=5, laatst=DAG),
            [
                "4 van 9 reacties beantwoord, 3 op tijd.",
                "Bij 2 reacties is de beloofde dag voorbij. Onze excuses.",
                "3 reacties krijgen antwoord uiterlijk op 1 februari 2027.",
            ],
        ),
        (
            Cijfers(aantal=2, open=2, te_laat=1, beloofd=1, laatst=DAG),
            [
                "Er zijn 2 reacties. Daarvan is er nog geen beantwoord.",
                "Bij 1 reactie is de beloofde dag voorbij. Onze excuses.",
            ],
        ),
        (
            Cijfers(aantal=1, open=1, beloofd=1, laatst=DAG),
            ["Er is 1 reactie. Die is nog niet beantwoord.", "1 reactie krijgt antwoord uiterlijk op 1 februari 2027."],
        ),
    ],
)
def test_de_zinnen_zijn_eerlijk(cijfers, verwacht):
    assert zinnen.stand(cijfers) == verwacht


def haal(client, pagina):
    return client.get(pagina.get_url()).content.decode()


@pytest.mark.django_db
def test_de_projectpagina_zegt_hoeveel_er_op_tijd_is_beantwoord_en_biedt_excuses_aan(client):
    vandaag = timezone.localdate()
    project = maak_project()
    formulier = maak_formulier(project, title="Uw wens", openbaar=False)
    for beantwoord_op, beloofd in (
        (vandaag, vandaag),
        (vandaag, vandaag - timedelta(days=1)),
        (None, vandaag - timedelta(days=1)),
    ):
        rij = maak_inbreng(formulier)
        Inbreng.objects.filter(pk=rij.pk).update(beantwoord_op=beantwoord_op, beantwoorden_voor=beloofd)
    tekst = haal(client, project)
    assert tekst.count("2 van 3 reacties beantwoord, 1 op tijd.") == 2  # bij het formulier en voor het project
    assert "Bij 1 reactie is de beloofde dag voorbij. Onze excuses." in tekst
    assert "Wij antwoorden alsnog." in tekst
    assert 'href="#antwoorden"' in tekst


@pytest.mark.django_db
def test_zonder_inbreng_staat_er_geen_deel_over_antwoorden(client):
    project = maak_project()
    maak_formulier(project)
    assert 'id="antwoorden"' not in haal(client, project)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({"antwoord_weken": 6}, "Wie reageert, krijgt binnen 6 weken antwoord."),
        ({"antwoord_weken": 1}, "Wie reageert, krijgt binnen 1 week antwoord."),
        ({"beantwoord_voor": DAG}, "U krijgt antwoord uiterlijk op maandag 1 februari 2027."),
        (
            {"antwoord_weken": 6, "beantwoord_voor": DAG},
            "binnen 6 weken antwoord. Reageerde u vroeg, dan uiterlijk op maandag 1 februari 2027.",
        ),
    ],
)
def test_formulier_en_project_zeggen_wanneer_er_antwoord_komt(client, velden, verwacht):
    formulier = maak_formulier(**velden)
    for pagina in (formulier, formulier.get_parent()):
        assert verwacht in haal(client, pagina)


@pytest.mark.django_db
def test_zonder_belofte_belooft_het_formulier_niets(client):
    tekst = haal(client, maak_formulier())
    assert "krijgt antwoord" not in tekst
    assert "weken antwoord" not in tekst


@pytest.mark.django_db
def test_de_ontvangst_noemt_de_dag_die_uit_het_aantal_weken_volgt(client):
    rij = maak_inbreng(maak_formulier(antwoord_weken=6))
    dag = timezone.localdate() + timedelta(weeks=6)
    assert rij.beantwoorden_voor == dag
    assert f"U krijgt antwoord uiterlijk op {dag.day} " in client.get(rij.pad).content.decode()
