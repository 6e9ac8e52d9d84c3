"""De projectpagina: wat erop staat, in welke volgorde, en wat er niet op mag."""

import json
import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import Page

from participatie.models import Doelgroep, Fase, Partner, Update
from participatie.projecten.choices import Beslisser, Niveau, Planning, Projectstatus
from tests.fabriek import maak_formulier, maak_project, maak_wijk
from tests.participatie.projecten.pagina import haal, maak_geplaatst, volgorde

pytestmark = pytest.mark.django_db


def test_de_pagina_staat_in_de_volgorde_van_een_bewoner(client):
    project = maak_project(
        title="Plein aan de Vaart",
        samenvatting="Een groener plein.",
        status=Projectstatus.ONTWERP,
        plaats="hoek Kade en Vaart",
        wijken=[maak_wijk(naam="Vogelenwijk")],
        bijgewerkt_tot=date(2026, 11, 3),
        goed_om_te_weten="<p>De kade gaat dicht.</p>",
        wat_staat_vast="<p>De weg blijft.</p>",
        waarover_meedenken="<p>De bomen.</p>",
        voorgeschiedenis="<p>In 2020 was er een plan.</p>",
        contact_naam="Team Noord (fictief)",
        fasen=[Fase(titel="Meedenken", planning=Planning.NU, niveau=Niveau.MEEDENKEN)],
        updates=[Update(titel="Eerste bericht", tekst="<p>Hallo.</p>")],
        partners=[Partner(naam="Waternet (fictief)", rol="legt riolering aan")],
    )
    maak_formulier(project, title="Geef uw reactie")
    tekst = haal(client, project)
    assert volgorde(
        tekst,
        "<h1",
        "Een groener plein.",
        "hoek Kade en Vaart",
        "Vogelenwijk",
        "3 november 2026",
        "Nu meedoen",
        "Geef uw reactie",
        'id="weten-titel"',
        'id="plan-titel"',
        "De weg blijft.",
        "De bomen.",
        'id="fasen-titel"',
        "Eerste bericht",
        "In 2020 was er een plan.",
        "Waternet (fictief)",
        "Team Noord (fictief)",
        "Terug naar alle projecten",
    )


def test_een_kaal_project_toont_geen_lege_koppen(client):
    tekst = haal(client, maak_project())
    for leeg in ("Nu meedoen", "plan-titel", "fasen-titel", "updates-titel", "documenten-titel", "inbreng-titel"):
        assert leeg not in tekst
    assert "Contact over dit project" in tekst


def test_alle_ingevulde_delen_van_het_participatieplan_staan_er_op_volgorde(client):
    project = maak_project(
        wat_staat_vast="<p>v</p>",
        waarover_meedenken="<p>m</p>",
        beslisser=Beslisser.COLLEGE,
        besluit_toelichting="in het voorjaar",
        terugkoppeling_op=date(2027, 3, 1),
        terugkoppeling="Per mail.",
        methoden="Inloopavond.",
        doelgroepen=[Doelgroep.objects.create(naam="Jongeren", slug="jongeren")],
        doel="Meer groen.",
        aanleiding="<p>Het riool is oud.</p>",
        evaluatie="<p>Het ging goed.</p>",
    )
    assert volgorde(
        haal(client, project),
        "Wat staat vast",
        "Waarover kunt u meedenken",
        "Wie besluit",
        "Het college van burgemeester en wethouders",
        "in het voorjaar",
        "Wanneer hoort u wat er met uw inbreng is gebeurd",
        "maandag 1 maart 2027",
        "Inloopavond.",
        "Voor wie",
        "Jongeren",
        "Meer groen.",
        "Het riool is oud.",
        "Het ging goed.",
    )


@pytest.mark.parametrize(
    ("status", "zin", "resultaat"),
    [
        (Projectstatus.OPGELEVERD, "Dit project is klaar", ["Er staan 20 bomen."]),
        (Projectstatus.GESTOPT, "Dit project is gestopt", ["Er staan 20 bomen."]),
        (Projectstatus.STIL, "Dit project ligt tijdelijk stil", []),
    ],
)
def test_de_afloop_staat_bovenaan(client, status, zin, resultaat):
    project = maak_project(status=status, resultaat="<p>Er staan 20 bomen.</p>", goed_om_te_weten="<p>Weten.</p>")
    tekst = haal(client, project)
    assert volgorde(tekst, zin, *resultaat, "<p>Weten.</p>")
    assert ("Er staan 20 bomen." in tekst) == bool(resultaat)


def test_een_lopend_project_toont_nog_geen_resultaat(client):
    assert "Bijna klaar." not in haal(client, maak_project(resultaat="<p>Bijna klaar.</p>"))


def test_een_verhuisd_project_wijst_naar_de_nieuwe_pagina_zolang_die_openbaar_is(client):
    nieuw = maak_project(title="Het nieuwe plan")
    project = maak_project(vervolg=Page.objects.get(pk=nieuw.pk))
    tekst = haal(client, project)
    assert "Dit project gaat verder op een andere pagina" in tekst
    assert f"/projecten/{nieuw.slug}/" in tekst
    nieuw.unpublish()
    assert "Het nieuwe plan" not in haal(client, project)


