from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import PageViewRestriction

from initiatieven.models import Nieuwsfeit
from initiatieven.volgen.bronnen import al_het_nieuws
from initiatieven.volgen.verzamelen import _bewaar, ruim_op, verzamel
from participatie.inbreng import actions
from participatie.models import Besluit, Thema, Update
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker, maak_project, maak_thema, maak_wijk
from tests.fabriek_initiatieven import maak_activiteit, maak_cursus, maak_gelegenheid, maak_herhaling

pytestmark = pytest.mark.django_db
STRAKS = timedelta(minutes=20)


def maak_update(project, titel: str = "De bomen komen in maart", **velden) -> Update:
    return Update.objects.create(project=project, titel=titel, tekst="<p>Eerst de <b>linden</b>.</p>", **velden)


def gevonden() -> list[tuple[str, str]]:
    return list(Nieuwsfeit.objects.order_by("pk").values_list("soort", "titel"))


def test_een_update_is_nieuws_met_de_wijken_en_themas_van_haar_project():
    wijk, thema = maak_wijk(), Thema.objects.create(naam="Groen", slug="groen")
    project = maak_project(wijken=[wijk], themas=[thema])
    update = maak_update(project)
    assert verzamel() == 1
    feit = Nieuwsfeit.objects.get()
    assert (feit.titel, feit.tekst, feit.anker) == (update.titel, "Eerst de linden .", f"#{update.anker}")
    assert (feit.project, feit.pagina_id) == (project, project.pk)
    assert ([*feit.wijken.all()], [*feit.themas.all()]) == ([wijk], [thema])


def test_nog_een_keer_verzamelen_verandert_niets():
    maak_update(maak_project())
    assert (verzamel(), verzamel()) == (1, 0)
    assert len(gevonden()) == 1


def test_twee_werkers_met_hetzelfde_nieuws_slaan_het_een_keer_op():
    maak_update(maak_project(wijken=[maak_wijk()]))
    nu = timezone.now()
    nieuws = al_het_nieuws(nu)
    _bewaar(nieuws, nu)
    _bewaar(nieuws, nu)
    feit = Nieuwsfeit.objects.get()
    assert feit.wijken.count() == 1


def test_een_verbeterde_titel_komt_in_het_feit_zonder_nieuw_nieuws():
    update = maak_update(maak_project())
    verzamel()
    Update.objects.filter(pk=update.pk).update(titel="De bomen komen in april")
    assert verzamel() == 0
    assert gevonden() == [("update", "De bomen komen in april")]


@pytest.mark.parametrize("dagen", [-20, 1])
def test_een_oude_update_en_een_van_morgen_zijn_geen_nieuws(dagen):
    maak_update(maak_project(), datum=timezone.localdate() + timedelta(days=dagen))
    assert verzamel() == 0


def test_van_een_concept_of_een_besloten_project_hoort_niemand_iets():
    maak_update(maak_project(live=False))
    besloten = maak_project()
    PageViewRestriction.objects.create(page=besloten, restriction_type="login")
    maak_update(besloten)
    maak_formulier(besloten)
    maak_thema(besloten, uitkomst="overgenomen")
    assert verzamel(timezone.now() + STRAKS) == 0


def test_een_formulier_is_nieuws_als_het_opengaat():
    formulier = maak_formulier(opent_op=timezone.now() + timedelta(hours=2), title="Denk mee")
    assert verzamel() == 0
    assert verzamel(timezone.now() + timedelta(hours=3)) == 1
    feit = Nieuwsfeit.objects.get()
    assert (feit.soort, feit.titel, feit.pagina_id) == ("formulier", "Denk mee", formulier.pk)
    assert feit.project_id == formulier.get_parent().pk


def test_een_formulier_dat_al_lang_openstaat_is_geen_nieuws():
    formulier = maak_formulier(opent_op=timezone.now() - timedelta(days=60))
    formulier.first_published_at = timezone.now() - timedelta(days=60)
    formulier.save()
    assert verzamel() == 0


