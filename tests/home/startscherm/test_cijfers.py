"""“Deze week”: zeven dagen tot en met vandaag naast de zeven ervoor, alleen over wat iemand mag zien."""

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
import time_machine
from django.utils import timezone

from home.startscherm import cijfers
from home.startscherm.staafjes import HOOG, staafjes
from home.startscherm.weken import vakken
from initiatieven.models import Abonnee
from participatie.models import Inbreng, ScanTelling, Verzoek
from participatie.teams.actions import voeg_toe
from tests.adressen import als_rol
from tests.fabriek import maak_bord, maak_formulier, maak_inbreng, maak_medewerker, maak_projecten
from tests.fabriek_abonnees import maak_abonnee
from tests.fabriek_initiatieven import maak_gelegenheid

from .schermen import deel, tekst
from .stapel import meld_aan, toezegging

pytestmark = pytest.mark.django_db
VANDAAG = date(2026, 11, 22)
BIJDRAGEN, ANTWOORDEN, SCANS = "Bijdragen", "Antwoorden op tijd", "Scans van infoborden"
NAGEKOMEN, AANMELDINGEN, ABONNEES = "Toezeggingen nagekomen", "Aanmeldingen", "Nieuwe abonnees"
AVG, PAGINAS = "AVG-verzoeken", "Pagina’s gepubliceerd"
PER_ROL = {
    "Beheerder": {SCANS, NAGEKOMEN, PAGINAS},
    "Webredactie": {SCANS, NAGEKOMEN, PAGINAS},
    "Projectcommunicatie": set(),
    "Inbreng": {BIJDRAGEN, ANTWOORDEN, SCANS, NAGEKOMEN},
    "Cursuscoördinator": {AANMELDINGEN},
    "Nieuwsbriefredactie": {ABONNEES},
    "Wijkplatformredactie": set(),
    "Privacyfunctionaris": {AVG},
    "Lezer": {SCANS, NAGEKOMEN},
}


def gezien(antwoord):
    return {str(cijfer.titel): cijfer for cijfer in deel(antwoord, "cijfers")} if "Deze week" in tekst(antwoord) else {}


def van(wie, titel):
    return next(cijfer for cijfer in cijfers.cijfers_voor(wie) if str(cijfer.titel) == titel)


def ontvang(dagen_geleden, formulier=None, **velden):
    rij = maak_inbreng(formulier or maak_formulier())
    moment = timezone.now() - timedelta(days=dagen_geleden)
    Inbreng.objects.filter(pk=rij.pk).update(ontvangen_op=moment, **velden)


def alles(nu):
    """Van elk cijfer iets in de laatste week."""
    ontvang(1, beantwoord_op=nu.date())
    ScanTelling.objects.create(infobord=maak_bord(), dag=nu.date(), aantal=4)
    toezegging(3, staat="nagekomen", afgerond_op=nu.date())
    meld_aan(maak_gelegenheid(capaciteit=5), status="bevestigd")
    maak_abonnee()
    Verzoek.objects.create(kenmerk="X", soort=Verzoek.Soort.INZAGE)
    maak_projecten().save_revision().publish()


@pytest.mark.parametrize("rol", PER_ROL)
def test_elke_rol_ziet_de_cijfers_van_haar_eigen_werk(client, start, rol):
    alles(timezone.localtime())
    als_rol(client, rol)
    assert gezien(start()).keys() == PER_ROL[rol]


def test_twaalf_vakken_van_zeven_dagen_sluiten_op_elkaar_aan():
    weken = vakken(VANDAAG)
    assert (len(weken), weken[-1].eind) == (12, VANDAAG)
    assert {(week.eind - week.begin).days for week in weken} == {6}
    assert all(eerder.eind + timedelta(days=1) == later.begin for eerder, later in pairwise(weken))


@pytest.mark.parametrize(
    ("uur", "dagen", "vak"), [(23, 0, 11), (0, 6, 11), (23, 7, 10), (0, 13, 10), (23, 84, None), (0, 83, 0)]
)
def test_de_grens_van_een_week_is_middernacht_in_de_stad(uur, dagen, vak):
    with time_machine.travel(datetime(2026, 11, 22, 23, 30, tzinfo=timezone.get_default_timezone()), tick=False):
        wie = maak_medewerker("participatie.moderate_inbreng")
        rij = maak_inbreng()
        moment = timezone.localtime().replace(hour=uur, minute=10) - timedelta(days=dagen)
        Inbreng.objects.filter(pk=rij.pk).update(ontvangen_op=moment)
        gevonden = [cijfer for cijfer in cijfers.cijfers_voor(wie) if str(cijfer.titel) == BIJDRAGEN]
    assert [nummer for cijfer in gevonden for nummer, n in enumerate(cijfer.aantallen) if n] == (
        [] if vak is None else [vak]
    )


