"""De Initiatievenschool: het overzicht met filters, een cursus, en het archief."""

from datetime import datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from initiatieven.models import Bijeenkomst, Docent, Gelegenheid, Materiaal
from initiatieven.planning.stand import Fase, stand
from initiatieven.school.models import CursusPage
from tests.fabriek import maak_wijk
from tests.fabriek_initiatieven import maak_cursus, maak_gelegenheid, maak_school

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)


def haal(client, vraag=""):
    antwoord = client.get(f"/initiatievenschool/{vraag}")
    assert antwoord.status_code == 200
    return antwoord


def titels(antwoord):
    return [rij["cursus"].title for rij in antwoord.context["cursussen"]]


def lees(client, pad):
    return " ".join(client.get(pad).content.decode().split())


def test_een_kaart_zegt_wanneer_hoe_vaak_voor_wie_en_of_er_plek_is(client, time_machine):
    time_machine.move_to(datetime(2026, 11, 20, 10, tzinfo=timezone.get_current_timezone()))
    cursus = maak_cursus(title="Pitchen voor beginners", voor_wie="bewoners")
    begin = datetime(2026, 12, 1, 19, 30, tzinfo=timezone.get_current_timezone())
    maak_gelegenheid(cursus, over=begin - timezone.now(), keren=3, capaciteit=4)
    tekst = haal(client).content.decode()
    for deel in (
        "Pitchen voor beginners",
        "dinsdag 1 december 2026, 19.30 – 21.30 uur",
        "3 bijeenkomsten",
        "voor bewoners",
        "Nog 4 plekken vrij",
        "1 cursus, workshop of lezing",
    ):
        assert deel in tekst, deel


def test_wat_het_eerst_komt_staat_vooraan_en_zonder_datum_achteraan(client):
    maak_cursus(title="Zonder datum")
    maak_gelegenheid(maak_cursus(title="Later"), over=40 * DAG)
    maak_gelegenheid(maak_cursus(title="Eerst"), over=4 * DAG)
    antwoord = haal(client)
    assert titels(antwoord) == ["Eerst", "Later", "Zonder datum"]
    assert "Datum volgt" in antwoord.content.decode()


def test_een_concept_en_een_besloten_cursus_staan_er_niet(client):
    for velden in ({}, {"live": False}, {}):
        maak_gelegenheid(maak_cursus(**velden))
    besloten = CursusPage.objects.last()
    PageViewRestriction.objects.create(page=besloten, restriction_type="password", password="x")
    assert len(titels(haal(client))) == 1


@pytest.fixture
def gevuld():
    wijk = maak_wijk()
    past = maak_cursus(title="Past", voor_wie="platforms", wijken=[wijk, maak_wijk()])
    past.onderwerpen.add("crowdfunding")
    past.save()
    avond = timezone.localtime(timezone.now() + 9 * DAG).replace(hour=19, minute=30)
    maak_gelegenheid(past, over=avond - timezone.now(), capaciteit=1)
    anders = maak_cursus(title="Anders", voor_wie="bewoners")
    anders.onderwerpen.add("pitchen")
    anders.save()
    maak_gelegenheid(anders, over=avond.replace(hour=9) - timezone.now(), capaciteit=1, bezet=1)
    return past


@pytest.mark.parametrize(
    ("vraag", "verwacht"),
    [
        ("?onderwerp=crowdfunding", ["Past"]),
        ("?voor_wie=platforms", ["Past"]),
        ("?gebied=noord", ["Past"]),
        ("?dagdeel=avond", ["Past"]),
        ("?dagdeel=ochtend", ["Anders"]),
        ("?dagdeel=middag", []),
        ("?plek=1", ["Past"]),
        ("?onderwerp=pitchen&plek=on", []),
        ("?onderwerp=crowdfunding&voor_wie=platforms&gebied=noord&dagdeel=avond&plek=1", ["Past"]),
    ],
)
@pytest.mark.usefixtures("gevuld")
def test_filters_werken_los_en_samen(client, vraag, verwacht):
    assert titels(haal(client, vraag)) == verwacht


