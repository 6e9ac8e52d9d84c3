"""Een verzending opnieuw klaarzetten met de nieuwe tekst, en mislukte mail nog een keer proberen."""

from datetime import timedelta

import pytest
from django.utils import timezone

from initiatieven.models import Verzending
from initiatieven.verzenden import actions
from stadmaken.common import zendingen
from stadmaken.common.models import Bericht, Zending

from .hulp import krijgen, maak_abonnees, stand, zet_klaar

pytestmark = pytest.mark.django_db
Status = Zending.Status
UUR = timedelta(hours=1)


def test_opnieuw_klaarzetten_neemt_de_nieuwe_tekst_over(editie):
    maak_abonnees("anna")
    verzending = zet_klaar(editie, gepland_op=timezone.now() + UUR)
    editie.onderwerp = "De bomen komen later"
    editie.save_revision().publish()
    verzending = Verzending.objects.get(pk=verzending.pk)
    assert verzending.zending.onderwerp == "De bomen komen"
    assert verzending.editie.live_revision_id != verzending.revisie
    assert actions.zet_opnieuw_klaar(verzending)
    verzending = Verzending.objects.get(pk=verzending.pk)
    assert verzending.zending.onderwerp == "De bomen komen later"
    assert verzending.editie.live_revision_id == verzending.revisie


def test_een_nieuwe_tekst_met_een_fout_wordt_niet_overgenomen_en_de_oude_blijft_staan(editie):
    maak_abonnees("anna")
    verzending = zet_klaar(editie, gepland_op=timezone.now() + UUR)
    editie.onderwerp, editie.inhoud = "Nu leeg", []
    editie.save_revision().publish()
    verzending = Verzending.objects.get(pk=verzending.pk)
    with pytest.raises(actions.KanNietError, match=r"Er staat nog niets in deze editie.*Voeg bij “Inhoud”.*Publiceer"):
        actions.zet_opnieuw_klaar(verzending)
    na = Verzending.objects.get(pk=verzending.pk)
    assert (na.zending.onderwerp, na.revisie, stand(na)) == ("De bomen komen", verzending.revisie, Status.GEPLAND)


def test_opnieuw_geldt_alleen_voor_mislukte_mail_van_deze_verzending(editie):
    maak_abonnees("anna", "bram", "cor")
    verzending = zet_klaar(editie)
    actions.begin_wat_aan_de_beurt_is()
    for naam, status in {"anna": "verzonden", "bram": "mislukt", "cor": "onbekend"}.items():
        Bericht.objects.filter(aan__startswith=naam).update(status=status)
    zendingen.sluit_af()
    assert stand(verzending) == Status.KLAAR
    ander = Bericht.objects.create(sleutel="ander", aan="ander@voorbeeld.test", status="mislukt")
    alle = list(Bericht.objects.values_list("pk", flat=True))
    assert actions.opnieuw(verzending, alle) == 2
    assert krijgen(verzending) == {"anna": "verzonden", "bram": "wacht", "cor": "wacht"}
    assert stand(verzending) == Status.LOOPT
    ander.refresh_from_db()
    assert ander.status == "mislukt"
    zendingen.stop(Zending.objects.get(pk=verzending.zending_id))
    Bericht.objects.filter(aan__startswith="bram").update(status="mislukt")
    assert actions.opnieuw(verzending, alle) == 0


def test_wie_de_editie_via_een_tweede_verzending_kreeg_krijgt_haar_met_opnieuw_niet_nog_eens(editie):
    maak_abonnees("anna", "bram")
    eerste = zet_klaar(editie)
    actions.begin_wat_aan_de_beurt_is()
    Bericht.objects.update(status="mislukt")
    zendingen.sluit_af()
    tweede = zet_klaar(editie)
    actions.begin_wat_aan_de_beurt_is()
    Bericht.objects.filter(zending=tweede.zending, aan__startswith="anna").update(status="verzonden")
    Bericht.objects.filter(zending=tweede.zending, aan__startswith="bram").update(status="vervallen")
    assert actions.opnieuw(eerste, list(Bericht.objects.values_list("pk", flat=True))) == 1
    assert krijgen(eerste) == {"anna": "mislukt", "bram": "wacht"}
