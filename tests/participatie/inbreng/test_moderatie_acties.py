from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone, translation

from participatie.inbreng import actions
from participatie.models import Antwoord, Foto, Gebeurtenis, Inbreng
from stadmaken.common.models import Bericht
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker

pytestmark = pytest.mark.django_db
PUBLIEK = [{"label": "Uw reactie", "tekst": "Meer bomen graag."}]


@pytest.fixture
def door():
    return maak_medewerker()


@pytest.fixture
def inbreng():
    inbreng = maak_inbreng(email="bewoner@voorbeeld.nl")
    Bericht.objects.all().delete()
    return inbreng


def soorten(inbreng: Inbreng) -> list[str]:
    return list(Gebeurtenis.objects.filter(inbreng=inbreng).values_list("soort", flat=True))[1:]


def test_plaatsen_zet_de_inbreng_op_de_site_met_gebeurtenis_en_mail(inbreng, door):
    actions.plaatsen(inbreng, PUBLIEK, door)
    inbreng.refresh_from_db()
    assert (inbreng.moderatie, inbreng.publiek) == ("geplaatst", PUBLIEK)
    assert list(Inbreng.objects.zichtbaar()) == [inbreng]
    gebeurtenis = Gebeurtenis.objects.get(soort="geplaatst")
    assert (gebeurtenis.rol, gebeurtenis.door) == ("gemeente", door)
    assert Bericht.objects.get().onderwerp == f"Uw inbreng staat op de site ({inbreng.kenmerk})"


@pytest.mark.parametrize(
    ("handeling", "verwacht"),
    [
        (lambda rij, door: actions.plaatsen(rij, PUBLIEK, door), "geplaatst"),
        (lambda rij, door: actions.niet_plaatsen(rij, "Het gaat over iets anders.", door), "niet_geplaatst"),
        (lambda rij, door: actions.beantwoorden(rij, "niet", "Dat kan niet.", "Team", door), "beantwoord"),
        (lambda rij, door: actions.uitvoering_zetten(rij, "ingepland", "In mei.", door), "uitvoering"),
    ],
)
def test_een_handeling_herhalen_verandert_niets_en_mailt_niet_nog_eens(inbreng, door, handeling, verwacht):
    for _keer in range(3):
        handeling(inbreng, door)
    assert soorten(inbreng) == [verwacht]
    assert Bericht.objects.count() == 1


def test_de_mail_wacht_op_de_bedenktijd_en_verdwijnt_bij_ongedaan_maken(inbreng, door):
    gebeurtenis = actions.niet_plaatsen(inbreng, "Het gaat over iets anders.", door)
    assert Bericht.objects.get().niet_voor > timezone.now() + actions.BEDENKTIJD - timedelta(minutes=1)
    assert actions.ongedaan_maken([gebeurtenis.pk], door) == 1
    inbreng.refresh_from_db()
    assert (inbreng.moderatie, inbreng.reden) == ("nieuw", "")
    assert not Bericht.objects.exists()
    assert soorten(inbreng) == ["niet_geplaatst", "hersteld"]


def test_ongedaan_maken_kan_maar_een_keer(inbreng, door):
    gebeurtenis = actions.plaatsen(inbreng, PUBLIEK, door)
    assert actions.ongedaan_maken([gebeurtenis.pk], door) == 1
    assert actions.ongedaan_maken([gebeurtenis.pk], door) == 0


def test_ongedaan_maken_laat_werk_van_een_ander_met_rust(inbreng, door):
    gebeurtenis = actions.plaatsen(inbreng, PUBLIEK, door)
    actions.beantwoorden(inbreng, "deels", "Wij planten er twee.", "Team", maak_medewerker())
    assert actions.ongedaan_maken([gebeurtenis.pk], door) == 0
    inbreng.refresh_from_db()
    assert inbreng.moderatie == "geplaatst"


def test_verbergen_legt_uit_waarom_en_kan_alleen_wat_geplaatst_is(inbreng, door):
    assert actions.verbergen(inbreng, "Op verzoek.", door) is None
    actions.plaatsen(inbreng, PUBLIEK, door)
    gebeurtenis = actions.verbergen(inbreng, "Op verzoek.", door)
    assert inbreng.moderatie == "verborgen"
    assert "Op verzoek." in Bericht.objects.get(onderwerp__contains="van de site gehaald").tekst
    assert not Inbreng.objects.zichtbaar().exists()
    actions.ongedaan_maken([gebeurtenis.pk], door)
    inbreng.refresh_from_db()
    assert inbreng.moderatie == "geplaatst"


