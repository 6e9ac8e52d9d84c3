"""Elke lijst: inhoud, filters, bladeren, velden en formaten, met een vast aantal vragen aan de database."""

import csv
import io
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from geojson_pydantic import Feature, FeatureCollection
from wagtail.models import Site

from participatie.models import Inbreng
from tests.fabriek import maak_project, maak_toezegging, maak_wijk
from tests.fabriek_initiatieven import maak_activiteit, maak_gelegenheid
from tests.fabriek_open_data import PLEK, maak_bijdrage, maak_stadsdeel

NAMEN = [
    *("activiteiten", "bijdragen", "cursussen", "fasen", "formulieren", "infoborden", "initiatieven"),
    *("nieuwsbrieven", "projecten", "toezeggingen", "wijken", "wijkplatforms"),
]
MET_PLEK = ["infoborden", "initiatieven", "projecten", "wijken", "wijkplatforms"]
SLEUTELS = {"infoborden": "code", "toezeggingen": "nummer", "wijken": "slug"}


def adres(naam, ding):
    return f"/{naam}/{getattr(ding, SLEUTELS.get(naam, 'pk'))}"


def test_er_is_een_lijst_van_alles_wat_de_stad_belooft(db, vraag):
    assert sorted(lijst["naam"] for lijst in vraag("").json()["lijsten"]) == sorted(NAMEN)


def test_elke_lijst_en_elk_ding_is_op_te_halen(stad, vraag):
    for naam in NAMEN:
        blad = vraag(f"/{naam}").json()
        assert blad["totaal"] >= 1, naam
        ding = vraag(adres(naam, stad[naam])).json()
        assert ding in blad["resultaten"], naam


def test_een_project_zegt_waar_het_is_en_waar_het_over_gaat(stad, vraag):
    project = vraag(adres("projecten", stad["projecten"])).json()
    assert (project["lengtegraad"], project["breedtegraad"]) == (PLEK["lengtegraad"], PLEK["breedtegraad"])
    assert project["wijken"] == [stad["wijken"].slug]
    assert project["url"].startswith("https://doemee.test/projecten/")
    assert project["waaroverMeedenken"] == "Waar de bomen komen."


def test_een_bijdrage_heeft_tekst_antwoord_en_onderwerp_maar_geen_naam_of_plek(stad, vraag):
    bijdrage = vraag(adres("bijdragen", stad["bijdragen"])).json()
    assert bijdrage["delen"] == [{"vraag": "Uw reactie", "tekst": "Meer bomen graag."}]
    assert (bijdrage["uitkomst"], bijdrage["antwoord"]) == ("overgenomen", "Er komen bomen.")
    assert bijdrage["themas"] == ["Thema 1"]
    assert not {"naam", "email", "kenmerk", "lengtegraad", "breedtegraad"} & set(bijdrage)


def test_een_activiteit_noemt_haar_data_zonder_de_link_om_online_mee_te_doen(stad, vraag):
    stad["activiteiten"].gelegenheden.get().bijeenkomsten.update(online="https://online.voorbeeld.test/geheim")
    antwoord = vraag(adres("activiteiten", stad["activiteiten"]))
    assert [keer["locatie"] for keer in antwoord.json()["bijeenkomsten"]] == ["Buurthuis De Vaart"]
    assert "online.voorbeeld" not in antwoord.content.decode()


@pytest.mark.parametrize("naam", ["projecten", "wijkplatforms", "initiatieven", "cursussen", "activiteiten"])
def test_filteren_op_wijk(stad, vraag, naam):
    elders = maak_wijk()
    assert vraag(f"/{naam}?wijk={stad['wijken'].slug}").json()["totaal"] == 1
    assert vraag(f"/{naam}?wijk={elders.slug}").json()["totaal"] == 0


@pytest.mark.parametrize(
    "naam", ["fasen", "infoborden", "formulieren", "bijdragen", "toezeggingen", "cursussen", "activiteiten"]
)
def test_filteren_op_project(stad, vraag, naam):
    anders = maak_project()
    assert vraag(f"/{naam}?project={stad['projecten'].pk}").json()["totaal"] == 1
    assert vraag(f"/{naam}?project={anders.pk}").json()["totaal"] == 0


