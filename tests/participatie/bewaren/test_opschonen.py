"""Het dagelijkse opschonen: op de goede dag, volledig, te herhalen, en eerlijk over wat het deed."""

import os
from datetime import date, timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command

from participatie.bewaren import termijn
from participatie.bewaren.actions import opschonen, plan, verzoek_doen
from participatie.formulieren.choices import NaTermijn
from participatie.inbreng import actions
from participatie.models import Heroverweging, Inbreng, Opschoonbewijs, Verzoek
from stadmaken.common import periodiek
from tests.fabriek import maak_formulier, maak_inbreng
from tests.participatie.bewaren.conftest import bestanden, maak_foto
from tests.participatie.bewaren.stand import database, vindplaatsen
from tests.participatie.bewaren.verlopen import EMAIL, NU, over, verlopen

pytestmark = pytest.mark.django_db


def test_de_keuze_op_het_formulier_bepaalt_wat_er_gebeurt():
    weg, houd = maak_formulier(na_termijn=NaTermijn.WEG), maak_formulier(na_termijn=NaTermijn.ANONIEM)
    verlopen(weg), verlopen(weg), verlopen(houd), maak_inbreng(weg, tijd=NU)
    bewijs = opschonen(NU)
    assert Inbreng.objects.filter(formulier=weg).count() == 1
    assert Inbreng.objects.get(formulier=houd).geschoond_op == NU
    assert bewijs.aantallen == {"inbreng_verwijderd": 2, "inbreng_geanonimiseerd": 1}
    assert bewijs.peildag == date(2028, 3, 1)
    assert {(rij["formulier"], rij["termijn"], rij["daarna"], rij["aantal"]) for rij in bewijs.per_formulier} == {
        (weg.title, 12, "weg", 2),
        (houd.title, 12, "anoniem", 1),
    }


def test_van_een_formulier_dat_niet_meer_bestaat_gaat_alles_weg():
    inbreng = verlopen()
    inbreng.formulier.delete()
    bewijs = opschonen(NU)
    assert bewijs.aantallen == {"inbreng_verwijderd": 1}
    assert not Inbreng.objects.exists()


def test_na_opschonen_staat_iemand_nergens_meer(map_, django_capture_on_commit_callbacks, door):
    with django_capture_on_commit_callbacks(execute=True):
        inbreng = verlopen(naam="Zwaantje Kolibrie", email=EMAIL, tekst="Ik woon op de gele boot")
        maak_foto(inbreng)
        actions.niet_plaatsen(inbreng, "Dit gaat over Zwaantje.", door)
        assert vindplaatsen(map_, "zwaantje", "gele boot")
        opschonen(NU)
    assert vindplaatsen(map_, "zwaantje", "gele boot") == []
    assert bestanden(map_) == []


def test_nog_eens_opschonen_verandert_geen_rij_en_geen_bestand(map_):
    verlopen(email=EMAIL)
    opschonen(NU)
    eerst = (database(), bestanden(map_))
    opschonen(NU)
    assert (database(), bestanden(map_)) == eerst


def test_een_proef_verandert_niets_en_zegt_wat_er_zou_gebeuren(map_):
    formulier = maak_formulier(title="Uw idee voor het plein", na_termijn=NaTermijn.WEG)
    maak_foto(verlopen(formulier, email=EMAIL))
    verlopen(formulier, email=EMAIL)
    verzoek_doen(verlopen(formulier), "inzage")
    zwerf = map_ / "fotos" / "aa" / "zwerf.jpg"
    zwerf.write_bytes(b"x")
    os.utime(zwerf, (NU.timestamp() - 2 * 86400,) * 2)
    eerst, uit = (database(), bestanden(map_)), StringIO()
    with time_machine.travel(NU, tick=False):
        call_command("opschonen", "--proef", stdout=uit)
    assert (database(), bestanden(map_)) == eerst
    assert "Uw idee voor het plein (12 maanden): alles verwijderen bij 2, nog even houden: 1" in uit.getvalue()
    assert "Losse bestanden: 1" in uit.getvalue()
    assert "Er is niets veranderd" in uit.getvalue()


def test_de_opdracht_doet_wat_de_proef_zei():
    verlopen(), verlopen(), maak_inbreng(tijd=NU)
    uit = StringIO()
    with time_machine.travel(NU, tick=False):
        beloofd = sum(regel["aan_de_beurt"] for regel in plan())
        call_command("opschonen", "--partij", "1", stdout=uit)
    assert beloofd == 2
    assert "inbreng geanonimiseerd: 2" in uit.getvalue()
    assert "Verwerkt: 1\n" in uit.getvalue()