def test_twee_moderatoren_overschrijven_elkaar_niet(inbreng, door):
    versie = Gebeurtenis.objects.get().pk
    actions.plaatsen(inbreng, PUBLIEK, door, versie=versie)
    andere = Inbreng.objects.get()
    with pytest.raises(actions.VerouderdError):
        actions.niet_plaatsen(andere, "Het gaat over iets anders.", maak_medewerker(), versie=versie)
    assert Inbreng.objects.get().moderatie == "geplaatst"
    assert actions.plaatsen(andere, PUBLIEK, door, versie=versie) is None, "dezelfde keuze is geen botsing"


def test_een_antwoord_hoort_bij_meer_inbreng_en_ieder_krijgt_mail(door):
    formulier = maak_formulier()
    rijen = [maak_inbreng(formulier, email=f"bewoner{n}@voorbeeld.nl") for n in range(3)]
    Bericht.objects.all().delete()
    actions.beantwoorden(rijen, "overgenomen", "Doen we <b>zeker</b> & snel.", "Projectteam", door)
    assert Antwoord.objects.get().inbreng.count() == 3
    assert sorted(Bericht.objects.values_list("aan", flat=True)) == [f"bewoner{n}@voorbeeld.nl" for n in range(3)]
    assert "Doen we <b>zeker</b> & snel." in Bericht.objects.first().tekst


def test_een_ander_antwoord_vervangt_alleen_dat_van_deze_inbreng(door):
    formulier = maak_formulier()
    eerste, tweede = maak_inbreng(formulier), maak_inbreng(formulier, email="bewoner@voorbeeld.nl")
    actions.beantwoorden([eerste, tweede], "niet", "Dat kan niet.", "Team", door)
    actions.beantwoorden(tweede, "deels", "Toch een beetje.", "Team", door)
    eerste.refresh_from_db()
    assert (eerste.antwoord.uitkomst, tweede.antwoord.uitkomst) == ("niet", "deels")
    assert soorten(tweede) == ["beantwoord", "antwoord_gewijzigd"]
    [mail] = Bericht.objects.exclude(onderwerp__contains="ontvangen").filter(aan=tweede.email)
    assert "Antwoord op uw inbreng" in mail.onderwerp, "van het eerste antwoord was nog niets verstuurd"
    assert "Toch een beetje." in mail.tekst
    actions.beantwoorden(eerste, "deels", "Ook hier.", "Team", door)
    assert Antwoord.objects.count() == 2, "een antwoord zonder inbreng blijft niet achter"


def test_wie_het_eerste_antwoord_al_in_de_mail_had_leest_dat_het_is_gewijzigd(inbreng, door):
    actions.beantwoorden(inbreng, "niet", "Dat kan niet.", "Team", door)
    Bericht.objects.update(status=Bericht.Status.VERZONDEN)
    actions.beantwoorden(inbreng, "deels", "Toch een beetje.", "Team", door)
    assert ["gewijzigd" in mail.onderwerp for mail in Bericht.objects.order_by("pk")] == [False, True]


def test_twee_collega_s_die_tegelijk_antwoorden_geven_samen_een_antwoord_en_een_wijziging(inbreng, door):
    oud = Inbreng.objects.get(pk=inbreng.pk)
    actions.beantwoorden(inbreng, "niet", "Dat kan niet.", "Team", door)
    actions.beantwoorden(oud, "deels", "Toch een beetje.", "Team", None)
    assert soorten(inbreng) == ["beantwoord", "antwoord_gewijzigd"]


def test_een_verdachte_inbreng_krijgt_pas_mail_als_een_mens_haar_plaatst(door):
    goed = maak_inbreng(email="a@voorbeeld.nl", verdacht="Te snel")
    slecht = maak_inbreng(email="b@voorbeeld.nl", verdacht="Te snel")
    actions.plaatsen(goed, PUBLIEK, door)
    actions.niet_plaatsen(slecht, "Reclame.", door)
    assert list(Bericht.objects.values_list("aan", flat=True)) == ["a@voorbeeld.nl"]
    assert goed.verdacht == ""


def test_bij_een_besloten_formulier_gaat_er_geen_mail_over_plaatsen(door):
    inbreng = maak_inbreng(maak_formulier(openbaar=False), email="a@voorbeeld.nl")
    Bericht.objects.all().delete()
    actions.plaatsen(inbreng, PUBLIEK, door)
    assert not Bericht.objects.exists()
    assert not Inbreng.objects.zichtbaar().exists()
    actions.beantwoorden(inbreng, "niet", "Dat kan niet.", "Team", door)
    assert Bericht.objects.count() == 1