@pytest.mark.parametrize(
    ("nu", "eerder", "woorden"),
    [(2, 1, "1 meer dan de week ervoor"), (1, 3, "2 minder dan de week ervoor"), (2, 2, "evenveel als de week ervoor")],
)
def test_het_verschil_met_de_week_ervoor_staat_er_in_woorden(nu, eerder, woorden):
    wie = maak_medewerker("participatie.moderate_inbreng")
    formulier = maak_formulier()
    for _keer in range(nu):
        ontvang(1, formulier)
    for _keer in range(eerder):
        ontvang(9, formulier)
    assert van(wie, BIJDRAGEN).vergelijking == woorden


def test_op_tijd_telt_tegen_de_beloofde_dag_en_afgewezen_inbreng_telt_niet():
    wie, vandaag = maak_medewerker("participatie.moderate_inbreng"), timezone.localdate()
    ontvang(20, beantwoord_op=vandaag, beantwoorden_voor=vandaag)
    ontvang(20, beantwoord_op=vandaag, beantwoorden_voor=vandaag - timedelta(days=1))
    ontvang(20, beantwoord_op=vandaag)
    ontvang(20, beantwoord_op=vandaag, moderatie="niet_geplaatst")
    cijfer = van(wie, ANTWOORDEN)
    assert (cijfer.getal, cijfer.vergelijking) == ("2 van 3", "")


def test_mogelijke_spam_telt_niet_als_bijdrage():
    wie = maak_medewerker("participatie.moderate_inbreng")
    ontvang(1), ontvang(1, verdacht="veel links")
    assert van(wie, BIJDRAGEN).nu == 1


def test_een_teamlid_telt_alleen_de_eigen_projecten():
    eigen = maak_formulier()
    ontvang(1, eigen), ontvang(1), ontvang(1)
    lid = maak_medewerker("participatie.moderate_eigen_inbreng")
    voeg_toe(eigen.get_parent().specific, lid, door=None)
    assert van(type(lid).objects.get(pk=lid.pk), BIJDRAGEN).nu == 1


def test_wat_twaalf_weken_stil_was_staat_er_niet_bij(client, start):
    als_rol(client, "Nieuwsbriefredactie")
    maak_abonnee()
    Abonnee.objects.update(bevestigd_op=timezone.now() - timedelta(days=200))
    assert "Deze week" not in tekst(start())


def test_het_beeld_heeft_woorden_en_een_tabel(client, start):
    als_rol(client, "Inbreng")
    ontvang(1), ontvang(8), ontvang(8)
    antwoord = start()
    assert 'aria-label="Twaalf weken: het minst 0, het meest 2."' in tekst(antwoord)
    rijen = gezien(antwoord)[BIJDRAGEN].rijen
    assert [aantal for _week, aantal, _goed in rijen] == [1, 2] + [0] * 10
    assert tekst(antwoord).count("<tr>") >= 13


def test_een_cijfer_dat_stukgaat_laat_de_andere_staan(client, start, monkeypatch):
    def stuk(medewerker, weken):
        raise RuntimeError

    als_rol(client, "Inbreng")
    ontvang(1)
    eerste, *rest = cijfers.METINGEN
    monkeypatch.setattr(cijfers, "METINGEN", (cijfers.Meting(eerste.titel, eerste.mag, stuk), *rest))
    ScanTelling.objects.create(infobord=maak_bord(), dag=timezone.localdate(), aantal=4)
    antwoord = start()
    assert "Kon niet tellen" in tekst(antwoord)
    assert gezien(antwoord)[SCANS].nu == 4


def test_het_hoogste_staafje_vult_het_beeld_en_nul_is_ook_te_zien():
    beeld = staafjes([0, 2, 4])
    assert [staaf.hoog for staaf in beeld][1:] == [HOOG / 2, HOOG]
    assert beeld[0].hoog > 0
    assert [staaf.nu for staaf in beeld] == [False, False, True]
    assert all(staaf.y + staaf.hoog == HOOG for staaf in beeld)