def test_is_er_niets_te_doen_dan_zegt_een_bewijs_per_dag_dat():
    opschonen(NU), opschonen(NU + timedelta(hours=2))
    assert Opschoonbewijs.objects.get().aantallen == {}
    opschonen(NU + timedelta(days=1))
    assert Opschoonbewijs.objects.count() == 2


def test_een_klok_die_terugloopt_haalt_niets_terug_en_doet_niets_dubbel():
    eerst, later = verlopen(), verlopen(dagen=-5)
    opschonen(NU)
    stand = Inbreng.objects.filter(pk=eerst.pk).values().get()
    opschonen(NU - timedelta(days=30))
    assert Inbreng.objects.filter(pk=eerst.pk).values().get() == stand
    assert over(later)


@pytest.mark.parametrize("wat", ["inzage", "tweede blik", "antwoord"])
def test_wat_nog_loopt_houdt_het_opschonen_hooguit_een_half_jaar_tegen(wat):
    inbreng = verlopen(maak_formulier(beantwoord_voor=date(2027, 6, 1) if wat == "antwoord" else None))
    if wat == "inzage":
        verzoek_doen(inbreng, "inzage")
    if wat == "tweede blik":
        Heroverweging.objects.create(inbreng=inbreng, tekst="Kijk nog eens", ontvangen_op=NU)
    opschonen(NU)
    assert over(inbreng)
    grens = NU + termijn.UITSTEL
    opschonen(grens - timedelta(days=1))
    assert over(inbreng)
    opschonen(grens)
    assert not over(inbreng)
    assert not Verzoek.objects.open().exists()


def test_een_vraag_om_verwijdering_houdt_niets_tegen():
    inbreng = verlopen()
    verzoek_doen(inbreng, "verwijdering")
    opschonen(NU)
    assert not over(inbreng)
    assert Verzoek.objects.get().uitkomst == "De gegevens zijn verwijderd."


def test_zodra_het_antwoord_er_is_gaat_het_verder(door):
    inbreng = verlopen(maak_formulier(beantwoord_voor=date(2027, 6, 1)))
    opschonen(NU)
    actions.beantwoorden(inbreng, "deels", "Alsnog.", "Team", door)
    opschonen(NU)
    assert not over(inbreng)


def test_inbreng_zonder_dag_blijft_niet_voor_altijd():
    oud, jong = maak_inbreng(tijd=NU - timedelta(days=3700)), maak_inbreng(tijd=NU - timedelta(days=3600))
    Inbreng.objects.update(bewaren_tot=None)
    opschonen(NU)
    assert (over(oud), over(jong)) == (False, True)


def test_een_latere_keuze_op_het_formulier_verandert_de_beloofde_dag_niet():
    formulier = maak_formulier(bewaartermijn_maanden=12)
    inbreng = maak_inbreng(formulier, tijd=NU)
    formulier.bewaartermijn_maanden = 60
    formulier.save()
    opschonen(NU + timedelta(days=366))
    assert not over(inbreng)


def test_het_aantal_vragen_hangt_niet_af_van_wat_er_bewaard_blijft(django_assert_max_num_queries):
    # Ook wat andere apps opruimen telt mee: wat telt, is dat het tweede keer niet meer wordt.
    formulier = maak_formulier()
    for _nummer in range(12):
        maak_inbreng(formulier, tijd=NU)
    for _nummer in range(6):
        verlopen(formulier, email=EMAIL)
    with django_assert_max_num_queries(80) as eerst:
        opschonen(NU)
    for _nummer in range(30):
        verlopen(formulier, email=EMAIL)
    with django_assert_max_num_queries(len(eerst)):
        opschonen(NU)


def test_een_partij_laadt_nooit_meer_dan_zij_aankan():
    for _nummer in range(7):
        verlopen()
    gemeld: list[int] = []
    opschonen(NU, partij=3, meld=gemeld.append)
    assert gemeld == [3, 6, 7]
    assert Opschoonbewijs.objects.get().aantallen["inbreng_geanonimiseerd"] == 7


def test_na_een_storing_halverwege_klopt_het_bewijs_en_gaat_het_verder():
    for _nummer in range(4):
        verlopen()

    def valt_uit(gedaan: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        opschonen(NU, partij=2, meld=valt_uit)
    assert Opschoonbewijs.objects.get().aantallen == {"inbreng_geanonimiseerd": 2}
    assert Inbreng.objects.filter(geschoond_op__isnull=False).count() == 2
    opschonen(NU, partij=2)
    assert sum(rij.aantallen["inbreng_geanonimiseerd"] for rij in Opschoonbewijs.objects.all()) == 4


def test_de_werker_schoont_elke_dag_op():
    assert "bewaartermijnen" in periodiek.namen()
