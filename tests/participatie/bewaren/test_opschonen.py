"""Het dagelijkse opschonen: op de goede dag, volledig, te herhalen, en eerlijk over wat het deed."""

import os
from datetime import UTC, date, datetime, timedelta
from io import StringIO

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.management import call_command
from django.utils import timezone

from participatie.bewaren import bestanden as opruimen
from participatie.bewaren import termijn
from participatie.bewaren.actions import opschonen, plan, verzoek_doen
from participatie.bewaren.maanden import maanden_later
from participatie.formulieren.choices import NaTermijn
from participatie.inbreng import actions
from participatie.models import Heroverweging, Inbreng, Opschoonbewijs, Upload, Verzoek
from stadmaken.common import periodiek
from stadmaken.common.models import Bericht
from tests.fabriek import maak_formulier, maak_inbreng
from tests.participatie.bewaren.conftest import bestanden, maak_foto
from tests.participatie.bewaren.stand import database, vindplaatsen

pytestmark = pytest.mark.django_db
NU = datetime(2028, 3, 1, 10, tzinfo=UTC)
EMAIL = "zwaantje@voorbeeld.test"


def verlopen(formulier=None, *, dagen: int = 1, **opties) -> Inbreng:
    """Inbreng waarvan de termijn `dagen` voor NU afliep."""
    inbreng = maak_inbreng(formulier, tijd=NU - timedelta(days=400), **opties)
    inbreng.bewaren_tot = date(2028, 3, 1) - timedelta(days=dagen)
    inbreng.save(update_fields=["bewaren_tot"])
    return inbreng


def over(inbreng: Inbreng) -> bool:
    """Of de persoonsgegevens er nog zijn."""
    return Inbreng.objects.filter(pk=inbreng.pk, geschoond_op__isnull=True).exists()


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


@pytest.mark.parametrize(
    ("moment", "weg"),
    [
        ("2027-10-31T23:59:59+01:00", False),
        ("2027-11-01T00:00:00+01:00", True),
        ("2027-10-31T23:30:00+00:00", True),  # in Nederland is het dan 1 november
    ],
)
def test_een_termijn_loopt_af_om_middernacht_in_nederland(moment, weg):
    inbreng = maak_inbreng(tijd=datetime(2026, 10, 31, 12, tzinfo=UTC))
    assert inbreng.bewaren_tot == date(2027, 10, 31)
    opschonen(datetime.fromisoformat(moment))
    assert over(inbreng) is not weg


@pytest.mark.parametrize(
    ("moment", "weg"),
    [
        ("2026-10-25T00:30:00+00:00", False),  # 2.30 uur, de eerste keer
        ("2026-10-25T01:30:00+00:00", False),  # 2.30 uur, de tweede keer
        ("2026-10-25T22:59:59+00:00", False),
        ("2026-10-25T23:00:00+00:00", True),
    ],
)
def test_in_het_uur_dat_twee_keer_bestaat_gaat_niets_te_vroeg_weg(moment, weg):
    inbreng = verlopen()
    Inbreng.objects.update(bewaren_tot=date(2026, 10, 25))
    with time_machine.travel(datetime.fromisoformat(moment), tick=False):
        opschonen()
    assert over(inbreng) is not weg


def test_in_het_uur_dat_niet_bestaat_loopt_het_door():
    inbreng = verlopen()
    Inbreng.objects.update(bewaren_tot=date(2026, 3, 28))
    with time_machine.travel(datetime(2026, 3, 29, 1, 0, tzinfo=UTC), tick=False):
        opschonen()
    assert not over(inbreng)


@pytest.mark.parametrize(("moment", "weg"), [("2026-03-29T21:59:59+00:00", False), ("2026-03-29T22:00:00+00:00", True)])
def test_de_dag_van_drieentwintig_uur_telt_tot_haar_eigen_middernacht(moment, weg):
    inbreng = verlopen()
    Inbreng.objects.update(bewaren_tot=date(2026, 3, 29))
    with time_machine.travel(datetime.fromisoformat(moment), tick=False):
        opschonen()
    assert over(inbreng) is not weg


@pytest.mark.parametrize(
    ("dag", "maanden", "verwacht"),
    [
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2027, 2, 28), 12, date(2028, 2, 28)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 8, 31), 120, date(2036, 8, 31)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_een_maand_later_is_een_dag_die_bestaat(dag, maanden, verwacht):
    assert maanden_later(dag, maanden) == verwacht


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
    formulier = maak_formulier()
    for _nummer in range(12):
        maak_inbreng(formulier, tijd=NU)
    for _nummer in range(6):
        verlopen(formulier, email=EMAIL)
    with django_assert_max_num_queries(45):
        opschonen(NU)
    for _nummer in range(30):
        verlopen(formulier, email=EMAIL)
    with django_assert_max_num_queries(45):
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