def test_filteren_op_status_thema_en_taal(stad, vraag):
    maak_project(status="uitvoering")
    thema = stad["projecten"].themas.get().slug
    assert vraag("/projecten?status=uitvoering").json()["totaal"] == 1
    assert vraag(f"/projecten?thema={thema}").json()["totaal"] == 1
    assert vraag("/projecten?taal=en").json()["totaal"] == 0
    assert vraag("/formulieren?status=open").json()["totaal"] == 1
    assert vraag("/formulieren?status=gesloten").json()["totaal"] == 0


def test_een_toezegging_heeft_dezelfde_stand_als_op_de_site(stad, vraag):
    vandaag = timezone.localdate()
    laat = maak_toezegging(oorspronkelijk_op=vandaag - timedelta(days=3), gedaan_op=vandaag - timedelta(days=9))
    assert [rij["id"] for rij in vraag("/toezeggingen?status=vertraagd").json()["resultaten"]] == [laat.nummer]
    assert [rij["id"] for rij in vraag("/toezeggingen?status=open").json()["resultaten"]] == [
        stad["toezeggingen"].nummer
    ]


def test_een_dag_telt_tot_middernacht_in_amsterdam(stad, vraag):
    moment = timezone.make_aware(timezone.datetime(2026, 3, 14, 23, 59))
    stad["bijdragen"].__class__.objects.update(ontvangen_op=moment)
    assert vraag("/bijdragen?vanaf=2026-03-14&totEnMet=2026-03-14").json()["resultaten"][0]["datum"] == "2026-03-14"
    assert vraag("/bijdragen?vanaf=2026-03-15").json()["totaal"] == 0


def test_een_en_dezelfde_bijeenkomst_moet_binnen_de_dagen_vallen(db, vraag):
    activiteit, nu = maak_activiteit(), timezone.localdate()
    for over in (timedelta(days=-10), timedelta(days=10)):
        maak_gelegenheid(activiteit, over=over)
    vanaf, tot = nu - timedelta(days=3), nu + timedelta(days=3)
    assert vraag(f"/activiteiten?vanaf={vanaf}&totEnMet={tot}").json()["totaal"] == 0
    assert vraag(f"/activiteiten?vanaf={vanaf}").json()["totaal"] == 1
    assert vraag(f"/activiteiten?totEnMet={tot}").json()["totaal"] == 1


def test_bladeren_met_de_link_volgende_komt_alles_precies_een_keer_langs(db, vraag, client):
    alle = {maak_wijk().slug for _ in range(7)}
    gezien, volgende = [], "https://doemee.test/api/v1/wijken?perPagina=3"
    while volgende:
        antwoord = client.get(volgende.removeprefix("https://doemee.test"))
        gezien += [rij["id"] for rij in antwoord.json()["resultaten"]]
        volgende = antwoord.json()["volgende"]
        assert (f'<{volgende}>; rel="next"' in antwoord.headers.get("Link", "")) == bool(volgende)
    assert len(gezien) == 7
    assert set(gezien) == alle


def test_voorbij_het_honderdste_blad_gaat_het_verder_met_een_volgnummer(db, vraag, client):
    rijen = sorted((maak_wijk() for _ in range(102)), key=lambda wijk: -wijk.pk)
    blad = vraag("/wijken?perPagina=1&pagina=100").json()
    assert f"na={rijen[99].pk}" in blad["volgende"]
    verder = client.get(blad["volgende"]).json()
    assert [rij["id"] for rij in verder["resultaten"]] == [rijen[100].slug]
    assert verder["vorige"] is None
    assert vraag("/wijken?perPagina=1&pagina=101").status_code == 400


