"""Herinneringen: de eerste, de dag ervoor, en de vraag om evaluatie. Elk één keer, wat er ook gebeurt."""

import uuid
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from initiatieven.aanmelden.actions import Gegevens, aanmelden, annuleer
from initiatieven.models import Aanmelding, Aanwezigheid, Bijeenkomst, Gelegenheid, Herinnering
from initiatieven.planning.actions import laat_niet_doorgaan, verzet, voeg_toe
from initiatieven.planning.herinneringen import schrijf_herinneringen
from stadmaken.common.models import Bericht
from tests.fabriek import maak_formulier
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid

pytestmark = pytest.mark.django_db
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DAG = timedelta(days=1)
START = datetime(2026, 6, 1, 12, tzinfo=AMSTERDAM)
BEGIN = datetime(2026, 6, 20, 19, 30, tzinfo=AMSTERDAM)


def om(tekst, jaar=2026):
    """“19-06 09.00” in Amsterdam."""
    return datetime.strptime(f"{jaar}-{tekst}", "%Y-%d-%m %H.%M").replace(tzinfo=AMSTERDAM)


@pytest.fixture(autouse=True)
def _klok():
    with time_machine.travel(START, tick=False):
        yield


def maak(*tijden, aanbod=None, **velden):
    gelegenheid = maak_gelegenheid(aanbod, keren=0, **{"herinnering_dagen": None, **velden})
    for begin in tijden or (BEGIN,):
        Bijeenkomst.objects.create(gelegenheid=gelegenheid, begin=begin, eind=begin + timedelta(hours=2))
    return gelegenheid


def meld_aan(gelegenheid, naam="sam", nu=None, **velden):
    gegevens = Gegevens(naam=naam, email=f"{naam}@voorbeeld.nl", **velden)
    aanmelding = aanmelden(gelegenheid, gegevens, idempotentie=str(uuid.uuid4()), nu=nu)
    Bericht.objects.all().delete()
    return aanmelding


def aan():
    return sorted(adres.partition("@")[0] for adres in Bericht.objects.values_list("aan", flat=True))


def test_de_herinnering_komt_op_de_dag_ervoor_om_negen_uur_en_maar_een_keer():
    meld_aan(maak())
    assert schrijf_herinneringen(om("19-06 08.59")) == 0
    assert schrijf_herinneringen(om("19-06 09.00")) == 1
    for later in ("19-06 09.00", "19-06 09.05", "18-06 03.00", "19-06 09.00", "20-06 12.00", "21-06 12.00"):
        with time_machine.travel(om(later), tick=False):
            assert schrijf_herinneringen() == 0, "ook niet als de klok heen en terug gaat"
    assert "20 juni 2026" in Bericht.objects.get().tekst


def test_de_eerste_herinnering_komt_zoveel_dagen_vooraf_als_de_redactie_koos():
    meld_aan(maak(BEGIN, BEGIN + 7 * DAG, herinnering_dagen=5))
    assert schrijf_herinneringen(om("15-06 08.59")) == 0
    assert schrijf_herinneringen(om("15-06 09.00")) == 1
    assert schrijf_herinneringen(om("19-06 09.00")) == 1
    assert schrijf_herinneringen(om("22-06 09.00")) == 0, "alleen de eerste keer van een cursus"
    assert schrijf_herinneringen(om("26-06 09.00")) == 1
    assert list(Herinnering.objects.order_by("pk").values_list("soort", flat=True)) == ["vroeg", "dag", "dag"]


def test_na_een_storing_komt_niet_alles_tegelijk():
    meld_aan(maak(herinnering_dagen=5))
    assert schrijf_herinneringen(om("19-06 15.00")) == 1
    assert Herinnering.objects.get().soort == "dag"


def test_alleen_wie_een_plek_heeft_en_een_adres_krijgt_een_herinnering():
    gelegenheid = maak(capaciteit=2)
    meld_aan(gelegenheid), annuleer(meld_aan(gelegenheid, "weg"), rol="deelnemer")
    meld_aan(gelegenheid, "wim"), meld_aan(gelegenheid, "wacht")
    Aanmelding.objects.filter(naam="wim").update(email="")
    Bericht.objects.all().delete()
    schrijf_herinneringen(om("19-06 09.00"))
    assert aan() == ["sam"]


