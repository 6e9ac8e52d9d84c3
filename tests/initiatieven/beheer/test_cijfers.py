import io
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import load_workbook

from initiatieven.aanmelden import actions
from initiatieven.aanmelden.choices import Rol
from initiatieven.beheer import vinkjes
from initiatieven.beheer.cijfers import Rij, cijfers, jaren
from initiatieven.models import Gereserveerd
from tests.fabriek import maak_wijk
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid

from .hulp import CMS, maak_veel, meld_aan, tekst

pytestmark = pytest.mark.django_db
STRAKS = timedelta(hours=1)


@pytest.fixture
def jaar(cursus):
    """Een cursus van twee keer met twee mensen erbij, één afgemeld en één op de wachtlijst."""
    gelegenheid = maak_gelegenheid(cursus, capaciteit=4, max_samen=3, keren=2, over=STRAKS)
    anna = meld_aan(gelegenheid, "Anna", aantal=3)
    meld_aan(gelegenheid, "Bram")
    meld_aan(gelegenheid, "Cor", aantal=2)
    actions.annuleer(meld_aan(gelegenheid, "Dina"), rol=Rol.DEELNEMER)
    eerste, nu = gelegenheid.bijeenkomsten.first(), timezone.now()
    vinkjes.zet(eerste, [vinkjes.Vinkje(anna.pk, aanwezig=True, tijd=nu)], nu)
    return timezone.localdate(eerste.begin).year


def van_nu(jaar_: int) -> Rij:
    return cijfers(jaar_, "Stad").totaal


def test_alles_telt_in_mensen(jaar):
    rij = van_nu(jaar)
    assert (len(rij.aanbod), rij.keren, rij.bijeenkomsten) == (1, 1, 2)
    assert (rij.aangemeld, rij.deelnemers, rij.afgemeld, rij.wachtlijst) == (7, 4, 1, 2)


def test_opkomst_telt_alleen_waar_is_afgevinkt(jaar):
    rij = van_nu(jaar)
    assert (rij.met_lijst, rij.verwacht, rij.aanwezig) == (1, 4, 3)
    assert rij.opkomst == 75
    assert rij.niet_verschenen == 1


def test_zonder_deurlijst_is_er_geen_opkomst(cursus):
    gelegenheid = maak_gelegenheid(cursus)
    meld_aan(gelegenheid, "Anna")
    rij = van_nu(gelegenheid.bijeenkomsten.get().begin.year)
    assert rij.opkomst is None
    assert rij.niet_verschenen is None


def test_wie_alleen_op_de_wachtlijst_stond_telt_niet_in_de_opkomst(jaar, cursus):
    wachtend = cursus.gelegenheden.get().aanmeldingen.get(naam="Cor")
    eerste, nu = wachtend.gelegenheid.bijeenkomsten.first(), timezone.now()
    vinkjes.zet(eerste, [vinkjes.Vinkje(wachtend.pk, aanwezig=True, tijd=nu)], nu)
    assert van_nu(jaar).opkomst == 75


def test_spam_telt_niet_mee(jaar, cursus):
    eerst = van_nu(jaar).aangemeld
    meld_aan(cursus.gelegenheden.get(), "Spam", verdacht="te snel ingevuld")
    assert van_nu(jaar).aangemeld == eerst


def test_per_soort_en_per_gebied_staat_hetzelfde(jaar):
    activiteit = maak_activiteit(soort="cafe")
    wijk = maak_wijk()
    activiteit.wijken.add(wijk)
    activiteit.save()
    meld_aan(maak_gelegenheid(activiteit, over=STRAKS), "Els")
    gevonden = cijfers(jaar, "De hele stad")
    assert {rij.naam: rij.deelnemers for rij in gevonden.per_soort} == {"Cursus": 4, "Initiatievencafé": 1}
    assert {rij.naam: rij.deelnemers for rij in gevonden.per_gebied} == {str(wijk.gebied): 1, "De hele stad": 4}


def test_wat_niet_doorging_telt_apart(jaar, cursus):
    gelegenheid = cursus.gelegenheden.get()
    gelegenheid.geannuleerd_op = timezone.now()
    gelegenheid.save()
    rij = van_nu(jaar)
    assert (rij.keren, rij.afgezegd) == (0, 1)
    assert (rij.bijeenkomsten, rij.deelnemers, rij.aangemeld) == (0, 0, 7)