def test_bijdragen_van_hetzelfde_moment_worden_niet_overgeslagen_en_niet_herhaald(stad, vraag):
    rijen = [stad["bijdragen"], *(maak_bijdrage(stad["formulieren"]) for _ in range(5))]
    Inbreng.objects.filter(pk__in=[rij.pk for rij in rijen[1:4]]).update(ontvangen_op=rijen[4].ontvangen_op)
    alle = [rij["id"] for rij in vraag("/bijdragen").json()["resultaten"]]
    gezien, na = [], ""
    while blad := vraag(f"/bijdragen?perPagina=2{na}").json()["resultaten"]:
        gezien += [rij["id"] for rij in blad]
        na = f"&na={gezien[-1]}"
    assert gezien == alle
    assert sorted(alle) == sorted(rij.pk for rij in rijen)


def test_een_filter_blijft_bij_het_bladeren(stad, vraag):
    wijk = stad["wijken"]
    maak_stadsdeel(wijk)
    volgende = vraag(f"/projecten?wijk={wijk.slug}&perPagina=1&velden=id").json()["volgende"]
    assert f"wijk={wijk.slug}" in volgende
    assert "velden=id" in volgende


def test_alleen_de_gevraagde_velden(stad, vraag):
    assert set(vraag("/projecten?velden=url,titel").json()["resultaten"][0]) == {"titel", "url"}
    assert set(vraag(adres("wijken", stad["wijken"]) + "?velden=naam").json()) == {"naam"}


@pytest.mark.parametrize("naam", NAMEN)
def test_csv_is_te_lezen_en_zegt_hetzelfde_als_json(stad, vraag, naam):
    antwoord = vraag(f"/{naam}?formaat=csv")
    assert antwoord.headers["Content-Type"] == "text/csv; charset=utf-8"
    rijen = list(csv.DictReader(io.StringIO(antwoord.content.decode("utf-8-sig")), delimiter=";"))
    json_rijen = vraag(f"/{naam}").json()["resultaten"]
    assert [rij["id"] for rij in rijen] == [str(rij["id"]) for rij in json_rijen]
    assert all(None not in rij and None not in rij.values() for rij in rijen)


def test_een_cel_die_op_een_formule_lijkt_is_onschadelijk(stad, vraag):
    maak_bijdrage(stad["formulieren"], tekst="ja")
    project = maak_project(title='=HYPERLINK("https://kwaad.test")', slug="formule")
    regels = vraag(f"/projecten/{project.pk}?formaat=csv&velden=titel").content.decode("utf-8-sig")
    assert next(csv.DictReader(io.StringIO(regels), delimiter=";"))["titel"].startswith("'=")


@pytest.mark.parametrize("naam", MET_PLEK)
def test_geojson_klopt_volgens_een_echte_lezer(stad, vraag, naam):
    antwoord = vraag(f"/{naam}", accept="application/geo+json")
    assert antwoord.headers["Content-Type"] == "application/geo+json"
    verzameling = FeatureCollection.model_validate_json(antwoord.content)
    punt = verzameling.features[0].geometry
    assert punt is not None
    lengte, breedte = punt.coordinates if punt.type == "Point" else punt.coordinates[0][0]
    assert (round(lengte), round(breedte)) == (5, 52)
    assert Feature.model_validate_json(vraag(adres(naam, stad[naam]) + "?formaat=geojson").content).geometry


def test_op_de_kaart_staat_alleen_wat_een_plek_heeft(stad, vraag):
    maak_project(plaats="Ergens")
    assert vraag("/projecten").json()["totaal"] == 2
    assert vraag("/projecten?formaat=geojson").json()["totaal"] == 1


def test_evenveel_vragen_aan_de_database_bij_een_en_bij_vier(stad, client, stadsvragen):
    Site.clear_site_root_paths_cache()
    paden = [f"/api/v1/{naam}{formaat}" for naam in NAMEN for formaat in ("", "?formaat=csv")]
    bij_een = {pad: _vragen(client, pad) for pad in paden}
    for _ in range(3):
        maak_stadsdeel()
    assert {pad: _vragen(client, pad) for pad in paden} == bij_een
    assert max(bij_een.values()) <= 7 + stadsvragen
    assert {client.get(pad).json()["totaal"] for pad in paden[::2]} == {4}


def _vragen(client, pad):
    client.get(pad)
    with CaptureQueriesContext(connection) as gevangen:
        assert client.get(pad).status_code == 200
    return len(gevangen)
