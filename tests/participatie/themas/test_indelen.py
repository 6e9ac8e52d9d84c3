"""Thema's maken, inbreng indelen en thema's samenvoegen."""

import pytest

from participatie.models import Inbrengthema, Themaindeling
from participatie.themas import actions
from stadmaken.common.models import Bericht
from tests.fabriek import maak_formulier, maak_inbreng, maak_project
from tests.participatie.themas.hulp import ANTWOORD, laatste_toelichting, pks, soorten

pytestmark = pytest.mark.django_db


def onder(thema):
    return set(Themaindeling.objects.filter(thema=thema).values_list("inbreng_id", flat=True))


def test_een_thema_krijgt_het_volgende_nummer_van_het_project_en_komt_er_maar_een_keer(project):
    eerste, tweede = actions.maken(project, "Parkeren"), actions.maken(project, "Bomen")
    assert (eerste.nummer, tweede.nummer) == (1, 2)
    assert actions.maken(project, "PARKEREN") == eerste
    assert actions.maken(maak_project(), "Bomen").nummer == 1


def test_een_andere_naam_mag_niet_al_bestaan(project, thema):
    actions.maken(project, "Bomen")
    assert actions.bijwerken(thema, "Parkeren en laden", "Veel zorg over laden.")
    assert not actions.bijwerken(thema, "Parkeren en laden", "Veel zorg over laden.")
    with pytest.raises(actions.MagNietError):
        actions.bijwerken(thema, "bomen", "")
    assert Inbrengthema.objects.get(pk=thema.pk).samenvatting == "Veel zorg over laden."


def test_alleen_een_leeg_thema_kan_weg(project, thema, maak_rijen, door):
    [rij] = maak_rijen(1)
    indelingen = actions.indelen([rij.pk], [thema], door)
    with pytest.raises(actions.MagNietError):
        actions.verwijderen(thema)
    actions.uithalen(indelingen, door)
    actions.verwijderen(thema)
    assert not Inbrengthema.objects.exists()
    actions.verwijderen(thema)


def test_inbreng_hoort_bij_meer_themas_tegelijk_en_de_indiener_ziet_dat_zonder_mail(project, thema, maak_rijen, door):
    rijen, bomen = maak_rijen(2), actions.maken(project, "Bomen")
    assert len(actions.indelen(pks(rijen), [thema, bomen], door)) == 4
    assert onder(thema) == onder(bomen) == set(pks(rijen))
    for rij in rijen:
        assert soorten(rij) == ["thema"], "één regel op de tijdlijn, ook bij twee thema's"
        assert laatste_toelichting(rij) == "Uw inbreng hoort bij: “Parkeren” en “Bomen”."
    assert not Bericht.objects.exists()


def test_nog_eens_indelen_verandert_niets(thema, maak_rijen, door):
    rijen = maak_rijen(2)
    actions.indelen(pks(rijen[:1]), [thema], door)
    assert len(actions.indelen(pks(rijen), [thema], door)) == 1, "alleen wie er nog niet onder stond"
    assert actions.indelen(pks(rijen), [thema], door) == []
    assert [soorten(rij) for rij in rijen] == [["thema"], ["thema"]]


def test_inbreng_van_een_ander_project_komt_niet_onder_dit_thema(thema, door):
    vreemd = maak_inbreng(maak_formulier())
    assert actions.indelen([vreemd.pk, 999_999], [thema], door) == []
    with pytest.raises(actions.MagNietError):
        actions.indelen([vreemd.pk], [thema, actions.maken(maak_project(), "Elders")], door)
    assert not Themaindeling.objects.exists()


def test_uithalen_en_verplaatsen_staan_op_de_tijdlijn(project, thema, maak_rijen, door):
    [rij], bomen = maak_rijen(1), actions.maken(project, "Bomen")
    indelingen = actions.indelen([rij.pk], [thema], door)
    assert actions.verplaatsen(indelingen, bomen, door) == 1
    assert (onder(thema), onder(bomen)) == (set(), {rij.pk})
    assert laatste_toelichting(rij) == "Uw inbreng staat niet meer bij: “Parkeren”."
    assert actions.uithalen(indelingen, door) == 0


def test_op_het_leesscherm_gelden_precies_de_gekozen_themas(project, thema, maak_rijen, door):
    [rij], bomen = maak_rijen(1), actions.maken(project, "Bomen")
    assert actions.zet_themas(rij, [thema], door)
    assert actions.zet_themas(rij, [bomen], door)
    assert not actions.zet_themas(rij, [bomen], door)
    assert (onder(thema), onder(bomen)) == (set(), {rij.pk})
    assert actions.zet_themas(rij, [], door)
    assert not Themaindeling.objects.exists()


# --- Samenvoegen ----------------------------------------------------------------------------------


@pytest.fixture
def laden(project):
    return actions.maken(project, "Laden en lossen")


def test_samenvoegen_neemt_alle_inbreng_mee_en_ieder_hoort_het(thema, laden, maak_rijen, door):
    een, twee, beide = maak_rijen(3)
    actions.indelen([een.pk, beide.pk], [laden], door)
    actions.indelen([twee.pk, beide.pk], [thema], door)
    assert actions.samenvoegen(laden, thema, door) == 2
    assert onder(thema) == {een.pk, twee.pk, beide.pk}
    assert Themaindeling.objects.get(inbreng=een).eerder == laden
    for rij in (een, beide):
        assert laatste_toelichting(rij) == (
            "Het thema “Laden en lossen” is samengevoegd met “Parkeren”. Uw inbreng hoort nu bij “Parkeren”."
        )
    assert soorten(twee) == ["thema"], "wie al onder dit thema stond, merkt niets"
    assert set(Bericht.objects.values_list("aan", flat=True)) == {een.email, beide.email}