def test_wat_niet_doorgaat_krijgt_geen_herinnering():
    geheel, deels = maak(), maak(BEGIN, BEGIN + DAG)
    meld_aan(geheel), meld_aan(deels)
    laat_niet_doorgaan(geheel, "", door=None)
    deels.bijeenkomsten.filter(begin=BEGIN).update(geannuleerd_op=START)
    assert schrijf_herinneringen(om("19-06 09.00")) == 0
    assert schrijf_herinneringen(om("20-06 09.00")) == 1


def test_wie_zich_pas_daarna_aanmeldt_weet_het_al():
    gelegenheid = maak()
    meld_aan(gelegenheid, nu=om("19-06 08.00"))
    meld_aan(gelegenheid, "laat", nu=om("19-06 09.30"))
    schrijf_herinneringen(om("19-06 10.00"))
    assert aan() == ["sam"]


def test_wie_verzet_wordt_krijgt_voor_de_nieuwe_dag_een_nieuwe_en_nooit_twee_keer():
    gelegenheid = maak()
    meld_aan(gelegenheid)
    keer = gelegenheid.bijeenkomsten.get()
    assert schrijf_herinneringen(om("19-06 09.00")) == 1

    def naar(begin, nu):
        verzet(
            Bijeenkomst.objects.get(pk=keer.pk),
            begin=begin,
            eind=begin + DAG / 12,
            locatie="",
            adres="",
            online="",
            door=None,
            nu=nu,
        )
        Bericht.objects.all().delete()

    naar(BEGIN + 7 * DAG, om("19-06 10.00"))
    assert schrijf_herinneringen(om("20-06 09.00")) == 0
    assert schrijf_herinneringen(om("26-06 09.00")) == 1
    assert "27 juni 2026" in Bericht.objects.get().tekst
    naar(BEGIN + 7 * DAG + timedelta(hours=1), om("26-06 11.00"))
    assert schrijf_herinneringen(om("26-06 12.00")) == 0, (
        "zelfde dag, ander uur: dat stond in de mail over het verzetten"
    )
    naar(BEGIN + 2 * DAG, om("21-06 10.00"))
    assert schrijf_herinneringen(om("21-06 10.05")) == 0, "net gehoord"


@pytest.mark.parametrize(
    ("dag", "vooraf"), [("30-03", "29-03"), ("29-03", "28-03"), ("26-10", "25-10"), ("25-10", "24-10")]
)
def test_negen_uur_is_negen_uur_ook_als_de_klok_verspringt(dag, vooraf):
    with time_machine.travel(om("01-01 12.00"), tick=False):
        meld_aan(maak(om(f"{dag} 19.30")))
    assert schrijf_herinneringen(om(f"{vooraf} 08.59")) == 0
    assert schrijf_herinneringen(om(f"{vooraf} 09.00")) == 1
    assert dag in Herinnering.objects.get().dag.strftime("%d-%m")


def test_vlak_na_middernacht_hoort_bij_de_dag_in_amsterdam():
    meld_aan(maak(om("20-06 00.30")))
    assert schrijf_herinneringen(om("18-06 12.00")) == 0
    assert schrijf_herinneringen(om("19-06 09.00")) == 1
    assert Herinnering.objects.get().dag.isoformat() == "2026-06-20"


def test_bij_een_spreekuur_gaat_het_om_het_eigen_gesprek():
    activiteit = maak_activiteit(soort="spreekuur")
    gelegenheid = maak(BEGIN, BEGIN + DAG, aanbod=activiteit, wijze="tijdvak", tijdvak_minuten=30)
    meld_aan(gelegenheid, tijdvak=BEGIN + timedelta(minutes=30)), meld_aan(gelegenheid, "wim", tijdvak=BEGIN + DAG)
    schrijf_herinneringen(om("19-06 09.00"))
    assert aan() == ["sam"]
    assert "20.00" in Bericht.objects.get().tekst
    schrijf_herinneringen(om("20-06 09.00"))
    assert aan() == ["sam", "wim"]


