"""Een mailserver die weigert, wegvalt of onzin zegt."""

import pytest
from django.utils import timezone

from stadmaken.common import post
from stadmaken.common.models import Bericht, Zending

from .hulp import maak, ontvangen, stand, verstuur

pytestmark = pytest.mark.django_db
Status = Bericht.Status


@pytest.mark.parametrize("antwoord", ["421 Wij sluiten", "450 Te druk", "550 5.7.1 Van u nemen wij niets aan"])
def test_wordt_onze_afzender_geweigerd_dan_blijft_alles_wachten_zonder_poging(server, antwoord):
    zending = maak(3)
    server.bij_mail = lambda: antwoord
    assert verstuur(server) == 0
    assert stand(zending) == {Status.WACHT: 3}
    assert set(zending.berichten.values_list("pogingen", flat=True)) == {0}
    server.bij_mail = lambda: None
    Bericht.objects.update(niet_voor=timezone.now())
    assert verstuur(server) == 3


def test_een_verbinding_die_te_oud_is_wordt_meteen_vernieuwd(server):
    antwoorden = iter([None, "421 Te lang stil"])
    server.bij_mail = lambda: next(antwoorden, None)
    maak(3)
    assert verstuur(server) == 3
    assert server.verbindingen == 2


@pytest.mark.parametrize("moment", ["bij_rcpt", "bij_data"])
def test_421_halverwege_komt_later_en_de_rest_gaat_door(server, moment):
    zending = maak(3)
    antwoorden = iter(["421 Wij sluiten"])
    setattr(server, moment, lambda: next(antwoorden, None))
    assert verstuur(server) == 2
    assert stand(zending) == {Status.WACHT: 1, Status.VERZONDEN: 2}


@pytest.mark.parametrize("gedrag", ["hangt", "verbreek_tijdens_data", "verbreek_na_data"])
def test_blijft_het_antwoord_na_de_inhoud_uit_dan_is_de_afloop_onbekend(server, gedrag):
    zending = maak(1)
    setattr(server, gedrag, True)
    assert verstuur(server) == 0
    assert stand(zending) == {Status.ONBEKEND: 1}
    setattr(server, gedrag, False)
    assert verstuur(server) == 0
    zending.refresh_from_db()
    assert zending.status == Zending.Status.KLAAR
    # Een mens kiest voor opnieuw: de zending loopt weer, en krijgt dezelfde Message-ID.
    assert post.opnieuw(list(zending.berichten.values_list("pk", flat=True))) == 1
    assert verstuur(server) == 1
    assert len({mail["Message-ID"] for mail in ontvangen(server)}) == 1


@pytest.mark.parametrize(
    ("moment", "afloop"), [("bij_rcpt", Status.WACHT), ("bij_data", Status.ONBEKEND)], ids=["adres", "inhoud"]
)
@pytest.mark.parametrize("antwoord", ["25", "onzin", "123 wat nu"])
def test_een_half_of_vreemd_antwoord_is_nooit_verzonden(server, moment, afloop, antwoord):
    zending = maak(1)
    setattr(server, moment, lambda: antwoord)
    assert verstuur(server) == 0
    assert stand(zending) == {afloop: 1}
