"""Vraag en aanbod vinden elkaar op thema en wijk."""

import pytest

from initiatieven.initiatief.matchen import passend
from initiatieven.models import Oproep
from tests.fabriek import maak_wijk
from tests.fabriek_initiatief import maak_initiatief, maak_onderwerp, maak_oproep

pytestmark = pytest.mark.django_db


def bod(titel, *, wijken=(), **velden):
    return maak_oproep(maak_initiatief(wijken=wijken), titel=titel, soort="aangeboden", **velden)


def namen(oproep, **opties):
    return [ander.titel for ander in passend([oproep], **opties)[oproep.pk]]


def test_hetzelfde_thema_telt_het_meest_en_dan_dezelfde_wijk():
    groen, hier, daar = maak_onderwerp(), maak_wijk(), maak_wijk()
    vraag = maak_oproep(maak_initiatief(wijken=[hier]), thema=groen)
    bod("alleen wijk", wijken=[hier])
    bod("alleen thema", wijken=[daar], thema=groen)
    bod("thema en wijk", wijken=[hier, daar], thema=groen)
    bod("niets", wijken=[daar])
    assert namen(vraag) == ["thema en wijk", "alleen thema", "alleen wijk"]


def test_een_ander_thema_past_nooit_ook_niet_in_dezelfde_wijk():
    wijk = maak_wijk()
    vraag = maak_oproep(maak_initiatief(wijken=[wijk]), thema=maak_onderwerp())
    bod("ander thema", wijken=[wijk], thema=maak_onderwerp())
    assert namen(vraag) == []


def test_allebei_voor_de_hele_stad_telt_als_dezelfde_plaats():
    vraag = maak_oproep()
    bod("hele stad")
    bod("een wijk", wijken=[maak_wijk()])
    assert namen(vraag) == ["hele stad"]


def test_bij_aanbod_staan_vragen_en_nooit_ander_aanbod_of_iets_van_zichzelf():
    groen, initiatief = maak_onderwerp(), maak_initiatief()
    aanbod = maak_oproep(initiatief, soort="aangeboden", thema=groen)
    maak_oproep(initiatief, titel="van zichzelf", thema=groen)
    bod("ook aanbod", thema=groen)
    maak_oproep(titel="vraag van een ander", thema=groen)
    assert namen(aanbod) == ["vraag van een ander"]


@pytest.mark.parametrize("anders", [{"over": -1}, {"vervuld": True}])
def test_wat_niet_meer_te_zien_is_past_niet(anders):
    vraag = maak_oproep()
    bod("weg", **anders)
    maak_oproep(maak_initiatief(live=False), titel="concept", soort="aangeboden")
    assert namen(vraag) == []


def test_hooguit_drie_en_bij_gelijke_stand_wat_het_eerst_verloopt():
    vraag = maak_oproep()
    for over in (40, 10, 30, 20):
        bod(f"over {over}", over=over)
    assert namen(vraag) == ["over 10", "over 20", "over 30"]


def test_voor_meer_oproepen_zijn_niet_meer_vragen_nodig(django_assert_max_num_queries):
    groen = maak_onderwerp()
    vragen = [maak_oproep(thema=groen) for _ in range(3)]
    for nummer in range(12):
        bod(f"bod {nummer}", thema=groen)
    with django_assert_max_num_queries(6):
        assert all(len(past) == 3 for past in passend([vragen[0]]).values())
    from initiatieven.models import Oproep

    with django_assert_max_num_queries(8):
        alle = list(Oproep.objects.zichtbaar().met_initiatief())
        assert len(passend(alle)) == 15


def test_een_alias_staat_niet_dubbel_op_het_bord_en_past_niet_bij_zichzelf(client):
    vraag = maak_oproep(titel="Aanhanger gezocht")
    bod("Aanhanger te leen")
    initiatief = vraag.initiatief
    Oproep.objects.create(initiatief=initiatief, titel="Boor te leen", soort="aangeboden")
    initiatief.refresh_from_db()
    alias = initiatief.create_alias(update_slug="nog-een-keer")
    assert alias.oproepen.count() == 2
    bord = client.get("/initiatieven/gevraagd-en-aangeboden/").content.decode()
    assert f"oproep={vraag.pk}" in bord
    assert f"oproep={alias.oproepen.get(titel='Aanhanger gezocht').pk}" not in bord
    for pagina in (alias, initiatief):
        eigen = pagina.oproepen.get(titel="Aanhanger gezocht")
        assert namen(eigen) == ["Aanhanger te leen"]
