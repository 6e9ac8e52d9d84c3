"""Elk jaar: klopt dit profiel nog? Met de klok stil, tot op de seconde."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.urls import reverse

from home.rollen import zet_rollen
from participatie.models import Profielcontrole, WijkplatformPage
from participatie.platforms.actions import bevestig, trek_in, vraag_na
from stadmaken.common import periodiek
from stadmaken.common.models import Bericht
from tests.fabriek import maak_medewerker
from tests.fabriek_platforms import maak_lid, maak_platform

pytestmark = pytest.mark.django_db
AANDACHT = "wijkplatform is toe aan een controle"
BEGIN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
EEN_JAAR_LATER = datetime(2027, 3, 2, 9, 0, tzinfo=UTC)
EEN_SECONDE, DERTIG_DAGEN = timedelta(seconds=1), timedelta(days=30)


@pytest.fixture
def platform():
    with time_machine.travel(BEGIN, tick=False):
        return maak_platform(title="Platform Noord", contact_email="noord@voorbeeld.test")


def op(moment) -> int:
    with time_machine.travel(moment, tick=False):
        return vraag_na()


def test_precies_een_jaar_na_het_publiceren_komt_de_vraag(platform):
    assert op(EEN_JAAR_LATER - EEN_SECONDE) == 0
    assert op(EEN_JAAR_LATER) == 1
    bericht = Bericht.objects.get()
    assert (bericht.aan, bericht.onderwerp) == ("noord@voorbeeld.test", "Klopt de pagina van Platform Noord nog?")
    assert reverse("platforms_beheer:klopt", args=[platform.pk]) in bericht.tekst


def test_na_een_bevestiging_begint_het_jaar_opnieuw(platform):
    bevestig(platform, None, BEGIN + timedelta(days=100))
    assert op(EEN_JAAR_LATER) == 0
    assert op(BEGIN + timedelta(days=100 + 365)) == 1


def test_wat_een_redacteur_publiceert_is_geen_bevestiging(platform):
    with time_machine.travel(BEGIN + timedelta(days=200), tick=False):
        platform.save_revision().publish()
    assert op(EEN_JAAR_LATER) == 1


def test_na_dertig_dagen_nog_eens_en_hooguit_twee_keer(platform):
    keren = [EEN_JAAR_LATER]
    assert op(keren[0]) == 1
    for _keer in range(2):
        assert op(keren[-1] + DERTIG_DAGEN - EEN_SECONDE) == 0
        keren.append(keren[-1] + DERTIG_DAGEN)
        assert op(keren[-1]) == 1
    assert op(keren[-1] + 12 * DERTIG_DAGEN) == 0
    assert Bericht.objects.count() == 3
    assert Profielcontrole.objects.filter(soort="gevraagd").count() == 3


def test_wie_bevestigt_krijgt_die_ronde_geen_herinnering_en_de_volgende_wel_drie(platform):
    op(EEN_JAAR_LATER)
    bevestigd = EEN_JAAR_LATER + timedelta(days=3)
    bevestig(platform, None, bevestigd)
    assert op(EEN_JAAR_LATER + DERTIG_DAGEN) == 0
    for nummer in range(4):
        assert op(bevestigd + timedelta(days=366) + nummer * DERTIG_DAGEN) == (nummer < 3)


def test_een_schrikkeldag_is_een_jaar_later_aan_de_beurt(platform):
    bevestig(platform, None, datetime(2028, 2, 29, 12, 0, tzinfo=UTC))
    assert op(datetime(2029, 2, 28, 11, 59, tzinfo=UTC)) == 0
    assert op(datetime(2029, 3, 1, 12, 0, tzinfo=UTC)) == 1


@pytest.mark.parametrize(("staat", "aantal"), [("oprichting", 1), ("erkend", 1), ("pauze", 1), ("einde", 0)])
def test_alleen_wie_gestopt_is_krijgt_geen_vraag(platform, staat, aantal):
    WijkplatformPage.objects.update(staat=staat)
    assert op(EEN_JAAR_LATER) == aantal


def test_wie_niet_op_de_site_staat_krijgt_geen_vraag(platform):
    platform.unpublish()
    assert op(EEN_JAAR_LATER) == 0


def test_leden_en_contactpunt_krijgen_elk_een_mail_en_wie_eruit_is_niet(platform):
    met_zelfde_adres = maak_lid(platform)
    met_zelfde_adres.email = "NOORD@voorbeeld.test"
    met_zelfde_adres.save()
    lid, eruit, zonder, uit = (maak_lid(platform) for _ in range(4))
    trek_in(platform, eruit)
    zonder.email = ""
    zonder.save()
    uit.is_active = False
    uit.save()
    op(EEN_JAAR_LATER)
    adressen = sorted(adres.lower() for adres in Bericht.objects.values_list("aan", flat=True))
    assert adressen == sorted([lid.email, "noord@voorbeeld.test"])


def test_zonder_iemand_om_het_aan_te_vragen_is_het_ook_niet_gevraagd(platform):
    WijkplatformPage.objects.update(contact_email="")
    assert op(EEN_JAAR_LATER) == 0
    assert not Profielcontrole.objects.exists()


def test_twee_werkers_vragen_het_samen_een_keer(platform):
    assert [op(EEN_JAAR_LATER), op(EEN_JAAR_LATER)] == [1, 0]
    assert "klopt dit profiel nog" in periodiek.namen()


def test_een_lid_bevestigt_met_een_knop_en_kijken_alleen_verandert_niets(client, platform):
    client.force_login(maak_lid(platform))
    pad = reverse("platforms_beheer:klopt", args=[platform.pk])
    assert "Nog niemand heeft bevestigd" in client.get(pad).content.decode()
    assert not Profielcontrole.objects.exists()
    assert "Bedankt." in client.post(pad, follow=True).content.decode()
    assert Profielcontrole.objects.get().soort == "bevestigd"
    assert "voor het laatst bevestigd op" in client.get(platform.url).content.decode()


def test_een_lid_bevestigt_niets_van_een_ander(client, platform):
    client.force_login(maak_lid(maak_platform()))
    pad = reverse("platforms_beheer:klopt", args=[platform.pk])
    assert client.get(pad).status_code in {302, 403}
    assert client.post(pad).status_code in {302, 403}
    assert not Profielcontrole.objects.exists()


def test_medewerkers_zien_wat_aandacht_vraagt_en_anderen_niet(client, platform):
    zet_rollen()
    wie = maak_medewerker()
    wie.groups.add(Group.objects.get(name="Wijkplatformredactie"))
    with time_machine.travel(EEN_JAAR_LATER - EEN_SECONDE, tick=False):
        client.force_login(wie)
        assert AANDACHT not in client.get("/cms/").content.decode()
    with time_machine.travel(EEN_JAAR_LATER, tick=False):
        client.force_login(wie)
        tekst = client.get("/cms/").content.decode()
        assert f"1 {AANDACHT}" in tekst
        assert "Langer dan een jaar" in client.get(f"{reverse('platforms_beheer:lijst')}?wat=nakijken").content.decode()
        lezer = maak_medewerker()
        lezer.groups.add(Group.objects.get(name="Lezer"))
        client.force_login(lezer)
        assert AANDACHT not in client.get("/cms/").content.decode()


@pytest.mark.parametrize(("over", "ziet"), [(31, False), (30, True), (0, True), (-5, True)])
def test_een_erkenning_die_aan_de_beurt_is_staat_er_dertig_dagen_van_tevoren(client, admin_user, platform, over, ziet):
    with time_machine.travel(BEGIN + timedelta(days=1), tick=False):
        WijkplatformPage.objects.update(herzien_voor=(BEGIN + timedelta(days=1 + over)).date())
        client.force_login(admin_user)
        assert (AANDACHT in client.get("/cms/").content.decode()) is ziet
        lijst = client.get(reverse("platforms_beheer:lijst"), {"wat": "nakijken"}).content.decode()
        assert ("Aan de beurt" in lijst) is ziet
        assert ("Elk wijkplatform is op tijd nagekeken" in lijst) is not ziet


def test_de_lijst_van_medewerkers_vraagt_altijd_even_veel(client, admin_user, platform, django_assert_max_num_queries):
    client.force_login(admin_user)
    pad = reverse("platforms_beheer:lijst")
    client.get(pad)
    with django_assert_max_num_queries(30) as eerst:
        client.get(pad)
    for _keer in range(8):
        maak_lid(maak_platform())
    with django_assert_max_num_queries(len(eerst.captured_queries)):
        client.get(pad)