def test_open_komende_en_gesloten_formulieren_zeggen_elk_wat_er_kan(client):
    nu = timezone.now()
    project = maak_project()
    open_ = maak_formulier(project, title="Nu open", sluit_op=nu + timedelta(days=9))
    maak_formulier(project, title="Straks", opent_op=nu + timedelta(days=20), sluit_op=nu + timedelta(days=30))
    dicht = maak_formulier(project, title="Voorbij", opent_op=nu - timedelta(days=20), sluit_op=nu - timedelta(days=9))
    maak_formulier(project, title="Nog in de maak", live=False)
    maak_geplaatst(dicht, "eerste", beantwoord=True)
    maak_geplaatst(dicht, "tweede")
    tekst = haal(client, project)
    assert volgorde(
        tekst, "Nu open", "U kunt reageren tot en met", "Straks", "Dit gaat open op", "Voorbij", "Gesloten."
    )
    assert f'href="/projecten/{project.slug}/{open_.slug}/"' in tekst
    assert "1 van 2 reacties beantwoord, 1 op tijd." in tekst
    assert "Nog in de maak" not in tekst


def test_wie_om_middernacht_sluit_noemt_de_dag_ervoor_als_laatste_dag(client):
    project = maak_project()
    middernacht = timezone.make_aware(timezone.datetime(2030, 5, 2))
    maak_formulier(project, sluit_op=middernacht)
    assert "tot en met woensdag 1 mei 2030" in haal(client, project)


def test_fasen_staan_op_volgorde_met_niveau_staat_en_periode(client):
    project = maak_project(
        fasen=[
            Fase(titel="Ideeën ophalen", planning=Planning.VOLTOOID, niveau=Niveau.MEEDENKEN, periode="voorjaar 2026"),
            Fase(
                titel="Ontwerp maken",
                planning=Planning.NU,
                niveau=Niveau.MEEBESLISSEN,
                begint=date(2026, 9, 1),
                eindigt=date(2026, 12, 1),
            ),
            Fase(titel="Aanleg", planning=Planning.STRAKS, niveau=Niveau.MEEWETEN, begint=date(2027, 1, 4)),
            Fase(titel="Feest", niveau=Niveau.MEEDOEN, begint=date(2027, 6, 5), eindigt=date(2027, 6, 5)),
        ]
    )
    tekst = haal(client, project)
    assert ">5 juni 2027</span>" in tekst
    assert volgorde(tekst, "Voltooid", "voorjaar 2026", "Ideeën ophalen", "Nu bezig", "Ontwerp maken", "Nog te doen")
    for deel in ("1 september 2026 tot en met 1 december 2026", "vanaf 4 januari 2027", "Meebeslissen", "Meeweten"):
        assert deel in tekst


@pytest.mark.parametrize(
    ("over", "zin"), [(0, "U hoort het uiterlijk op "), (-1, "Wij beloofden dat u dit uiterlijk op ")]
)
def test_na_de_beloofde_dag_staat_er_dat_het_beloofd_was(client, over, zin):
    dag = timezone.localdate() + timedelta(days=over)
    tekst = haal(client, maak_project(terugkoppeling_op=dag))
    assert f"{zin}{date_format(dag, 'l j F Y')}" in tekst


def test_zoekmachines_lezen_wat_waar_en_het_laatste_nieuws(client):
    project = maak_project(
        plaats="Plein", breedtegraad=52.38, lengtegraad=4.63, updates=[Update(titel="Nu", tekst="x")]
    )
    blok = re.search(r'<script type="application/ld\+json">(.*?)</script>', haal(client, project))
    gegevens = json.loads(blok[1])
    assert gegevens["about"]["location"]["geo"]["latitude"] == 52.38
    assert gegevens["hasPart"][0]["headline"] == "Nu"
    assert gegevens["hasPart"][0]["url"].endswith(f"#{project.updates.get().anker}")


def test_een_concept_is_er_voor_bezoekers_niet(client):
    assert client.get(f"/projecten/{maak_project(live=False).slug}/").status_code == 404


def test_een_voorbeeld_van_een_nieuw_project_toont_geen_inbreng_zonder_project(client, rf):
    maak_geplaatst(maak_formulier(), "Van niemand", project=None)
    nieuw = type(maak_project())(title="Nog niet bewaard", slug="nog-niet", samenvatting="x", path="", depth=1)
    nieuw.updates = [Update(titel="Nieuw bericht", tekst="<p>x</p>")]
    context = nieuw.get_context(rf.get("/"))
    assert context["telling"]["aantal"] == 0
    assert [update.titel for update in nieuw.nieuws] == ["Nieuw bericht"]


def test_tien_keer_zoveel_inhoud_kost_evenveel_vragen(client):
    project = maak_project(status=Projectstatus.ONTWERP)
    wijk = maak_wijk()

    def vul(aantal):
        formulier = maak_formulier(project)
        for nummer in range(aantal):
            project.updates.add(Update(titel=f"u{nummer}", tekst="<p>x</p>"))
            project.fasen.add(Fase(titel=f"f{nummer}"))
            project.partners.add(Partner(naam=f"p{nummer}"))
            maak_geplaatst(formulier, f"t{nummer}", beantwoord=bool(nummer % 2), wijk=wijk)
        project.save()

    def vragen():
        haal(client, project)
        with CaptureQueriesContext(connection) as vragen:
            haal(client, project)
        return len(vragen)

    vul(2)
    klein = vragen()
    vul(18)
    assert vragen() == klein
    assert klein <= 25
