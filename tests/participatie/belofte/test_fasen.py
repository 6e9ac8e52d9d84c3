"""Een fase is pas klaar als niemand nog op een beloofd antwoord wacht, of met een openbare reden."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from participatie.belofte import fasen
from participatie.belofte.cijfers import NIETS, Cijfers
from participatie.inbreng.choices import Moderatie
from participatie.models import Fase, Inbreng
from participatie.projecten.choices import Planning
from tests.fabriek import maak_formulier, maak_inbreng, maak_project

KLAAR, NU, STRAKS = Planning.VOLTOOID, Planning.NU, Planning.STRAKS
TWEE = Cijfers(aantal=2, open=2, beloofd=2, laatst=date(2026, 12, 1))
EEN = Cijfers(aantal=1, open=1, beloofd=1, laatst=date(2026, 12, 1))


def fase(pk, planning, reden=""):
    return Fase(pk=pk, titel=f"Fase {pk}", planning=planning, reden_open=reden)


def tegengehouden(nieuw, eerder, open_):
    uitkomst = fasen.bezwaren(nieuw, {rij.pk: rij for rij in eerder}, open_)
    return [cijfers.beloofd for cijfers in uitkomst]


@pytest.mark.parametrize(
    ("nieuw", "eerder", "open_", "verwacht"),
    [
        ([fase(1, NU)], [fase(1, NU)], {1: TWEE}, [0]),
        ([fase(1, KLAAR)], [fase(1, NU)], {1: TWEE}, [2]),
        ([fase(1, KLAAR)], [fase(1, NU)], {1: NIETS}, [0]),
        ([fase(1, KLAAR, "De raad besloot eerder.")], [fase(1, NU)], {1: TWEE}, [0]),
        ([fase(1, KLAAR, "  ")], [fase(1, NU)], {1: TWEE}, [2]),
        # Wat al klaar was, blijft klaar; wie de reden weghaalt, moet opnieuw kunnen zeggen waarom.
        ([fase(1, KLAAR)], [fase(1, KLAAR)], {1: TWEE}, [0]),
        ([fase(1, KLAAR)], [fase(1, KLAAR, "Een reden.")], {1: TWEE}, [2]),
        # Inbreng zonder fase hoort bij de fase die bezig was.
        ([fase(1, KLAAR), fase(2, NU)], [fase(1, NU), fase(2, STRAKS)], {None: TWEE}, [2, 0]),
        ([fase(1, KLAAR), fase(2, STRAKS)], [fase(1, NU), fase(2, STRAKS)], {None: TWEE, 1: EEN}, [3, 0]),
        ([fase(1, KLAAR), fase(2, NU)], [fase(1, NU), fase(2, NU)], {None: TWEE}, [0, 0]),
        ([fase(1, NU), fase(2, KLAAR)], [fase(1, NU), fase(2, STRAKS)], {None: TWEE}, [0, 0]),
        ([fase(1, KLAAR)], [fase(1, STRAKS)], {None: TWEE}, [2]),
        # Een fase die nieuw is, heeft zelf nog geen formulieren.
        ([fase(None, KLAAR), fase(1, NU)], [fase(1, NU)], {None: TWEE, 1: EEN}, [0, 0]),
        ([fase(None, KLAAR)], [], {None: TWEE}, [2]),
        # Elke fase heeft haar eigen formulieren.
        ([fase(1, KLAAR), fase(2, NU)], [fase(1, NU), fase(2, NU)], {2: TWEE}, [0, 0]),
    ],
)
def test_een_fase_is_klaar_als_er_niets_beloofds_openstaat(nieuw, eerder, open_, verwacht):
    assert tegengehouden(nieuw, eerder, open_) == verwacht


@pytest.fixture
def project():
    return maak_project(fasen=[fase(None, NU), fase(None, STRAKS)])


def inbreng(formulier, **velden):
    rij = maak_inbreng(formulier)
    Inbreng.objects.filter(pk=rij.pk).update(
        **{"beantwoorden_voor": timezone.localdate() + timedelta(days=3), **velden}
    )


@pytest.mark.django_db
def test_alleen_beloofde_inbreng_die_nog_open_is_houdt_een_fase_open(project):
    eerste, tweede = project.fasen.all()
    formulier = maak_formulier(project, fase=eerste)
    inbreng(formulier)
    inbreng(formulier, beantwoorden_voor=None)
    inbreng(formulier, beantwoord_op=timezone.localdate())
    inbreng(formulier, moderatie=Moderatie.NIET_GEPLAATST)
    inbreng(formulier, verdacht="Te snel")
    inbreng(maak_formulier(project, fase=tweede))
    inbreng(maak_formulier(project))
    inbreng(maak_formulier())
    eerste.planning = KLAAR
    assert [cijfers.beloofd for cijfers in fasen.bezwaren_bij(project, [eerste, tweede])] == [2, 0]


@pytest.mark.django_db
def test_zonder_fase_die_klaar_wordt_kost_de_controle_niets(project, django_assert_num_queries):
    alle = list(project.fasen.all())
    with django_assert_num_queries(0):
        fasen.bezwaren_bij(project, alle)
    alle[0].planning = KLAAR
    with django_assert_num_queries(2):
        fasen.bezwaren_bij(project, alle)


@pytest.mark.django_db
def test_de_uitleg_zegt_hoeveel_er_wacht_en_wijst_de_weg(project):
    uitleg = fasen.uitleg(project, TWEE)
    assert "Er wachten nog 2 reacties op antwoord, beloofd voor uiterlijk 1 december 2026." in uitleg
    assert f'href="/cms/inbreng/?antwoord=zonder&amp;project={project.pk}"' in uitleg


@pytest.mark.django_db
def test_de_reden_staat_bij_de_stappen_zolang_de_fase_klaar_is(client, project):
    eerste = project.fasen.first()
    for planning, verwacht in ((KLAAR, True), (NU, False)):
        Fase.objects.filter(pk=eerste.pk).update(planning=planning, reden_open="De raad besloot eerder.")
        tekst = client.get(project.get_url()).content.decode()
        assert ("De reden: De raad besloot eerder." in tekst) is verwacht