def test_wat_halverwege_is_afgezegd_telt_tot_dan(jaar, cursus):
    gelegenheid = cursus.gelegenheden.get()
    gelegenheid.geannuleerd_op = gelegenheid.bijeenkomsten.first().eind
    gelegenheid.save()
    rij = van_nu(jaar)
    assert (rij.bijeenkomsten, rij.deelnemers, rij.opkomst) == (1, 4, 75)


def test_een_vinkje_van_voor_de_verplaatsing_maakt_de_opkomst_elders_niet_lager(jaar, cursus):
    anna = cursus.gelegenheden.get().aanmeldingen.get(naam="Anna")
    later = maak_gelegenheid(cursus, over=STRAKS, capaciteit=5, max_samen=3)
    actions.verplaats(anna, later, door=None)
    eerste, nu = later.bijeenkomsten.get(), timezone.now()
    vinkjes.zet(eerste, [vinkjes.Vinkje(anna.pk, aanwezig=True, tijd=nu)], nu)
    rij = van_nu(jaar)
    assert (rij.met_lijst, rij.verwacht, rij.aanwezig, rij.opkomst) == (1, 3, 3, 100)


def test_wie_er_voor_het_eerst_is_telt_alleen_waar_het_bekend_is(jaar, cursus):
    assert van_nu(jaar).eerste_keer is None
    gelegenheid = maak_gelegenheid(cursus, capaciteit=5, over=STRAKS)
    groep = Gereserveerd.objects.create(gelegenheid=gelegenheid, kenmerk="eerste", naam="Voor het eerst", aantal=2)
    assert van_nu(jaar).eerste_keer == 0
    meld_aan(gelegenheid, "Els", gereserveerd=groep)
    assert van_nu(jaar).eerste_keer == 1


def test_een_jaarwisseling_valt_in_de_tijd_van_amsterdam(cursus):
    gelegenheid = maak_gelegenheid(cursus)
    keer = gelegenheid.bijeenkomsten.get()
    keer.begin = timezone.datetime(2027, 12, 31, 23, 30, tzinfo=timezone.get_fixed_timezone(0))
    keer.eind = keer.begin + STRAKS
    keer.save()
    assert jaren() == [2028]
    assert van_nu(2028).keren == 1
    assert van_nu(2027).keren == 0


def test_het_scherm_en_het_rekenblad_zeggen_hetzelfde(cms, jaar):
    pagina = tekst(cms.get(f"{CMS}cijfers/?jaar={jaar}"))
    assert "<dt>Opkomst (%)</dt><dd>75</dd>" in pagina
    antwoord = cms.get(f"{CMS}cijfers/?jaar={jaar}&bestand=xlsx")
    boek = load_workbook(io.BytesIO(b"".join(antwoord.streaming_content)))
    assert boek.sheetnames == ["Alles", "Per soort", "Per gebied"]
    koppen, waarden = boek["Alles"].iter_rows(values_only=True)
    assert dict(zip(koppen, waarden, strict=True))["Opkomst (%)"] == 75


def test_een_jaar_zonder_iets_zegt_dat(cms, cursus):
    assert "In 2019 was er niets gepland" in tekst(cms.get(f"{CMS}cijfers/?jaar=2019"))


@pytest.mark.parametrize("onzin", ["x", "-1", "999999999999", "1.5", "%00"])
def test_een_jaar_dat_niet_bestaat_geeft_dit_jaar(cms, onzin):
    antwoord = cms.get(f"{CMS}cijfers/?jaar={onzin}")
    assert antwoord.context["jaar"] == timezone.localdate().year


def test_evenveel_vragen_bij_tien_en_bij_duizend(cms):
    def vragen() -> int:
        with CaptureQueriesContext(connection) as gesteld:
            assert cms.get(f"{CMS}cijfers/").status_code == 200
        return len(gesteld)

    maak_veel(maak_gelegenheid(over=STRAKS), 10)
    vragen()
    eerst = vragen()
    for _keer in range(5):
        maak_veel(maak_gelegenheid(maak_cursus(), over=STRAKS), 200)
    assert vragen() == eerst