def test_plek_en_dagdeel_gelden_voor_dezelfde_datum_en_die_staat_op_de_kaart(client):
    cursus = maak_cursus()
    avond = timezone.localtime(timezone.now() + 9 * DAG).replace(hour=19, minute=30)
    maak_gelegenheid(cursus, over=avond - timezone.now(), capaciteit=2, bezet=2)
    maak_gelegenheid(cursus, over=avond.replace(hour=10) + DAG - timezone.now(), capaciteit=7)
    assert titels(haal(client, "?dagdeel=avond")) == [cursus.title]
    assert "Vol, met wachtlijst" in haal(client).content.decode()
    assert titels(haal(client, "?dagdeel=avond&plek=1")) == []
    antwoord = haal(client, "?dagdeel=ochtend&plek=1")
    assert titels(antwoord) == [cursus.title]
    assert "Nog 7 plekken vrij" in antwoord.content.decode()
    assert "Vol, met wachtlijst" not in antwoord.content.decode()


@pytest.mark.parametrize("vraag", ["onderwerp=xx", "voor_wie=%00", "gebied=" + "9" * 4000, "dagdeel=%ED%A0%80"])
@pytest.mark.usefixtures("gevuld")
def test_een_onbekende_keuze_telt_niet_mee_en_dat_staat_erbij(client, vraag):
    antwoord = haal(client, f"?{vraag}")
    assert len(titels(antwoord)) == 2
    assert "kennen wij niet" in antwoord.content.decode()


@pytest.mark.parametrize("pagina", ["0", "-1", "9" * 40, "%00", "x"])
def test_een_onzinnig_paginanummer_geeft_gewoon_een_pagina(client, pagina):
    maak_gelegenheid()
    assert len(titels(haal(client, f"?pagina={pagina}"))) == 1


def test_zonder_resultaat_wijst_de_pagina_een_weg_terug(client):
    maak_school()
    assert "Er zijn nu geen cursussen" in haal(client).content.decode()
    assert "Geen cursus past bij uw keuzes" in haal(client, "?plek=1").content.decode()


STANDEN = [
    {},
    {"capaciteit": 3, "bezet": 3},
    {"capaciteit": 3, "bezet": 3, "wachtlijst": False},
    {"capaciteit": 3, "bezet": 2},
    {"wijze": "vrij"},
    {"opent_op": DAG},
    {"opent_op": -DAG},
    {"sluit_op": -DAG},
    {"sluit_op": DAG},
    {"geannuleerd_op": -DAG},
    {"over": -timedelta(hours=1)},
    {"over": -timedelta(hours=1), "wijze": "vrij"},
    {"over": -9 * DAG},
]


@pytest.mark.parametrize("velden", STANDEN)
def test_het_filter_op_plek_zegt_hetzelfde_als_de_stand(velden):
    nu, velden = timezone.now(), dict(velden)
    over = velden.pop("over", 9 * DAG)
    velden = {naam: nu + waarde if naam.endswith("_op") else waarde for naam, waarde in velden.items()}
    gelegenheid = maak_gelegenheid(over=over, **velden)
    fase = stand(Gelegenheid.objects.met_tijden().get(pk=gelegenheid.pk), nu).fase
    assert CursusPage.objects.met_plek(nu).exists() == (fase in (Fase.OPEN, Fase.VRIJ)), fase


def vragen(client, pad):
    client.get(pad)
    with CaptureQueriesContext(connection) as gedaan:
        assert client.get(pad).status_code == 200
    return len(gedaan)


def test_tien_keer_zoveel_cursussen_kosten_evenveel_vragen(client):
    def vul(aantal):
        for _ in range(aantal):
            cursus = maak_cursus(wijken=[maak_wijk()])
            cursus.onderwerpen.add("pitchen")
            cursus.save()
            maak_gelegenheid(cursus, keren=2)
            maak_gelegenheid(cursus, over=30 * DAG)
            maak_gelegenheid(cursus, over=-30 * DAG)
            Materiaal.objects.create(cursus=cursus, titel="Blad", adres="https://voorbeeld.nl/blad")
            maak_gelegenheid(maak_cursus(), over=-9 * DAG)

    paden = ("/initiatievenschool/", "/initiatievenschool/archief/")
    vul(1)
    klein = [vragen(client, pad) for pad in paden]
    vul(9)
    assert [vragen(client, pad) for pad in paden] == klein
    assert max(klein) <= 18


