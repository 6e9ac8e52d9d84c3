"""De participatiestatus volgt uit formulieren en antwoorden, voor één project en voor een hele lijst."""

from datetime import timedelta

import pytest
from django.utils import timezone

from participatie.inbreng.choices import Moderatie, Uitkomst
from participatie.models import Antwoord, Inbreng, ProjectPage
from participatie.projecten.choices import Participatiestatus, Projectstatus
from participatie.projecten.meedoen import meedoen_bij
from tests.fabriek import maak_formulier, maak_inbreng, maak_project

pytestmark = pytest.mark.django_db

NU = timezone.now()
OPEN = {"opent_op": NU - timedelta(days=2), "sluit_op": NU + timedelta(days=2)}
STRAKS = {"opent_op": NU + timedelta(days=2)}
DICHT = {"opent_op": NU - timedelta(days=9), "sluit_op": NU - timedelta(days=2)}


def status(project):
    return meedoen_bij([project], NU)[project.pk].status


def beantwoord(inbreng):
    antwoord = Antwoord.objects.create(uitkomst=Uitkomst.NIET, tekst="Nee.", namens="Team", op=NU)
    Inbreng.objects.filter(pk=inbreng.pk).update(
        antwoord=antwoord, beantwoord_op=NU.date(), moderatie=Moderatie.GEPLAATST
    )


@pytest.mark.parametrize(
    ("formulieren", "verwacht"),
    [
        ([], None),
        ([OPEN], Participatiestatus.OPEN),
        ([STRAKS], Participatiestatus.BINNENKORT),
        ([DICHT], Participatiestatus.GESLOTEN),
        ([DICHT, STRAKS], Participatiestatus.BINNENKORT),
        ([DICHT, OPEN, STRAKS], Participatiestatus.OPEN),
        ([{**OPEN, "live": False}], None),
    ],
)
def test_de_status_volgt_uit_de_formulieren(formulieren, verwacht):
    project = maak_project()
    for velden in formulieren:
        maak_formulier(project, **velden)
    assert status(project) == verwacht


def test_onbeantwoorde_inbreng_na_sluiting_is_reacties_verwerken_en_daarna_resultaat_bekend():
    formulier = maak_formulier(**DICHT)
    project = ProjectPage.objects.get()
    eerste, tweede = maak_inbreng(formulier), maak_inbreng(formulier)
    beantwoord(eerste)
    assert status(project) == Participatiestatus.VERWERKEN
    beantwoord(tweede)
    assert status(project) == Participatiestatus.BEKEND


def test_niet_geplaatste_inbreng_houdt_het_resultaat_niet_tegen():
    formulier = maak_formulier(**DICHT)
    inbreng = maak_inbreng(formulier)
    Inbreng.objects.filter(pk=inbreng.pk).update(moderatie=Moderatie.NIET_GEPLAATST)
    assert status(ProjectPage.objects.get()) == Participatiestatus.GESLOTEN


def test_een_klaar_project_met_resultaat_is_resultaat_bekend():
    assert status(maak_project(status=Projectstatus.OPGELEVERD, resultaat="<p>Klaar.</p>")) == Participatiestatus.BEKEND


def test_een_formulier_van_een_ander_project_telt_niet_mee(django_assert_num_queries):
    met, zonder = maak_project(), maak_project()
    maak_formulier(met, **OPEN)
    with django_assert_num_queries(2):
        uitkomst = meedoen_bij([met, zonder], NU)
    assert uitkomst[met.pk].status == Participatiestatus.OPEN
    assert uitkomst[zonder.pk].status is None
