"""De cijfers van de belofte: wat telt, wat op tijd is en wanneer iets te laat wordt."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from participatie.belofte import cijfers
from participatie.inbreng.choices import Moderatie
from participatie.models import Inbreng
from tests.fabriek import maak_formulier, maak_inbreng, maak_project

pytestmark = pytest.mark.django_db

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
VANDAAG = date(2026, 11, 21)
GISTEREN, MORGEN = VANDAAG - timedelta(days=1), VANDAAG + timedelta(days=1)


def inbreng(formulier, **velden):
    rij = maak_inbreng(formulier)
    Inbreng.objects.filter(pk=rij.pk).update(**velden)
    return rij


def van(project):
    return cijfers.van_project(project.pk, VANDAAG).totaal


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({}, {"aantal": 1, "open": 1}),
        ({"beantwoorden_voor": MORGEN}, {"aantal": 1, "open": 1, "beloofd": 1}),
        ({"beantwoorden_voor": VANDAAG}, {"aantal": 1, "open": 1, "beloofd": 1}),
        ({"beantwoorden_voor": GISTEREN}, {"aantal": 1, "open": 1, "beloofd": 1, "te_laat": 1}),
        ({"beantwoord_op": VANDAAG}, {"aantal": 1, "beantwoord": 1, "op_tijd": 1}),
        ({"beantwoord_op": VANDAAG, "beantwoorden_voor": VANDAAG}, {"aantal": 1, "beantwoord": 1, "op_tijd": 1}),
        ({"beantwoord_op": VANDAAG, "beantwoorden_voor": GISTEREN}, {"aantal": 1, "beantwoord": 1, "na_de_dag": 1}),
        ({"moderatie": Moderatie.VERBORGEN}, {"aantal": 1, "open": 1}),
        ({"moderatie": Moderatie.NIET_GEPLAATST, "beantwoorden_voor": GISTEREN}, {}),
        ({"verdacht": "Te snel", "beantwoorden_voor": GISTEREN}, {}),
        ({"geschoond_op": datetime(2026, 1, 1, tzinfo=AMSTERDAM), "beantwoorden_voor": GISTEREN}, {"aantal": 1}),
    ],
)
@pytest.mark.parametrize("openbaar", [True, False])
def test_elke_inbreng_valt_in_een_vakje(velden, verwacht, openbaar):
    project = maak_project()
    inbreng(maak_formulier(project, openbaar=openbaar), **velden)
    uitkomst = van(project)
    namen = ("aantal", "beantwoord", "op_tijd", "na_de_dag", "open", "te_laat", "beloofd")
    assert {naam: getattr(uitkomst, naam) for naam in namen if getattr(uitkomst, naam)} == verwacht


def test_een_project_zonder_inbreng_heeft_nullen():
    assert van(maak_project()) == cijfers.NIETS


def test_het_totaal_is_de_som_van_de_formulieren_en_een_verwijderd_formulier_telt_mee():
    project = maak_project()
    een, twee, weg = (maak_formulier(project) for _ in range(3))
    inbreng(een, beantwoord_op=VANDAAG)
    inbreng(twee, beantwoorden_voor=MORGEN)
    inbreng(twee, beantwoorden_voor=GISTEREN)
    inbreng(weg)
    weg.delete()
    uitkomst = cijfers.van_project(project.pk, VANDAAG)
    assert (uitkomst.van(een.pk).beantwoord, uitkomst.van(twee.pk).te_laat, uitkomst.van(None).aantal) == (1, 1, 1)
    assert (uitkomst.totaal.aantal, uitkomst.totaal.open) == (4, 3)
    assert (uitkomst.totaal.vroegst, uitkomst.totaal.laatst) == (GISTEREN, MORGEN)


def test_veel_projecten_kosten_een_vraag(django_assert_num_queries):
    projecten = [maak_project() for _ in range(3)]
    for project in projecten:
        inbreng(maak_formulier(project))
    with django_assert_num_queries(1):
        uitkomst = cijfers.van_projecten([project.pk for project in projecten])
    assert [uitkomst[project.pk].totaal.aantal for project in projecten] == [1, 1, 1]


def test_de_belofte_blijft_zoals_zij_was_als_de_datum_van_het_formulier_schuift():
    formulier = maak_formulier(beantwoord_voor=GISTEREN)
    rij = maak_inbreng(formulier)
    formulier.beantwoord_voor = date(2027, 6, 1)
    formulier.save()
    rij.refresh_from_db()
    assert rij.beantwoorden_voor == GISTEREN
    assert cijfers.van(Inbreng.objects.all(), VANDAAG).te_laat == 1


@pytest.mark.parametrize(
    ("moment", "te_laat"),
    [
        (datetime(2026, 12, 1, 0, 0, tzinfo=AMSTERDAM), 0),
        (datetime(2026, 12, 1, 23, 59, 59, tzinfo=AMSTERDAM), 0),
        (datetime(2026, 12, 2, 0, 0, tzinfo=AMSTERDAM), 1),
        # In UTC is het dan nog 1 december.
        (datetime(2026, 12, 2, 0, 30, tzinfo=AMSTERDAM), 1),
    ],
)
def test_te_laat_begint_om_middernacht_in_nederland(moment, te_laat):
    inbreng(maak_formulier(), beantwoorden_voor=date(2026, 12, 1))
    with time_machine.travel(moment, tick=False):
        assert cijfers.van(Inbreng.objects.all()).te_laat == te_laat
        assert Inbreng.objects.te_laat().count() == te_laat
        assert Inbreng.objects.binnenkort().count() == 1 - te_laat


@pytest.mark.parametrize("zondag", [date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28), date(2027, 10, 31)])
def test_op_de_dag_dat_de_klok_verspringt_is_iets_nog_de_hele_dag_op_tijd(zondag):
    inbreng(maak_formulier(), beantwoorden_voor=zondag)
    laatste_tel = datetime(zondag.year, zondag.month, zondag.day, 23, 59, 59, tzinfo=AMSTERDAM)
    eerste_tel = datetime(zondag.year, zondag.month, zondag.day, tzinfo=AMSTERDAM) + timedelta(days=1)
    for moment, te_laat in ((laatste_tel, 0), (eerste_tel, 1)):
        with time_machine.travel(moment, tick=False):
            assert cijfers.van(Inbreng.objects.all()).te_laat == te_laat


def test_binnenkort_is_vandaag_tot_en_met_over_veertien_dagen():
    formulier = maak_formulier()
    for dagen in (-1, 0, 14, 15):
        inbreng(formulier, beantwoorden_voor=VANDAAG + timedelta(days=dagen))
    dagen = Inbreng.objects.binnenkort(VANDAAG).values_list("beantwoorden_voor", flat=True)
    assert sorted(dagen) == [VANDAAG, VANDAAG + timedelta(days=14)]
