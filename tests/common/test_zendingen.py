from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from stadmaken.common import zendingen
from stadmaken.common.models import Bericht, Zending

pytestmark = pytest.mark.django_db
NU = timezone.now().replace(microsecond=0)


def maak(**velden: object) -> Zending:
    inhoud = {"html": "<p>Nieuws</p>", "tekst": "Nieuws", "onderwerp": "Nieuws uit\r\nde stad"}
    return zendingen.maak(soort="proef", naam="Editie 1", **{**inhoud, **velden})


def ontvangers(aantal: int) -> list[zendingen.Ontvanger]:
    return [
        zendingen.Ontvanger(
            f"lezer{nummer}@voorbeeld.nl", f"l{nummer}", {"afmelden": f"https://doemee.test/a/{nummer}/"}
        )
        for nummer in range(aantal)
    ]


def zet(zending: Zending, aantal: int, **velden: object) -> None:
    wachtend = zending.berichten.filter(status="wacht").values_list("pk", flat=True)[:aantal]
    Bericht.objects.filter(pk__in=list(wachtend)).update(**velden)


def test_een_nieuwe_zending_is_gepland_en_heeft_nog_geen_ontvangers():
    zending = maak()
    assert (zending.status, zending.onderwerp) == (Zending.Status.GEPLAND, "Nieuws uit de stad")
    assert zendingen.stand(zending).totaal == 0
    assert zendingen.stand(zending).klaar_om is None


def test_beginnen_legt_iedereen_vast_en_nog_eens_beginnen_verandert_niets():
    zending = maak()
    assert zendingen.begin(zending, iter(ontvangers(1200))) == 1200
    assert zendingen.begin(zending, ontvangers(1500)) == 1200
    assert zending.status == Zending.Status.LOOPT
    rij = Bericht.objects.get(sleutel=f"zending-{zending.pk}-l7")
    assert (rij.aan, rij.lezer, rij.soort, rij.voorrang) == ("lezer7@voorbeeld.nl", "l7", "proef", 9)
    assert rij.invullen == {"afmelden": "https://doemee.test/a/7/"}


def test_een_adres_krijgt_een_zending_maar_een_keer():
    zending = maak()
    assert zendingen.begin(zending, [zendingen.Ontvanger("a@voorbeeld.nl", naam) for naam in ("een", "twee")]) == 1


def test_een_fout_halverwege_laat_niets_achter():
    def struikel():
        yield from ontvangers(1001)
        raise KeyError

    zending = maak()
    with pytest.raises(KeyError):
        zendingen.begin(zending, struikel())
    assert not Bericht.objects.exists()
    assert Zending.objects.get().status == Zending.Status.GEPLAND
    assert zendingen.begin(zending, ontvangers(3)) == 3


def test_pauzeren_en_hervatten_kan_alleen_op_zijn_tijd():
    zending = maak()
    assert not zendingen.pauzeer(zending)
    zendingen.begin(zending, ontvangers(1))
    assert not zendingen.hervat(zending)
    assert zendingen.pauzeer(zending)
    assert zendingen.stand(zending).klaar_om is None
    assert zendingen.hervat(zending)
    assert zendingen.stand(zending).klaar_om


def test_stoppen_laat_de_rest_vervallen_en_is_voorgoed():
    zending = maak()
    zendingen.begin(zending, ontvangers(5))
    zet(zending, 2, status="verzonden")
    assert zendingen.stop(zending) == 3
    assert zendingen.stop(zending) == 0
    assert not zendingen.hervat(zending)
    assert zendingen.begin(zending, ontvangers(9)) == 5
    stand = zendingen.stand(zending)
    assert (stand.totaal, stand.verzonden, stand.vervallen, stand.te_gaan) == (5, 2, 3, 0)


def test_een_zending_is_klaar_als_er_niets_meer_te_gaan_is():
    zending = maak()
    zendingen.begin(zending, ontvangers(3))
    zet(zending, 2, status="verzonden")
    assert zendingen.sluit_af() == 0
    zet(zending, 1, status="bezig")
    assert zendingen.sluit_af() == 0
    Bericht.objects.update(status="verzonden")
    assert zendingen.sluit_af() == 1
    zending.refresh_from_db()
    assert zending.status == Zending.Status.KLAAR
    assert zending.klaar_op


def test_wat_nog_wacht_houdt_een_zending_niet_ongezien_achter():
    """Iemand kiest voor opnieuw op het moment dat een werker de zending afsluit."""
    zending = maak()
    zendingen.begin(zending, ontvangers(1))
    Zending.objects.update(status="klaar", klaar_op=timezone.now())
    assert zendingen.sluit_af() == 0
    zending.refresh_from_db()
    assert (zending.status, zending.klaar_op) == ("loopt", None)


def test_zonder_ontvangers_is_een_zending_meteen_klaar():
    zending = maak()
    assert zendingen.begin(zending, []) == 0
    assert zendingen.sluit_af() == 1


def test_de_stand_telt_elk_bericht_een_keer_en_schat_het_einde():
    with time_machine.travel(NU, tick=False) as klok:
        zending = maak(per_minuut=60)
        zendingen.begin(zending, ontvangers(100))
        assert zendingen.stand(zending).klaar_om == NU + timedelta(seconds=100)
        klok.shift(timedelta(seconds=30))
        zet(zending, 10, status="verzonden", verzonden_op=timezone.now())
        zet(zending, 1, status="verzonden", retour="hard")
        zet(zending, 2, status="mislukt", retour="hard")
        zet(zending, 3, status="onbekend")
        zet(zending, 4, status="vervallen")
        stand = zendingen.stand(zending)
        # Tien in een halve minuut, en tachtig te gaan.
        assert stand == zendingen.Stand(100, 80, 11, 2, 3, 4, 1, timezone.now() + timedelta(minutes=4))


@pytest.mark.parametrize("aantal", [1, 200])
def test_de_stand_kost_altijd_een_vraag(aantal, django_assert_num_queries):
    zending = maak()
    zendingen.begin(zending, ontvangers(aantal))
    with django_assert_num_queries(1):
        zendingen.stand(zending)
