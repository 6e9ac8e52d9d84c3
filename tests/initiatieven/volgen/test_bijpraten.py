"""Wie iets volgt, hoort wat er nieuw is."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from initiatieven.models import Nieuwsfeit, Volgt
from initiatieven.volgen.bijpraten import praat_bij, praat_iedereen_bij
from initiatieven.volgen.verzamelen import verzamel
from participatie.inbreng import actions
from participatie.models import Thema, Update
from stadmaken.common.gemeente import absoluut
from stadmaken.common.models import Bericht
from tests.fabriek import maak_formulier, maak_inbreng, maak_medewerker, maak_project, maak_wijk

from .hulp import maak_feit, maak_volger, mails

pytestmark = pytest.mark.django_db


def test_wie_een_project_volgt_krijgt_een_mail_met_het_nieuws_en_de_weg_eruit():
    project = maak_project(title="Plein aan de Vaart")
    anna = maak_volger("anna", project)
    maak_feit(project, "De bomen komen", anker="#update-x", tekst="In maart.")
    assert praat_bij("direct") == 1
    rij = Bericht.objects.get()
    assert (rij.aan, rij.soort, rij.voorrang, rij.lezer) == ("anna@voorbeeld.test", "volgen", 5, anna.kenmerk)
    assert rij.onderwerp == "Nieuws over wat u volgt: De bomen komen"
    for deel in ("De bomen komen", "Plein aan de Vaart", "In maart.", f"{absoluut(project.url)}#update-x"):
        assert deel in rij.tekst
    assert anna.voorkeuren in rij.tekst
    assert anna.afmelden("volgen") in rij.tekst
    assert rij.koppen["List-Unsubscribe"] == f"<{anna.afmelden('volgen')}>"
    assert rij.koppen["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert rij.koppen["List-Id"].startswith("<volgen.")


def test_meer_nieuws_is_een_mail_en_niemand_hoort_het_twee_keer():
    project = maak_project()
    maak_volger("anna", project)
    for nummer in range(3):
        maak_feit(project, f"Nieuws {nummer}")
    assert (praat_bij("direct"), praat_bij("direct")) == (1, 0)
    assert mails() == [("anna@voorbeeld.test", "Nieuws over wat u volgt: Nieuws 2, en nog 2 berichten")]
    maak_feit(project, "Later")
    assert praat_bij("direct") == 1
    assert "Nieuws 2" not in Bericht.objects.latest("pk").tekst


def test_hetzelfde_bericht_van_meer_dagen_staat_een_keer_in_de_mail_en_heel_veel_wordt_afgekapt():
    project = maak_project()
    maak_volger("anna", project)
    for _dag in range(3):
        maak_feit(project, "Nieuwe antwoorden op inbreng")
    for nummer in range(25):
        maak_feit(project, f"Nieuws {nummer}.")
    praat_bij("direct")
    rij = Bericht.objects.get()
    assert rij.onderwerp.endswith("Nieuws 24., en nog 25 berichten")
    assert "Nieuws 5." in rij.tekst
    assert "Nieuws 4." not in rij.tekst
    assert "Er zijn nog 6 oudere berichten." in rij.tekst


def test_een_wijk_een_gebied_en_een_thema_volgen_en_toch_een_mail():
    wijk, thema = maak_wijk(), Thema.objects.create(naam="Groen", slug="groen")
    project = maak_project(wijken=[wijk], themas=[thema])
    maak_volger("alles", project, wijk, wijk.gebied, thema)
    for naam, doel in (("wijk", wijk), ("gebied", wijk.gebied), ("thema", thema)):
        maak_volger(naam, doel)
    maak_volger("elders", maak_wijk(), maak_project())
    maak_volger("niets")
    maak_feit(project)
    assert praat_bij("direct") == 4
    assert {aan.split("@")[0] for aan, _onderwerp in mails()} == {"alles", "wijk", "gebied", "thema"}


@pytest.mark.parametrize("velden", [{"status": "uitgeschreven"}, {"status": "onbestelbaar"}, {"volgen": False}])
def test_wie_wegging_hoort_niets(velden):
    project = maak_project()
    maak_volger("weg", project, **velden)
    maak_feit(project)
    assert praat_iedereen_bij() == 0


def test_wat_intussen_van_de_site_is_hoort_niemand():
    project = maak_project()
    maak_volger("anna", project)
    maak_feit(project)
    project.unpublish()
    assert praat_bij("direct") == 0


def test_een_update_die_weer_van_de_pagina_is_gehaald_gaat_niet_meer_uit():
    project = maak_project()
    maak_volger("anna", project, ritme="direct")
    Update.objects.create(project=project, titel="Vergissing", tekst="<p>Met een naam erin.</p>")
    blijft = Update.objects.create(project=project, titel="Blijft staan")
    verzamel()
    Update.objects.exclude(pk=blijft.pk).delete()
    assert praat_bij("direct", timezone.now() + timedelta(minutes=20)) == 1
    rij = Bericht.objects.get()
    assert rij.onderwerp == "Nieuws over wat u volgt: Blijft staan"
    assert "Vergissing" not in rij.tekst


def test_de_mail_eindigt_met_de_groet_want_de_naam_zet_het_briefpapier_eronder():
    project = maak_project()
    maak_volger("anna", project)
    maak_feit(project)
    praat_bij("direct")
    assert Bericht.objects.get().tekst.rstrip().endswith("Met vriendelijke groet,")


def test_nieuws_van_voor_het_volgen_telt_niet_mee():
    project = maak_project()
    maak_volger("anna", project)
    Volgt.objects.update(sinds=timezone.now())
    maak_feit(project)
    assert praat_bij("direct") == 0


def test_een_vertaalde_pagina_geeft_wie_een_wijk_volgt_geen_dubbel_nieuws():
    from wagtail.models import Locale

    engels = Locale.objects.get_or_create(language_code="en")[0]
    wijk = maak_wijk()
    project = maak_project(wijken=[wijk], locale=engels)
    maak_volger("wijk", wijk)
    maak_volger("project", project)
    maak_feit(project)
    assert praat_bij("direct") == 1
    assert mails()[0][0] == "project@voorbeeld.test"


def test_mail_over_eigen_inbreng_staat_los_van_volgen():
    """Wie zijn eigen project volgt, krijgt zijn antwoord; ook als hij met volgen is gestopt."""
    formulier, medewerker = maak_formulier(), maak_medewerker()
    project = formulier.get_parent().specific
    maak_volger("anna", project, volgen=False)
    maak_volger("bram", project)
    for naam in ("anna", "bram"):
        inbreng = maak_inbreng(formulier, email=f"{naam}@voorbeeld.test")
        actions.plaatsen_alle([inbreng], medewerker)
        actions.beantwoorden([inbreng], "overgenomen", "Dat doen wij.", "Team (fictief)", medewerker)
    eigen = Bericht.objects.filter(soort="")
    vooraf = {rij.aan: rij.tekst for rij in eigen if "Dat doen wij." in rij.tekst}
    assert vooraf.keys() == {"anna@voorbeeld.test", "bram@voorbeeld.test"}
    maak_feit(project)
    praat_bij("direct")
    assert [aan for aan, _onderwerp in mails()] == ["bram@voorbeeld.test"]
    assert {rij.aan for rij in eigen.all() if "Dat doen wij." in rij.tekst} == vooraf.keys()


def test_een_portie_kost_een_vast_aantal_vragen():
    wijk = maak_wijk()
    project = maak_project(wijken=[wijk])

    def vragen(aantal: int, vanaf: int) -> int:
        for nummer in range(vanaf, vanaf + aantal):
            maak_volger(f"lezer{nummer}", project, wijk)
        for nummer in range(aantal):
            maak_feit(project, f"Nieuws {vanaf}-{nummer}")
        with CaptureQueriesContext(connection) as gesteld:
            praat_bij("direct")
        return len(gesteld)

    vragen(1, 0)  # de eerste keer zoekt Wagtail nog uit waar de site begint
    weinig = vragen(2, 50)
    assert vragen(40, 100) == weinig
    assert Bericht.objects.count() == 1 + 3 + 43
    assert Nieuwsfeit.objects.count() == 43