def leg_neer(naam: str, dagen: float) -> None:
    """Een bestand in de besloten opslag dat zo oud is."""
    opslag = storages["prive"]
    opslag.save(naam, ContentFile(b"x"))
    os.utime(opslag.path(naam), ((NU - timedelta(days=dagen)).timestamp(),) * 2)


def test_bestanden_die_bij_niets_horen_gaan_na_een_dag_weg(map_):
    foto = maak_foto(maak_inbreng(tijd=NU), "fotos/aa/blijft.jpg")
    Upload.objects.create(bestand="fotos/bb/bezig.jpg", breedte=1, hoogte=1)
    Upload.objects.update(gemaakt_op=NU)
    for naam in ("aa/oud.jpg", "aa/oud-klein.jpg", "bb/bezig.jpg", "cc/weg.jpg"):
        leg_neer(f"fotos/{naam}", 1.5)
    leg_neer("fotos/cc/jong.jpg", 0.5)
    leg_neer("uitvoer/lijst.xlsx", 30)
    for naam in ("blijft.jpg", "blijft-klein.jpg"):
        os.utime(map_ / "fotos/aa" / naam, ((NU - timedelta(days=9)).timestamp(),) * 2)
    assert sorted(opruimen.zwervend(NU)) == ["fotos/aa/oud-klein.jpg", "fotos/aa/oud.jpg", "fotos/cc/weg.jpg"]
    assert opschonen(NU).aantallen["losse_bestanden_verwijderd"] == 3
    assert bestanden(map_) == [
        "fotos/aa/blijft-klein.jpg",
        "fotos/aa/blijft.jpg",
        "fotos/bb/bezig.jpg",
        "fotos/cc/jong.jpg",
        "uitvoer/lijst.xlsx",
    ]
    assert foto.bestand.storage.exists(foto.bestand.name)


def test_een_bestand_dat_bij_een_storing_bleef_liggen_gaat_de_volgende_keer_weg(map_):
    maak_foto(verlopen())
    for naam in bestanden(map_):
        os.utime(map_ / naam, (NU.timestamp(),) * 2)
    opschonen(NU)  # de test draait in een transactie die nooit wordt vastgelegd: alsof het proces daarna viel
    assert len(bestanden(map_)) == 2
    opschonen(NU + timedelta(days=2))
    assert bestanden(map_) == []


def test_een_bestand_dat_niet_weg_wil_houdt_de_andere_niet_tegen(map_):
    leg_neer("fotos/aa/a.jpg", 3)
    leg_neer("fotos/bb/b.jpg", 3)
    (map_ / "fotos/aa/a.jpg").unlink()
    (map_ / "fotos/aa/a.jpg").mkdir()
    assert opruimen.wis_zwervend(NU) == 1
    assert not (map_ / "fotos/bb/b.jpg").exists()


def test_verlaten_uploads_gaan_mee(map_):
    Upload.objects.create(bestand="fotos/aa/x.jpg", breedte=1, hoogte=1)
    Upload.objects.update(gemaakt_op=NU - timedelta(days=2))
    assert opschonen(NU).aantallen == {"uploads_verwijderd": 1}


def test_mail_bij_inbreng_die_er_niet_meer_is_gaat_weg_en_de_laatste_mail_na_verzending():
    levend = maak_inbreng(email=EMAIL)
    rij = {"aan": EMAIL, "onderwerp": "x", "tekst": "y"}
    Bericht.objects.create(sleutel="inbreng-2020-AAAAAA-9", **rij)
    Bericht.objects.create(sleutel="verzoek-1", status="verzonden", **rij)
    Bericht.objects.create(sleutel="verzoek-2", status="wacht", **rij)
    Bericht.objects.create(sleutel="nieuwsbrief-1", status="verzonden", **rij)
    morgen = timezone.now() + timedelta(days=2)
    opschonen(morgen)
    assert set(Bericht.objects.values_list("sleutel", flat=True)) == {
        f"inbreng-{levend.kenmerk}-ontvangen",
        "verzoek-2",
        "nieuwsbrief-1",
    }
    opschonen(morgen + timedelta(days=7))
    assert not Bericht.objects.filter(sleutel="verzoek-2").exists()


def test_de_werker_schoont_elke_dag_op():
    assert "bewaartermijnen" in periodiek.namen()