def test_bij_het_plaatsen_kiest_de_medewerker_welke_fotos_mee_mogen(inbreng, door):
    fotos = [Foto.objects.create(inbreng=inbreng, bestand=f"{n}.jpg", breedte=1, hoogte=1) for n in range(2)]
    vreemd = Foto.objects.create(inbreng=maak_inbreng(), bestand="x.jpg", breedte=1, hoogte=1)
    keuzes = {
        fotos[0].pk: actions.Fotokeuze(True, "Een bank"),
        fotos[1].pk: actions.Fotokeuze(False, ""),
        vreemd.pk: actions.Fotokeuze(False, "niet van mij"),
    }
    actions.plaatsen(inbreng, PUBLIEK, door, fotos=keuzes)
    eigen = Foto.objects.filter(inbreng=inbreng).order_by("pk").values_list("tonen", "beschrijving")
    assert list(eigen) == [(True, "Een bank"), (False, "")]
    vreemd.refresh_from_db()
    assert vreemd.beschrijving == ""


def test_in_bulk_plaatsen_maakt_persoonsgegevens_onleesbaar_en_laat_behandelde_met_rust(door):
    formulier = maak_formulier()
    nieuw = maak_inbreng(formulier, "Bel 06 12345678.")
    afgewezen = maak_inbreng(formulier)
    actions.niet_plaatsen(afgewezen, "Reclame.", door)
    assert len(actions.plaatsen_alle([nieuw, afgewezen], door)) == 1
    assert nieuw.publiek == [{"label": "Uw reactie", "tekst": "Bel [telefoonnummer]."}]
    afgewezen.refresh_from_db()
    assert afgewezen.moderatie == "niet_geplaatst"


@pytest.mark.parametrize("aantal", [2, 20])
def test_bulk_kost_een_vast_aantal_query_s(door, aantal, django_assert_max_num_queries):
    formulier = maak_formulier()
    rijen = [maak_inbreng(formulier, email=f"b{n}@voorbeeld.nl") for n in range(aantal)]
    with django_assert_max_num_queries(12):
        actions.plaatsen_alle(rijen, door)
    with django_assert_max_num_queries(17):
        actions.beantwoorden(rijen, "niet", "Dat kan niet.", "Team", door)
    gebeurtenissen = list(Gebeurtenis.objects.filter(soort="beantwoord").values_list("pk", flat=True))
    # Een ervan is voor het register van wat te vinden is: bij welke inbreng het weggehaalde antwoord hoorde.
    with django_assert_max_num_queries(32):
        actions.ongedaan_maken(gebeurtenissen, door)


def test_een_handeling_kan_een_eigen_tijd_krijgen(inbreng, door):
    toen = datetime(2026, 3, 1, 10, tzinfo=UTC)
    actions.plaatsen(inbreng, PUBLIEK, door, tijd=toen)
    actions.beantwoorden(inbreng, "niet", "Dat kan niet.", "Team", door, tijd=toen)
    assert set(Gebeurtenis.objects.exclude(soort="ontvangen").values_list("tijd", flat=True)) == {toen}
    assert inbreng.antwoord.op == toen


def test_de_mail_is_in_de_taal_van_het_formulier_wie_er_ook_werkt(inbreng, door):
    with translation.override("en"):
        actions.niet_plaatsen(inbreng, "Reclame.", door)
    mail = Bericht.objects.get()
    assert "Beste inzender" in mail.tekst
    assert mail.koppen["Content-Language"] == "nl"  # daarmee kiest de werker de woorden van het briefpapier


def test_afwijzen_terugdraaien_en_plaatsen_binnen_vijf_minuten_geeft_een_mail(inbreng, door):
    actions.niet_plaatsen(inbreng, "Reclame.", door)
    actions.herstellen(inbreng, door)
    actions.plaatsen(inbreng, PUBLIEK, door)
    onderwerpen = Bericht.objects.exclude(sleutel__endswith="ontvangen").values_list("onderwerp", flat=True)
    assert ["staat op de site" in onderwerp for onderwerp in onderwerpen] == [True]


def test_een_nieuwe_toelichting_bij_dezelfde_stand_is_nieuws(inbreng, door):
    actions.beantwoorden(inbreng, "deels", "Een beetje.", "Team", door)
    for toelichting in ("In het voorjaar.", "In het voorjaar.", "Toch in de zomer."):
        actions.uitvoering_zetten(inbreng, "ingepland", toelichting, door)
    assert soorten(inbreng).count("uitvoering") == 2
