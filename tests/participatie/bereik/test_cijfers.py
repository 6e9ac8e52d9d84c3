"""Wie deed mee: de getallen kloppen, en de conclusie is voorzichtig."""

import pytest

from participatie.bereik.cijfers import bereik
from participatie.inbreng.actions import niet_plaatsen
from participatie.models import Doelgroep, Inbreng
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker, maak_wijk

pytestmark = pytest.mark.django_db


@pytest.fixture
def formulier():
    return maak_formulier()


def _project(formulier):
    return formulier.get_parent().specific


def _veel(formulier, aantal, **opties):
    return [maak_inbreng(formulier, **opties) for _ in range(aantal)]


def test_een_wijk_met_veel_inwoners_en_weinig_inbreng_ontbreekt(formulier):
    druk, stil = maak_wijk(naam="Druk", inwoners=1000), maak_wijk(naam="Stil", inwoners=4000)
    _veel(formulier, 9, wijk=druk)
    _veel(formulier, 1, wijk=stil)
    cijfers = bereik(_project(formulier))
    assert [groep.naam for groep in cijfers.ontbrekende_wijken] == ["Stil"]
    gemist = cijfers.ontbrekende_wijken[0]
    assert (gemist.aantal, gemist.verwacht) == (1, 8.0)
    assert gemist.per_duizend == 0.25


def test_onder_de_tien_keer_inbreng_volgt_geen_conclusie(formulier):
    druk, _stil = maak_wijk(inwoners=1000), maak_wijk(inwoners=9000)
    _veel(formulier, 9, wijk=druk)
    cijfers = bereik(_project(formulier))
    assert not cijfers.genoeg
    assert cijfers.ontbrekende_wijken == []
    assert cijfers.enig_kanaal is None


def test_zonder_elk_inwonertal_is_er_geen_verwachting(formulier):
    druk, leeg = maak_wijk(inwoners=1000), maak_wijk(naam="Leeg", inwoners=None)
    _veel(formulier, 12, wijk=druk)
    cijfers = bereik(_project(formulier))
    assert cijfers.zonder_inwoners == ["Leeg"]
    assert all(groep.verwacht is None for groep in cijfers.wijken)
    assert leeg.naam in [groep.naam for groep in cijfers.wijken]


def test_een_project_met_eigen_wijken_telt_andere_wijken_apart(formulier):
    hier, daar = maak_wijk(inwoners=1000), maak_wijk(inwoners=1000)
    project = _project(formulier)
    project.wijken.set([hier])
    project.save()
    _veel(formulier, 2, wijk=hier)
    _veel(formulier, 3, wijk=daar)
    _veel(formulier, 4)
    cijfers = bereik(project)
    assert [(groep.naam, groep.aantal) for groep in cijfers.wijken] == [(hier.naam, 2)]
    assert (cijfers.van_elders, cijfers.zonder_wijk, cijfers.totaal) == (3, 4, 9)


def test_spam_en_afgewezen_inbreng_tellen_niet(formulier):
    wijk = maak_wijk(inwoners=1000)
    gewoon, afgewezen = _veel(formulier, 2, wijk=wijk)
    maak_inbreng(formulier, wijk=wijk, verdacht="lokveld")
    niet_plaatsen(afgewezen, "Reclame.", maak_medewerker())
    assert bereik(_project(formulier)).totaal == 1
    assert Inbreng.objects.count() == 3
    assert gewoon.wijk == wijk


def test_doelgroepen_tellen_zonder_iemand_twee_keer_te_missen(formulier):
    jong, oud = (Doelgroep.objects.create(naam=naam, slug=naam.lower()) for naam in ("Jongeren", "Ouderen"))
    project = _project(formulier)
    project.doelgroepen.set([jong, oud])
    project.save()
    _veel(formulier, 10)
    maak_inbreng(formulier, doelgroepen=[oud])
    cijfers = bereik(project)
    assert [(groep.naam, groep.aantal) for groep in cijfers.doelgroepen] == [("Jongeren", 0), ("Ouderen", 1)]
    assert [groep.naam for groep in cijfers.ongehoorde_doelgroepen] == ["Jongeren"]
    assert cijfers.zonder_doelgroep == 10


def test_alles_langs_een_kanaal_valt_op(formulier):
    _veel(formulier, 10)
    assert bereik(_project(formulier)).enig_kanaal.naam == "Website"
    maak_inbreng(formulier, kanaal="papier")
    assert bereik(_project(formulier)).enig_kanaal is None


def test_het_aantal_vragen_groeit_niet_mee(formulier, django_assert_num_queries):
    wijk, groep = maak_wijk(inwoners=10), Doelgroep.objects.create(naam="Ouderen", slug="ouderen")
    project = _project(formulier)
    maak_inbreng(formulier, wijk=wijk, doelgroepen=[groep])
    with django_assert_num_queries(7):
        bereik(project)
    for _nummer in range(8):
        maak_inbreng(formulier, wijk=maak_wijk(inwoners=10), doelgroepen=[groep], kanaal="telefoon")
    with django_assert_num_queries(7):
        bereik(project)
