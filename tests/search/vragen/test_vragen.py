"""Van een vraag naar wat iemand zocht."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.models import Synoniem
from search.vragen import Vraag, stel_voor, zoek
from tests.fabriek import maak_project
from tests.fabriek_zoeken import maak_ingang, titels, verwijder

pytestmark = pytest.mark.django_db


def test_een_woord_in_de_titel_weegt_zwaarder_dan_in_de_samenvatting_en_dat_zwaarder_dan_in_de_tekst():
    vulling = "Over iets anders, zo lang als de andere teksten samen."
    maak_ingang("Derde plan", vulling, f"Bij de fontein. {vulling}")
    maak_ingang("Tweede plan", f"Met een fontein. {vulling}", vulling)
    maak_ingang("Fontein", vulling, vulling)
    assert titels("fontein") == ["Fontein", "Tweede plan", "Derde plan"]


@pytest.mark.parametrize(
    ("titel", "vraag"),
    [
        ("Initiatievencafé", "initiatieven cafe"),
        ("Initiatievencafé", "INITIATIEVENCAFÉ"),
        ("Initiatievencafé", "initiatievenc"),
        ("Fietsbrug over de gracht", "brug"),
        ("Fietsbrug over de gracht", "bruggen gracht"),
        ("Brug voor de fiets", "fietsbrug"),
        ("Bomen bij de buurt", "buurtbomen"),
        ("Vogelenwijk", "vogelwijk"),
        ("Geef uw inspraakreactie over de Waarderweg", "inspraak waarderweg"),
        ("Thema’s van de avond", "themas"),
    ],
)
def test_samenstellingen_en_vormen_worden_gevonden(titel, vraag):
    maak_ingang(titel)
    maak_ingang("Heel iets anders")
    assert titels(vraag) == [titel]


def test_een_spelfout_wordt_meteen_verbeterd_en_dat_staat_erbij():
    maak_ingang("Wijkplatform Delftwijk")
    uitslag = zoek(Vraag("wijkplatvorm delftwijk"))
    assert uitslag.aantal == 1
    assert uitslag.bedoelde == "wijkplatform delftwijk"


def test_een_bekend_woord_wordt_niet_verbeterd():
    maak_ingang("Brand")
    maak_ingang("Strand")
    uitslag = zoek(Vraag("brand"))
    assert (uitslag.bedoelde, uitslag.aantal) == ("", 1)


def test_een_verkeerd_gespeld_woord_dat_los_staat_vindt_de_samenstelling():
    maak_ingang("Kleverparkweg: herinrichting")
    assert titels("klevepark weg") == ["Kleverparkweg: herinrichting"]


def test_een_woord_dat_weg_is_wordt_ook_niet_meer_voorgesteld():
    ingang = maak_ingang("Geheimenkamer")
    verwijder(ingang)
    assert zoek(Vraag("geheimekamer")).bedoelde == ""
    assert titels("geheimenkamer") == []


def test_synoniemen_doen_mee():
    maak_ingang("Uitdaagrecht")
    maak_ingang("Groene bak")
    Synoniem.objects.create(woord="challenge", ook="uitdaagrecht")
    Synoniem.objects.create(woord="gft", ook="groene bak, groencontainer")
    assert titels("right to challenge") == ["Uitdaagrecht"]
    assert titels("gft") == ["Groene bak"]


def test_alle_woorden_gaan_voor_en_bij_weinig_doet_de_rest_ook_mee():
    maak_ingang("Pitchen", "Uw plan in drie minuten.")
    maak_ingang("School", "Leren hoe u moet pitchen.")
    maak_ingang("Zwembad")
    assert titels("leren pitchen") == ["School", "Pitchen"]


def test_vindt_niets_met_alle_woorden_dan_met_de_meeste():
    maak_ingang("Stichting of vereniging", "Wanneer u een rechtspersoon nodig hebt.")
    assert titels("stichting oprichten notaris") == ["Stichting of vereniging"]


def test_een_hele_zin_is_ook_een_vraag():
    maak_ingang("Subsidie aanvragen")
    maak_ingang("Hoe het gaat met de aan en uit van een lamp")
    assert titels("Hoe vraag ik subsidie aan?")[0] == "Subsidie aanvragen"


def test_op_datum_staat_het_nieuwste_bovenaan():
    nu = timezone.now()
    for dagen in (2, 1, 3):
        maak_ingang(f"Plein {dagen}", datum=nu - timedelta(days=dagen))
    maak_ingang("Plein zonder dag")
    assert titels("plein", op_datum=True) == ["Plein 1", "Plein 2", "Plein 3", "Plein zonder dag"]


def test_alleen_in_de_gevraagde_taal():
    maak_ingang("Plein", taal="nl")
    maak_ingang("Plein square", taal="en")
    assert titels("plein") == ["Plein"]
    assert titels("plein", taal="en") == ["Plein square"]


@pytest.mark.parametrize("vraag", ["", " ", '"', "\0", "\ud800", "😀", "NEAR(", "'", "a" * 20_000, "' OR 1=1 --", "()"])
def test_een_vijandige_vraag_geeft_een_leeg_antwoord(vraag):
    maak_ingang("Plein")
    assert zoek(Vraag(vraag)).nummers == []
    assert stel_voor(vraag) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tekst=st.text(st.characters(codec=None), max_size=80), anders=st.text(max_size=20))
def test_geen_enkele_tekst_geeft_een_fout(tekst, anders):
    zoek(Vraag(tekst, status=anders, periode=anders, wijk=anders))
    stel_voor(tekst)


def test_tien_keer_zoveel_treffers_kosten_evenveel_vragen():
    def vragen():
        zoek(Vraag("fontein plein", status="Ontwerp"))
        with CaptureQueriesContext(connection) as gevraagd:
            zoek(Vraag("fontein plein", status="Ontwerp"))
        return len(gevraagd)

    for _nummer in range(5):
        maak_ingang("Fontein", "plein", status="Ontwerp")
    weinig = vragen()
    for _nummer in range(45):
        maak_ingang("Fontein", "plein", status="Ontwerp")
    assert vragen() == weinig <= 16


def test_voorstellen_zijn_titels_met_deze_woorden_in_elke_volgorde(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        maak_project(title="Californiëplein: schaduw")
        maak_project(title="Schaduw op het water")
        maak_project(title="Zwembad")
    assert [titel for titel, _pad, _soort in stel_voor("scha")] == ["Schaduw op het water", "Californiëplein: schaduw"]
    assert [titel for titel, _pad, _soort in stel_voor("schaduw cali")] == ["Californiëplein: schaduw"]
    assert stel_voor("zwem")[0][2] == "project"
    assert stel_voor("z") == []
    assert stel_voor("scha", "en") == []


def test_een_voorstel_is_nu_openbaar_ook_als_het_register_achterloopt(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        project = maak_project(title="Zwembad")
    type(project).objects.filter(pk=project.pk).update(live=False)
    assert stel_voor("zwem") == []


def test_er_zijn_hooguit_acht_voorstellen(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        for nummer in range(12):
            maak_project(title=f"Plein {nummer}")
    assert len(stel_voor("plein")) == 8
