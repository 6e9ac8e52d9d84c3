"""Een zending plannen, op pauze zetten en stoppen."""

from datetime import timedelta

import pytest
from django.utils import timezone

from stadmaken.common import post, zendingen
from stadmaken.common.models import Bericht, Zending

from .hulp import maak, stand, verstuur

pytestmark = pytest.mark.django_db
Status = Bericht.Status


def test_een_gestopte_zending_gaat_ook_met_opnieuw_niet_verder(server):
    zending = maak(2)
    Bericht.objects.filter(lezer="l0").update(status=Status.MISLUKT)
    zendingen.stop(zending)
    assert post.opnieuw(list(zending.berichten.values_list("pk", flat=True))) == 0


def test_een_pauze_gaat_in_na_het_bericht_dat_onderweg_is(server):
    zending = maak(5)
    assert verstuur(server, lambda: zendingen.pauzeer(zending)) == 1
    assert stand(zending) == {Status.VERZONDEN: 1, Status.WACHT: 4}
    assert not Bericht.objects.filter(geclaimd_tot__isnull=False).exists(), "wat was gereserveerd, is weer vrij"
    assert verstuur(server) == 0
    zendingen.hervat(zending)
    assert verstuur(server) == 4


def test_stoppen_laat_de_rest_meteen_vervallen(server):
    zending = maak(5)
    assert verstuur(server, lambda: zendingen.stop(zending)) == 1
    assert stand(zending) == {Status.VERZONDEN: 1, Status.VERVALLEN: 4}


def test_wat_een_gestopte_werker_vasthield_van_een_gestopte_zending_is_onbekend(server):
    zending = maak(2)
    verlopen = timezone.now() - timedelta(seconds=1)
    Bericht.objects.filter(lezer="l0").update(status=Status.BEZIG, geclaimd_tot=verlopen)
    zendingen.stop(zending)
    assert verstuur(server) == 0
    assert stand(zending) == {Status.ONBEKEND: 1, Status.VERVALLEN: 1}


def test_een_geplande_zending_verstuurt_nog_niets(server):
    zending = maak(2)
    Zending.objects.update(status=Zending.Status.GEPLAND)
    assert verstuur(server) == 0
    assert stand(zending) == {Status.WACHT: 2}