def test_samenvoegen_is_terug_te_draaien_zonder_dat_er_iets_kwijt_is(thema, laden, maak_rijen, door):
    een, twee, beide = maak_rijen(3)
    actions.indelen([een.pk, beide.pk], [laden], door)
    actions.indelen([twee.pk, beide.pk], [thema], door)
    actions.samenvoegen(laden, thema, door)
    assert actions.uit_elkaar(laden, door) == 2
    assert onder(laden) == {een.pk, beide.pk}
    assert onder(thema) == {twee.pk, beide.pk}
    assert not Themaindeling.objects.filter(eerder__isnull=False).exists()
    with pytest.raises(actions.MagNietError):
        actions.uit_elkaar(laden, door)


def test_een_reeks_van_samenvoegen_is_stap_voor_stap_terug_te_draaien(project, thema, laden, maak_rijen, door):
    rijen, fietsen = maak_rijen(3), actions.maken(project, "Fietsen")
    for rij, bij in zip(rijen, (laden, thema, fietsen), strict=True):
        actions.indelen([rij.pk], [bij], door)
    actions.samenvoegen(laden, thema, door)
    actions.samenvoegen(thema, fietsen, door)
    assert onder(fietsen) == set(pks(rijen))
    with pytest.raises(actions.MagNietError):
        actions.uit_elkaar(laden, door)
    actions.uit_elkaar(thema, door)
    actions.uit_elkaar(laden, door)
    assert [onder(bij) for bij in (laden, thema, fietsen)] == [{rij.pk} for rij in rijen]


def test_na_een_antwoord_op_het_geheel_blijft_het_samengevoegd(thema, laden, maak_rijen, door):
    [rij] = maak_rijen(1)
    actions.indelen([rij.pk], [laden], door)
    actions.samenvoegen(laden, thema, door)
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    with pytest.raises(actions.MagNietError, match="al geantwoord"):
        actions.uit_elkaar(laden, door)
    assert onder(thema) == {rij.pk}


def test_samenvoegen_kan_alleen_met_een_ander_thema_van_dit_project(thema, laden, door):
    for doel in (thema, actions.maken(maak_project(), "Elders")):
        with pytest.raises(actions.MagNietError):
            actions.samenvoegen(thema, doel, door)
    actions.samenvoegen(laden, thema, door)
    assert actions.samenvoegen(laden, thema, door) == 0, "nog eens is geen fout"
    with pytest.raises(actions.MagNietError):
        actions.samenvoegen(thema, laden, door)
    with pytest.raises(actions.MagNietError):
        actions.indelen([], [laden], door)


def test_wie_bij_een_beantwoord_thema_komt_door_samenvoegen_krijgt_dat_antwoord(thema, laden, maak_rijen, door):
    zonder, met = maak_rijen(2)
    actions.indelen([met.pk], [laden], door)
    actions.beantwoord_thema(laden, "niet", "Laden kan daar niet.", "Team (fictief)", door)
    actions.indelen([zonder.pk], [thema], door)
    actions.beantwoord_thema(thema, **ANTWOORD, door=door)
    Bericht.objects.all().delete()
    actions.samenvoegen(laden, thema, door)
    met.refresh_from_db()
    assert met.antwoord.tekst == "Laden kan daar niet.", "het eerste antwoord blijft van deze indiener"
    assert soorten(met)[-2:] == ["thema", "thema_beantwoord"]
    assert ANTWOORD["tekst"] in Bericht.objects.get().tekst


@pytest.mark.parametrize("aantal", [2, 20])
def test_indelen_en_samenvoegen_kosten_een_vast_aantal_vragen(
    thema, laden, maak_rijen, door, aantal, django_assert_max_num_queries
):
    rijen = maak_rijen(aantal)
    with django_assert_max_num_queries(13):
        indelingen = actions.indelen(pks(rijen), [laden], door)
    with django_assert_max_num_queries(17):
        actions.samenvoegen(laden, thema, door)
    with django_assert_max_num_queries(18):
        actions.uithalen(indelingen, door)


def test_wie_bij_een_ander_thema_komt_leest_dat_in_de_mail_en_wordt_het_teruggedraaid_dan_niets(
    thema, laden, maak_rijen, door
):
    [rij] = maak_rijen(1)
    actions.indelen([rij.pk], [laden], door)
    actions.samenvoegen(laden, thema, door)
    [mail] = Bericht.objects.all()
    assert "hoort nu bij “Parkeren”" in mail.tekst
    actions.uit_elkaar(laden, door)
    assert not Bericht.objects.exists()


def test_wie_al_las_van_samenvoegen_leest_ook_dat_het_weer_uit_elkaar_is(thema, laden, maak_rijen, door):
    [rij] = maak_rijen(1)
    actions.indelen([rij.pk], [laden], door)
    actions.samenvoegen(laden, thema, door)
    Bericht.objects.update(status=Bericht.Status.VERZONDEN)
    actions.uit_elkaar(laden, door)
    assert "staat weer op zichzelf" in Bericht.objects.latest("pk").tekst
