"""De agenda: lijst, week, maand en wat er was."""

import re
from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from initiatieven.models import Bijeenkomst, Gelegenheid
from tests.fabriek import maak_project, maak_wijk
from tests.fabriek_initiatieven import maak_activiteit, maak_agenda, maak_cursus, maak_gelegenheid

from .hulp import DAG, NU, ZONE, alles_in_maand, haal, in_maand, lees, op, titels

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nu(time_machine):
    time_machine.move_to(NU, tick=False)


def test_de_lijst_toont_wat_komt_onder_zijn_dag_met_tijd_plaats_en_stand(client):
    op(date(2026, 12, 8), titel="Inloop in Noord")
    maak_gelegenheid(maak_cursus(title="Pitchen"), over=2 * DAG, capaciteit=3)
    tekst = lees(client)
    assert titels(haal(client)) == ["Pitchen", "Inloop in Noord"]
    for deel in (
        '<time datetime="2026-12-08"><span>dinsdag</span> <span class="nl-day__number">8</span>',
        "19.30 – 21.30 uur",
        "Buurthuis De Vaart",
        "Zonder aanmelden",
        "Nog 3 plekken vrij",
        "2 bijeenkomsten",
    ):
        assert deel in tekst, deel


def test_een_concept_en_een_besloten_activiteit_staan_er_niet(client):
    op(date(2026, 12, 8), titel="Zichtbaar")
    op(date(2026, 12, 8), live=False)
    besloten = op(date(2026, 12, 8)).gelegenheid.aanbod
    PageViewRestriction.objects.create(page=besloten, restriction_type="password", password="x")
    for vraag, lees_ in (("", titels), ("?weergave=maand", alles_in_maand)):
        assert lees_(haal(client, vraag)) == ["Zichtbaar"]


def test_wat_meer_dagen_duurt_staat_in_de_lijst_zolang_het_bezig_is_onder_vandaag(client):
    op(date(2026, 11, 30), titel="Bankje", eind=datetime(2026, 12, 4, 17, tzinfo=ZONE))
    antwoord = haal(client)
    assert [(dag, [rij.pagina.title for rij in rijen]) for dag, rijen in antwoord.context["dagen"]] == [
        (date(2026, 12, 2), ["Bankje"])
    ]
    assert "tot en met vrijdag 4 december 2026" in lees(client)
    pagina = Bijeenkomst.objects.get().gelegenheid.aanbod
    tekst = " ".join(client.get(pagina.url).content.decode().split())
    assert "maandag 30 november 2026, 19.30 uur, tot en met vrijdag 4 december 2026, 17.00 uur" in tekst


@pytest.mark.parametrize(
    ("vraag", "kop"),
    [
        ("?weergave=maand", "Loopt deze maand"),
        ("?weergave=maand&maand=2026-11", "Duurt langer dan een dag"),
        ("?weergave=week", "Loopt deze week"),
        ("?weergave=week&dag=2026-12-07", "Duurt langer dan een dag"),
    ],
)
def test_wat_meer_dagen_duurt_staat_een_keer_boven_de_dagen(client, vraag, kop):
    op(date(2026, 11, 28), titel="Bankje", eind=datetime(2026, 12, 9, 17, tzinfo=ZONE))
    for dag in (date(2026, 11, 30), date(2026, 12, 2), date(2026, 12, 8)):
        op(dag, 9, titel=f"Inloop {dag.day}")
    antwoord = haal(client, vraag)
    assert [rij.pagina.title for rij in antwoord.context["periodes"]] == ["Bankje"]
    tekst = " ".join(antwoord.content.decode().split())
    assert tekst.count(">Bankje</a>") == 1
    assert kop in tekst
    assert "zaterdag 28 november 2026, 19.30 uur, tot en met woensdag 9 december 2026, 17.00 uur" in tekst
    kopjes = re.findall(r'id="dag-[^"]+"', tekst)
    assert len(kopjes) == len(set(kopjes))


def test_wat_tot_na_middernacht_duurt_is_geen_periode(client):
    op(date(2026, 12, 4), 22, titel="Nachtwacht", eind=datetime(2026, 12, 5, 1, tzinfo=ZONE))
    assert titels(haal(client, "?weergave=week")) == ["Nachtwacht"]
    assert haal(client, "?weergave=maand").context["periodes"] == []


def test_deze_week_begint_op_maandag_en_bladert_per_week(client):
    op(date(2026, 11, 30), titel="Maandag")
    op(date(2026, 12, 6), titel="Zondag")
    op(date(2026, 12, 7), titel="Week erna")
    antwoord = haal(client, "?weergave=week")
    assert titels(antwoord) == ["Maandag", "Zondag"]
    assert antwoord.context["volgende"]["href"] == "?weergave=week&dag=2026-12-07#resultaten"
    assert titels(haal(client, "?weergave=week&dag=2026-12-10")) == ["Week erna"]
    assert "Week van 7 december 2026" in lees(client, "?weergave=week&dag=2026-12-10")