def test_antwoorden_en_besluiten_tellen_na_de_bedenktijd():
    project = maak_project()
    maak_thema(project, titel="Parkeren", uitkomst="overgenomen", antwoord="Er komen tien plekken.")
    Besluit.objects.create(
        project=project, titel="Ontwerp vastgesteld", datum=timezone.localdate(), beslisser="college", tekst="Ja."
    )
    assert verzamel() == 0
    assert verzamel(timezone.now() + STRAKS) == 2
    assert gevonden() == [("antwoord", "Parkeren"), ("antwoord", "Ontwerp vastgesteld")]


def test_antwoorden_op_inbreng_van_een_dag_zijn_samen_een_feit():
    formulier, medewerker = maak_formulier(), maak_medewerker()
    for _keer in range(3):
        inbreng = maak_inbreng(formulier)
        actions.plaatsen_alle([inbreng], medewerker)
        actions.beantwoorden([inbreng], "overgenomen", "Dat doen wij.", "Team (fictief)", medewerker)
    verborgen = maak_inbreng(formulier)
    actions.beantwoorden([verborgen], "niet", "Dat kan niet.", "Team (fictief)", medewerker)
    verzamel(timezone.now() + STRAKS)
    assert ("antwoord", "Nieuwe antwoorden op inbreng") in gevonden()
    assert [soort for soort, _titel in gevonden()].count("antwoord") == 1


def test_een_nieuwe_datum_hoort_bij_de_wijken_van_de_activiteit():
    wijk = maak_wijk()
    activiteit = maak_activiteit(title="Inloop", wijken=[wijk])
    maak_gelegenheid(activiteit)
    maak_gelegenheid(maak_cursus())
    maak_gelegenheid(maak_activiteit(project=maak_project()), over=timedelta(days=-3))
    assert verzamel() == 1
    feit = Nieuwsfeit.objects.get()
    assert (feit.soort, feit.titel, [*feit.wijken.all()]) == ("activiteit", "Inloop", [wijk])
    assert "Buurthuis De Vaart" in feit.tekst


def test_van_een_reeks_is_alleen_de_eerste_datum_nieuws():
    activiteit = maak_activiteit(project=maak_project())
    reeks = maak_herhaling(activiteit)
    for week in (1, 2, 3):
        maak_gelegenheid(activiteit, over=timedelta(weeks=week), herhaling=reeks)
    assert verzamel() == 1
    assert date_format(timezone.localtime() + timedelta(weeks=1), "j F") in Nieuwsfeit.objects.get().tekst


def test_een_activiteit_ver_vooruit_is_na_het_opruimen_niet_opnieuw_nieuws():
    maak_gelegenheid(maak_activiteit(project=maak_project()), over=timedelta(days=200))
    later = timezone.now() + timedelta(days=91)
    assert verzamel() == 1
    assert (ruim_op(later), verzamel(later)) == (0, 0)


def test_een_lange_titel_met_een_lange_naam_past_in_het_feit_en_is_de_tweede_keer_niet_anders():
    lang = maak_activiteit(title="L" * 255, project=maak_project())
    maak_gelegenheid(lang, naam="n" * 80)
    maak_update(lang.project)
    assert (verzamel(), verzamel()) == (2, 0)
    for feit in Nieuwsfeit.objects.all():
        feit.full_clean()
    assert Nieuwsfeit.objects.get(soort="activiteit").titel.startswith("L" * 250)
    with CaptureQueriesContext(connection) as gesteld:
        verzamel()
    assert not [vraag for vraag in gesteld if vraag["sql"].startswith("UPDATE")]


def test_oud_nieuws_verdwijnt():
    maak_update(maak_project())
    verzamel()
    assert ruim_op(timezone.now() + timedelta(days=89)) == 0
    assert ruim_op(timezone.now() + timedelta(days=91)) == 1
    assert gevonden() == []


def test_verzamelen_kost_een_vast_aantal_vragen():
    def maak(aantal: int) -> None:
        for _keer in range(aantal):
            project = maak_project(wijken=[maak_wijk()])
            maak_update(project)
            maak_formulier(project)
            maak_thema(project, uitkomst="overgenomen")
            maak_gelegenheid(maak_activiteit(project=project))

    def vragen() -> int:
        with CaptureQueriesContext(connection) as gesteld:
            verzamel(timezone.now() + STRAKS)
        return len(gesteld)

    maak(1)
    een = vragen()
    maak(5)
    assert vragen() <= een + 1  # de eerste keer was er niets om naast te leggen