def test_een_dag_later_komt_de_vraag_wat_iemand_ervan_vond():
    formulier = maak_formulier()
    gelegenheid = maak(BEGIN, BEGIN + DAG, aanbod=maak_cursus(evaluatie=formulier))
    meld_aan(gelegenheid), meld_aan(gelegenheid, "wim")
    afwezig = Aanmelding.objects.get(naam="wim")
    for keer in gelegenheid.bijeenkomsten.all():
        Aanwezigheid.objects.create(aanmelding=afwezig, bijeenkomst=keer, aanwezig=False)
    assert schrijf_herinneringen(om("22-06 08.59")) == 0
    assert schrijf_herinneringen(om("22-06 09.00")) == 1
    assert schrijf_herinneringen(om("23-06 09.00")) == 0
    assert aan() == ["sam"]
    assert formulier.url in Bericht.objects.get().tekst


def test_de_vraag_om_evaluatie_komt_een_keer_ook_als_er_later_nog_een_keer_bij_komt():
    gelegenheid = maak(aanbod=maak_cursus(evaluatie=maak_formulier()))
    meld_aan(gelegenheid)
    assert schrijf_herinneringen(om("21-06 09.00")) == 1
    begin = om("25-06 19.30")
    voeg_toe(gelegenheid, begin=begin, eind=begin + DAG / 12, locatie="Zaal", door=None, nu=om("21-06 10.00"))
    assert schrijf_herinneringen(om("24-06 09.00")) == 1, "wel een herinnering"
    assert schrijf_herinneringen(om("26-06 09.00")) == 0


def test_wie_net_over_een_extra_bijeenkomst_las_krijgt_geen_herinnering_erachteraan():
    gelegenheid = maak()
    meld_aan(gelegenheid)
    begin = om("12-06 19.30")
    voeg_toe(gelegenheid, begin=begin, eind=begin + DAG / 12, locatie="Zaal", door=None, nu=om("11-06 10.00"))
    assert schrijf_herinneringen(om("11-06 10.05")) == 0
    assert schrijf_herinneringen(om("19-06 09.00")) == 1, "voor de andere keer wel"


def test_geen_evaluatie_zonder_formulier_of_als_het_lang_geleden_is():
    meld_aan(maak())
    assert schrijf_herinneringen(om("21-06 09.00")) == 0
    meld_aan(maak(aanbod=maak_cursus(evaluatie=maak_formulier(live=False))), "wim")
    assert schrijf_herinneringen(om("21-06 09.00")) == 0
    meld_aan(maak(aanbod=maak_cursus(evaluatie=maak_formulier())), "ada")
    assert schrijf_herinneringen(om("21-07 09.00")) == 0


def maak_veel(gelegenheid, aantal, begin=0):
    Aanmelding.objects.bulk_create(
        Aanmelding(
            gelegenheid=gelegenheid,
            kenmerk=f"K{begin + nummer}",
            idempotentie=str(uuid.uuid4()),
            naam="Sam",
            email=f"{begin + nummer}@voorbeeld.nl",
            status="bevestigd",
        )
        for nummer in range(aantal)
    )
    Gelegenheid.objects.filter(pk=gelegenheid.pk).update(bezet=aantal)


def test_duizenden_aanmeldingen_gaan_in_partijen_met_evenveel_vragen_per_partij():
    def vragen():
        with CaptureQueriesContext(connection) as gevangen:
            aantal = schrijf_herinneringen(om("19-06 09.00"))
        return aantal, len(gevangen)

    maak_veel(maak(), 150)
    _aantal, een_partij = vragen()
    for nummer in range(1, 6):
        maak_veel(maak(), 400, begin=nummer * 1000)
    aantal, elf_partijen = vragen()
    assert aantal == 2000
    assert elf_partijen <= 11 * een_partij
    assert vragen()[0] == 0
    assert Bericht.objects.count() == Herinnering.objects.count() == 2150