def test_een_cursus_zegt_alles_wat_iemand_wil_weten(client):
    cursus = maak_cursus(
        title="Crowdfunding",
        omschrijving="<p>Geld ophalen met de buurt.</p>",
        wat_u_leert="<ul><li>een doel kiezen</li></ul>",
        niveau="verder",
        kosten="€ 12,50",
        meenemen="Een idee.",
        toegankelijkheid="Er is een lift.",
        contact_naam="Team Initiatieven (fictief)",
    )
    Docent.objects.create(cursus=cursus, naam="Docent (fictief)", wie="Begeleidt initiatieven")
    Materiaal.objects.create(cursus=cursus, titel="Werkblad", adres="https://voorbeeld.nl/werkblad")
    gelegenheid = maak_gelegenheid(cursus, keren=2, naam="Avondgroep", capaciteit=9)
    tekst = lees(client, cursus.url)
    for deel in (
        "Geld ophalen met de buurt",
        "een doel kiezen",
        "Voor wie al bezig is",
        "€ 12,50",
        "Een idee.",
        "Er is een lift.",
        "Docent (fictief)",
        "Werkblad",
        "Avondgroep",
        "Buurthuis De Vaart",
        "Team Initiatieven (fictief)",
        f'href="{cursus.url}aanmelden/?datum={gelegenheid.pk}"',
        f'href="{cursus.url}agenda.ics"',
    ):
        assert deel in tekst, deel


def test_dezelfde_cursus_op_meer_data_heeft_per_datum_een_eigen_knop(client):
    cursus = maak_cursus()
    open_ = maak_gelegenheid(cursus, naam="Voorjaar", capaciteit=9)
    vol = maak_gelegenheid(cursus, naam="Zomer", over=90 * DAG, capaciteit=2, bezet=2)
    dicht = maak_gelegenheid(cursus, naam="Herfst", over=200 * DAG, capaciteit=2, bezet=2, wachtlijst=False)
    tekst = lees(client, cursus.url)
    assert 'Aanmelden<span class="nl-visually-hidden"> (Voorjaar)' in tekst
    assert 'Op de wachtlijst<span class="nl-visually-hidden"> (Zomer)' in tekst
    assert [f"?datum={g.pk}" in tekst for g in (open_, vol, dicht)] == [True, True, False]


def test_de_link_om_online_mee_te_doen_staat_er_nooit(client):
    cursus = maak_cursus()
    gelegenheid = maak_gelegenheid(cursus)
    Bijeenkomst.objects.update(online="https://vergaderen.voorbeeld.nl/geheim", locatie="")
    tekst = lees(client, cursus.url) + lees(client, "/initiatievenschool/")
    assert "geheim" not in tekst
    assert "krijgt u na het aanmelden" in tekst
    assert f"?datum={gelegenheid.pk}" in tekst


def test_wat_is_geannuleerd_of_verzet_staat_erbij(client):
    cursus = maak_cursus()
    maak_gelegenheid(cursus, keren=3)
    eerste, tweede, _derde = Bijeenkomst.objects.order_by("begin")
    Bijeenkomst.objects.filter(pk=eerste.pk).update(geannuleerd_op=timezone.now(), volgnummer=1)
    Bijeenkomst.objects.filter(pk=tweede.pk).update(volgnummer=1)
    tekst = lees(client, cursus.url)
    assert tekst.count("Gaat niet door") == 1
    assert tekst.count(">Gewijzigd<") == 1
    Gelegenheid.objects.update(geannuleerd_op=timezone.now(), reden="De docent is ziek (fictief).")
    tekst = lees(client, cursus.url)
    assert "De docent is ziek (fictief)." in tekst
    assert "aanmelden/?datum" not in tekst


def test_wat_voorbij_is_staat_met_zijn_materiaal_in_het_archief(client):
    voorbij = maak_cursus(title="Vorig jaar")
    maak_gelegenheid(voorbij, over=-90 * DAG)
    Materiaal.objects.create(cursus=voorbij, titel="Naslag", adres="https://voorbeeld.nl/naslag")
    maak_gelegenheid(maak_cursus(title="Nog te volgen"))
    afgelast = maak_gelegenheid(maak_cursus(title="Afgelast"), over=-9 * DAG)
    Gelegenheid.objects.filter(pk=afgelast.pk).update(geannuleerd_op=timezone.now())
    assert "Vorig jaar" not in titels(haal(client))
    assert "/initiatievenschool/archief/" in haal(client).content.decode()
    tekst = lees(client, "/initiatievenschool/archief/")
    assert "Vorig jaar" in tekst
    assert "Naslag" in tekst
    assert "Nog te volgen" not in tekst
    assert "Afgelast" not in tekst


def test_een_soort_die_niet_bij_de_school_hoort_wordt_geweigerd():
    with pytest.raises(ValidationError, match="hoort een van deze soorten: Cursus, Workshop, Lezing"):
        maak_cursus(soort="spreekuur")


def test_materiaal_zonder_document_en_adres_wordt_geweigerd():
    with pytest.raises(ValidationError, match="Kies een document"):
        Materiaal(cursus=maak_cursus(), titel="Leeg").full_clean()