def test_de_maand_is_een_tabel_met_elke_dag_op_zijn_plek(client):
    op(date(2026, 12, 1), titel="Eerste")
    op(date(2026, 12, 31), titel="Laatste")
    op(date(2027, 1, 1), titel="Volgend jaar")
    antwoord = haal(client, "?weergave=maand&maand=2026-12")
    assert in_maand(antwoord) == {1: ["Eerste"], 31: ["Laatste"]}
    assert [len(week) for week in antwoord.context["weken"]] == [7] * 5
    tekst = antwoord.content.decode()
    assert '<th scope="col">maandag</th>' in tekst
    assert "Agenda van december 2026" in tekst
    assert antwoord.context["volgende"]["href"] == "?weergave=maand&maand=2027-01#resultaten"
    assert antwoord.context["vorige"] is None  # vóór de eerste activiteit is er niets


@pytest.mark.parametrize(("dag", "verwacht"), [(date(2026, 3, 29), "29"), (date(2026, 10, 25), "25")])
def test_op_de_dag_dat_de_klok_verandert_staat_alles_op_de_goede_dag(client, dag, verwacht):
    op(dag, 0, titel="Vroeg")
    op(dag, 21, titel="Laat")
    Bijeenkomst.objects.filter(gelegenheid__aanbod__title="Laat").update(
        eind=datetime(dag.year, dag.month, dag.day, 23, 59, tzinfo=ZONE)
    )
    assert in_maand(haal(client, f"?weergave=maand&maand={dag:%Y-%m}")) == {int(verwacht): ["Vroeg", "Laat"]}


def test_een_drukke_dag_wijst_naar_de_rest(client):
    for nummer in range(6):
        op(date(2026, 12, 8), 10 + nummer)
    antwoord = haal(client, "?weergave=maand")
    assert len(in_maand(antwoord)[8]) == 4
    assert "Nog 2 meer" in antwoord.content.decode()
    assert len(titels(haal(client, "?weergave=week&dag=2026-12-08"))) == 6


def test_wat_er_was_staat_onder_geweest_met_het_verslag(client):
    op(date(2026, 10, 1), titel="Oud")
    op(date(2026, 11, 1), titel="Met verslag", verslag="<p>Wat er gezegd is.</p>")
    antwoord = haal(client, "?weergave=voorbij")
    assert titels(antwoord) == ["Met verslag", "Oud"]
    assert antwoord.content.decode().count("Lees het verslag") == 1
    assert titels(haal(client)) == []


def test_wat_niet_doorgaat_of_is_verzet_staat_erbij(client):
    afgelast, verzet = op(date(2026, 12, 8), titel="Afgelast"), op(date(2026, 12, 9), titel="Verzet café")
    hele = op(date(2026, 12, 10), titel="Hele reeks")
    Bijeenkomst.objects.filter(pk=afgelast.pk).update(geannuleerd_op=timezone.now())
    Bijeenkomst.objects.filter(pk=verzet.pk).update(volgnummer=2)
    Gelegenheid.objects.filter(pk=hele.gelegenheid_id).update(geannuleerd_op=timezone.now())
    for vraag in ("", "?weergave=week&dag=2026-12-08", "?weergave=maand"):
        tekst = lees(client, vraag)
        assert tekst.count(">Gaat niet door<") == 2, vraag
        assert tekst.count(">Gewijzigd<") == 1, vraag


def test_een_lege_agenda_wijst_een_weg(client):
    maak_agenda()
    for vraag in ("", "?weergave=week", "?weergave=maand", "?weergave=voorbij"):
        assert "Hier staat nu niets op de agenda" in lees(client, vraag)


def vragen(client, pad):
    client.get(pad)
    with CaptureQueriesContext(connection) as gedaan:
        assert client.get(pad).status_code == 200
    return len(gedaan)


def test_duizend_bijeenkomsten_kosten_evenveel_vragen_als_tien_en_zijn_te_bladeren(client):
    paginas = [maak_activiteit(wijken=[maak_wijk()], project=maak_project(), verslag="<p>Ja.</p>") for _ in range(10)]

    def vul(aantal):
        begin = timezone.now() - aantal // 2 * timedelta(hours=1)
        gelegenheden = Gelegenheid.objects.bulk_create(
            [Gelegenheid(aanbod=paginas[nummer % 10], wijze="vrij") for nummer in range(aantal)]
        )
        Bijeenkomst.objects.bulk_create(
            [
                Bijeenkomst(
                    gelegenheid=rij,
                    begin=begin + nummer * timedelta(hours=1),
                    eind=begin + (nummer + 1) * timedelta(hours=1),
                    locatie="Zaal",
                )
                for nummer, rij in enumerate(gelegenheden)
            ]
        )

    paden = [f"/agenda/{vraag}" for vraag in ("", "?weergave=week", "?weergave=maand", "?weergave=voorbij")]
    vul(10)
    klein = [vragen(client, pad) for pad in paden]
    vul(990)
    assert [vragen(client, pad) for pad in paden] == klein
    assert max(klein) <= 18
    antwoord = haal(client)
    assert len(titels(antwoord)) == 20
    assert "?pagina=2#resultaten" in antwoord.content.decode()
    assert not {rij.keer.bijeenkomst.pk for _, rijen in antwoord.context["dagen"] for rij in rijen} & {
        rij.keer.bijeenkomst.pk for _, rijen in haal(client, "?pagina=2").context["dagen"] for rij in rijen
    }
